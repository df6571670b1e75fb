import { countsAt, MOST_LANES } from '#client/pages/debrief/lanes/shares.ts';
import type { ToldLearner } from '#client/pages/debrief/telling.ts';
import { type GradedCourse, gradeAt } from '#client/store/debrief/opened-debrief.ts';
import { SCALE_NAMES } from '#client/store/vocabulary.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';

/** What the lanes show from one tick on, in words. */
export interface Change {
  readonly tick: number;
  readonly grades: Readonly<Record<ScaleName | 'ICANS', number>>;
  /** The scales whose grade is another one than before. */
  readonly changed: readonly (ScaleName | 'ICANS')[];
  /** The calls that were made at this tick; none of a class that is told by shares. */
  readonly called: readonly { readonly label: string; readonly grade: number }[];
  /** Of a large class: `shares[g]` learners had called grade g by then. */
  readonly shares: readonly number[] | null;
}

/** The course as the lanes have it: each tick from which a scale stands elsewhere, or at a call. */
export function lanesInWords(
  graded: GradedCourse,
  learners: readonly Pick<ToldLearner, 'label' | 'calls' | 'spans'>[],
): readonly Change[] {
  const courses = [
    ...SCALE_NAMES.map((name) => [name, graded.scales[name].spans] as const),
    ['ICANS', graded.icans.spans] as const,
  ];
  const calling = learners.filter(({ calls }) => calls.length > 0);
  const isLarge = calling.length > MOST_LANES;
  const called = isLarge
    ? []
    : calling.flatMap(({ label, calls }) =>
        calls.map(({ tick, grade }) => ({ tick, label, grade })),
      );
  const starts = courses.flatMap(([, spans]) => spans.map(({ fromTick }) => fromTick));
  const ticks = [...new Set([...starts, ...called.map(({ tick }) => tick)])];
  return ticks
    .sort((one, other) => one - other)
    .map((tick) => {
      const grades = courses.map(([name, spans]) => [name, gradeAt(spans, tick) ?? 0] as const);
      return {
        tick,
        grades: Object.fromEntries(grades) as Change['grades'],
        changed: courses.flatMap(([name, spans]) =>
          spans.slice(1).some(({ fromTick }) => fromTick === tick) ? [name] : [],
        ),
        called: called.filter((call) => call.tick === tick),
        shares: isLarge ? countsAt(calling, tick) : null,
      };
    });
}
