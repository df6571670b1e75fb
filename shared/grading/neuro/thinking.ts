import type { TestAnswer } from '#shared/contracts/score-answer.ts';
import type { Flag } from '../flags.ts';
import { sumOf } from '../points.ts';

/**
 * Adds up a test of thinking. An item that was not or could not be tested has no points and is not
 * a wrong answer: there is then no total, only the sum of the rest (R-ICE-NULL).
 */
export function thinking(test: {
  readonly parts: Readonly<Record<string, number | null>>;
  readonly source: string;
  readonly flags?: readonly Flag[];
}): TestAnswer {
  const { parts, source, flags = [] } = test;
  const { partialSum, complete } = sumOf(parts);
  return {
    total: complete ? partialSum : null,
    complete,
    parts: { ...parts },
    partialSum,
    flags: [...flags, ...(complete ? [] : ['item-not-tested'])],
    source,
  };
}
