import type { LoggedAction } from '#shared/contracts/action.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { TruthView } from '#shared/contracts/true-grades.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { lastBranch } from '#shared/course/record/branch.ts';
import { goOn, type Recorded, refold } from '#shared/course/replay.ts';
import type { FlaggedScales } from '#shared/course/truth.ts';
import { max, min } from '#shared/engine/exact-math.ts';
import { GradeChanges, type GradedCourse } from './graded-course.ts';

/** Ticks between two places to which a reel can jump; half a day of the course. */
const STRIDE_TICKS = 720;

/** One minute of a course, graded by every scale with the reasons. */
export interface Moment {
  readonly tick: number;
  readonly scales: FlaggedScales;
  readonly truth: TruthView;
  /** What a flawless monitor read. */
  readonly vitals: CourseFold['course']['observation'];
}

/**
 * The course of a record, computed anew, that can be looked at minute by minute.
 *
 * It keeps a copy of the course each half day, so that any minute is reached by stepping half a
 * day at most.
 */
export class CourseReel {
  readonly graded: GradedCourse;
  /** Hash of the course up to its last tick. */
  readonly hash: string;
  readonly #log: readonly LoggedAction[];
  readonly #kept: CourseFold[] = [];

  constructor(record: Recorded) {
    this.#log = lastBranch(record.log);
    const changes = new GradeChanges();
    const end = refold(record, (fold) => {
      changes.watch(fold);
      if (this.#kept.length === 0 || fold.tick % STRIDE_TICKS === 0) {
        this.#kept.push(fold.copy());
      }
    });
    this.graded = changes.course(end, record.log);
    this.hash = end.hash;
    this.#kept.push(end.copy());
  }

  /** The minute at a tick; for one outside the course the nearest inside. */
  at(tick: number): Moment {
    const { fromTick, toTick } = this.graded;
    const fold = this.#foldAt(max(fromTick, min(tick, toTick)));
    return {
      tick: fold.tick,
      scales: fold.flaggedScales(),
      truth: fold.truth(),
      vitals: fold.course.observation,
    };
  }

  #foldAt(tick: number): CourseFold {
    const kept = this.#kept.findLast((fold) => fold.tick <= tick) ?? this.#kept[0];
    assert(kept !== undefined, 'a reel keeps its first tick');
    if (kept.tick >= tick) {
      return kept;
    }
    const fold = kept.copy();
    goOn(fold, { log: this.#log, toTick: tick });
    return fold;
  }
}
