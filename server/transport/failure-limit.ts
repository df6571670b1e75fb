import type { WallTime } from '#server/session/wall-time.ts';

const MINUTE_MS = 60_000;

/** Addresses remembered at most; beyond that the oldest are forgotten. */
const MOST_ADDRESSES = 10_000;

/**
 * Counts failures per address and minute. What succeeds costs nothing, not even while it is under
 * way: three hundred phones behind one address join at once.
 */
export class FailureLimit {
  readonly #perMinute: number;
  readonly #time: WallTime;
  readonly #failures = new Map<string, { count: number; readonly untilMs: number }>();

  constructor(perMinute: number, time: WallTime) {
    this.#perMinute = perMinute;
    this.#time = time;
  }

  /** Seconds until this address may try again; 0 if it may now. */
  waitSeconds(address: string): number {
    const found = this.#failures.get(address);
    const leftMs = (found?.untilMs ?? 0) - this.#time.monotonicMs();
    if (found === undefined || leftMs <= 0) {
      this.#failures.delete(address);
      return 0;
    }
    return found.count >= this.#perMinute ? Math.ceil(leftMs / 1000) : 0;
  }

  count(address: string): void {
    if (this.waitSeconds(address) > 0) {
      return;
    }
    const found = this.#failures.get(address);
    if (found !== undefined) {
      found.count += 1;
      return;
    }
    const [oldest] = this.#failures.keys();
    if (oldest !== undefined && this.#failures.size >= MOST_ADDRESSES) {
      this.#failures.delete(oldest);
    }
    this.#failures.set(address, { count: 1, untilMs: this.#time.monotonicMs() + MINUTE_MS });
  }
}
