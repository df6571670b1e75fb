import type { Ledger } from '#server/session/ledger.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import { CAPD_ITEMS, type GradeCall } from '#shared/contracts/judgement.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { CourseFold } from '#shared/course/fold.ts';

/** Age from which the ICE test is used; below it the CAPD. Source: Lee 2019. */
const ICE_FROM_YEARS = 12;

type BrainAction = Extract<ClientAction, { type: 'ice.ask' | 'ice.score' | 'capd.score' }>;

/** Why a grade cannot be called so, or null. */
export function checkCall(call: GradeCall, ledger: Ledger): Refusal | null {
  const limit = 'must be 0-4: this session has no grade 5';
  return call.grade === 5 && !ledger.options.gradeFive
    ? refusal('action-invalid', `grade: ${limit}`, { field: 'grade', limit })
    : null;
}

/** Why this test is not for this patient, or null: ICE from twelve years on, below them CAPD. */
export function checkBrainTest(
  action: BrainAction,
  { ageYears }: Pick<Scenario['patient'], 'ageYears'>,
): Refusal | null {
  const isCapd =
    action.type === 'capd.score' ||
    (action.type === 'ice.ask' && CAPD_ITEMS.some((item) => item === action.item));
  const isChild = ageYears < ICE_FROM_YEARS;
  if (isCapd === isChild) {
    return null;
  }
  const limit = isChild ? 'must be of the CAPD, under 12 years' : 'must be of the ICE test';
  const field = action.type === 'ice.ask' ? 'item' : 'type';
  return refusal('action-invalid', `${field}: ${limit}`, { field, limit });
}

/** Why there is no such alarm to acknowledge, or null. */
export function checkAlarm(alarmId: string, fold: CourseFold): Refusal | null {
  return fold.alarms().some(({ id }) => id === alarmId)
    ? null
    : refusal('alarm-unknown', 'That alarm is not there any more.', {
        field: 'alarmId',
        limit: 'must be an alarm that is on',
      });
}

/** Why a line is no proposal that can be accepted, or null. */
export function checkAccepted(seq: number, fold: CourseFold): Refusal | null {
  return fold.waits(seq)
    ? null
    : refusal('order-not-proposed', `Log line ${seq} is no order that waits.`, {
        field: 'seq',
        limit: 'must be the seq of an order that waits to be accepted',
      });
}

/** Why an expected action cannot be marked so, or null: it, or who responded, is not there. */
export function checkExpectation(
  { expectationId, responder }: Extract<ClientAction, { type: 'expectation.mark' }>,
  { scenario, fold, ledger }: { scenario: Scenario; fold: CourseFold; ledger: Ledger },
): Refusal | null {
  const known =
    scenario.teaching.expected.some(({ id }) => id === expectationId) ||
    fold.injects().some(({ inject }) => inject.injectId === expectationId);
  if (!known) {
    return refusal('action-invalid', 'There is no such expected action.', {
      field: 'expectationId',
      limit: 'must be an expected action of the case, or an inject of the session',
    });
  }
  // Who was removed may have responded before; a wall has no hands.
  const person = responder === undefined ? undefined : ledger.people.find(responder);
  const responds = person !== undefined && person.role !== 'observer';
  return responder === undefined || responder === 'nobody' || responds
    ? null
    : refusal('participant-unknown', 'Nobody in this session has that identity.', {
        field: 'responder',
        limit: 'must be nobody, or somebody who is or was in this session',
      });
}
