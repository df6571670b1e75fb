import type { Contribution } from '#shared/contracts/truth-view.ts';

/** A value as it is shown, and the parts that add up to it exactly. */
export interface ShownSum {
  readonly value: number;
  readonly parts: readonly Contribution[];
}

/**
 * Rounds a sum and its parts to what people are shown, so that the shown parts add up to the shown
 * value: each part is rounded down, and the steps that are then missing go to the parts that lost
 * most (largest remainder).
 *
 * @param parts what adds up to the value, unrounded
 * @param decimals with how many decimals the value is shown
 */
export function shownSum(parts: readonly Contribution[], decimals: number): ShownSum {
  const scale = 10 ** decimals;
  const exact = parts.map(({ value }) => value * scale);
  const lower = exact.map(Math.floor);
  // Plus nothing: a rounded −0.3 is −0, and would be written with its sign.
  const total = Math.round(sumOf(exact)) + 0;
  const byLoss = exact
    .map((value, index) => ({ index, loss: value - Math.floor(value) }))
    .sort((one, other) => other.loss - one.loss);
  const raised = new Set(byLoss.slice(0, total - sumOf(lower)).map(({ index }) => index));
  return {
    value: total / scale,
    parts: parts.map(({ cause }, index) => ({
      cause,
      value: ((lower[index] ?? 0) + (raised.has(index) ? 1 : 0)) / scale,
    })),
  };
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
