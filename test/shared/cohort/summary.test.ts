import { describe, expect, test } from '@jest/globals';
import { figuresOf, intervalOf, pointOf } from '#shared/cohort/figures.ts';
import { PROFILES } from '#shared/cohort/profiles.ts';
import { summarise } from '#shared/cohort/summary.ts';
import { crsBy, graded, patientResult } from './results.ts';

const NOTHING = patientResult().given;
const FEVER = { firstDays: 1, lastDays: 4, maxTemperatureC: 39, rigorMinutes: 0 };

/** Ten patients: four with CRS by Lee 2014, three of them by ASTCT as well. */
const TEN = [
  patientResult({
    crs: crsBy(graded(1, { onsetDays: 1.25, durationDays: 3 })),
    fever: { ...FEVER, rigorMinutes: 10 },
    completeResponse: { month3: true, month12: true },
  }),
  patientResult({
    crs: crsBy(graded(2, { onsetDays: 2.25, durationDays: 5 })),
    fever: { ...FEVER, firstDays: 0.4, rigorMinutes: 9 },
    given: { ...NOTHING, bolus: true, tocilizumab: true },
    hypotensionDays: 2.9,
  }),
  patientResult({
    crs: crsBy(graded(3, { onsetDays: 3, durationDays: 7.5 }), { Lee2014: graded(2) }),
    fever: FEVER,
    given: { ...NOTHING, pressor: true, oxygen: true, tocilizumab: true, steroid: true },
    icans: graded(3, { onsetDays: 5 }),
    hypotensionDays: 3,
  }),
  patientResult({ crs: crsBy(graded(0), { Lee2014: graded(2, { onsetDays: 3.5 }) }) }),
  ...Array.from({ length: 6 }, () => patientResult()),
];

describe('the summary of a cohort', () => {
  const summary = summarise({ profile: PROFILES['cilta-cel'], seed: 7 }, TEN);

  test('[COHORT-8] it says which cohort it is of', () => {
    const { product, patients, seed, days, trialScale } = summary;
    expect({ product, patients, seed, days, trialScale }).toEqual({
      product: 'cilta-cel',
      patients: 10,
      seed: 7,
      days: 28,
      trialScale: 'ASTCT',
    });
  });

  test('[COHORT-8] CRS is counted by the scale of the trial, and by every scale beside it', () => {
    expect(summary.anyPct).toBe(30);
    expect(summary.anyPctByScale).toMatchObject({ ASTCT: 30, Lee2014: 40 });
    expect(summary.grade3PlusPct).toMatchObject({ ASTCT: 10, Lee2014: 0 });
    expect(summary.gradePct.ASTCT).toEqual([70, 10, 10, 10, 0, 0]);
    expect(summary.gradePct.Lee2014).toEqual([60, 10, 30, 0, 0, 0]);
    const lee = summarise({ profile: PROFILES['axi-cel'], seed: 7 }, TEN);
    expect(lee.anyPct).toBe(40);
  });

  test('[COHORT-8] medians are of those with CRS, continuous and rounded up to whole days', () => {
    expect(summary.onsetMedianContinuousDays).toBe(2.25);
    expect(summary.onsetMedianDays).toBe(3);
    expect(summary.durationMedianContinuousDays).toBe(5);
    expect(summary.durationMedianDays).toBe(5);
  });

  test('[COHORT-8] treatments are shares of everybody, signs of those with CRS', () => {
    expect(summary.tocilizumabPct).toBe(20);
    expect(summary.steroidPct).toBe(10);
    expect(summary.vasopressorPct).toBe(10);
    expect(summary.icansAnyPct).toBe(10);
    expect(summary.icans3PlusPct).toBe(10);
    expect(summary.completeResponsePct).toBe(10);
    expect(summary.hypotensionPctOfCrs).toBe(66.67);
    expect(summary.hypoxiaPctOfCrs).toBe(33.33);
  });

  test('[COHORT-8] a rigor counts from ten minutes on, a fever is early within twelve hours', () => {
    expect(summary.rigorPctOfCrs).toBe(33.33);
    expect(summary.feverWithin12hPctOfCrs).toBe(33.33);
  });

  test('[COHORT-6] where nobody has CRS there is no onset and no share of those with CRS', () => {
    const none = summarise({ profile: PROFILES['liso-cel'], seed: 7 }, [patientResult()]);
    expect(none.anyPct).toBe(0);
    expect(none.onsetMedianDays).toBeNull();
    expect(none.durationMedianContinuousDays).toBeNull();
    expect(none.hypotensionPctOfCrs).toBeNull();
  });

  test('[COHORT-8] its keys are the same whatever happened', () => {
    const none = summarise({ profile: PROFILES['liso-cel'], seed: 7 }, [patientResult()]);
    expect(Object.keys(none)).toEqual(Object.keys(summary));
  });
});

describe('figures', () => {
  const figures = figuresOf(TEN, 'ASTCT');

  test('[COHORT-9] the order of events is measured within each patient', () => {
    expect(pointOf(figures.feverToHypotension)).toBeCloseTo(2.25, 10);
    expect(pointOf(figures.crsToIcans)).toBe(2);
    expect(pointOf(figures.feverLength)).toBe(3);
  });

  test('[COHORT-7] a share has an interval, a median of three patients has none', () => {
    expect(intervalOf(figures.any)).toEqual({
      low: expect.closeTo(10.8, 1),
      high: expect.closeTo(60.3, 1),
    });
    expect(intervalOf(figures.onset)).toBeNull();
  });
});
