import { useState } from 'react';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import { hasEnded, isOver } from '#client/store/session-state.ts';
import type { SessionState } from '#client/store/session-store.ts';
import { REVEAL_POLICIES } from '#client/store/vocabulary.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { RevealPolicy, SettingsChange } from '#shared/contracts/settings.ts';
import { type SpeedControl, useSpeed } from './use-speed.ts';

const HOUR_MINUTES = 60;

/** The controls of the clock, and what they stand at. */
export interface Transport extends SpeedControl {
  readonly running: boolean;
  readonly started: boolean;
  /** Nobody has been told anything yet: the briefing can be opened. */
  readonly waiting: boolean;
  /** The session has ended, or the case has reached its end: the clock cannot go on. */
  readonly over: boolean;
  readonly ended: boolean;
  /** There is something to go back over. */
  readonly canGoBack: boolean;
  /** Time moves only by injects and by hand. */
  readonly manual: boolean;
  readonly hold: boolean;
  readonly autoSlow: boolean;
  readonly reveal: RevealPolicy;
  /** The tick that a question stands open for, whether to go back to it; null where none does. */
  readonly backTo: number | null;
  brief(): void;
  playOrPause(): void;
  advance(minutes?: number): void;
  nextEvent(): void;
  askHourBack(): void;
  askRestart(): void;
  askBack(toTick: number): void;
  goBack(): void;
  stay(): void;
  set(settings: SettingsChange): void;
  setReveal(policy: RevealPolicy): void;
  cycleReveal(): void;
}

/** See {@link Transport}. */
export function useTransport(run: Command['run']): Transport {
  const set = (settings: SettingsChange) => run({ type: 'session.set', settings });
  const standing = useStanding();
  return {
    ...standing,
    ...useSpeed(run),
    ...useGoingBack(run),
    ...useReveal(run),
    manual: useSession((state) => state.facts?.manualClock === true),
    hold: useSession((state) => state.lead?.options.hold === true),
    autoSlow: useSession((state) => state.lead?.options.autoSlow === true),
    brief: () => run({ type: 'session.brief' }),
    playOrPause: () => run(playOrPause(standing)),
    advance: (minutes = HOUR_MINUTES) => run({ type: 'clock.advance', minutes }),
    nextEvent: () => run({ type: 'clock.next-event' }),
    set,
  };
}

/** The first time everybody in the room is counted in. */
function playOrPause(at: { readonly running: boolean; readonly started: boolean }): ClientAction {
  if (at.running) {
    return { type: 'clock.pause' };
  }
  return { type: 'clock.start', ...(at.started ? {} : { countIn: true }) };
}

function useStanding() {
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const atEnd = useSession(({ clock, lead }) => clock !== null && clock.tick >= endOf(lead));
  return {
    running: status === 'running',
    started: status !== 'lobby' && status !== 'briefing',
    waiting: status === 'lobby',
    over: isOver(status) || atEnd,
    ended: isOver(status),
  };
}

/** Going back asks first: everybody goes along. */
function useGoingBack(run: Command['run']) {
  const [backTo, setBackTo] = useState<number | null>(null);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const openTick = useSession((state) => state.facts?.openTick ?? 0);
  const ended = useSession(hasEnded);
  return {
    canGoBack: tick > openTick && !ended,
    backTo,
    askHourBack: () => setBackTo(Math.max(openTick, tick - HOUR_MINUTES)),
    askRestart: () => setBackTo(openTick),
    askBack: (toTick: number) => setBackTo(toTick),
    goBack: () => {
      if (backTo !== null) {
        run({ type: 'clock.rewind', toTick: backTo });
      }
      setBackTo(null);
    },
    stay: () => setBackTo(null),
  };
}

function useReveal(run: Command['run']) {
  const reveal = useSession((state) => state.facts?.reveal ?? 'hidden');
  const setReveal = (policy: RevealPolicy) => run({ type: 'reveal.set', policy });
  const next = REVEAL_POLICIES[(REVEAL_POLICIES.indexOf(reveal) + 1) % REVEAL_POLICIES.length];
  return { reveal, setReveal, cycleReveal: () => setReveal(next ?? 'hidden') };
}

function endOf(lead: SessionState['lead']): number {
  return lead?.endTick ?? Number.POSITIVE_INFINITY;
}
