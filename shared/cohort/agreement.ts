import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import { abs } from '#shared/engine/exact-math.ts';
import type { PatientResult } from './patient-result.ts';
import type { Count } from './statistics.ts';

type Results = readonly PatientResult[];

/** Two scales, in the order in which they are compared. */
export interface ScalePair {
  readonly first: ScaleName;
  readonly second: ScaleName;
}

/** How often two scales gave the same patient the same highest grade, and which was higher else. */
export interface PairAgreement {
  readonly same: Count;
  readonly firstHigher: Count;
  readonly secondHigher: Count;
  /** See {@link weightedKappa}. */
  readonly kappa: number | null;
}

const GRADES = [0, 1, 2, 3, 4, 5] as const;

/** The patients who had CRS, a highest standing grade of 1 or more, on any of the scales. */
export function withCrs(results: Results, scales: readonly ScaleName[]): Results {
  return results.filter(({ crs }) => scales.some((scale) => crs[scale].peak >= 1));
}

/** How many patients have the same highest standing grade on all of the scales. */
export function sameGrade(results: Results, scales: readonly ScaleName[]): Count {
  return countOf(results, ({ crs }) => new Set(scales.map((scale) => crs[scale].peak)).size === 1);
}

/** How many patients have CRS on all of the scales or on none of them. */
export function sameDiagnosis(results: Results, scales: readonly ScaleName[]): Count {
  return countOf(
    results,
    ({ crs }) => new Set(scales.map((scale) => crs[scale].peak >= 1)).size === 1,
  );
}

/** Compares the highest standing grades of two scales, patient by patient. */
export function comparePair(results: Results, { first, second }: ScalePair): PairAgreement {
  const apart = ({ crs }: PatientResult) => crs[first].peak - crs[second].peak;
  return {
    same: countOf(results, (result) => apart(result) === 0),
    firstHigher: countOf(results, (result) => apart(result) > 0),
    secondHigher: countOf(results, (result) => apart(result) < 0),
    kappa: weightedKappa(confusion(results, { first, second })),
  };
}

/**
 * How many patients have each combination of highest grades: a row for each grade 0-5 of the first
 * scale, and in it a number for each grade 0-5 of the second.
 */
export function confusion(
  results: Results,
  { first, second }: ScalePair,
): readonly (readonly number[])[] {
  return GRADES.map((row) =>
    GRADES.map(
      (column) =>
        countOf(results, ({ crs }) => crs[first].peak === row && crs[second].peak === column).count,
    ),
  );
}

/**
 * Cohen's kappa with linear weights: 1 where both scales always agree, 0 where they agree as often
 * as they would if the grades of one were dealt out to the patients at random, below 0 where less.
 *
 * Two grades apart count twice as much as one.
 *
 * @param counts how many patients have each combination, as many rows as columns
 * @returns null where chance alone could not disagree: nobody, or one and the same grade throughout
 *
 * Source: Cohen 1968, Psychol Bull 70:213.
 */
export function weightedKappa(counts: readonly (readonly number[])[]): number | null {
  const rows = counts.map((row) => sum(row));
  const columns = counts.map((_, column) => sum(counts.map((row) => row[column] ?? 0)));
  const seen = distance(counts);
  const byChance = distance(rows.map((row) => columns.map((column) => row * column)));
  return byChance === 0 ? null : 1 - (seen * sum(rows)) / byChance;
}

/** The sum of all cells, each as often as its grades are apart. */
function distance(cells: readonly (readonly number[])[]): number {
  return sum(cells.map((row, first) => sum(row.map((cell, second) => cell * abs(first - second)))));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function countOf(results: Results, holds: (result: PatientResult) => boolean): Count {
  return { count: results.filter(holds).length, of: results.length };
}
