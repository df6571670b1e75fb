import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { useDataAgeSeconds } from '#client/store/use-data-age.ts';

/** How old what the bar says is while the line is silent: seconds, and then the time of it. */
export function AlarmAge() {
  const { t } = useTranslation();
  const isOffline = useSession((state) => state.link === 'offline');
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const seconds = useDataAgeSeconds();
  return (
    <span className="alarm-bar__age tabular">
      {isOffline
        ? t('alarms.bar.last-known', { time: elapsedLabel(tick) })
        : t('alarms.bar.age', { seconds })}
    </span>
  );
}
