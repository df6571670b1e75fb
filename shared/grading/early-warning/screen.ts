import type { ScreenAnswer } from '#shared/contracts/score-answer.ts';
import type { Flag } from '../flags.ts';
import { sumOf } from '../points.ts';

/**
 * Adds up a screening score. It is positive as soon as the known parts reach the limit, for points
 * never come off again; it is negative only where nothing is missing.
 */
export function screen(score: {
  readonly parts: Readonly<Record<string, number | null>>;
  readonly positiveFrom: number;
  readonly source: string;
  readonly flags?: readonly Flag[];
}): ScreenAnswer {
  const { parts, positiveFrom, source, flags = [] } = score;
  const { partialSum, complete } = sumOf(parts);
  const otherwise = complete ? 'negative' : 'incomplete';
  return {
    total: complete ? partialSum : null,
    band: partialSum >= positiveFrom ? 'positive' : otherwise,
    parts: { ...parts },
    partialSum,
    flags: [...flags],
    source,
  };
}

/** One point for a criterion that is met, none for one that is not, null where it is unknown. */
export function pointIf(met: boolean | null): number | null {
  return met === null ? null : met ? 1 : 0;
}

/** Whether a value meets a criterion, or null where it is unknown. */
export function meets(value: number | null, criterion: (value: number) => boolean): boolean | null {
  return value === null ? null : criterion(value);
}
