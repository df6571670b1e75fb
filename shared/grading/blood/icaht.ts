import type { SpellsAnswer } from '#shared/contracts/grade-answer.ts';
import type { IcahtSnapshot } from '#shared/contracts/grade-scores.ts';
import { SOURCES } from '../limits.ts';
import { gradeCounts, type SpellRow, spellGrade } from './spells.ts';

const source = SOURCES.rejeski2023;

const upTo = (most: number) => (count: number) => count <= most;

const EARLY: readonly SpellRow[] = [
  { isLow: upTo(500), days: 1, grade: 1 },
  { isLow: upTo(500), days: 7, grade: 2 },
  { isLow: upTo(500), days: 14, grade: 3 },
  { isLow: upTo(100), days: 7, grade: 3 },
  { isLow: upTo(100), days: 14, grade: 4 },
];

/** Day 0 to day 30: without one day above 500 /uL in all of them the grade is 4. */
const EARLY_DAYS = 31;

const LATE = [
  { isLow: upTo(1500), grade: 1 },
  { isLow: upTo(1000), grade: 2 },
  { isLow: upTo(500), grade: 3 },
  { isLow: upTo(100), grade: 4 },
] as const;

const LATE_MEASUREMENTS = 2;

/**
 * Grades the neutropenia after the cells by ICAHT, early (days 0-30) and late (after day 30).
 *
 * Early counts the days of the longest spell, late asks for two measurements at or below a limit.
 *
 * Source: Rejeski 2023, doi:10.1182/blood.2023020578.
 */
export function gradeIcaht(snapshot: IcahtSnapshot): SpellsAnswer {
  const what = 'neutrophils per microlitre';
  return {
    early: gradeCounts({
      counts: snapshot.earlyNeutrophilsPerUl,
      days: EARLY_DAYS,
      knownFrom: 1,
      gradeOf: earlyGrade,
      what,
      rule: 'ICAHT-EARLY',
      source,
    }),
    late: gradeCounts({
      counts: snapshot.lateNeutrophilsPerUl,
      days: LATE_MEASUREMENTS,
      knownFrom: LATE_MEASUREMENTS,
      gradeOf: lateGrade,
      what,
      rule: 'ICAHT-LATE',
      source,
    }),
  };
}

function earlyGrade(counts: readonly number[]): number {
  const never = counts.length === EARLY_DAYS && counts.every(upTo(500));
  return never ? 4 : spellGrade(counts, EARLY);
}

function lateGrade(counts: readonly number[]): number {
  const met = LATE.filter(({ isLow }) => counts.filter(isLow).length >= LATE_MEASUREMENTS);
  return Math.max(0, ...met.map(({ grade }) => grade));
}
