import type { SessionState } from '#client/store/session-store.ts';
import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type { InjectView } from '#shared/contracts/inject.ts';
import { leadOf, sessionStateOf } from '#test/support/session-fixtures.ts';

/** The moment at which a manual clock stands. */
export const NOW_MS = 1_700_000_000_000;

/** The people of these tests. */
export const ROBIN = { id: 'robin001', role: 'facilitator', name: 'Robin' } as const;
export const SAM = { id: 'sam00001', role: 'facilitator', name: 'Sam' } as const;
export const ANA = { id: 'ana00001', role: 'learner', name: 'Ana' } as const;
export const BEN = { id: 'ben00001', role: 'learner', name: 'Ben' } as const;

/** A line of the log by somebody; now and at tick 100 unless said. */
export function lineBy(
  actor: LoggedAction['actor'],
  action: Action,
  at: { readonly seq?: number; readonly tick?: number; readonly atMs?: number } = {},
): LoggedAction {
  const seq = at.seq ?? 1;
  return {
    seq,
    branch: 0,
    actionId: `test-action-${seq}`,
    tick: at.tick ?? 100,
    atMs: at.atMs ?? NOW_MS,
    speed: 60,
    actor,
    action,
  };
}

/** A call of the grade by somebody. */
export function calledBy(
  actor: LoggedAction['actor'],
  grade: number,
  at: Parameters<typeof lineBy>[2] = {},
): LoggedAction {
  const axes = { fever: 'ge38', hypotension: 'none', hypoxia: 'none' } as const;
  return lineBy(actor, { type: 'grade.call', grade, axes, confidence: 4 }, at);
}

/** What the console of Robin holds in a running session with Ana here and Ben away. */
export function hostState(given: Partial<SessionState> = {}): Partial<SessionState> {
  const { clock } = sessionStateOf();
  return {
    lead: leadOf(),
    clock,
    you: { participantId: ROBIN.id, role: 'facilitator', name: 'Robin', token: 'a'.repeat(32) },
    roster: {
      learnersPresent: 1,
      people: [
        { participantId: ANA.id, name: 'Ana', role: 'learner', present: true },
        { participantId: BEN.id, name: 'Ben', role: 'learner', present: false },
        { participantId: ROBIN.id, name: 'Robin', role: 'facilitator', present: true },
      ],
    },
    ...given,
  };
}

/** The facts of the session with some changed. */
export function factsWith(
  given: Partial<NonNullable<SessionState['facts']>>,
): NonNullable<SessionState['facts']> {
  const { facts } = sessionStateOf();
  if (facts === null) {
    throw new Error('the fixture has no facts');
  }
  return { ...facts, ...given };
}

/** An inject that waits for a hand, unless told otherwise. */
export function injectView(
  injectId: string,
  given: Partial<Omit<InjectView, 'inject'>> & {
    readonly inject?: Partial<InjectView['inject']>;
  } = {},
): InjectView {
  const { inject, ...view } = given;
  return {
    inject: { injectId, from: 'family', text: { en: `Text of ${injectId}.` }, ...inject },
    ofCase: true,
    status: 'waiting',
    when: null,
    tick: null,
    late: false,
    ...view,
  };
}
