import type { OrderPlace } from '#shared/contracts/order.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { stepCare } from '#shared/course/care/care-rules.ts';
import { NO_CARE } from '#shared/course/care/care-state.ts';
import { bookStep, EMPTY_BOOK, type OrderBook } from '#shared/course/order-book.ts';
import { patientOf } from '#shared/engine/patient.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { firstState } from '#shared/engine/step.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

/** The signs a test prescribes; what it leaves out is well. */
export interface Signs {
  readonly temperatureC?: number;
  readonly systolicMmHg?: number;
  readonly mapMmHg?: number;
  readonly spo2Percent?: number;
  readonly neurotoxicity?: number;
}

/** What the rules ordered at a tick. */
export interface CareOrder {
  readonly tick: number;
  readonly order: OrderPlace;
}

/** What a stretch of prescribed signs led the rules to order. */
export interface Ward {
  readonly orders: readonly CareOrder[];
  readonly book: OrderBook;
}

const WELL = { systolicMmHg: 120, mapMmHg: 85, spo2Percent: 97 };

/**
 * Runs the care rules, alone, over prescribed signs of ticks 0 … minutes−1; what they order enters
 * the book in the next tick, as in a course.
 */
export function ward(stretch: {
  readonly minutes: number;
  readonly signs: (tick: number, book: OrderBook) => Signs;
  readonly care?: Partial<Scenario['care']>;
  readonly patient?: Partial<Scenario['patient']>;
}): Ward {
  const scenario = builtInScenario();
  const patient = { ...scenario.patient, ...stretch.patient };
  const start = firstState(patientOf(scenario, 1));
  const given: CareOrder[] = [];
  let care = NO_CARE;
  let book = EMPTY_BOOK;
  let orders: readonly OrderPlace[] = [];
  for (let tick = 0; tick < stretch.minutes; tick += 1) {
    book = bookStep(book, { tick, patient, care: orders, entries: [] }).book;
    const state = stateWith(start, tick, stretch.signs(tick, book));
    const view = { state, record: book.record, patient, care: { ...CARE, ...stretch.care } };
    ({ care, orders } = stepCare(care, view));
    given.push(...orders.map((order) => ({ tick, order })));
  }
  return { orders: given, book };
}

/** The ticks at which something was ordered. */
export function ticksOf(ward: Ward, intervention: OrderPlace['intervention']): number[] {
  return ward.orders
    .filter(({ order }) => order.intervention === intervention)
    .map(({ tick }) => tick);
}

const CARE: Scenario['care'] = {
  tocilizumabAfterHours: 2,
  tocilizumabGrade1AfterHours: null,
  dexamethasone: true,
  dexamethasoneAfterHours: 12,
  anakinra: false,
  antibioticAfterHours: null,
};

function stateWith(start: PatientState, tick: number, signs: Signs): PatientState {
  const { temperatureC = 36.8, neurotoxicity = 0, ...vitals } = signs;
  return {
    ...start,
    tick,
    temperatureC,
    neurotoxicity,
    vitals: { ...start.vitals, ...WELL, ...vitals },
  };
}
