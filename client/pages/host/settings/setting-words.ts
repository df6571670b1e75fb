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
  const { gradingWindowHours: hours } = change;
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
