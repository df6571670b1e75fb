import { SESSION_ENDED } from '#server/session/rules/judge.ts';
import type { StoredToken } from '#server/session/session-store.ts';
import { applyEntry, nextEntry, type SessionState } from '#server/session/state.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { isOver } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import type { Handshake } from '#shared/contracts/wire.ts';
import { hashOf, newParticipantId, newToken } from './identity.ts';

/** Walls that a session can have; more would only be a way to fill the memory. */
const MAX_OBSERVERS = 20;

/** A participant who has been let in, with the token that lets them in again. */
export interface Admission {
  readonly participantId: string;
  readonly name: string;
  readonly role: Role;
  readonly token: string;
}

/** What letting somebody in adds to the record. */
export interface AdmissionDecision {
  readonly entries: readonly LoggedAction[];
  readonly tokens: readonly StoredToken[];
  readonly result: Result<Admission, Refusal>;
}

/** Lets a socket in by its token, or makes a new identity of it; counts it as present. */
export function admit(
  state: SessionState,
  asked: Handshake,
  limits: { readonly maxLearners: number; readonly utcMs: number },
): AdmissionDecision {
  const { token } = asked;
  const found =
    token === undefined ? newcomer(state, asked, limits.maxLearners) : known(state, token);
  if (!found.ok) {
    return { entries: [], tokens: [], result: found };
  }
  const admission = found.value;
  const { participantId, name, role } = admission;
  const tokens = token === undefined ? [rememberToken(state, admission)] : [];
  const entries = state.presence.enter(participantId)
    ? [
        applied(
          state,
          nextEntry(state, {
            actor: { id: participantId, role, name },
            action: { type: 'participant.join', participantId, name, role },
            utcMs: limits.utcMs,
          }),
        ),
      ]
    : [];
  return { entries, tokens, result: ok(admission) };
}

/** Takes a socket away; the last one of an identity leaves a line in the log. */
export function depart(
  state: SessionState,
  participantId: string,
  utcMs: number,
): readonly LoggedAction[] {
  const person = state.ledger.people.find(participantId);
  if (!state.presence.leave(participantId) || person === undefined) {
    return [];
  }
  const entry = nextEntry(state, {
    actor: { id: participantId, role: person.role, name: person.name },
    action: { type: 'participant.leave', participantId },
    utcMs,
  });
  return [applied(state, entry)];
}

/** Makes an identity that has not come yet: a further facilitator, or an evaluator. */
export function issueToken(
  state: SessionState,
  who: { readonly role: Role; readonly name: string },
): { readonly token: string; readonly stored: StoredToken } {
  const token = newToken();
  const stored = rememberToken(state, { ...who, token, participantId: newParticipantId() });
  return { token, stored };
}

/** Who holds a token. */
export type Holder = Pick<Admission, 'participantId' | 'role'>;

/** Who would be let in by a token, and in which role; null if nobody would. */
export function holderOf(state: SessionState, token: string): Holder | null {
  const found = known(state, token);
  return found.ok ? found.value : null;
}

/** How many more learners fit in. */
export function isFull(state: SessionState, maxLearners: number): boolean {
  return state.presence.count('learner') >= maxLearners;
}

function known(state: SessionState, token: string): Result<Admission, Refusal> {
  const identity = state.identities.get(hashOf(token));
  const person = identity && state.ledger.people.find(identity.participantId);
  if (identity === undefined || person?.removed === true) {
    return err(
      refusal('token-unknown', 'This token does not belong to anybody in the session.', {
        field: 'token',
        limit: 'must be a token of this session',
      }),
    );
  }
  const { participantId } = identity;
  const name = person?.name ?? state.ledger.people.freeName(identity.name);
  return ok({ participantId, name, role: person?.role ?? identity.role, token });
}

function newcomer(
  state: SessionState,
  asked: Handshake,
  maxLearners: number,
): Result<Admission, Refusal> {
  const { people, clock } = state.ledger;
  if (isOver(clock.status)) {
    return err(SESSION_ENDED);
  }
  const role = asked.role ?? 'learner';
  if (role === 'learner' && state.ledger.options.joining === 'locked') {
    return err(refusal('joining-locked', 'The facilitator has closed this session to newcomers.'));
  }
  const limit = role === 'learner' ? maxLearners : MAX_OBSERVERS;
  if (state.presence.count(role) >= limit) {
    return err(
      refusal('session-full', 'This session is full.', {
        field: 'role',
        limit: `at most ${limit} ${role}s at a time`,
      }),
    );
  }
  const name =
    asked.name === undefined
      ? people.numberedName(asked.roleWord ?? (role === 'learner' ? 'Learner' : 'Wall'))
      : people.freeName(asked.name);
  return ok({ participantId: newParticipantId(), name, role, token: newToken() });
}

function rememberToken(
  state: SessionState,
  who: { token: string; participantId: string; role: Role; name: string },
): StoredToken {
  const { token, participantId, role, name } = who;
  const stored = { hash: hashOf(token), participantId, role, name };
  state.identities.set(stored.hash, stored);
  return stored;
}

function applied(state: SessionState, entry: LoggedAction): LoggedAction {
  applyEntry(state, entry);
  return entry;
}
