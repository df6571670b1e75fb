import type { PageVisibility, WallClock } from '#client/connection/ports.ts';

/** A wall clock that only moves when told to. */
export interface ManualClock extends WallClock {
  /** Moves on and runs the timers that fall due, in order. */
  advance(ms: number): void;
}

/** Builds a clock that stands at one moment until it is advanced. */
export function manualClock(startMs = 1_700_000_000_000): ManualClock {
  let nowMs = startMs;
  const timers = new Set<{ dueMs: number; readonly periodMs: number; readonly run: () => void }>();
  return {
    nowMs: () => nowMs,
    every(periodMs, run) {
      const timer = { dueMs: nowMs + periodMs, periodMs, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const due = [...timers]
          .filter((timer) => timer.dueMs <= endMs)
          .sort((a, b) => a.dueMs - b.dueMs)[0];
        if (due === undefined) {
          break;
        }
        nowMs = due.dueMs;
        due.dueMs += due.periodMs;
        due.run();
      }
      nowMs = endMs;
    },
  };
}

/** A page whose visibility is set by hand. */
export function manualPage(): PageVisibility & { set(hidden: boolean): void } {
  const listeners = new Set<() => void>();
  let hidden = false;
  return {
    hidden: () => hidden,
    onChange(run) {
      listeners.add(run);
      return () => listeners.delete(run);
    },
    set(value) {
      hidden = value;
      for (const run of listeners) {
        run();
      }
    },
  };
}
