import { gradeAt, type LearnerCalls } from '#client/store/debrief/opened-debrief.ts';

/** Learners that have a lane each; of a larger class the shares are drawn. */
export const MOST_LANES = 12;

/** A stretch over which the calls of a class did not change: how many called which grade. */
export interface ShareSpan {
  readonly fromTick: number;
  readonly toTick: number;
  /** `counts[g]` learners had called grade g. */
  readonly counts: readonly number[];
}

const GRADES = [0, 1, 2, 3, 4, 5] as const;

/** How the calls of a class were spread, from the first call to the end of the course. */
export function sharesOf(
  learners: readonly Pick<LearnerCalls, 'spans'>[],
  toTick: number,
): readonly ShareSpan[] {
  const starts = learners.flatMap(({ spans }) => spans.map(({ fromTick }) => fromTick));
  const ticks = [...new Set(starts)].sort((one, other) => one - other);
  return ticks.map((fromTick, index) => {
    return {
      fromTick,
      toTick: ticks[index + 1] ?? toTick,
      counts: countsAt(learners, fromTick),
    };
  });
}

/** How many had called which grade at a tick. */
export function countsAt(
  learners: readonly Pick<LearnerCalls, 'spans'>[],
  tick: number,
): readonly number[] {
  const grades = learners.map(({ spans }) => gradeAt(spans, tick));
  return GRADES.map((grade) => grades.filter((called) => called === grade).length);
}
