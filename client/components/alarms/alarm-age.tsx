import { useTranslation } from 'react-i18next';
import { useNowMs, useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';

/** How old what the bar says is while the line is silent: seconds, and then the time of it. */
export function AlarmAge() {
  const { t } = useTranslation();
  const nowMs = useNowMs();
  const isOffline = useSession((state) => state.link === 'offline');
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const lastFrameAtMs = useSession((state) => state.lastFrameAtMs) ?? nowMs;
  const seconds = Math.max(0, Math.floor((nowMs - lastFrameAtMs) / 1000));
  return (
    <span className="alarm-bar__age tabular">
      {isOffline
        ? t('alarms.bar.last-known', { time: elapsedLabel(tick) })
        : t('alarms.bar.age', { seconds })}
    </span>
  );
}
