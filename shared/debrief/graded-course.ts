import type { LoggedAction } from '#shared/contracts/action.ts';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { lastBranch } from '#shared/course/record/branch.ts';
import { callsOf } from '#shared/course/record/calls.ts';
import { type GradeChange, maximumGrade, type StandingState } from '#shared/grading/standing.ts';
import { learnersOf } from './pseudonyms.ts';
import { type GradeSpan, gradeAt, gradesFrom, spansOf } from './spans.ts';

/** A course by one scale: what stood when, and its episodes; ticks are simulated minutes. */
export interface ScaleCourse {
  readonly spans: readonly GradeSpan[];
  /** The highest standing grade. */
  readonly peak: number;
  /** Start of the first episode; null without one. */
  readonly onsetTick: number | null;
  /** End of the last episode; null without one and while it is open. */
  readonly endTick: number | null;
  /** How many episodes there were. */
  readonly episodes: number;
}

/** A call beside the grade that stood by the reference scale at its tick. */
export interface CallBeside {
  readonly seq: number;
  readonly tick: number;
  readonly grade: number;
  readonly standing: number;
}

/** What one learner called: the calls, and over which stretch each of them stood. */
export interface LearnerCalls {
  readonly participantId: string;
  /** The name in the record: a pseudonym where the reader may not know it. */
  readonly name: string;
  /** The learner's letter, by the order of joining. */
  readonly letter: string;
  readonly spans: readonly GradeSpan[];
  readonly calls: readonly CallBeside[];
}

/** A whole session graded anew by every scale, beside what the class called. */
export interface GradedCourse {
  /** The tick at which the session opened. */
  readonly fromTick: number;
  readonly toTick: number;
  readonly reference: ScaleName;
  readonly scales: Readonly<Record<ScaleName, ScaleCourse>>;
  readonly icans: ScaleCourse;
  /** Learners in the order in which they joined, also those who called nothing. */
  readonly learners: readonly LearnerCalls[];
}

/** The changes of every standing grade of a course, gathered tick by tick as it is folded. */
export class GradeChanges {
  readonly #scales = eachScale((): GradeChange[] => []);
  readonly #icans: GradeChange[] = [];

  /** Takes in the tick at which a fold stands; each tick once, in their order. */
  watch(fold: CourseFold): void {
    const { standings, icans } = fold.course.truth;
    for (const name of SCALE_NAMES) {
      keep(this.#scales[name], standings[name]);
    }
    keep(this.#icans, icans.standing);
  }

  /**
   * The session as far as its course was watched.
   *
   * @param fold the course at its last tick
   * @param log the whole log; calls that were left behind on another branch do not count
   */
  course(fold: CourseFold, log: readonly LoggedAction[]): GradedCourse {
    const { scenario } = fold.setup;
    const { scale: reference, standings, icans } = fold.course.truth;
    const fromTick = scenario.openTick ?? -scenario.leadMinutes;
    const between = { fromTick, toTick: fold.tick };
    const scales = eachScale((name) =>
      scaleCourse(this.#scales[name], { standing: standings[name], between }),
    );
    return {
      ...between,
      reference,
      scales,
      icans: scaleCourse(this.#icans, { standing: icans.standing, between }),
      learners: learnersCalls(log, { truth: scales[reference].spans, between }),
    };
  }
}

interface Between {
  readonly fromTick: number;
  readonly toTick: number;
}

function scaleCourse(
  changes: readonly GradeChange[],
  course: { readonly standing: StandingState; readonly between: Between },
): ScaleCourse {
  const { standing, between } = course;
  const { closed, episode } = standing;
  const before = { tick: Number.NEGATIVE_INFINITY, grade: 0 };
  return {
    spans: spansOf([before, ...gradesFrom(changes)], between),
    peak: maximumGrade(standing),
    onsetTick: closed[0]?.onsetTick ?? episode?.onsetTick ?? null,
    endTick: episode === null ? (closed.at(-1)?.endTick ?? null) : null,
    episodes: closed.length + (episode === null ? 0 : 1),
  };
}

function learnersCalls(
  log: readonly LoggedAction[],
  beside: { readonly truth: readonly GradeSpan[]; readonly between: Between },
): readonly LearnerCalls[] {
  const calls = callsOf(lastBranch(log)).map(({ participantId, seq, tick, call }) => ({
    participantId,
    called: { seq, tick, grade: call.grade, standing: gradeAt(beside.truth, tick) ?? 0 },
  }));
  return learnersOf(log).map((learner) => {
    const own = calls.flatMap(({ participantId, called }) =>
      participantId === learner.participantId ? [called] : [],
    );
    return { ...learner, spans: spansOf(own, beside.between), calls: own };
  });
}

function keep(changes: GradeChange[], { change }: StandingState): void {
  if (change !== null && changes.at(-1) !== change) {
    changes.push(change);
  }
}

function eachScale<Value>(of: (name: ScaleName) => Value): Record<ScaleName, Value> {
  return Object.fromEntries(SCALE_NAMES.map((name) => [name, of(name)])) as Record<
    ScaleName,
    Value
  >;
}
