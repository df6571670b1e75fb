import { dayOf, startOfDay } from '#client/pages/library/filters/card-measures.ts';
import type { GradeArc } from '#shared/contracts/rest.ts';

/** Days that are named below the strip, at most. */
const MOST_DAYS = 8;

type Step = GradeArc['crs'][number];

/** A stretch of one grade as it is drawn, percent of the width. */
export interface DrawnSpan extends Step {
  readonly startPercent: number;
  readonly widthPercent: number;
}

/** The stretches of an arc, each up to the next. */
export function drawnSpans(steps: GradeArc['crs'], arc: GradeArc): readonly DrawnSpan[] {
  return steps.map((step, index) => {
    const startPercent = percentOf(step.tick, arc);
    const endPercent = percentOf(steps[index + 1]?.tick ?? arc.toTick, arc);
    return { ...step, startPercent, widthPercent: endPercent - startPercent };
  });
}

/** Days within an arc where they begin, as many as there is room for. */
export function dayMarks(
  arc: GradeArc,
): readonly { readonly day: number; readonly startPercent: number }[] {
  const first = dayOf(arc.fromTick - 1, arc) + 1;
  const last = dayOf(arc.toTick, arc);
  const step = Math.ceil((last - first + 1) / MOST_DAYS);
  const marks = [];
  for (let day = first; day <= last; day += step) {
    marks.push({ day, startPercent: percentOf(startOfDay(day, arc), arc) });
  }
  return marks;
}

function percentOf(tick: number, { fromTick, toTick }: GradeArc): number {
  return (100 * (tick - fromTick)) / Math.max(1, toTick - fromTick);
}
