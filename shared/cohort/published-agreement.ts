import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Count } from './statistics.ts';

/**
 * Adults, 53 with leukaemia after 1928z cells and 49 with lymphoma after axi-cel or tisa-cel, graded
 * again by several scales.
 *
 * The abstract was read; it names ASTCT alone. `scales` are the others recalled; whether CTCAE was
 * among them is not sure. It does not say either whether the share with the same grade is of all
 * patients or of those with CRS.
 *
 * Source: Pennisi 2020, Blood Adv 4:676, PMID 32084260.
 */
export const PENNISI: {
  readonly patients: number;
  readonly scales: readonly ScaleName[];
  readonly sameDiagnosisPct: number;
  readonly sameGradePct: number;
} = {
  patients: 102,
  scales: ['ASTCT', 'Lee2014', 'Penn', 'MSKCC', 'CARTOX'],
  sameDiagnosisPct: 99,
  sameGradePct: 25,
};

/** How one scale moved the grades of another, of those with CRS by the other. */
export interface Regrading {
  readonly from: ScaleName;
  readonly to: ScaleName;
  readonly same: Count;
  readonly higher: Count;
  readonly lower: Count;
}

/**
 * Patients of JULIET with CRS by Penn, whose CRS four experts graded again. The abstract was read.
 *
 * How many of the trial had CRS, and how severe, is kept apart as a check that nobody has looked at.
 *
 * Source: Schuster 2020, Blood Adv 4:1432.
 */
export const JULIET_REGRADED: readonly Regrading[] = [
  regraded('ASTCT', { same: 37, lower: 23, higher: 4 }),
  regraded('Lee2014', { same: 39, lower: 20, higher: 5 }),
];

function regraded(
  to: ScaleName,
  counts: { readonly same: number; readonly lower: number; readonly higher: number },
): Regrading {
  const of = counts.same + counts.lower + counts.higher;
  const share = (count: number): Count => ({ count, of });
  return {
    from: 'Penn',
    to,
    same: share(counts.same),
    higher: share(counts.higher),
    lower: share(counts.lower),
  };
}
