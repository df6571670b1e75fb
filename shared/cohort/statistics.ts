import { floor, max, min, sqrt } from '#shared/engine/exact-math.ts';

/** A range from low to high, in the unit of what it is about. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How many of how many. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

/** Standard deviations of a normal law between which 95 % of it lies. */
const Z95 = 1.959963984540054;

/** A share in percent, 0-100; null of nobody. */
export function percentOf({ count, of }: Count): number | null {
  return of === 0 ? null : (100 * count) / of;
}

/**
 * The 95 % interval of a share, in percent, by Wilson's score: it stays between 0 and 100 and holds
 * for small counts too.
 *
 * @returns null of nobody
 */
export function shareInterval({ count, of }: Count): Interval | null {
  if (of === 0) {
    return null;
  }
  const share = count / of;
  const square = (Z95 * Z95) / of;
  const middle = share + square / 2;
  const half = Z95 * sqrt((share * (1 - share)) / of + square / (4 * of));
  const clipped = (value: number) => 100 * min(1, max(0, value / (1 + square)));
  return { low: clipped(middle - half), high: clipped(middle + half) };
}

/** A value to two decimals, which are more than any cohort can tell; null stays null. */
export function twoDecimals(value: number | null): number | null {
  return value === null ? null : floor(value * 100 + 0.5) / 100;
}

/** The next whole number at or above a value. */
export function roundUp(value: number): number {
  return -floor(-value);
}

/** The values in rising order, in a new array. */
export function inOrder(values: readonly number[]): readonly number[] {
  return [...values].sort((first, second) => first - second);
}

/**
 * The median; of an even number the mean of the two in the middle.
 *
 * @param sorted in rising order
 * @returns null of nothing
 */
export function median(sorted: readonly number[]): number | null {
  const upper = sorted[floor(sorted.length / 2)];
  const lower = sorted[floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : (lower + upper) / 2;
}

/**
 * The 95 % interval of a median by the ranks of a binomial law, in its normal approximation: no
 * assumption about how the values are spread.
 *
 * @param sorted in rising order
 * @returns null of fewer than eight values, where no two of them enclose 95 %
 */
export function medianInterval(sorted: readonly number[]): Interval | null {
  const half = (Z95 * sqrt(sorted.length)) / 2;
  const low = sorted[floor(sorted.length / 2 - half) - 1];
  const high = sorted[roundUp(sorted.length / 2 + half)];
  return low === undefined || high === undefined ? null : { low, high };
}
