import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { singlePress } from '#client/components/device/single-press.ts';
import { useStandingCalls } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { Transport } from './use-transport.ts';

/** Why the clock stands where nobody stopped it by hand, and the way on. */
export function PauseReason(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const reason = useSession((state) => state.clock?.pauseReason ?? null);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  if (reason === null || reason === 'person' || reason === 'finished' || props.transport.ended) {
    return null;
  }
  return (
    <div className="pause-reason" role="status">
      <p>
        <strong>{t(`host.pause.${reason}`, { time: elapsedLabel(tick) })}</strong>{' '}
        {reason === 'decision' && <WhoHasCalled />}
      </p>
      {reason === 'limit' ? (
        <Button onClick={singlePress(props.transport.nextEvent)}>
          {t('host.pause.look-further')}
        </Button>
      ) : (
        <Button onClick={singlePress(props.transport.playOrPause)}>{t('host.pause.go-on')}</Button>
      )}
    </div>
  );
}

/** How many of those who are there have called since the clock holds. */
function WhoHasCalled() {
  const { t } = useTranslation();
  const calls = useStandingCalls();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const people = useSession((state) => state.roster?.people) ?? [];
  const here = people.filter(({ role, present }) => role === 'learner' && present);
  // A call belongs to the first tick not yet stepped, which is the one after the decision point.
  const called = here.filter(
    ({ participantId }) => (calls.get(participantId)?.tick ?? tick) > tick,
  );
  return <>{t('host.pause.called', { called: called.length, here: here.length })}</>;
}
