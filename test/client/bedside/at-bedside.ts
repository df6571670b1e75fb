import type { SessionState } from '#client/store/session-state.ts';
import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type { ClockView } from '#shared/contracts/frame.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import { logged } from '#test/support/log.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';

/** The session runs, in the third night. */
export const RUNNING: ClockView = {
  status: 'running',
  speed: 600,
  tick: 3270,
  pausedForMs: null,
  pauseReason: null,
};

/** The facts of a session by ASTCT in which orders are shared and nobody is told the grade. */
export function factsOf(given: Partial<SessionFacts> = {}): SessionFacts {
  const { facts } = sessionStateOf();
  if (facts === null) {
    throw new Error('the fixtures have no facts');
  }
  return {
    ...facts,
    reveal: 'hidden',
    scale: 'ASTCT',
    orders: 'shared',
    gradeFive: false,
    ...given,
  };
}

/** A line of the log that the learner of the fixtures wrote. */
export function own(action: Action, at: { readonly seq: number; readonly tick: number }) {
  const line = logged(action, at);
  return { ...line, actor: { id: 'learner01', role: 'learner', name: 'Ana' } } as LoggedAction;
}

/** A state at the bedside while the clock runs. */
export function atBedside(given: Partial<SessionState> = {}): Partial<SessionState> {
  return { clock: RUNNING, facts: factsOf(), ...given };
}
