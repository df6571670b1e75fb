import { describe, expect, test } from '@jest/globals';
import {
  comparePair,
  confusion,
  sameDiagnosis,
  sameGrade,
  weightedKappa,
  withCrs,
} from '#shared/cohort/agreement.ts';
import { SCALE_PAIRS, summariseAgreement } from '#shared/cohort/agreement-summary.ts';
import { JULIET_REGRADED, PENNISI } from '#shared/cohort/published-agreement.ts';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import { crsBy, graded, NO_GRADE, patientResult } from './results.ts';

/** Six patients: fever; a bolus; oxygen; low pressure without fever; a creatinine; nothing. */
const SIX = [
  patientResult({ crs: crsBy(graded(1)) }),
  patientResult({ crs: crsBy(graded(2), { MSKCC: graded(1) }) }),
  patientResult({ crs: crsBy(graded(2), { Penn: graded(3) }) }),
  patientResult({ crs: crsBy(graded(2), { ASTCT: NO_GRADE }) }),
  patientResult({ crs: crsBy(graded(1), { Lee2014: graded(3), CTCAE5: graded(2) }) }),
  patientResult(),
];

const ASTCT_PENN = { first: 'ASTCT', second: 'Penn' } as const;

describe('agreement on all scales', () => {
  test('[COHORT-14] CRS on one scale is enough to be among those with CRS', () => {
    expect(withCrs(SIX, SCALE_NAMES)).toHaveLength(5);
    expect(withCrs(SIX, ['ASTCT'])).toHaveLength(4);
  });

  test('[COHORT-14] one scale apart is enough for the grade not to be the same', () => {
    expect(sameGrade(SIX, SCALE_NAMES)).toEqual({ count: 2, of: 6 });
    expect(sameGrade(withCrs(SIX, SCALE_NAMES), SCALE_NAMES)).toEqual({ count: 1, of: 5 });
    expect(sameGrade(SIX, ['Penn', 'CARTOX'])).toEqual({ count: 5, of: 6 });
  });

  test('[COHORT-14] the diagnosis is the same where all scales have CRS or none has', () => {
    expect(sameDiagnosis(SIX, SCALE_NAMES)).toEqual({ count: 5, of: 6 });
    expect(sameDiagnosis(SIX, ['Lee2014', 'Penn'])).toEqual({ count: 6, of: 6 });
  });
});

describe('agreement of two scales', () => {
  test('[COHORT-15] every patient is the same, higher by the first or higher by the second', () => {
    const { same, firstHigher, secondHigher } = comparePair(SIX, ASTCT_PENN);
    expect(same).toEqual({ count: 4, of: 6 });
    expect(firstHigher).toEqual({ count: 0, of: 6 });
    expect(secondHigher).toEqual({ count: 2, of: 6 });
    const reversed = comparePair(SIX, { first: 'Penn', second: 'ASTCT' });
    expect(reversed.firstHigher).toEqual(secondHigher);
  });

  test('[COHORT-15] a confusion has a row for each grade of the first scale', () => {
    expect(confusion(SIX, ASTCT_PENN)).toEqual([
      [1, 0, 1, 0, 0, 0],
      [0, 2, 0, 0, 0, 0],
      [0, 0, 1, 1, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  test('[COHORT-15] every two scales are compared once', () => {
    expect(SCALE_PAIRS).toHaveLength(15);
    expect(new Set(SCALE_PAIRS.flatMap(({ first, second }) => [first, second])).size).toBe(6);
    expect(SCALE_PAIRS.filter(({ first, second }) => first === second)).toEqual([]);
  });
});

describe('the weighted kappa', () => {
  test('[COHORT-16] it is 1 where scales always agree and 0 where they agree as by chance', () => {
    expect(
      weightedKappa([
        [3, 0],
        [0, 5],
      ]),
    ).toBe(1);
    expect(
      weightedKappa([
        [4, 2],
        [2, 1],
      ]),
    ).toBe(0);
  });

  test('[COHORT-16] it is below 0 where scales agree less than by chance', () => {
    expect(
      weightedKappa([
        [0, 2],
        [2, 0],
      ]),
    ).toBe(-1);
  });

  test('[COHORT-16] two grades apart weigh twice as much as one', () => {
    const near = [
      [2, 1, 0],
      [0, 2, 0],
      [0, 0, 2],
    ];
    const far = [
      [2, 0, 1],
      [0, 2, 0],
      [0, 0, 2],
    ];
    expect(weightedKappa(near)).toBeCloseTo(1 - 7 / 43, 10);
    expect(weightedKappa(far)).toBeCloseTo(1 - 14 / 46, 10);
  });

  test('[COHORT-16] it is unknown of nobody and where one grade is all there is', () => {
    expect(
      weightedKappa([
        [0, 0],
        [0, 0],
      ]),
    ).toBeNull();
    expect(
      weightedKappa([
        [0, 0],
        [0, 7],
      ]),
    ).toBeNull();
  });
});

describe('the summary of agreement', () => {
  const summary = summariseAgreement(SIX);

  test('[COHORT-14] it gives the share by six scales and by those that were published', () => {
    expect(summary.sameGradePctOfCrs).toEqual({ six: 20, five: 20 });
    expect(summary.sameGradePct).toEqual({ six: 33.33, five: 33.33 });
    expect(summary.sameDiagnosisPct).toEqual({ six: 83.33, five: 83.33 });
    const apartByCtcae = [patientResult({ crs: crsBy(graded(1), { CTCAE5: graded(2) }) })];
    expect(summariseAgreement(apartByCtcae).sameGradePct).toEqual({ six: 0, five: 100 });
  });

  test('[COHORT-15] pairs are of those with CRS, confusions of everybody', () => {
    expect(summary.pairsOfCrs).toContainEqual({
      first: 'ASTCT',
      second: 'Penn',
      samePct: 60,
      firstHigherPct: 0,
      secondHigherPct: 40,
      weightedKappa: 0.35,
    });
    expect(summary.confusionPct.ASTCTByPenn[2]).toEqual([0, 0, 16.67, 16.67, 0, 0]);
    expect(summary.confusionPct.ASTCTByLee2014[1]).toEqual([0, 16.67, 0, 16.67, 0, 0]);
  });

  test('[COHORT-6] where nobody has CRS, agreement of those with CRS is unknown', () => {
    const { sameGradePctOfCrs, sameGradePct, pairsOfCrs } = summariseAgreement([patientResult()]);
    expect(sameGradePctOfCrs).toEqual({ six: null, five: null });
    expect(sameGradePct).toEqual({ six: 100, five: 100 });
    expect(pairsOfCrs[0]).toMatchObject({ samePct: null, weightedKappa: null });
  });
});

describe('published agreement', () => {
  test('[COHORT-17] each regrading accounts for all the patients with CRS by Penn', () => {
    expect(JULIET_REGRADED.map(({ to, from, same }) => [to, from, same.of])).toEqual([
      ['ASTCT', 'Penn', 64],
      ['Lee2014', 'Penn', 64],
    ]);
  });

  test('[COHORT-17] CTCAE is not among the scales that are compared with Pennisi', () => {
    expect(PENNISI.scales).toEqual(SCALE_NAMES.filter((scale) => scale !== 'CTCAE5'));
  });
});
