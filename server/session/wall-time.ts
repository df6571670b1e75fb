/**
 * Wall time, handed in: tests turn it by hand. The real one is `systemTime` in `runner.ts`.
 */
export interface WallTime {
  /** Milliseconds that never run backwards; only differences mean anything. */
  monotonicMs(): number;
  /** Milliseconds since 1970, UTC. */
  utcMs(): number;
  /** Calls back once after `delayMs`; the answer cancels it. */
  after(delayMs: number, callback: () => void): () => void;
}
