import { UsageError, wholeNumber } from './usage.ts';

/** The highest seed there is. */
export const MAX_SEED = 2_147_483_647;

/** Courses of one call at most. */
const MOST_SEEDS = 100_000;

/** Reads the seeds from A to B, both included, from an argument `A-B`. */
export function seedRange(text: string): number[] {
  const [first, last, ...rest] = text.split('-');
  if (first === undefined || last === undefined || rest.length > 0) {
    throw new UsageError(`--seeds: "${text}" is not A-B`);
  }
  const from = wholeNumber(first, { name: 'seeds', minimum: 0, maximum: MAX_SEED });
  const to = wholeNumber(last, { name: 'seeds', minimum: from, maximum: MAX_SEED });
  if (to - from >= MOST_SEEDS) {
    throw new UsageError(`--seeds: "${text}" is more than ${MOST_SEEDS} courses`);
  }
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
