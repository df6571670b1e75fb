import type { i18n, TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import { useSession } from '#client/store/session-context.tsx';
import { isOld, type LatestValues } from '#client/store/session-state.ts';
import { ICE_ITEMS } from '#client/store/vocabulary.ts';
import type { Alarm, LimitedVital } from '#shared/contracts/alarm.ts';

/** What an alarm says: the reading, the limit that it broke, and both in one. */
export interface AlarmWords {
  readonly what: string;
  /** Empty for a sensor. */
  readonly limit: string;
  readonly whole: string;
}

interface Words {
  readonly t: TFunction;
  readonly i18n: i18n;
}

/** The mark of each priority, for those who see no colour. */
export const ALARM_MARKS = { high: '!!!', medium: '!!', low: '!' } as const;

const NAMES = [
  'heartRatePerMin',
  'systolicMmHg',
  'mapMmHg',
  'spo2Percent',
  'respiratoryRatePerMin',
  'temperatureC',
] as const satisfies readonly LimitedVital[];

/** Up to here a second has numerics of its own, which an alarm does not go by. */
const SECONDS_BELOW_SPEED = 60;

/**
 * Says what an alarm is about; while it is on, with the value that its tile has. Without a line a
 * value would be taken for that of now: what was on is told by its limit alone.
 */
export function useAlarmWords(): (alarm: Alarm) => AlarmWords {
  const { t, i18n } = useTranslation();
  const second = useSession(({ clock, latest }) =>
    clock !== null && clock.speed < SECONDS_BELOW_SPEED ? latest : null,
  );
  const old = useSession(isOld);
  return useCallback(
    (heard) => {
      if (old && heard.endTick === null) {
        return withoutValue(heard, { t, i18n });
      }
      const alarm = asShown(heard, second);
      const what = whatOf(alarm, t, i18n.language);
      const limit = limitOf(alarm, t, i18n.language);
      return { what, limit, whole: limit === '' ? what : t('alarms.bar.both', { what, limit }) };
    },
    [t, i18n, i18n.language, second, old],
  );
}

/** The alarm with the value that the monitor shows this second, where it shows one. */
function asShown(alarm: Alarm, second: LatestValues | null): Alarm {
  const name = NAMES.find((known) => known === alarm.source);
  const value = name === undefined ? null : (second?.values[name] ?? null);
  return value === null || alarm.endTick !== null ? alarm : { ...alarm, value };
}

function withoutValue(alarm: Alarm, words: Words): AlarmWords {
  const name = NAMES.find((known) => known === alarm.source);
  const { t, i18n } = words;
  const what = name === undefined ? whatOf(alarm, t, i18n.language) : t(`alarms.vital.${name}`);
  return { what, limit: limitOf(alarm, t, i18n.language), whole: alarmRule(alarm, words) };
}

function whatOf({ side, source, value, ...alarm }: Alarm, t: TFunction, language: string): string {
  if (side === 'drop') {
    return t('alarms.bar.ice', { value: value ?? 0, items: alarm.items ?? ICE_ITEMS.length });
  }
  const about = source === 'sensor' ? alarm.vital : source;
  const name = NAMES.find((known) => known === about);
  if (name === undefined) {
    return t('alarms.bar.unknown');
  }
  const vital = t(`alarms.vital.${name}`);
  return value === null
    ? t('alarms.bar.lost', { vital })
    : t('alarms.bar.value', {
        vital,
        value: formatSeries(name, value, language),
        unit: unitOf(name),
      });
}

/** What an alarm is about without its reading, which goes on: `SBP below 90`. */
export function alarmRule(alarm: Alarm, { t, i18n }: Words): string {
  const name = NAMES.find((known) => known === alarm.source);
  const limit = limitOf(alarm, t, i18n.language);
  if (name !== undefined) {
    return t('alarms.entry.rule', { vital: t(`alarms.vital.${name}`), limit });
  }
  const what = whatOf(alarm, t, i18n.language);
  return limit === '' ? what : t('alarms.bar.both', { what, limit });
}

function limitOf(
  { side, source, limit: at, items }: Alarm,
  t: TFunction,
  language: string,
): string {
  if (side === 'drop') {
    return t('alarms.bar.drop', { items: items ?? ICE_ITEMS.length });
  }
  if (at === null || source === 'sensor') {
    return '';
  }
  const limit = formatSeries(source, at, language);
  if (side === 'below') {
    return t('alarms.bar.below', { limit });
  }
  return source === 'temperatureC'
    ? t('alarms.bar.from', { limit })
    : t('alarms.bar.above', { limit });
}
