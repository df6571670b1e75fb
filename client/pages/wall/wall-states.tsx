import { useTranslation } from 'react-i18next';
import { usePausedMs } from '#client/components/monitor/use-paused-ms.ts';
import { stopwatchLabel } from '#client/store/time.ts';

/** Over the trend of the dimmed wall: the clock stands still, and for how long. */
export function WallPaused() {
  const { t } = useTranslation();
  const pausedMs = usePausedMs() ?? 0;
  return (
    <div className="wall__over wall__over--paused">
      <div className="wall__over-box">
        <p className="wall__over-title">{t('wall.paused.label')}</p>
        <p className="numeral">{stopwatchLabel(pausedMs)}</p>
      </div>
    </div>
  );
}

/** Over the dimmed wall: the end. */
export function WallEnded() {
  const { t } = useTranslation();
  return (
    <div className="wall__over">
      <div className="wall__over-box">
        <p className="wall__over-title">{t('wall.ended.title')}</p>
        <p>{t('wall.ended.body')}</p>
      </div>
    </div>
  );
}
