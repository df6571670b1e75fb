import type { SnapshotGrades } from '#client/store/client-parts.tsx';
import { SCALE_NAMES } from '#client/store/vocabulary.ts';
import type { CrsGradeAnswer, ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';

/** The scales that grade organ toxicity; the others report it beside the grade. */
const GRADES_ORGANS: readonly ScaleName[] = ['Lee2014', 'Penn', 'CARTOX'];

/** What a scale looks at, in bedside order; symptoms are read together with the fever. */
export const AXES = [
  'death',
  'attribution',
  'gate',
  'fever',
  'hypotension',
  'hypoxia',
  'organ-toxicity',
  'admission',
  'coagulopathy',
] as const;

/** See {@link AXES}. */
export type AxisName = (typeof AXES)[number];

/** The axis that a reason speaks for; null where a newer server knows one that this page does not. */
export function axisOf(reason: Reason): AxisName | null {
  const name = reason.axis === 'symptoms' ? 'fever' : reason.axis;
  return AXES.find((axis) => axis === name) ?? null;
}

/** What an axis gives on a scale; `beside` is reported without counting. */
export type AxisGrade = number | 'unknown' | 'open' | 'shut' | 'beside' | 'not-used';

/** What an axis gives on one scale. */
export function axisGrade(scale: ScaleName, answer: CrsGradeAnswer, axis: AxisName): AxisGrade {
  const reason = answer.reasons.find((one) => axisOf(one) === axis);
  if (reason === undefined) {
    return 'not-used';
  }
  if (axis === 'gate') {
    return reason.grade === 0 ? 'shut' : reason.rule === 'R-NULL' ? 'unknown' : 'open';
  }
  if (axis === 'organ-toxicity' && !GRADES_ORGANS.includes(scale)) {
    return 'beside';
  }
  return reason.grade ?? 'unknown';
}

/** The axes that some scale speaks of. */
export function axesIn(crs: SnapshotGrades['crs']): readonly AxisName[] {
  return AXES.filter((axis) =>
    SCALE_NAMES.some((scale) => axisGrade(scale, crs[scale], axis) !== 'not-used'),
  );
}

/** One grade and the scales that give it. */
export interface Verdict {
  readonly grade: number | null;
  readonly scales: readonly ScaleName[];
}

/** The grades given, highest first, each with its scales; scales without a grade come last. */
export function verdictsOf(crs: SnapshotGrades['crs']): readonly Verdict[] {
  return [5, 4, 3, 2, 1, 0, null]
    .map((grade) => ({ grade, scales: SCALE_NAMES.filter((scale) => crs[scale].grade === grade) }))
    .filter(({ scales }) => scales.length > 0);
}
