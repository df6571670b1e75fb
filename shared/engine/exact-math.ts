import { assert } from '#shared/contracts/invariant.ts';

/**
 * The operations of `Math` that are exact, and so the same, in every JavaScript engine. The engine
 * takes them from here: what is not in this list must not be used in it.
 */
export const { abs, ceil, floor, imul, max, min, round, sqrt } = Math;

/** Natural logarithm of two. */
export const LN2 = 0.6931471805599453;

const SMALL = 0.02;

/**
 * e^y for a small y, made of + − × ÷ alone, so that every JavaScript engine gives the same bytes.
 *
 * A Padé quotient: the odd and even parts of the series are shared between numerator and
 * denominator. Exact to rounding within the range it accepts.
 *
 * @param y exponent, −0.02 … 0.02
 */
export function expOfSmall(y: number): number {
  assert(abs(y) <= SMALL, `exponent ${y} is outside -${SMALL} … ${SMALL}`);
  const square = y * y;
  const even = 120 + 12 * square;
  const odd = y * (60 + square);
  return (even + odd) / (even - odd);
}

/**
 * e^x by halving x until it is small and squaring back.
 *
 * Relative error at most 3e-13 for |x| ≤ 20; it grows by about a factor of two for each doubling
 * of |x| beyond.
 *
 * @param x exponent, −600 … 600
 */
export function exp(x: number): number {
  assert(abs(x) <= 600, `exponent ${x} is outside -600 … 600`);
  let part = x / 1024;
  let squarings = 10;
  while (abs(part) > SMALL) {
    part /= 2;
    squarings += 1;
  }
  let result = expOfSmall(part);
  for (let count = 0; count < squarings; count += 1) {
    result *= result;
  }
  return result;
}

/**
 * The fraction of a quantity with this half-life that is left after one tick.
 *
 * @param halfLifeMinutes half-life in minutes, at least 40
 */
export function keptPerTick(halfLifeMinutes: number): number {
  return expOfSmall(-LN2 / halfLifeMinutes);
}
