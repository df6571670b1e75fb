import type { LoggedAction, OrderPlace } from '#shared/contracts/action.ts';
import type { Reason, SessionEvent } from '#shared/contracts/frame.ts';
import type { LabResult, Observation } from '#shared/contracts/observation.ts';
import { EMPTY_HASH, type Hash, hashNumbers } from '#shared/engine/hash.ts';
import { observe } from '#shared/engine/observe.ts';
import { type PatientState, stateNumbers } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import { type CareState, NO_CARE, stepCare } from './care-rules.ts';
import { type FeverMark, NO_FEVER, stepFeverMark } from './fever-mark.ts';
import { bookStep, collectResults, drawLabs, EMPTY_BOOK, type OrderBook } from './order-book.ts';
import type { CourseModel } from './setup.ts';
import { startTruth, stepTruth, type Truth } from './truth.ts';

/** Everything about the course at one tick; a step makes a new one and leaves the old untouched. */
export interface CourseState {
  readonly state: PatientState;
  readonly observation: Observation;
  readonly book: OrderBook;
  readonly care: CareState;
  /** What the care rules ordered on this tick; it enters the next step. */
  readonly careOrders: readonly OrderPlace[];
  readonly fever: FeverMark;
  readonly truth: Truth;
  /** Over every state so far. */
  readonly hash: Hash;
}

/** A step of the course: where it led, and what happened on the way. */
export interface CourseStep {
  readonly course: CourseState;
  readonly events: readonly SessionEvent[];
  readonly results: readonly LabResult[];
}

/** The course at its first tick, `leadMinutes` before the infusion. */
export function openCourse(model: CourseModel): CourseState {
  const state = firstState(model.patient);
  const observation = observe(model.patient, state);
  return {
    state,
    observation,
    book: EMPTY_BOOK,
    care: NO_CARE,
    careOrders: [],
    fever: NO_FEVER,
    truth: startTruth(),
    hash: hashNumbers(EMPTY_HASH, stateNumbers(state)),
  };
}

/**
 * Advances the course one tick with the log's actions of that tick.
 *
 * @param model scenario, seed and care, prepared
 * @param last the course one tick earlier
 * @param entries actions whose `tick` is the one being stepped to, in the order of the log
 */
export function stepCourse(
  model: CourseModel,
  last: CourseState,
  entries: readonly LoggedAction[],
): CourseStep {
  const tick = last.state.tick + 1;
  const booked = bookStep(last.book, {
    tick,
    patient: model.scenario.patient,
    care: last.careOrders,
    entries,
  });
  const state = step(model.patient, last.state, booked.treatments);
  const observation = observe(model.patient, state);
  const { crpMgPerL, ferritinNgPerMl } = state;
  const drawn = drawLabs(booked.book, { tick, crpMgPerL, ferritinNgPerMl });
  const { book, results } = collectResults(drawn, tick);
  const cared =
    model.care === 'rules'
      ? stepCare(last.care, state, book.record)
      : { care: last.care, orders: [] };
  const fever = stepFeverMark(last.fever, observation);
  const truth = stepTruth(last.truth, { observation, book, patient: model.scenario.patient });
  const course: CourseState = {
    state,
    observation,
    book,
    care: cared.care,
    careOrders: cared.orders,
    fever,
    truth,
    hash: hashNumbers(last.hash, stateNumbers(state)),
  };
  return { course, events: eventsOf(model, last, course), results };
}

function eventsOf(
  model: CourseModel,
  last: CourseState,
  course: CourseState,
): readonly SessionEvent[] {
  const { tick } = course.state;
  const events: SessionEvent[] = [];
  for (const [index, { from, text }] of (model.eventsByTick.get(tick) ?? []).entries()) {
    events.push({
      kind: 'message',
      id: `message-${tick}-${index}`,
      tick,
      atTick: tick,
      from,
      text,
    });
  }
  if (course.fever.marked && !last.fever.marked) {
    const from = course.fever.runFromTick ?? tick;
    const { temperatureC } = course.observation;
    events.push({ kind: 'fever', id: `fever-${tick}`, tick: from, atTick: tick, temperatureC });
  }
  const { change } = course.truth.standing;
  if (change !== null) {
    const reasons: Reason[] = [...course.truth.reasons];
    events.push({ kind: 'grade', id: `grade-${tick}`, scale: 'ASTCT', ...change, reasons });
  }
  return events;
}
