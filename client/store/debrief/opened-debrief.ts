import type { Result } from '#shared/contracts/result.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { GradedCourse, LearnerCalls, ScaleCourse } from '#shared/debrief/graded-course.ts';
import type { Moment } from '#shared/debrief/reel.ts';
import * as spans from '#shared/debrief/spans.ts';

export type { GradedCourse, LearnerCalls, Moment, ScaleCourse };

/** A stretch of a course over which one grade stood, or was called. */
export type GradeSpan = spans.GradeSpan;

/** The grade at a tick; null before the first. */
export const { gradeAt } = spans;

/** The record of a session, computed anew: the whole course by every scale, and each minute of it. */
export interface OpenedDebrief {
  readonly title: Scenario['title'];
  readonly graded: GradedCourse;
  /** The minute at a tick; null where it cannot be computed. */
  readonly at: (tick: number) => Promise<Moment | null>;
  /** Lets go of what was kept for it. */
  readonly close: () => void;
}

/** Computes a record anew; an error says what is wrong with it. */
export type DebriefOpener = (recordText: string) => Promise<Result<OpenedDebrief, string>>;
