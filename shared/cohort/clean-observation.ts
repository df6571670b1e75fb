import type { Observation } from '#shared/contracts/observation.ts';
import { capdScore, iceScore } from '#shared/engine/neurotoxicity.ts';
import { shown } from '#shared/engine/observe.ts';
import type { PatientState } from '#shared/engine/state.ts';

/**
 * The true values of one tick in the steps of the devices, without the error of any.
 *
 * A cohort is graded by these, for trials had a reading every few hours: of 1,440 noisy ones a day
 * one nearly always looks like a sign, and no episode would end. Peaks and onsets are the same
 * either way; docs/decisions/071-cohorts-without-device-errors.md.
 */
export function cleanObservation(state: PatientState): Observation {
  const { vitals } = state;
  const systolicMmHg = shown('systolicMmHg', vitals.systolicMmHg);
  const diastolicMmHg = shown('diastolicMmHg', vitals.diastolicMmHg);
  return {
    tick: state.tick,
    temperatureC: shown('temperatureC', state.temperatureC),
    heartRatePerMin: shown('heartRatePerMin', vitals.heartRatePerMin),
    systolicMmHg,
    diastolicMmHg,
    mapMmHg: shown('mapMmHg', (systolicMmHg + 2 * diastolicMmHg) / 3),
    respiratoryRatePerMin: shown('respiratoryRatePerMin', vitals.respiratoryRatePerMin),
    spo2Percent: shown('spo2Percent', vitals.spo2Percent),
    fatigue: shown('fatigue', state.fatigue),
    iceScore: iceScore(state.neurotoxicity),
    capdScore: capdScore(state.neurotoxicity),
  };
}
