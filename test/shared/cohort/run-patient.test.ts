import { describe, expect, test } from '@jest/globals';
import { cleanObservation } from '#shared/cohort/clean-observation.ts';
import { PROFILES, type ProductProfile } from '#shared/cohort/profiles.ts';
import { HORIZON_DAYS, runPatient } from '#shared/cohort/run-patient.ts';
import { COHORT_PERSON, samplePatient } from '#shared/cohort/sampling.ts';
import { TruthWatch } from '#shared/cohort/truth-watch.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { startTruth, stepTruth } from '#shared/course/truth.ts';
import { labValues } from '#shared/engine/laboratory.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

/** Sicker than any product, so that a few patients see every treatment. */
const SEVERE: ProductProfile = {
  ...PROFILES['axi-cel'],
  typical: { ...PROFILES['axi-cel'].typical, S: 12 },
  spread: { S: 0.5, tpk: 0.2 },
};
const KEYS = [0, 1, 2].map((index) => ({ seed: 5, index }));

/** The case of a sampled patient, as a session would run it. */
function caseOf(profile: ProductProfile, key: { seed: number; index: number }) {
  const patient = samplePatient(profile, key);
  const usual = builtInScenario();
  const scenario: Scenario = {
    ...usual,
    leadMinutes: patient.leadMinutes,
    endTick: HORIZON_DAYS * 1440,
    infusion: { ...usual.infusion, hour: patient.infusionHour },
    patient: { ...usual.patient, ...COHORT_PERSON, baseline: patient.baseline },
    parameters: patient.parameters,
    care: profile.care,
    events: [],
    injects: [],
  };
  return { scenario, seed: patient.seed };
}

/** The course of a sampled patient as a session would show it, minute by minute. */
function livedCourse(key: { seed: number; index: number }) {
  const { scenario, seed } = caseOf(SEVERE, key);
  const { patient } = scenario;
  const fold = new CourseFold({ scenario, seed, care: 'rules' });
  const watch = new TruthWatch(patient);
  let truth = startTruth();
  const lived = { maxTemperatureC: 0, peakFerritinNgPerMl: 0, rigorMinutes: 0 };
  const graded: { tick: number; grades: string; watched: string }[] = [];
  let looked = 0;
  while (!fold.finished) {
    fold.advance(fold.tick + 1);
    const { state, book } = fold.course;
    lived.maxTemperatureC = Math.max(lived.maxTemperatureC, state.temperatureC);
    lived.peakFerritinNgPerMl = Math.max(lived.peakFerritinNgPerMl, state.labs.ferritinNgPerMl);
    lived.rigorMinutes += state.rigor;
    looked += watch.step(state, book) ? 1 : 0;
    const observation = cleanObservation(state);
    truth = stepTruth(truth, { observation, labs: labValues(state), book, patient });
    graded.push({ tick: fold.tick, grades: gradesOf(truth), watched: gradesOf(watch.truth) });
  }
  return { lived, graded, looked, record: fold.course.book.record };
}

describe.each(KEYS)('patient $index of a cohort', (key) => {
  const { lived, graded, looked, record } = livedCourse(key);

  test('[COHORT-4] lives the course that a session would show', () => {
    const result = runPatient(SEVERE, key);
    const { suppressants, bolusTicks } = record;
    const { maxTemperatureC, rigorMinutes, peakFerritinNgPerMl } = lived;
    expect(result.fever).toMatchObject({ maxTemperatureC, rigorMinutes });
    expect(result.peakFerritinNgPerMl).toBe(peakFerritinNgPerMl);
    expect(result.given).toMatchObject({
      bolus: bolusTicks.length > 0,
      tocilizumab: suppressants.some(({ drug }) => drug === 'tocilizumab'),
      steroid: suppressants.some(({ drug }) => drug === 'dexamethasone'),
    });
    expect(result.given.tocilizumab).toBe(true);
  });

  test('[COHORT-5] is graded as if every minute were looked at', () => {
    expect(graded.filter(({ grades, watched }) => grades !== watched)).toEqual([]);
    expect(looked).toBeLessThan(graded.length);
  });
});

describe('a patient of a cohort', () => {
  test('[COHORT-4] the same key gives the same result', () => {
    const key = { seed: 9, index: 4 };
    expect(runPatient(PROFILES['liso-cel'], key)).toEqual(runPatient(PROFILES['liso-cel'], key));
  });
});

function gradesOf({ standings, icans }: ReturnType<typeof startTruth>): string {
  const standing = [...Object.values(standings), icans.standing];
  return standing
    .map(({ grade, episode, closed }) => `${grade}${episode?.onsetTick}/${closed.length}`)
    .join();
}
