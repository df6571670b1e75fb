import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import { max, min } from '#shared/engine/exact-math.ts';
import { MINUTES_PER_DAY } from '#shared/engine/time.ts';
import { maximumGrade, type StandingState } from '#shared/grading/standing.ts';
import type { CourseState } from './course.ts';
import type { Truth } from './truth.ts';

/** A finished course in a few figures; extremes are those of the true values, without noise. */
export interface CourseSummary {
  readonly scenario: string;
  readonly seed: number;
  /** Highest standing grade by scale. */
  readonly peakGrade: Readonly<Record<ScaleName, number>>;
  /** Highest standing ICANS grade. */
  readonly peakIcans: number;
  /** Start of the first episode by the standing grade of the reference scale, days; null without one. */
  readonly onsetDays: number | null;
  /** From there to the end of the last episode, days; an open one ends at the last tick. */
  readonly durationDays: number | null;
  /** The same by every scale. */
  readonly episodes: Readonly<Record<ScaleName, EpisodeDays>>;
  readonly maxTemperatureC: number;
  readonly minMapMmHg: number;
  readonly minSpo2Percent: number;
  readonly peakFatigue: number;
  readonly hash: string;
}

/** When CRS began by one scale, and for how long; null without an episode. */
export interface EpisodeDays {
  readonly onsetDays: number | null;
  readonly durationDays: number | null;
}

/** A course graded by one scale: its highest standing grade, and when it had CRS. */
export interface Regraded extends EpisodeDays {
  readonly peak: number;
}

/** The highest and lowest true values so far. */
export interface Extremes {
  readonly maxTemperatureC: number;
  readonly minMapMmHg: number;
  readonly minSpo2Percent: number;
  readonly peakFatigue: number;
}

/** No value yet. */
export const NO_EXTREMES: Extremes = {
  maxTemperatureC: 0,
  minMapMmHg: 1000,
  minSpo2Percent: 100,
  peakFatigue: 0,
};

/** Takes in one tick of the course. */
export function widen(extremes: Extremes, course: CourseState): Extremes {
  const { state } = course;
  return {
    maxTemperatureC: max(extremes.maxTemperatureC, state.temperatureC),
    minMapMmHg: min(extremes.minMapMmHg, state.vitals.mapMmHg),
    minSpo2Percent: min(extremes.minSpo2Percent, state.vitals.spo2Percent),
    peakFatigue: max(extremes.peakFatigue, state.fatigue),
  };
}

/** Sums a course up at its last tick. */
export function summarise(parts: {
  readonly scenario: string;
  readonly seed: number;
  readonly extremes: Extremes;
  readonly truth: Truth;
  readonly lastTick: number;
  readonly hash: string;
}): CourseSummary {
  const { truth, extremes } = parts;
  const regraded = regradedBy(truth, parts.lastTick);
  return {
    scenario: parts.scenario,
    seed: parts.seed,
    peakGrade: eachScale((name) => regraded[name].peak),
    peakIcans: maximumGrade(truth.icans.standing),
    ...daysOf(regraded[truth.scale]),
    episodes: eachScale((name) => daysOf(regraded[name])),
    ...extremes,
    hash: parts.hash,
  };
}

/**
 * One course by every scale, whichever was its reference.
 *
 * @param lastTick the tick at which an open episode ends
 */
export function regradedBy(
  { standings }: Truth,
  lastTick: number,
): Readonly<Record<ScaleName, Regraded>> {
  return eachScale((name) => {
    const span = episodeSpan(standings[name], lastTick);
    return {
      peak: maximumGrade(standings[name]),
      onsetDays: span === null ? null : span.onsetTick / MINUTES_PER_DAY,
      durationDays: span === null ? null : (span.endTick - span.onsetTick) / MINUTES_PER_DAY,
    };
  });
}

function daysOf({ onsetDays, durationDays }: EpisodeDays): EpisodeDays {
  return { onsetDays, durationDays };
}

function eachScale<Value>(of: (name: ScaleName) => Value): Record<ScaleName, Value> {
  return Object.fromEntries(SCALE_NAMES.map((name) => [name, of(name)])) as Record<
    ScaleName,
    Value
  >;
}

function episodeSpan(
  standing: StandingState,
  lastTick: number,
): { readonly onsetTick: number; readonly endTick: number } | null {
  const { closed, episode } = standing;
  const onsetTick = closed[0]?.onsetTick ?? episode?.onsetTick;
  if (onsetTick === undefined) {
    return null;
  }
  return { onsetTick, endTick: episode === null ? (closed.at(-1)?.endTick ?? lastTick) : lastTick };
}
