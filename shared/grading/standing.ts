import { assert } from '#shared/contracts/invariant.ts';

const source =
  'ASSUMED: training default; one noisy observation must not flag, one good hour must not clear';

/** The times of the standing grade; a tick is one minute. */
const STANDING = {
  riseTicks: { value: 10, unit: 'min', source },
  windowMinutes: { value: 240, unit: 'min', source },
  quietMinutes: { value: 1440, unit: 'min', source },
} as const;

/**
 * How a standing grade moves: up after `riseTicks` ticks running, down to the highest of the last
 * `windowMinutes`, over after `quietMinutes` without findings. With `floorWhileOpen` it does not
 * fall below 1 until the episode closes (CRS does so, ICANS does not).
 */
export interface StandingSettings {
  readonly riseTicks: number;
  readonly windowMinutes: number;
  readonly quietMinutes: number;
  readonly floorWhileOpen: boolean;
}

/** The settings of CRS. */
export const CRS_STANDING: StandingSettings = {
  riseTicks: STANDING.riseTicks.value,
  windowMinutes: STANDING.windowMinutes.value,
  quietMinutes: STANDING.quietMinutes.value,
  floorWhileOpen: true,
};

/** The settings of ICANS: nothing masks it, so without findings it falls to 0 in an open episode. */
export const ICANS_STANDING: StandingSettings = { ...CRS_STANDING, floorWhileOpen: false };

/** How the standing grades of CRS and ICANS move. */
export interface StandingRules {
  readonly crs: StandingSettings;
  readonly icans: StandingSettings;
}

/**
 * The settings of both under a grading window of a session's own.
 *
 * @param windowHours how long a finding carries a grade after its last minute, 1-12 h; four hours
 *   unless given
 */
export function standingRules(windowHours?: number): StandingRules {
  if (windowHours === undefined) {
    return { crs: CRS_STANDING, icans: ICANS_STANDING };
  }
  const windowMinutes = windowHours * 60;
  return {
    crs: { ...CRS_STANDING, windowMinutes },
    icans: { ...ICANS_STANDING, windowMinutes },
  };
}

/** One tick as the standing grade sees it; `supported` holds the episode open at grade 0. */
export interface GradePoint {
  readonly tick: number;
  /** Point grade of this tick, null where it is unknown. */
  readonly grade: number | null;
  /** True while a vasopressor or oxygen for CRS is running. */
  readonly supported: boolean;
}

/** An episode that is over; it ended where the quiet period began. `peak` is a standing grade. */
export interface ClosedEpisode {
  readonly onsetTick: number;
  readonly endTick: number;
  readonly peak: number;
}

/**
 * A change of the standing grade: `tick` is what it is dated from (for a rise the first tick of
 * the run, for a fall the tick itself), `atTick` when it became known.
 */
export interface GradeChange {
  readonly tick: number;
  readonly atTick: number;
  readonly grade: number;
  readonly previous: number;
}

/**
 * The standing grade and the little it has to remember. Plain JSON; only `closed` grows.
 *
 * Of the five grades each list has one entry, grade 1 first. `dueTick` is the next tick at which
 * something happens if the point grade stays as it is, so that a tick on which nothing happens
 * costs one comparison and no memory.
 */
export interface StandingState {
  readonly grade: number;
  /** Tick from which the grade is dated; null before the first rise. */
  readonly sinceTick: number | null;
  readonly episode: { readonly onsetTick: number; readonly peak: number } | null;
  readonly closed: readonly ClosedEpisode[];
  /** What the last step changed, or null. */
  readonly change: GradeChange | null;
  readonly point: number | null;
  readonly supported: boolean;
  /** First tick of the run at this grade or above; null when it is not running. */
  readonly runTicks: readonly (number | null)[];
  /** Last tick before the present run of equal points that held this grade; null if none did. */
  readonly lastTicks: readonly (number | null)[];
  readonly quietSinceTick: number | null;
  readonly dueTick: number | null;
}

const NEVER: readonly (number | null)[] = [null, null, null, null, null];

/** The standing grade before the first tick: 0, no episode. */
export function startStanding(): StandingState {
  return {
    grade: 0,
    sinceTick: null,
    episode: null,
    closed: [],
    change: null,
    point: null,
    supported: false,
    runTicks: NEVER,
    lastTicks: NEVER,
    quietSinceTick: null,
    dueTick: null,
  };
}

/**
 * Moves the standing grade by one tick (R-STANDING, R-WINDOW, R-QUIET, R-RECUR).
 *
 * It rises once the point grade has been at least g for ten ticks running, and is then dated from
 * the first of them. It falls to the highest point grade of the last four hours, and not below 1
 * while the episode is open. The episode closes when the point grade was 0 for 24 hours without a
 * vasopressor or oxygen for CRS; it ended where those began. An unknown point grade raises
 * nothing, lowers nothing and is not quiet.
 *
 * @param point the tick after the one before, its point grade and whether support is running
 * @returns the same object where nothing happened
 */
export function stepStanding(
  state: StandingState,
  point: GradePoint,
  settings: StandingSettings = CRS_STANDING,
): StandingState {
  const same = point.grade === state.point && point.supported === state.supported;
  const due = state.dueTick !== null && point.tick >= state.dueTick;
  if (same && !due && state.change === null) {
    return state;
  }
  return takeStep(state, point, settings);
}

