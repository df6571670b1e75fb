import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import {
  comparePair,
  confusion,
  type ScalePair,
  sameDiagnosis,
  sameGrade,
  withCrs,
} from './agreement.ts';
import type { PatientResult } from './patient-result.ts';
import { PENNISI } from './published-agreement.ts';
import { type Count, percentOf, twoDecimals } from './statistics.ts';

/** Every two of the CRS scales once, in the order of their names. */
export const SCALE_PAIRS: readonly ScalePair[] = SCALE_NAMES.flatMap((first, index) =>
  SCALE_NAMES.slice(index + 1).map((second) => ({ first, second })),
);

/** See {@link summariseAgreement}. */
export type AgreementSummary = ReturnType<typeof summariseAgreement>;

/**
 * How far the CRS scales agree on the highest standing grade of each patient of a cohort.
 *
 * Shares are percent: with `OfCrs` of those who have CRS on any of the scales, else of everybody
 * treated. `five` are the scales that {@link PENNISI} compared. Of the confusions, each row is a
 * grade 0-5 by ASTCT and in it each number a grade 0-5 by the other scale, of everybody treated.
 */
export function summariseAgreement(results: readonly PatientResult[]) {
  const ofCrs = withCrs(results, SCALE_NAMES);
  const { scales: five } = PENNISI;
  return {
    sameGradePctOfCrs: {
      six: pct(sameGrade(ofCrs, SCALE_NAMES)),
      five: pct(sameGrade(withCrs(results, five), five)),
    },
    sameGradePct: {
      six: pct(sameGrade(results, SCALE_NAMES)),
      five: pct(sameGrade(results, five)),
    },
    sameDiagnosisPct: {
      six: pct(sameDiagnosis(results, SCALE_NAMES)),
      five: pct(sameDiagnosis(results, five)),
    },
    pairsOfCrs: SCALE_PAIRS.map((pair) => {
      const { same, firstHigher, secondHigher, kappa } = comparePair(ofCrs, pair);
      return {
        ...pair,
        samePct: pct(same),
        firstHigherPct: pct(firstHigher),
        secondHigherPct: pct(secondHigher),
        weightedKappa: twoDecimals(kappa),
      };
    }),
    confusionPct: {
      ASTCTByPenn: confusionPct(results, { first: 'ASTCT', second: 'Penn' }),
      ASTCTByLee2014: confusionPct(results, { first: 'ASTCT', second: 'Lee2014' }),
    },
  };
}

function confusionPct(results: readonly PatientResult[], pair: ScalePair) {
  const of = results.length;
  return confusion(results, pair).map((row) => row.map((count) => pct({ count, of })));
}

function pct(count: Count): number | null {
  return twoDecimals(percentOf(count));
}
