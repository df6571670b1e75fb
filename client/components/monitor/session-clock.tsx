import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel, wardLabel } from '#client/store/time.ts';
import './session-clock.css';

/**
 * The simulated time: since the infusion, and on the ward. The colon of the ward clock blinks while
 * the clock runs and frames arrive; it is the first thing to stop when they do not.
 */
export function SessionClock() {
  const { i18n } = useTranslation();
  const tick = useSession((state) => state.clock?.tick ?? null);
  const infusion = useSession((state) => state.facts?.infusion ?? null);
  const running = useSession((state) => state.clock?.status === 'running' && state.link === 'live');
  if (tick === null || infusion === null) {
    return null;
  }
  const [hours = '', minutes = ''] = wardLabel(tick, infusion, i18n.language).split(':');
  return (
    <p className="session-clock numeral">
      <span className="session-clock__elapsed">{elapsedLabel(tick)}</span>
      <span className="session-clock__ward">
        {hours}
        <span className="session-clock__colon" data-running={running}>
          :
        </span>
        {minutes}
      </span>
    </p>
  );
}
