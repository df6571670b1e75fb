import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Regraded } from '#shared/course/summary.ts';

/** A course by every scale for people, one a line; the reference scale says so. */
export function regradedLines(
  regraded: Readonly<Record<ScaleName, Regraded>>,
  reference: ScaleName,
): string[] {
  return SCALE_NAMES.map((name) => {
    const { peak, onsetDays, durationDays } = regraded[name];
    const mark = name === reference ? ' (reference)' : '';
    const days = `onset ${written(onsetDays)} d, duration ${written(durationDays)} d`;
    return `${`${name}${mark}`.padEnd(20)} peak ${peak}, ${days}`;
  });
}

function written(days: number | null): string {
  return days === null ? '-' : days.toFixed(2);
}
