import type { LoggedAction } from '#shared/contracts/action.ts';
import type { LabResult, Observation } from '#shared/contracts/observation.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { EMPTY_HASH, type Hash } from '#shared/engine/hash.ts';
import { observe } from '#shared/engine/observe.ts';
import { hashState, type PatientState } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import { type Alarmed, firstAlarms, stepAlarmed } from './alarmed.ts';
import { stepCare } from './care/care-rules.ts';
import { type CareState, NO_CARE } from './care/care-state.ts';
import {
  type CaseEvent,
  type DueTicks,
  decidesAt,
  firstDueTicks,
  happening,
  type Judged,
  stepDueTicks,
} from './case-events.ts';
import { type Chart, firstChart, stepChart } from './chart.ts';
import { type FeverMark, NO_FEVER, stepFeverMark } from './fever-mark.ts';
import { firstQueue, type InjectQueue, stepQueue } from './injects/inject-queue.ts';
import { injectedEvents, withdrawnBy } from './injects/injected-events.ts';
import {
  bookStep,
  collectResults,
  drawLabs,
  EMPTY_BOOK,
  type OrderBook,
  placedAt,
} from './order-book.ts';
import { orderedSets } from './orders/vital-signs.ts';
import {
  bodyForces,
  NO_OVERRIDES,
  type Overrides,
  stepOverrides,
  withInjected,
} from './overrides.ts';
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
  readonly due: DueTicks;
  readonly chart: Chart;
  readonly fever: FeverMark;
  readonly truth: Truth;
  readonly alarms: Alarmed;
  readonly injects: InjectQueue;
  readonly overrides: Overrides;
  /** Over every state so far. */
  readonly hash: Hash;
}

/** A step of the course: where it led, and what happened on the way. */
export interface CourseStep {
  readonly course: CourseState;
  readonly events: readonly SessionEvent[];
  readonly results: readonly LabResult[];
  /** Whether people have to decide now: the case says so, or a standing grade rose. */
  readonly decision: boolean;
}

/** The course at its first tick, `leadMinutes` before the infusion. */
export function openCourse(model: CourseModel): CourseState {
  const { scenario, patient } = model;
  const state = firstState(patient);
  const observation = observe(patient, state);
  return {
    state,
    observation,
    book: EMPTY_BOOK,
    care: NO_CARE,
    careOrders: [],
    due: firstDueTicks(scenario.events, state.tick),
    chart: firstChart(model.ward, observation),
    fever: NO_FEVER,
    truth: startTruth(model.scale, model.gradingWindowHours),
    alarms: firstAlarms(model),
    injects: firstQueue(scenario),
    overrides: NO_OVERRIDES,
    hash: hashState(EMPTY_HASH, state),
  };
}

/**
 * Advances the course one tick with the log's actions of that tick.
 *
 * The order is fixed: orders, patient, observation and laboratory, the truth, what the case makes
 * happen by it, the chart through its sensors, and the care rules, whose orders enter the next
 * step.
 *
 * @param model scenario, seed, care and monitoring, prepared
 * @param last the course one tick earlier
 * @param entries actions whose `tick` is the one being stepped to, in the order of the log
 */
export function stepCourse(
  model: CourseModel,
  last: CourseState,
  entries: readonly LoggedAction[],
): CourseStep {
  const { scenario } = model;
  const { patient } = scenario;
  const { resultMinutes } = scenario.localPractice;
  const tick = last.state.tick + 1;
  const booked = bookStep(last.book, {
    tick,
    patient: model.orderedFor,
    care: last.careOrders,
    entries,
  });
  const overrides = stepOverrides(last.overrides, entries, tick);
  const state = step(model.patient, last.state, booked.treatments, bodyForces(overrides, tick));
  const observation = observe(model.patient, state);
  const placed = placedAt(booked.book, tick);
  const drawn = drawLabs(booked.book, placed, { tick, state, resultMinutes });
  const { book, results } = collectResults(drawn, tick);
  const truth = stepTruth(last.truth, { observation, labs: state.labs, book, patient });
  const ordered = placed.map(({ order }) => order.intervention);
  const judged: Judged = {
    tick,
    crsGrade: truth.standings.ASTCT.grade,
    icansGrade: truth.icans.standing.grade,
    temperatureC: state.temperatureC,
    ordered,
  };
  const due = stepDueTicks(last.due, scenario.events, judged);
  const { queue, fired } = stepQueue(last.injects, judged, entries);
  const ofCase = happening(due, scenario.events, tick);
  const caseEvents = fired.length === 0 ? ofCase : [...ofCase, ...injectedEvents(fired, tick)];
  const sets = orderedSets(book.orders, tick);
  const chart = stepChart(last.chart, model.ward, {
    observation,
    happening: caseEvents,
    ordered,
    observed: sets.due || entries.some(({ action }) => action.type === 'observe'),
    roundsOrdered: sets.atInterval,
    overrides,
    withdrawn: withdrawnBy(entries, last.injects),
  });
  const cared =
    model.care === 'rules'
      ? stepCare(last.care, { state, record: book.record, patient, care: scenario.care })
      : { care: last.care, orders: NO_ORDERS };
  const course: CourseState = {
    state,
    observation,
    book,
    care: cared.care,
    careOrders: cared.orders,
    due,
    chart,
    fever: feverAt(last.fever, chart, tick),
    truth,
    alarms: stepAlarmed(last.alarms, { tick, chart, entries, model }),
    injects: queue,
    overrides: withInjected(overrides, fired, tick),
    hash: hashState(last.hash, state),
  };
  const decision = roseAt(truth) || decidesAt(due, scenario.events, tick);
  return { course, events: eventsOf(last, course, caseEvents), results, decision };
}

function roseAt({ crs, icans }: Truth): boolean {
  return [crs, icans].some(
    ({ standing: { change } }) => change !== null && change.grade > change.previous,
  );
}

const NO_ORDERS: readonly OrderPlace[] = [];

function feverAt(mark: FeverMark, { row, continuous }: Chart, tick: number): FeverMark {
  return row === null
    ? mark
    : stepFeverMark(mark, { tick, temperatureC: row.temperatureC }, continuous);
}

/** What happened in a step: the case first, then what the chart shows, then the truth. */
function eventsOf(
  last: CourseState,
  course: CourseState,
  caseEvents: readonly CaseEvent[],
): readonly SessionEvent[] {
  const { tick } = course.state;
  const events: SessionEvent[] = [...caseEvents];
  const temperatureC = course.chart.row?.temperatureC ?? null;
  if (course.fever.marked && !last.fever.marked && temperatureC !== null) {
    const from = course.fever.runFromTick ?? tick;
    events.push({ kind: 'fever', id: `fever-${tick}`, tick: from, atTick: tick, temperatureC });
  }
  const { scale, crs, icans } = course.truth;
  if (crs.standing.change !== null) {
    const reasons = [...crs.reasons];
    const { change } = crs.standing;
    events.push({ kind: 'grade', id: `grade-${tick}`, scale, ...change, reasons });
  }
  if (icans.standing.change !== null) {
    const reasons = [...icans.reasons];
    const { change } = icans.standing;
    events.push({ kind: 'grade', id: `icans-${tick}`, scale: 'ICANS', ...change, reasons });
  }
  return events;
}
