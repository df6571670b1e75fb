import type { SpellsAnswer } from '#shared/contracts/grade-answer.ts';
import type { TIcahtSnapshot } from '#shared/contracts/grade-scores.ts';
import { SOURCES } from '../limits.ts';
import { gradeCounts, type SpellRow, spellGrade } from './spells.ts';

const below = (limit: number) => (count: number) => count < limit;

const SEVERE: readonly SpellRow[] = [
  { isLow: below(20), days: 1, grade: 3 },
  { isLow: below(20), days: 14, grade: 4 },
];

const EARLY: readonly SpellRow[] = [
  { isLow: below(50), days: 1, grade: 1 },
  { isLow: below(50), days: 7, grade: 2 },
  ...SEVERE,
];

const LATE: readonly SpellRow[] = [
  { isLow: below(100), days: 1, grade: 1 },
  { isLow: below(50), days: 1, grade: 2 },
  ...SEVERE,
];

const COMMON = {
  knownFrom: 1,
  what: 'platelets ×10⁹/L',
  source: SOURCES.rejeski2025,
} as const;

/**
 * Grades the thrombocytopenia after the cells by T-ICAHT, the companion of ICAHT: early (days 0-30)
 * and late (days 31-100), by the days of the longest spell.
 *
 * Source: Rejeski 2025, American Society of Hematology.
 */
export function gradeTIcaht(snapshot: TIcahtSnapshot): SpellsAnswer {
  return {
    early: gradeCounts({
      counts: snapshot.earlyPlateletsPerNl,
      days: 31,
      gradeOf: (counts) => spellGrade(counts, EARLY),
      rule: 'T-ICAHT-EARLY',
      ...COMMON,
    }),
    late: gradeCounts({
      counts: snapshot.latePlateletsPerNl,
      days: 70,
      gradeOf: (counts) => spellGrade(counts, LATE),
      rule: 'T-ICAHT-LATE',
      ...COMMON,
    }),
  };
}