function takeStep(
  state: StandingState,
  point: GradePoint,
  settings: StandingSettings,
): StandingState {
  const { tick, supported } = point;
  assert(point.grade === null || isGrade(point.grade), `point grade ${point.grade} is not 0-5`);
  const reached = point.grade ?? 0;
  const quiet = point.grade === 0 && !supported;
  const next: Draft = {
    grade: state.grade,
    sinceTick: state.sinceTick,
    episode: state.episode,
    closed: state.closed,
    change: null,
    point: point.grade,
    supported,
    runTicks: state.runTicks.map((start, index) => (reached > index ? (start ?? tick) : null)),
    lastTicks: state.lastTicks.map((last, index) => (heldBy(state) > index ? tick - 1 : last)),
    quietSinceTick: quiet ? (state.quietSinceTick ?? tick) : null,
    dueTick: null,
  };
  const over = endedBy(tick, next, settings);
  if (over === null) {
    regrade(next, tick, settings);
  } else {
    close(next, over, tick);
  }
  next.dueTick = nextDueTick(next, settings);
  return next;
}

/** A standing grade in the making, moved before anybody sees it. */
type Draft = { -readonly [Name in keyof StandingState]: StandingState[Name] };

/** The grade that a point holds up: its own, or where it is unknown the one that stands. */
function heldBy(state: StandingState): number {
  return state.point ?? state.grade;
}

/** The open episode as it is over by this tick, or null while it goes on. */
function endedBy(
  tick: number,
  { episode, quietSinceTick }: StandingState,
  settings: StandingSettings,
): ClosedEpisode | null {
  return episode === null ||
    quietSinceTick === null ||
    tick < countedTo(quietSinceTick, settings.quietMinutes)
    ? null
    : { onsetTick: episode.onsetTick, endTick: quietSinceTick, peak: episode.peak };
}

function close(next: Draft, over: ClosedEpisode, tick: number): void {
  const { closed, grade } = next;
  next.closed = [...closed, over];
  next.episode = null;
  if (grade > 0) {
    next.grade = 0;
    next.sinceTick = tick;
    next.change = { tick, atTick: tick, grade: 0, previous: grade };
  }
}

function regrade(next: Draft, tick: number, settings: StandingSettings): void {
  const risen = highest((index) => {
    const start = next.runTicks[index] ?? null;
    return start !== null && tick >= countedTo(start, settings.riseTicks);
  });
  const window = highest((index) => {
    const last = next.lastTicks[index] ?? null;
    return heldBy(next) > index || (last !== null && tick < last + settings.windowMinutes);
  });
  const { grade: previous, episode } = next;
  const kept = Math.max(Math.min(previous, window), floorOf(next, settings));
  const grade = Math.max(risen, kept);
  if (grade === previous) {
    return;
  }
  const dated = grade > previous ? (next.runTicks[grade - 1] ?? tick) : tick;
  const onsetTick = episode?.onsetTick ?? dated;
  next.grade = grade;
  next.sinceTick = dated;
  next.episode = { onsetTick, peak: Math.max(episode?.peak ?? 0, grade) };
  next.change = { tick: dated, atTick: tick, grade, previous };
}

function floorOf(state: StandingState, settings: StandingSettings): number {
  return settings.floorWhileOpen && state.episode !== null ? 1 : 0;
}

/** The earliest tick at which the state moves by itself while the points stay as they are. */
function nextDueTick(state: StandingState, settings: StandingSettings): number | null {
  const { grade, runTicks, lastTicks, episode, quietSinceTick } = state;
  const rises = runTicks
    .slice(grade)
    .filter((start) => start !== null)
    .map((start) => countedTo(start, settings.riseTicks));
  const last = lastTicks[grade - 1] ?? null;
  const falls = grade > heldBy(state) && grade > floorOf(state, settings) && last !== null;
  const closing = episode !== null && quietSinceTick !== null;
  const due = [
    ...rises,
    ...(falls ? [last + settings.windowMinutes] : []),
    ...(closing ? [countedTo(quietSinceTick, settings.quietMinutes)] : []),
  ];
  return due.length === 0 ? null : Math.min(...due);
}

/** The last tick of a run of so many ticks. */
function countedTo(firstTick: number, ticks: number): number {
  return firstTick + ticks - 1;
}

function highest(reaches: (index: number) => boolean): number {
  return NEVER.findLastIndex((_, index) => reaches(index)) + 1;
}

function isGrade(grade: number): boolean {
  return Number.isInteger(grade) && grade >= 0 && grade <= NEVER.length;
}

/**
 * The first tick of the episode in which this tick would fall: the open one, or the run of point
 * grades that will open one if it lasts; null outside both.
 *
 * A fever seen nine minutes ago is a fever of this episode, and paracetamol given since then masks
 * it, although no grade stands yet.
 */
export function episodeOnsetTick(state: StandingState): number | null {
  return state.episode?.onsetTick ?? state.runTicks[0] ?? null;
}

/** The highest standing grade of all episodes, 0 without any. */
export function maximumGrade(state: StandingState): number {
  return Math.max(state.episode?.peak ?? 0, ...state.closed.map((episode) => episode.peak));
}
