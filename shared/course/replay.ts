import type { LoggedAction } from '#shared/contracts/action.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { Replay } from '#shared/contracts/replay.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';
import { EMPTY_HASH, hashDigits, hashText } from '#shared/engine/hash.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { CourseFold } from './fold.ts';
import { lastBranch } from './record/branch.ts';
import { courseOptions } from './record/options.ts';
import { setupOf } from './setup.ts';

/** What a replay file is written from. */
export interface Unsealed {
  /** Version of the program. */
  readonly app: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly options: SessionOptions;
  readonly log: readonly LoggedAction[];
  /** Last tick that was stepped. */
  readonly lastTick: number;
  /** Hash of the course up to it. */
  readonly courseHash: string;
}

/** Writes a session down as one file, and seals it with a hash of all that it holds. */
export function writeReplay(parts: Unsealed): Replay {
  const { courseHash, ...covered } = parts;
  const body = {
    format: 'crs-replay' as const,
    version: 1 as const,
    notice: 'Simulated patient. Education only, not for clinical use.',
    engineVersion: ENGINE_VERSION,
    ...covered,
    log: [...parts.log],
  };
  return { ...body, courseHash, fileHash: contentHash(body) };
}

/** What a course is recomputed from. */
export type Recorded = Pick<Replay, 'scenario' | 'seed' | 'options' | 'log' | 'lastTick'>;

/**
 * Whether a replay file is as it was written: everything but the course hash is covered.
 *
 * @param file the file as it was read: what the program adds to an older one is not in its hash
 */
export function isIntact(file: Readonly<Record<string, unknown>>): boolean {
  const { courseHash: _, fileHash, ...body } = file;
  return contentHash(body) === fileHash;
}

/**
 * Recomputes the course of a replay from its scenario, seed and log.
 *
 * @returns the hash reached at the replay's last tick
 */
export function recompute(replay: Recorded): {
  readonly courseHash: string;
  readonly lastTick: number;
} {
  const fold = refold(replay);
  return { courseHash: fold.hash, lastTick: fold.tick };
}

/**
 * Folds the course of a replay anew from its scenario, seed and log.
 *
 * @param watch called at the first tick and after each step, for what has to be gathered on the way
 * @returns the course at its last tick, from which it can be told by every scale
 */
export function refold(replay: Recorded, watch?: (fold: CourseFold) => void): CourseFold {
  const { lastTick } = replay;
  const log = lastBranch(replay.log);
  const late = log.find(({ tick }) => tick > lastTick + 1);
  assert(late === undefined, `action ${late?.seq} is after the last tick ${lastTick}`);
  const options = courseOptions(replay.options, replay.log);
  const fold = new CourseFold(setupOf({ ...replay, options }));
  watch?.(fold);
  goOn(fold, { log, toTick: lastTick, ...(watch === undefined ? {} : { watch }) });
  return fold;
}

/**
 * Moves a course on to a tick, with the lines of its log that it has not taken yet.
 *
 * @param way.log lines of one branch, in their order; those up to the fold's tick are passed over
 * @param way.watch called after each tick
 */
export function goOn(
  fold: CourseFold,
  way: {
    readonly log: readonly LoggedAction[];
    readonly toTick: number;
    readonly watch?: (fold: CourseFold) => void;
  },
): void {
  const { log, toTick, watch } = way;
  const from = fold.tick;
  for (const entry of log) {
    if (entry.tick > from && entry.tick <= toTick + 1) {
      advanceWatched(fold, entry.tick - 1, watch);
      fold.accept(entry);
    }
  }
  advanceWatched(fold, toTick, watch);
}

function advanceWatched(
  fold: CourseFold,
  toTick: number,
  watch: ((fold: CourseFold) => void) | undefined,
): void {
  if (watch === undefined) {
    fold.advance(toTick);
    return;
  }
  while (fold.tick < toTick && !fold.finished) {
    fold.advance(fold.tick + 1);
    watch(fold);
  }
}

/** Hash of a value written out with sorted keys, so that formatting does not matter. */
function contentHash(value: unknown): string {
  return hashDigits(hashText(EMPTY_HASH, canonical(value)));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([first], [second]) => (first < second ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join()}}`;
  }
  return JSON.stringify(value);
}
