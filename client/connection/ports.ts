/** The wall clock and timers of the browser, replaced by a manual clock in tests. */
export interface WallClock {
  nowMs(): number;
  /** Runs again and again; answers with how to stop. */
  every(periodMs: number, run: () => void): () => void;
}

/** Whether anybody can see the page. */
export interface PageVisibility {
  hidden(): boolean;
  /** Calls back on each change; answers with how to stop. */
  onChange(run: () => void): () => void;
}

/** What recomputing a replay found, beside what its file says; or why it could not be done. */
export type ReplayOutcome =
  | {
      readonly ok: true;
      readonly recorded: CourseMark;
      readonly recomputed: CourseMark;
    }
  | { readonly ok: false; readonly message: string };

/** How far a course went, and the hash over all its states. */
export interface CourseMark {
  readonly courseHash: string;
  readonly lastTick: number;
}

/** Recomputes a replay file in this browser. */
export type ReplayCheck = (replayText: string) => Promise<ReplayOutcome>;
