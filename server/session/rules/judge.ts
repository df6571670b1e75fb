import { COURSE_FINISHED, checkClockAction } from '#server/session/clock.ts';
import type { Ledger } from '#server/session/ledger.ts';
import type { Person } from '#server/session/people/people.ts';
import { ACTION_ROLES, type ClientAction } from '#shared/contracts/action.ts';
import { unreachable } from '#shared/contracts/invariant.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { checkPlaced, checkStopped } from './order-rules.ts';

/** What an action is judged against: the session as it stands. */
export interface Standing {
  readonly ledger: Ledger;
  readonly fold: CourseFold;
  readonly patient: Scenario['patient'];
}

/**
 * Why a well-formed action is declined, or null. What is clinically wrong is not declined: it
 * takes effect and is talked about afterwards.
 */
export function judge(actor: Person, action: ClientAction, standing: Standing): Refusal | null {
  const { ledger, fold, patient } = standing;
  if (!ACTION_ROLES[action.type].includes(actor.role)) {
    return refusal('role-forbidden', `A person in the role ${actor.role} cannot do this.`);
  }
  if (ledger.clock.status === 'ended') {
    return SESSION_ENDED;
  }
  switch (action.type) {
    case 'clock.start':
    case 'clock.pause':
    case 'clock.speed':
    case 'clock.advance':
    case 'clock.next-event':
      return checkClockAction(ledger.clock, action, fold.finished);
    case 'order.place':
      return checkPlaced(action, { log: ledger.log, fold, patient });
    case 'order.stop':
      return checkStopped(action.seq, { log: ledger.log, fold, patient });
    case 'observe':
      return fold.finished ? COURSE_FINISHED : null;
    case 'participant.set':
      return checkPersonChange(actor, action, ledger);
    case 'reveal.set':
    case 'session.end':
      return null;
    default:
      return unreachable(action);
  }
}

/** Answer to whatever comes after the end. */
export const SESSION_ENDED = refusal('session-ended', 'This session has ended.');

function checkPersonChange(
  actor: Person,
  action: Extract<ClientAction, { type: 'participant.set' }>,
  ledger: Ledger,
): Refusal | null {
  const { participantId, name, role, removed } = action;
  const person = ledger.people.find(participantId);
  if (person === undefined || person.removed) {
    return refusal('participant-unknown', 'Nobody in this session has that identity.', {
      field: 'participantId',
      limit: 'must be somebody in this session',
    });
  }
  if (name === undefined && role === undefined && removed === undefined) {
    return refusal('action-invalid', 'Nothing to change.', {
      field: '(whole)',
      limit: 'must have name, role or removed',
    });
  }
  if (removed === true && person.participantId === actor.participantId) {
    return refusal('action-invalid', 'Nobody can remove themselves.', {
      field: 'participantId',
      limit: 'must be somebody else to remove them',
    });
  }
  if (role !== undefined && person.role !== 'learner' && person.role !== 'evaluator') {
    return refusal('action-invalid', `The role ${person.role} is kept.`, {
      field: 'role',
      limit: 'only learners and evaluators change their role',
    });
  }
  return null;
}
