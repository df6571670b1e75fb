import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import type { Alarm, LimitedVital } from '#shared/contracts/alarm.ts';

/** What an alarm says: the reading, the limit that it broke, and both in one. */
export interface AlarmWords {
  readonly what: string;
  /** Empty for a sensor. */
  readonly limit: string;
  readonly whole: string;
  /** What is broken without the reading, which goes on: `SBP below 90`. */
  readonly rule: string;
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

/** Says what an alarm is about. */
export function useAlarmWords(): (alarm: Alarm) => AlarmWords {
  const { t, i18n } = useTranslation();
  return useCallback(
    (alarm) => {
      const what = whatOf(alarm, t, i18n.language);
      const limit = limitOf(alarm, t, i18n.language);
      const whole = limit === '' ? what : t('alarms.bar.both', { what, limit });
      return { what, limit, whole, rule: ruleOf(alarm, t, limit) ?? whole };
    },
    [t, i18n.language],
  );
}

function whatOf({ side, source, value, ...alarm }: Alarm, t: TFunction, language: string): string {
  if (side === 'drop') {
    return t('alarms.bar.ice', { value: value ?? 0 });
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

function ruleOf({ source }: Alarm, t: TFunction, limit: string): string | null {
  const name = NAMES.find((known) => known === source);
  return name === undefined
    ? null
    : t('alarms.entry.rule', { vital: t(`alarms.vital.${name}`), limit });
}

function limitOf({ side, source, limit: at }: Alarm, t: TFunction, language: string): string {
  if (side === 'drop') {
    return t('alarms.bar.drop');
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
