import type { CapdScore, IcePoints, IceScore } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import { sumOf } from '#shared/grading/points.ts';

/** What a brain test came to: ICE 0-10 or CAPD 0-32. */
export interface BrainScore {
  readonly kind: 'ice' | 'capd';
  /** Null where an item could not be tested: the rest is no total (R-ICE-NULL). */
  readonly total: number | null;
  /** Points of the items that were tested. */
  readonly partialSum: number;
  /** Items that were tested. */
  readonly tested: number;
}

/** What a learner scored, added up. An item that could not be tested is no wrong answer. */
export function brainScoreOf(action: IceScore | CapdScore): BrainScore {
  const isIce = action.type === 'ice.score';
  const points = isIce ? icePointsOf(action) : action.points;
  const { partialSum, complete } = sumOf(points);
  return {
    kind: isIce ? 'ice' : 'capd',
    total: complete ? partialSum : null,
    partialSum,
    tested: Object.values(points).filter((point) => point !== null).length,
  };
}

/** The points of an ICE test by item: who cannot be woken has none of them. */
export function icePointsOf({ points, unarousable }: IceScore): IcePoints {
  return unarousable
    ? (Object.fromEntries(ICE_ITEMS.map((item) => [item, 0])) as IcePoints)
    : points;
}
