import type { Scenario } from '#shared/contracts/scenario.ts';
import { type Cared, stepCare } from '#shared/course/care/care-rules.ts';
import { NO_CARE } from '#shared/course/care/care-state.ts';
import { bookStep, EMPTY_BOOK, type OrderBook } from '#shared/course/order-book.ts';
import type { Patient } from '#shared/engine/patient.ts';
import { responseOf } from '#shared/engine/response.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import { MINUTES_PER_DAY } from '#shared/engine/time.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { CourseFigures } from './course-figures.ts';
import { givenOf, hypotensionDaysOf } from './given.ts';
import type { PatientResult } from './patient-result.ts';
import type { ProductProfile } from './profiles.ts';
import { COHORT_PERSON, type CohortKey, samplePatient } from './sampling.ts';
import { TruthWatch } from './truth-watch.ts';

/** Days for which every patient of a cohort is followed. */
export const HORIZON_DAYS = 28;

const LAST_TICK = HORIZON_DAYS * MINUTES_PER_DAY;
const NO_TREATMENTS: readonly Treatment[] = [];

/** One minute of a patient's life: the state, every order so far, and what was given in it. */
export interface CourseMinute {
  readonly state: PatientState;
  readonly book: OrderBook;
  readonly treatments: readonly Treatment[];
}

/**
 * Lives one virtual patient through the whole horizon, treated by the care rules.
 *
 * Patient, orders and care rules are those of a course; what only people need is left out: chart,
 * events, laboratory turnaround, the errors of devices, the hash.
 *
 * @param visit called with each minute, in order
 * @returns every order of the course
 */
export function liveThrough(
  patient: Patient,
  care: Scenario['care'],
  visit: (minute: CourseMinute) => void,
): OrderBook {
  const person = { ...COHORT_PERSON, baseline: patient.baseline };
  let state = firstState(patient);
  let book = EMPTY_BOOK;
  let cared: Cared = { care: NO_CARE, orders: [] };
  let repeats = false;
  while (state.tick < LAST_TICK) {
    let treatments = NO_TREATMENTS;
    if (cared.orders.length > 0 || repeats) {
      const tick = state.tick + 1;
      const booked = bookStep(book, { tick, patient: person, care: cared.orders, entries: [] });
      ({ book, treatments } = booked);
      repeats = book.orders.some(({ order }) => order.everyMinutes !== undefined);
    }
    state = step(patient, state, treatments);
    visit({ state, book, treatments });
    cared = stepCare(cared.care, { state, record: book.record, patient: person, care });
  }
  return book;
}

/** Lives one patient of a cohort and gives the figures that trials report. */
export function runPatient(profile: ProductProfile, key: CohortKey): PatientResult {
  const patient = samplePatient(profile, key);
  const watch = new TruthWatch({ ...COHORT_PERSON, baseline: patient.baseline });
  const figures = new CourseFigures();
  const book = liveThrough(patient, profile.care, (minute) => {
    figures.take(minute.state);
    if (watch.step(minute.state, minute.book)) {
      figures.takeGrades(watch.truth);
    }
  });
  const response = responseOf({ seed: patient.seed, index: 0 });
  return {
    index: key.index,
    ...figures.result(watch.truth, LAST_TICK),
    given: givenOf(book),
    hypotensionDays: hypotensionDaysOf(book),
    completeResponse: {
      month3: response.completeAtMonth3,
      month12: response.completeAtMonth12,
    },
  };
}
