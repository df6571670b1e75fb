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

describe('a patient of a cohort', () => {
  test.each(KEYS)('[COHORT-4] patient $index lives the course that a session would show', (key) => {
    const result = runPatient(SEVERE, key);
    const fold = new CourseFold({ ...caseOf(SEVERE, key), care: 'rules' });
    let maxTemperatureC = 0;
    let peakFerritinNgPerMl = 0;
    let rigorMinutes = 0;
    while (!fold.finished) {
      fold.advance(fold.tick + 1);
      const { state } = fold.course;
      maxTemperatureC = Math.max(maxTemperatureC, state.temperatureC);
      peakFerritinNgPerMl = Math.max(peakFerritinNgPerMl, state.labs.ferritinNgPerMl);
      rigorMinutes += state.rigor;
    }
    const { suppressants, bolusTicks } = fold.course.book.record;
    expect(result.fever).toMatchObject({ maxTemperatureC, rigorMinutes });
    expect(result.peakFerritinNgPerMl).toBe(peakFerritinNgPerMl);
    expect(result.given).toMatchObject({
      bolus: bolusTicks.length > 0,
      tocilizumab: suppressants.some(({ drug }) => drug === 'tocilizumab'),
      steroid: suppressants.some(({ drug }) => drug === 'dexamethasone'),
    });
    expect(result.given.tocilizumab).toBe(true);
  });

  test.each(KEYS)(
    '[COHORT-5] patient $index is graded as if every minute were looked at',
    (key) => {
      const { scenario, seed } = caseOf(SEVERE, key);
      const fold = new CourseFold({ scenario, seed, care: 'rules' });
      const watch = new TruthWatch(scenario.patient);
      let truth = startTruth();
      let looked = 0;
      while (fold.tick < 14 * 1440) {
        fold.advance(fold.tick + 1);
        const { state, book } = fold.course;
        looked += watch.step(state, book) ? 1 : 0;
        const observation = cleanObservation(state);
        const { patient } = scenario;
        truth = stepTruth(truth, { observation, labs: labValues(state), book, patient });
        expect(gradesOf(watch.truth)).toBe(gradesOf(truth));
      }
      expect(looked).toBeLessThan(14 * 1440);
    },
  );

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
