import { setImmediate as nextTurn } from 'node:timers/promises';
import type { WallTime } from '#server/session/wall-time.ts';

interface Timer {
  readonly dueMs: number;
  readonly order: number;
  readonly callback: () => void;
}

/** Turns of the event loop after which everything that waits only for itself has happened. */
const TURNS_TO_SETTLE = 12;

/** Wall time that a test turns by hand. */
export class ManualTime implements WallTime {
  /** What every look at the clock costs, ms: makes computing take time. */
  costOfLookingMs = 0;
  #nowMs = 1000;
  #order = 0;
  #timers: Timer[] = [];

  monotonicMs(): number {
    this.#nowMs += this.costOfLookingMs;
    return this.#nowMs;
  }

  utcMs(): number {
    return 1_700_000_000_000 + this.#nowMs;
  }

  after(delayMs: number, callback: () => void): () => void {
    this.#order += 1;
    const timer = { dueMs: this.#nowMs + delayMs, order: this.#order, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Lets wall time pass; whatever falls due happens in order, and everything settles. */
  async pass(ms: number): Promise<void> {
    const untilMs = this.#nowMs + ms;
    await settle();
    for (let timer = this.#next(untilMs); timer !== null; timer = this.#next(untilMs)) {
      this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
      timer.callback();
      await settle();
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** Lets wall time pass and calls everything that fell due in one breath. */
  passAtOnce(ms: number): void {
    const untilMs = this.#nowMs + ms;
    for (let timer = this.#next(untilMs); timer !== null; timer = this.#next(untilMs)) {
      this.#nowMs = Math.max(this.#nowMs, timer.dueMs);
      timer.callback();
    }
    this.#nowMs = Math.max(this.#nowMs, untilMs);
  }

  /** Lets wall time leap, as it does when a laptop sleeps: nothing happens meanwhile. */
  leap(ms: number): void {
    this.#nowMs += ms;
  }

  #next(untilMs: number): Timer | null {
    const [first] = this.#timers
      .filter((timer) => timer.dueMs <= untilMs)
      .sort((left, right) => left.dueMs - right.dueMs || left.order - right.order);
    if (first === undefined) {
      return null;
    }
    this.#timers = this.#timers.filter((timer) => timer !== first);
    return first;
  }
}

/** Waits until nothing is left to do but what waits for time or for a store. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < TURNS_TO_SETTLE; turn += 1) {
    await nextTurn();
  }
}
