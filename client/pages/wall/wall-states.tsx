import { useTranslation } from 'react-i18next';
import { useJoinOrigin } from '#client/components/device/use-join-origin.ts';
import { usePausedMs } from '#client/components/monitor/use-paused-ms.ts';
import { useSession } from '#client/store/session-context.tsx';
import { stopwatchLabel } from '#client/store/time.ts';

/** Whether somebody or something paused the session; between two moves by hand it is not paused. */
export function useIsPaused(): boolean {
  return useSession(({ clock }) => clock?.status === 'paused');
}

/** Beside the dimmed numbers: the clock stands still, why, and for how long. */
export function WallPaused() {
  const { t } = useTranslation();
  const pausedMs = usePausedMs() ?? 0;
  const reason = useSession((state) => state.clock?.pauseReason ?? 'person');
  return (
    <section className="wall__paused" aria-label={t('wall.paused.label')}>
      <p className="wall__paused-title">
        {t('wall.paused.label')} <span className="numeral">{stopwatchLabel(pausedMs)}</span>
      </p>
      <p>{t(`wall.paused.${reason}`)}</p>
    </section>
  );
}

/** Over the dimmed wall: the end, and where everybody looks back. */
export function WallEnded() {
  const { t } = useTranslation();
  const code = useSession((state) => state.facts?.code ?? '');
  const url = `${useJoinOrigin()}/debrief/${code}`;
  return (
    <section className="wall__over" aria-label={t('wall.ended.title')}>
      <div className="wall__over-box">
        <p className="wall__over-title">{t('wall.ended.title')}</p>
        <p>{t('wall.ended.body')}</p>
        <p className="wall__over-url">{url.replace(/^https?:\/\//, '')}</p>
      </div>
    </section>
  );
}
