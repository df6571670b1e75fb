import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { NumericId, NumericView } from '#client/components/monitor/numeric-tile.tsx';
import { useNumerics } from '#client/components/monitor/use-numerics.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { LatestValues } from '#client/store/session-state.ts';
import { elapsedLabel } from '#client/store/time.ts';
import type { AlarmLimits, LimitedVital } from '#shared/contracts/alarm.ts';

/** Said first what most often tells the onset. */
const ORDER: readonly NumericId[] = ['temp', 'bp', 'hr', 'spo2', 'rr', 'fatigue', 'ice', 'capd'];

const LIMITED: Readonly<Partial<Record<NumericId, readonly LimitedVital[]>>> = {
  temp: ['temperatureC'],
  bp: ['systolicMmHg', 'mapMmHg'],
  hr: ['heartRatePerMin'],
  spo2: ['spo2Percent'],
  rr: ['respiratoryRatePerMin'],
};

/** The vital signs as they are said aloud: `T+2d 06:30. Temp 38.6 rising, high. BP 86 over 48 …` */
export function useVitalsSentence(): string {
  const { t } = useTranslation();
  const numerics = useNumerics('full');
  const latest = useSession((state) => state.latest);
  const limits = useSession((state) => state.facts?.alarmLimits ?? null);
  const isOffline = useSession((state) => state.link === 'offline');
  if (latest === null) {
    return t('monitor.spot.never');
  }
  const sayings = ORDER.flatMap((id) => {
    const numeric = numerics.find((view) => view.id === id);
    return numeric === undefined ? [] : [saying(t, numeric, sideOf(id, latest, limits))];
  });
  const withdrawn = isOffline ? [t('bedside.spoken.offline')] : [];
  return [...withdrawn, `${elapsedLabel(latest.tick)}.`, ...sayings].join(' ');
}

type Side = 'low' | 'high' | 'within';

/** Whether any value of a numeral is beyond a limit at which the monitor alarms. */
function sideOf(id: NumericId, latest: LatestValues, limits: AlarmLimits | null): Side {
  const sides = (LIMITED[id] ?? []).map((vital) => sideOfVital(vital, latest, limits));
  return sides.find((side) => side !== 'within') ?? 'within';
}

function sideOfVital(vital: LimitedVital, latest: LatestValues, limits: AlarmLimits | null): Side {
  const value = latest.values[vital];
  if (limits === null || value === null) {
    return 'within';
  }
  const { below, above } = limits[vital];
  const lows = Object.values(below).filter((limit) => limit !== null);
  const highs = Object.values(above).filter((limit) => limit !== null);
  if (lows.some((limit) => value < limit)) {
    return 'low';
  }
  // A temperature alarms from its limit on, everything else beyond it.
  const isTemperature = vital === 'temperatureC';
  const isHigh = highs.some((limit) => (isTemperature ? value >= limit : value > limit));
  return isHigh ? 'high' : 'within';
}

function saying(t: TFunction, numeric: NumericView, side: Side): string {
  const { id, label, value, direction, detail } = numeric;
  if (value === null) {
    return t('bedside.spoken.missing', { name: label });
  }
  const [points = '', tested] = value.split('/');
  if (id === 'ice' && tested !== undefined) {
    return t('bedside.spoken.part', { name: label, points, tested });
  }
  const said = {
    name: label,
    value: value.replace('/', ` ${t('bedside.spoken.over')} `),
    direction: direction ?? 'unknown',
    side,
  };
  return id === 'spo2' && detail !== undefined
    ? t('bedside.spoken.value-on', { ...said, oxygen: detail })
    : t('bedside.spoken.value', said);
}
