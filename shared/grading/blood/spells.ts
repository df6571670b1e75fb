import type { ReasonedGrade } from '#shared/contracts/grade-answer.ts';
import { SOURCES } from '../limits.ts';

/** A grade for a spell of so many days with a low count. */
export interface SpellRow {
  readonly isLow: (count: number) => boolean;
  readonly days: number;
  readonly grade: number;
}

const RECOVERY_DAYS = 3;

/**
 * Days from the first to the last low count of the longest spell. Three days in a row that are not
 * low end it; a shorter gap belongs to it.
 */
function longestSpell(counts: readonly number[], isLow: (count: number) => boolean): number {
  let longest = 0;
  let first: number | null = null;
  let last = 0;
  for (const [day, count] of counts.entries()) {
    if (!isLow(count)) {
      continue;
    }
    if (first === null || day - last > RECOVERY_DAYS) {
      first = day;
    }
    last = day;
    longest = Math.max(longest, last - first + 1);
  }
  return longest;
}

/** The highest grade of the rows that the counts meet, or 0. */
export function spellGrade(counts: readonly number[], rows: readonly SpellRow[]): number {
  const met = rows.filter(({ isLow, days }) => longestSpell(counts, isLow) >= days);
  return Math.max(0, ...met.map(({ grade }) => grade));
}

/**
 * Grades counts of which some may be unknown, once with each of those well and once with each as
 * low as it can be. The first is the grade, complete where the second is no other; where it would be
 * 0 and something unknown could make it more there is no grade.
 */
export function gradeCounts(counted: {
  readonly counts: readonly (number | null)[];
  /** How many make the period complete. */
  readonly days: number;
  /** How many values it takes to say that the grade is 0. */
  readonly knownFrom: number;
  readonly gradeOf: (counts: readonly number[]) => number;
  readonly what: string;
  readonly rule: string;
  readonly source: string;
}): ReasonedGrade {
  const { counts, days, knownFrom, gradeOf, what, rule, source } = counted;
  const well = gradeOf(counts.map((count) => count ?? Number.POSITIVE_INFINITY));
  const ill = gradeOf(counts.map((count) => count ?? 0));
  const known = counts.filter((count) => count !== null);
  const grade = well > 0 || (ill === 0 && known.length >= knownFrom) ? well : null;
  const lowest = known.length === 0 ? '' : `, the lowest ${Math.min(...known)}`;
  return {
    grade,
    complete: grade !== null && well === ill && (counts.length >= days || well === 4),
    reasons: [
      {
        axis: rule.toLowerCase(),
        grade,
        finding: `${what}: known on ${known.length} of ${Math.max(days, counts.length)} days${lowest}`,
        rule: grade === null ? 'R-NULL' : rule,
        source: grade === null ? SOURCES.trainingDefault : source,
      },
    ],
  };
}
