import { applyEntry, learnersOf, nextEntry, type SessionState } from '#server/session/state.ts';
import { type ArrivalReason, systemActor } from '#server/session/system-actor.ts';
import type { Action, Actor, ClientAction, LoggedAction } from '#shared/contracts/action.ts';
import { isOver } from '#shared/contracts/frame.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { Speed } from '#shared/contracts/speed.ts';
import type { Acknowledgement } from '#shared/contracts/wire.ts';
import { judge } from './judge.ts';

/** The speed to which a session slows down when something happens. */
const CALM_SPEED = 60;

/** What came of an action: the line it made, if it made one, and the answer to it. */
export interface Decided {
  readonly entry: LoggedAction | null;
  readonly answer: Acknowledgement;
}

/** An action as a participant sent it, parsed. */
export interface SentAction {
  readonly participantId: string;
  readonly actionId: string;
  readonly action: ClientAction;
}

/** Decides on a participant's action and lets it take effect. A repeat is only answered again. */
export function decideAction(state: SessionState, sent: SentAction, utcMs: number): Decided {
  const { participantId, actionId, action } = sent;
  const { ledger, fold, origin } = state;
  const person = ledger.people.find(participantId);
  if (person === undefined || person.removed) {
    return declined(refusal('participant-unknown', 'You are not in this session any more.'));
  }
  const seq = ledger.seqOf(participantId, actionId);
  if (seq !== undefined) {
    return { entry: null, answer: { ok: true, seq } };
  }
  const reason = judge(person, action, { ledger, fold, scenario: origin.scenario, utcMs });
  if (reason !== null) {
    return declined(reason);
  }
  const named =
    action.type === 'participant.set' && action.name !== undefined
      ? { ...action, name: ledger.people.freeName(action.name, action.participantId) }
      : action;
  const actor = { id: participantId, role: person.role, name: person.name };
  return done(state, { actor, action: named, actionId, utcMs });
}

/**
 * The clock stops running ahead, or stops at the end of the course, if it still is. One that ran
 * waits at a decision point for calls; one that was paused stays so.
 */
export function decideArrival(state: SessionState, reason: ArrivalReason, utcMs: number): Decided {
  const { clock } = state.ledger;
  const expected = reason === 'finished' ? clock.status === 'running' : clock.rush !== null;
  if (!expected) {
    return NOTHING;
  }
  const goesOn = reason === 'arrived' && clock.status === 'running' && !state.fold.finished;
  const type = goesOn ? 'clock.start' : 'clock.pause';
  const why = reason === 'decision' && clock.status !== 'running' ? 'arrived' : reason;
  return done(state, { actor: systemActor(why), action: { type }, utcMs });
}

/** A session that holds at decision points stops at one, if it still runs. */
export function decideHold(state: SessionState, utcMs: number): Decided {
  const { clock } = state.ledger;
  return clock.status === 'running' && clock.rush === null
    ? done(state, { actor: systemActor('decision'), action: { type: 'clock.pause' }, utcMs })
    : NOTHING;
}

/** A session that waits for calls goes on once every learner who is there has called. */
export function decideAllCalled(state: SessionState, utcMs: number): Decided {
  const { ledger, told, fold } = state;
  const pause = ledger.log.findLast(({ action }) => action.type === 'clock.pause');
  const { present } = learnersOf(state);
  const waits = ledger.clock.pauseReason === 'decision' && !fold.finished && present.size > 0;
  const all = [...present].every((id) => (told.standingCall(id)?.seq ?? 0) > (pause?.seq ?? 0));
  return waits && all
    ? done(state, { actor: systemActor('all-called'), action: { type: 'clock.start' }, utcMs })
    : NOTHING;
}

/** A session that slows down by itself does so, if it is faster than calm. */
export function decideSlow(state: SessionState, utcMs: number): Decided {
  const { clock } = state.ledger;
  const fast = clock.status === 'running' && clock.rush === null && clock.speed > CALM_SPEED;
  return fast ? decideSpeed(state, CALM_SPEED, utcMs) : NOTHING;
}

/** A session that slowed down by itself goes back to its speed, unless somebody chose another. */
export function decideFast(state: SessionState, speed: Speed, utcMs: number): Decided {
  const last = state.ledger.log.findLast(({ action }) => action.type === 'clock.speed');
  return last?.actor.id === systemActor('auto-slow').id && state.ledger.clock.speed !== speed
    ? decideSpeed(state, speed, utcMs)
    : NOTHING;
}

function decideSpeed(state: SessionState, speed: Speed, utcMs: number): Decided {
  const action = { type: 'clock.speed' as const, speed };
  return done(state, { actor: systemActor('auto-slow'), action, utcMs });
}

/** A session that everyone has left pauses, if it was moving. */
export function decideLeft(state: SessionState, utcMs: number): Decided {
  const { clock } = state.ledger;
  const moving = clock.status === 'running' || clock.rush !== null;
  return state.presence.empty && moving
    ? done(state, { actor: systemActor('left-by-all'), action: { type: 'clock.pause' }, utcMs })
    : NOTHING;
}

/** A session that nobody came back to ends. */
export function decideAbandoned(state: SessionState, utcMs: number): Decided {
  return isOver(state.ledger.clock.status)
    ? NOTHING
    : done(state, { actor: systemActor('abandoned'), action: { type: 'session.end' }, utcMs });
}

const NOTHING: Decided = { entry: null, answer: { ok: true, seq: 0 } };

function done(
  state: SessionState,
  what: { actor: Actor; action: Action; actionId?: string; utcMs: number },
): Decided {
  const entry = nextEntry(state, what);
  applyEntry(state, entry);
  return { entry, answer: { ok: true, seq: entry.seq } };
}

function declined(error: Refusal): Decided {
  return { entry: null, answer: { ok: false, error } };
}
