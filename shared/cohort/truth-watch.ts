import type { OrderBook } from '#shared/course/order-book.ts';
import { type Glance, isStill } from '#shared/course/stillness.ts';
import { startTruth, stepTruth, type Truth } from '#shared/course/truth.ts';
import { capdScore, iceScore } from '#shared/engine/neurotoxicity.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { cleanObservation } from './clean-observation.ts';

/** How far a mean pressure can come down by rounding, mmHg: itself and what it is made of. */
const MEAN_ROUNDED_BY = 1;

/**
 * The true grades of one course, from observations without the errors of devices.
 *
 * Most minutes bring nothing by which a grade could move. A glance at the true values tells, so
 * that on those no observation is made up and no scale is asked.
 */
export class TruthWatch {
  readonly #patient: Glance['patient'];
  #truth: Truth = startTruth();

  constructor(patient: Glance['patient']) {
    this.#patient = patient;
  }

  /** The grades at the last tick taken in. */
  get truth(): Truth {
    return this.#truth;
  }

  /**
   * Takes in one tick.
   *
   * @returns whether it brought anything new
   */
  step(state: PatientState, book: OrderBook): boolean {
    const last = this.#truth;
    const patient = this.#patient;
    if (isStill(last.still, glanceAt(state, book, patient))) {
      return false;
    }
    const observation = cleanObservation(state);
    this.#truth = stepTruth(last, { observation, labs: state.labs, book, patient });
    return this.#truth !== last;
  }
}

/** The true values, unrounded: what is low only by rounding has to be low here. */
function glanceAt(state: PatientState, book: OrderBook, patient: Glance['patient']): Glance {
  const { tick, temperatureC, vitals, neurotoxicity, labs } = state;
  return {
    observation: {
      tick,
      temperatureC,
      systolicMmHg: vitals.systolicMmHg,
      mapMmHg: vitals.mapMmHg - MEAN_ROUNDED_BY,
      spo2Percent: vitals.spo2Percent,
      iceScore: iceScore(neurotoxicity),
      capdScore: capdScore(neurotoxicity),
    },
    labs,
    book,
    patient,
  };
}
