import type { TFunction } from 'i18next';
import type { SessionOptions, SettingsChange } from '#shared/contracts/settings.ts';

/** Changed settings in words, each with what it is now. */
export function settingWords(t: TFunction, change: SettingsChange): readonly string[] {
  const changed = Object.keys(change) as (keyof SessionOptions)[];
  return changed.flatMap((setting) => {
    const value = valueWords(t, change, setting);
    return value === null
      ? []
      : [t('host.log.setting', { name: t(`host.settings.${setting}`), value })];
  });
}

function valueWords(
  t: TFunction,
  change: SettingsChange,
  setting: keyof SessionOptions,
): string | null {
  const { scale, care, orders, monitoring, reveal, joining, names, alarmLimits } = change;
  const { gradingWindowHours: hours, callOpenMinutes: minutes, retentionHours, speeds } = change;
  switch (setting) {
    case 'scale':
      return scale === undefined ? null : t(`grade.scale.${scale}`);
    case 'care':
      return care === undefined ? null : t(`host.case.care-${care}`);
    case 'orders':
      return orders === undefined ? null : t(`host.setting.orders-${orders}`);
    case 'monitoring':
      return monitoring === undefined ? null : t(`host.setting.monitoring-${monitoring}`);
    case 'gradingWindowHours':
      return hours === undefined ? null : t('host.setting.hours', { hours });
    case 'retentionHours':
      return retentionHours === undefined ? null : keptWords(t, retentionHours);
    case 'callOpenMinutes':
      return minutes === undefined ? null : t('host.setting.minutes', { minutes });
    case 'speeds':
      return speeds === undefined ? null : speedWords(t, speeds);
    case 'reveal':
      return reveal === undefined ? null : t(`host.reveal.${reveal}`);
    case 'joining':
      return joining === undefined ? null : t(`host.setting.joining-${joining}`);
    case 'names':
      return names === undefined ? null : t(`host.setting.names-${names}`);
    case 'alarmLimits':
      return alarmLimits === null ? t('host.setting.limits-usual') : t('host.setting.limits-own');
    case 'gradeFive':
    case 'manualClock':
    case 'hold':
    case 'autoSlow':
    case 'histogram':
      return change[setting] === true ? t('host.setting.on') : t('host.setting.off');
  }
}

/** How long a record is kept: hours, or days where they are whole. */
export function keptWords(t: TFunction, hours: number): string {
  return hours % 24 === 0 && hours > 24
    ? t('host.setting.days', { days: hours / 24 })
    : t('host.setting.hours', { hours });
}

/** Some speeds, slowest first. */
export function speedWords(t: TFunction, speeds: SessionOptions['speeds']): string {
  const inOrder = [...speeds].sort((one, other) => one - other);
  return inOrder.map((speed) => t('host.transport.speed-option', { speed })).join(', ');
}
