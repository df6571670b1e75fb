import type { Scenario } from '#shared/contracts/scenario.ts';
import type { GradedCourse } from '#shared/debrief/graded-course.ts';
import type { Moment } from '#shared/debrief/reel.ts';

/** What a debrief asks its worker. */
export type DebriefQuestion =
  | { readonly kind: 'open'; readonly recordText: string }
  | { readonly kind: 'at'; readonly tick: number };

/** What the worker answers. */
export type DebriefAnswer =
  | { readonly kind: 'opened'; readonly title: Scenario['title']; readonly graded: GradedCourse }
  | { readonly kind: 'moment'; readonly moment: Moment }
  | { readonly kind: 'failed'; readonly message: string };
