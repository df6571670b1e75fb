import type { WallTime } from './wall-time.ts';

/** What a session does after a while, unless it is closed before. */
export class Later {
  readonly #time: WallTime;
  readonly #waiting = new Set<() => void>();

  constructor(time: WallTime) {
    this.#time = time;
  }

  after(delayMs: number, callback: () => void): void {
    const cancel = this.#time.after(delayMs, () => {
      this.#waiting.delete(cancel);
      callback();
    });
    this.#waiting.add(cancel);
  }

  /** Nothing that waits happens any more. */
  forget(): void {
    for (const cancel of this.#waiting) {
      cancel();
    }
    this.#waiting.clear();
  }
}
