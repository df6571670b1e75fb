import type { LoggedAction } from '#shared/contracts/action.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';

/**
 * Which lines of the log act. Where orders are proposed, a learner's order waits until a facilitator
 * accepts it; then it acts in its proposer's name, in the step of the acceptance.
 */
export class Proposals {
  readonly #mode: SessionOptions['orders'];
  readonly #waiting: Map<number, LoggedAction>;

  constructor(mode: SessionOptions['orders'], waiting: readonly LoggedAction[] = []) {
    this.#mode = mode;
    this.#waiting = new Map(waiting.map((entry) => [entry.seq, entry]));
  }

  /** The same, to go on by itself. */
  copy(): Proposals {
    return new Proposals(this.#mode, [...this.#waiting.values()]);
  }

  /** The line as it acts; null where it does not, or not yet. */
  acting(entry: LoggedAction): LoggedAction | null {
    const { action, actor, seq, tick } = entry;
    if (action.type === 'order.accept') {
      const proposed = this.#waiting.get(action.seq);
      this.#waiting.delete(action.seq);
      return proposed === undefined ? null : { ...proposed, tick };
    }
    if (action.type === 'order.stop' && this.#waiting.delete(action.seq)) {
      return null;
    }
    if (this.#mode === 'proposed' && actor.role === 'learner' && action.type === 'order.place') {
      this.#waiting.set(seq, entry);
      return null;
    }
    return entry;
  }

  /** Whether a line is an order that waits. */
  waits(seq: number): boolean {
    return this.#waiting.has(seq);
  }
}
