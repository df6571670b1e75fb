import type { WallTime } from '#server/session/wall-time.ts';
import type { UpNext } from '#shared/contracts/frame.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { eventWithin } from '#shared/course/next-event.ts';

/** Wall milliseconds of computing after which others get their turn. */
const TURN_MS = 8;
const TICKS_AT_ONCE = 60;

/**
 * Steps for a few milliseconds at most; true once `toTick` or the end is reached, or, where it is to
 * hold there, a decision point.
 */
export function advanceForATurn(
  fold: CourseFold,
  toTick: number,
  how: { readonly time: WallTime; readonly holds: boolean },
): boolean {
  const { time, holds } = how;
  const begunMs = time.monotonicMs();
  while (fold.tick < toTick && !fold.finished) {
    if (time.monotonicMs() - begunMs >= TURN_MS) {
      return false;
    }
    fold.advance(Math.min(fold.tick + (holds ? 1 : TICKS_AT_ONCE), toTick));
    if (holds && fold.decisionTick === fold.tick) {
      return true;
    }
  }
  return true;
}

/** Steps without keeping others waiting. */
export async function advanceInTurns(
  fold: CourseFold,
  toTick: number,
  time: WallTime,
): Promise<void> {
  while (!advanceForATurn(fold, toTick, { time, holds: false })) {
    await new Promise<void>((resolve) => time.after(0, resolve));
  }
}

/** Looks for what comes next on a copy of the patient, a few milliseconds at a time. */
export class LookAhead {
  readonly #ahead: CourseFold;
  #found: UpNext | null = null;

  /** Begins behind `fromTick`: what comes at that tick or before does not count. */
  constructor(fold: CourseFold, fromTick: number) {
    this.#ahead = fold.copy();
    this.#ahead.advance(fromTick);
  }

  /** What was found; null while nothing was. */
  get found(): UpNext | null {
    return this.#found;
  }

  /** Last tick up to which nothing was found. */
  get emptyToTick(): number {
    return this.#found === null ? this.#ahead.tick : this.#found.tick - 1;
  }

  /** Looks for one turn; true once it has found what comes next, were it the end. */
  search(time: WallTime): boolean {
    const begunMs = time.monotonicMs();
    while (this.#found === null) {
      if (time.monotonicMs() - begunMs >= TURN_MS) {
        return false;
      }
      const from = this.#ahead.tick + 1;
      this.#ahead.advance(this.#ahead.tick + TICKS_AT_ONCE);
      const to = this.#ahead.tick;
      this.#found =
        eventWithin(this.#ahead, { from, to }) ??
        (this.#ahead.finished ? { tick: to, kind: 'end' } : null);
    }
    return true;
  }
}
