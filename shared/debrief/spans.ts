import { max, min } from '#shared/engine/exact-math.ts';
import type { GradeChange } from '#shared/grading/standing.ts';

/** A stretch of a course over which one grade stood, or was called. */
export interface GradeSpan {
  readonly fromTick: number;
  /** Where it ends. */
  readonly toTick: number;
  /** The first tick at which it was known: a rise is known once it has lasted. */
  readonly knownTick: number;
  readonly grade: number;
}

/** From which tick a grade holds, and from which on that is known; at once unless given. */
export interface GradeFrom {
  readonly tick: number;
  readonly knownTick?: number;
  readonly grade: number;
}

/**
 * The changes of a standing grade as what stood from when: a rise is dated from the first tick of
 * its run, so it may reach back behind a change that became known before it.
 */
export function gradesFrom(changes: readonly GradeChange[]): readonly GradeFrom[] {
  const grades: GradeFrom[] = [];
  for (const { tick, atTick: knownTick, grade } of changes) {
    while ((grades.at(-1)?.tick ?? tick) > tick) {
      grades.pop();
    }
    grades.push({ tick, knownTick, grade });
  }
  return grades;
}

/**
 * The stretches between two ticks, one after another without a gap from the first grade on.
 *
 * @param grades oldest first; of several from one tick the last one counts
 * @param between.fromTick what held before it is cut off there
 * @param between.toTick where the last stretch ends
 */
export function spansOf(
  grades: readonly GradeFrom[],
  between: { readonly fromTick: number; readonly toTick: number },
): readonly GradeSpan[] {
  const within = (tick: number) => max(between.fromTick, min(tick, between.toTick));
  return grades
    .map(({ tick, knownTick = tick, grade }, index) => ({
      fromTick: within(tick),
      toTick: within(grades[index + 1]?.tick ?? between.toTick),
      knownTick: within(knownTick),
      grade,
    }))
    .filter((span) => span.toTick > span.fromTick);
}

/** The grade at a tick; null before the first. */
export function gradeAt(spans: readonly GradeSpan[], tick: number): number | null {
  return spans.findLast(({ fromTick }) => fromTick <= tick)?.grade ?? null;
}
