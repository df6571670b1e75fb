import { COURSE_FINISHED, checkClockAction } from '#server/session/clock.ts';
import type { Ledger } from '#server/session/ledger.ts';
import type { Person } from '#server/session/people/people.ts';
import { openTickOf } from '#server/session/state.ts';
import { ACTION_ROLES, type ClientAction } from '#shared/contracts/action.ts';
import { isOver } from '#shared/contracts/frame.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { lastBranch } from '#shared/course/record/branch.ts';
import { orderedForOf } from '#shared/course/setup.ts';
import { checkInject, checkOverride } from './inject-rules.ts';
import {
  checkAccepted,
  checkAlarm,
  checkBrainTest,
  checkCall,
  checkExpectation,
} from './judgement-rules.ts';
import { checkPlaced, checkStopped, type OrderContext } from './order-rules.ts';
import {
  checkBrief,
  checkDebrief,
  checkLowered,
  checkMessage,
  checkRewind,
  checkSettings,
  checkSpeed,
  checkUndo,
} from './session-rules.ts';

/** What an action is judged against: the session as it stands. */
export interface Standing {
  readonly ledger: Ledger;
  readonly fold: CourseFold;
  readonly scenario: Scenario;
  readonly utcMs: number;
}

/**
 * Why a well-formed action is declined, or null. What is clinically wrong is not declined: it
 * takes effect and is talked about afterwards.
 */
export function judge(actor: Person, action: ClientAction, standing: Standing): Refusal | null {
  if (!ACTION_ROLES[action.type].includes(actor.role)) {
    return refusal('role-forbidden', `A person in the role ${actor.role} cannot do this.`);
  }
  if (isOver(standing.ledger.clock.status) && !isTakenAfterTheEnd(action)) {
    return SESSION_ENDED;
  }
  return judgeByType(actor, action, standing);
}

/** What may still be done once the session has ended. */
const AFTER_THE_END: readonly ClientAction['type'][] = [
  'session.debrief',
  'bookmark.add',
  'expectation.mark',
];

/** Of the settings only how long the record is kept means anything by then. */
function isTakenAfterTheEnd(action: ClientAction): boolean {
  return action.type === 'session.set'
    ? Object.keys(action.settings).every((name) => name === 'retentionHours')
    : AFTER_THE_END.includes(action.type);
}

/**
 * What each type of action is judged by. There is no default: a new type does not compile until
 * it is said here what is to be checked of it, were it nothing.
 */
function judgeByType(actor: Person, action: ClientAction, standing: Standing): Refusal | null {
  const { ledger, fold, scenario, utcMs } = standing;
  switch (action.type) {
    case 'clock.start':
    case 'clock.pause':
    case 'clock.advance':
    case 'clock.next-event':
      return checkClockAction(ledger.clock, action, fold.finished);
    case 'clock.speed':
      return (
        checkClockAction(ledger.clock, action, fold.finished) ??
        checkSpeed(action.speed, ledger.options)
      );
    case 'clock.rewind': {
      const openTick = openTickOf(scenario);
      return checkRewind(action.toTick, { ledger, tick: fold.tick, openTick });
    }
    case 'inject.add':
    case 'inject.arm':
    case 'inject.fire':
    case 'inject.skip':
      return checkInject(action, { injects: fold.injects(), tick: fold.tick, scenario });
    case 'override.set':
      return fold.finished
        ? COURSE_FINISHED
        : checkOverride(action, { tick: fold.tick, endTick: scenario.endTick });
    case 'undo':
      return checkUndo(action.seq, { ledger, participantId: actor.participantId, utcMs });
    case 'session.set':
      return checkSettings(action.settings, ledger);
    case 'session.brief':
      return checkBrief(ledger);
    case 'session.debrief':
      return checkDebrief(ledger);
    case 'message.send':
      return checkMessage(action.to, ledger);
    case 'hand.lower':
      return checkLowered(action.participantId, ledger);
    case 'participant.set':
      return checkPersonChange(actor, action, ledger);
    case 'order.place':
      return checkPlaced(action, orderContext(standing));
    case 'order.stop':
      return fold.waits(action.seq) ? null : checkStopped(action.seq, orderContext(standing));
    case 'order.accept':
      return fold.finished ? COURSE_FINISHED : checkAccepted(action.seq, fold);
    case 'observe':
      return fold.finished ? COURSE_FINISHED : null;
    case 'grade.call':
      return checkCall(action, ledger);
    case 'ice.ask':
    case 'ice.score':
    case 'capd.score':
      return checkBrainTest(action, scenario.patient);
    case 'alarm.acknowledge':
      return checkAlarm(action.alarmId, fold);
    case 'expectation.mark':
      return checkExpectation(action, { scenario, fold, ledger });
    case 'override.clear':
    case 'session.end':
    case 'reveal.set':
    case 'chart.enter':
    case 'note.save':
    case 'alarm.silence':
    case 'hand.raise':
    case 'bookmark.add':
      return null;
  }
}

function orderContext({ ledger, fold, scenario }: Standing): OrderContext {
  return { log: lastBranch(ledger.log), fold, patient: orderedForOf(scenario) };
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
