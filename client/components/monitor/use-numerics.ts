import { useTranslation } from 'react-i18next';
import type { SeriesName } from '#client/charts/rows/columns.ts';
import { type Direction, directionOf } from '#client/charts/rows/trend-summary.ts';
import { formatNumber, formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { useDeviceSettings } from '#client/store/client-parts.tsx';
import { useIceTests } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { LatestValues, SessionState } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';
import { DEVICE_RULES } from '#client/store/vocabulary.ts';
import type { VitalName } from '#shared/contracts/quantities.ts';
import type { NumericId, NumericView } from './numeric-tile.tsx';
import { useBrainTest } from './use-brain-test.ts';

/** How much room there is to say how oxygen is given. */
export type OxygenWords = 'full' | 'short';

interface NumericSpec {
  readonly id: NumericId;
  readonly vital: VitalName;
  readonly widthCh: number;
  /** Read by a sensor that can be lost, not asked of the patient. */
  readonly sensed: boolean;
}

const SPECS: readonly NumericSpec[] = [
  { id: 'hr', vital: 'heartRatePerMin', widthCh: 3, sensed: true },
  { id: 'bp', vital: 'systolicMmHg', widthCh: 5.5, sensed: true },
  { id: 'spo2', vital: 'spo2Percent', widthCh: 3, sensed: true },
  { id: 'rr', vital: 'respiratoryRatePerMin', widthCh: 2, sensed: true },
  { id: 'temp', vital: 'temperatureC', widthCh: 3.5, sensed: true },
  { id: 'fatigue', vital: 'fatigue', widthCh: 2, sensed: false },
];
const ICE: NumericSpec = { id: 'ice', vital: 'iceScore', widthCh: 2, sensed: false };
const CAPD: NumericSpec = { id: 'capd', vital: 'capdScore', widthCh: 2, sensed: false };

/** The numerics of the monitor as they are to be shown now, in their fixed order. */
export function useNumerics(words: OxygenWords): readonly NumericView[] {
  const { t, i18n } = useTranslation();
  const latest = useSession((state) => state.latest);
  const chart = useSession((state) => state.chart);
  const link = useSession((state) => state.link);
  const language = i18n.language;
  const isMapShown = useDeviceSettings().map === 'on';
  const oxygenText = useOxygenText(words);
  const brain = useBrainTest() === 'capd' ? CAPD : ICE;
  const isCharted = latest?.values[brain.vital] != null;
  const scored = useScoredTest(brain.id);
  const numerics = (isCharted ? [...SPECS, brain] : SPECS).map((spec): NumericView => {
    const value = numeral(latest, spec, language);
    return {
      id: spec.id,
      label: spec.id === 'bp' ? t('monitor.numerics.bp') : t(`monitor.short.${spec.vital}`),
      value,
      signalLost: spec.sensed && latest !== null && value === null,
      unit: unitOf(spec.vital),
      widthCh: spec.widthCh,
      direction: directionIn(chart, spec.vital),
      ...(spec.id === 'bp' && isMapShown ? { aside: textOf(latest, 'mapMmHg', language) } : {}),
      ...(spec.id === 'spo2' && oxygenText !== null ? { detail: oxygenText } : {}),
      ...(link === 'offline' ? { lastKnown: lastKnown(value) } : {}),
    };
  });
  return isCharted || scored === null ? numerics : [...numerics, scored];

  function lastKnown(value: string | null): string | null {
    return value === null || latest === null
      ? null
      : t('monitor.numerics.last', { value, time: elapsedLabel(latest.tick) });
  }
}

/** The last score that somebody gave in a test of the brain, with its time; null before the first. */
function useScoredTest(id: NumericId): NumericView | null {
  const { t } = useTranslation();
  const test = useIceTests().findLast(({ kind }) => kind === id);
  if (test === undefined) {
    return null;
  }
  const { vital, widthCh } = id === CAPD.id ? CAPD : ICE;
  const time = elapsedLabel(test.tick);
  const score =
    test.total === null
      ? {
          value: `${test.partialSum}/${test.tested}`,
          unit: '',
          detail: t('monitor.numerics.incomplete', { time }),
        }
      : { value: String(test.total), unit: unitOf(vital), detail: time };
  return { id, label: t(`monitor.short.${vital}`), widthCh, direction: null, ...score };
}

/** How oxygen is given, in words; null before anything is known. */
export function useOxygenText(words: OxygenWords): string | null {
  const { t, i18n } = useTranslation();
  const oxygen = useSession((state) => state.oxygen);
  if (oxygen === null) {
    return null;
  }
  const isShort = words === 'short';
  const device = isShort
    ? t(`monitor.oxygen.short.${oxygen.device}`)
    : t(`monitor.oxygen.${oxygen.device}`);
  const flow = oxygen.flowLPerMin;
  const rule = DEVICE_RULES[oxygen.device];
  if (rule.usualFio2 !== null) {
    const fio2 = formatNumber(oxygen.fio2, { decimals: 2, language: i18n.language });
    if (isShort) {
      return t('monitor.oxygen.short.fraction', { device, fio2 });
    }
    return rule.flow === null
      ? t('monitor.oxygen.fio2', { device, fio2 })
      : t('monitor.oxygen.fraction', { device, flow, fio2 });
  }
  if (rule.flow === null) {
    return device;
  }
  return isShort
    ? t('monitor.oxygen.short.flow', { device, flow })
    : t('monitor.oxygen.flow', { device, flow });
}

function numeral(latest: LatestValues | null, spec: NumericSpec, language: string): string | null {
  if (spec.id !== 'bp') {
    return textOf(latest, spec.vital, language);
  }
  const systolic = textOf(latest, 'systolicMmHg', language);
  const diastolic = textOf(latest, 'diastolicMmHg', language);
  return systolic === null || diastolic === null ? null : `${systolic}/${diastolic}`;
}

function textOf(latest: LatestValues | null, vital: VitalName, language: string): string | null {
  const value = latest?.values[vital] ?? null;
  return value === null ? null : formatSeries(vital, value, language);
}

function directionIn(chart: SessionState['chart'], vital: SeriesName): Direction | null {
  return vital === ICE.vital ? null : directionOf(chart, vital);
}
