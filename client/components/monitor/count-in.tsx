import { useTranslation } from 'react-i18next';
import { useNowMs, useSession } from '#client/store/session-context.tsx';
import './count-in.css';

/** How often the count is looked at, wall ms: a number changes no later than this. */
const LOOK_EVERY_MS = 100;

/** Over the page while everybody is counted in: three, two, one, and the clock starts. */
export function CountIn() {
  const counting = useSession(({ clock }) => clock?.startsInMs !== undefined);
  return counting ? <Count /> : null;
}

function Count() {
  const { t } = useTranslation();
  const nowMs = useNowMs(LOOK_EVERY_MS);
  const startsInMs = useSession(({ clock }) => clock?.startsInMs ?? 0);
  const heardAtMs = useSession((state) => state.lastFrameAtMs) ?? nowMs;
  const leftMs = startsInMs - Math.max(0, nowMs - heardAtMs);
  return (
    <div className="count-in">
      <p role="status" className="visually-hidden">
        {t('monitor.count-in.said')}
      </p>
      {leftMs > 0 && (
        <p className="count-in__number numeral" aria-hidden="true">
          {Math.ceil(leftMs / 1000)}
        </p>
      )}
    </div>
  );
}
