import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSeries, unitOf } from '#client/charts/rows/vital-format.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';

/** The vital signs that an alarm can be about. */
type AlarmedVital =
  | 'heartRatePerMin'
  | 'systolicMmHg'
  | 'diastolicMmHg'
  | 'mapMmHg'
  | 'spo2Percent'
  | 'respiratoryRatePerMin'
  | 'temperatureC'
  | 'iceScore';

/** Says what an alarm is about, in one line. */
export function useAlarmWords(): (alarm: Alarm) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (alarm) => {
      const vital = vitalOf(alarm);
      const name = t(`alarms.vital.${vital}`);
      const { side, value, limit } = alarm;
      if (side === 'lost') {
        return t('alarms.bar.sensor', { vital: name });
      }
      if (side === 'drop') {
        return t('alarms.bar.drop', { value: value ?? 0 });
      }
      if (value === null || limit === null) {
        return t('alarms.bar.missing', { vital: name });
      }
      const shown = {
        vital: name,
        value: formatSeries(vital, value, i18n.language),
        unit: unitOf(vital),
        limit: formatSeries(vital, limit, i18n.language),
      };
      return t(side === 'below' ? 'alarms.bar.below' : 'alarms.bar.above', shown);
    },
    [t, i18n.language],
  );
}

const NAMES: readonly AlarmedVital[] = [
  'heartRatePerMin',
  'systolicMmHg',
  'diastolicMmHg',
  'mapMmHg',
  'spo2Percent',
  'respiratoryRatePerMin',
  'temperatureC',
  'iceScore',
];

/** The vital sign of an alarm; of a lost sensor, the first that it reads. */
function vitalOf({ source, vital }: Alarm): AlarmedVital {
  const wanted = source === 'sensor' ? vital : source;
  return NAMES.find((name) => name === wanted) ?? 'heartRatePerMin';
}
