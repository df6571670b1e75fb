import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { SPEEDS } from '#client/store/vocabulary.ts';
import type { RevealPolicy, Speed } from '#shared/contracts/action.ts';
import type { Command } from './use-command.ts';

const HOUR_MINUTES = 60;

/** The controls of the clock, and what they stand at. */
export interface Transport {
  readonly running: boolean;
  readonly started: boolean;
  /** The session has ended, or the case has reached its end: the clock cannot go on. */
  readonly over: boolean;
  readonly ended: boolean;
  readonly speed: Speed;
  readonly reveal: RevealPolicy;
  playOrPause(): void;
  setSpeed(speed: Speed): void;
  faster(): void;
  slower(): void;
  advance(): void;
  nextEvent(): void;
  setReveal(policy: RevealPolicy): void;
  toggleReveal(): void;
}

/** See {@link Transport}. */
export function useTransport(run: Command['run']): Transport {
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const speed = useSession((state) => state.clock?.speed ?? 1);
  const reveal = useSession((state) => state.facts?.reveal ?? 'hidden');
  const atEnd = useSession(({ clock, lead }) => clock !== null && clock.tick >= endOf(lead));
  const running = status === 'running';
  const setSpeed = (wanted: Speed | undefined) => {
    if (wanted !== undefined && wanted !== speed) {
      run({ type: 'clock.speed', speed: wanted });
    }
  };
  const setReveal = (policy: RevealPolicy) => run({ type: 'reveal.set', policy });
  return {
    running,
    started: status !== 'lobby',
    over: status === 'ended' || atEnd,
    ended: status === 'ended',
    speed,
    reveal,
    playOrPause: () => run({ type: running ? 'clock.pause' : 'clock.start' }),
    setSpeed,
    faster: () => setSpeed(SPEEDS[SPEEDS.indexOf(speed) + 1]),
    slower: () => setSpeed(SPEEDS[SPEEDS.indexOf(speed) - 1]),
    advance: () => run({ type: 'clock.advance', minutes: HOUR_MINUTES }),
    nextEvent: () => run({ type: 'clock.next-event' }),
    setReveal,
    toggleReveal: () => setReveal(reveal === 'live' ? 'hidden' : 'live'),
  };
}

function endOf(lead: SessionState['lead']): number {
  return lead?.endTick ?? Number.POSITIVE_INFINITY;
}
