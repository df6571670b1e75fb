import type { SessionState } from '#server/session/state.ts';
import type { WallTime } from '#server/session/wall-time.ts';
import type { UpNext } from '#shared/contracts/frame.ts';
import { LookAhead } from './look-ahead.ts';

/**
 * Knows what the patient will meet next, for those who lead. It is looked for again when the clock
 * has passed it or an order has changed the course, and only while somebody is there to see it.
 */
export class Foresight {
  readonly #state: SessionState;
  readonly #time: WallTime;
  readonly #found: () => void;
  #search: { readonly look: LookAhead; readonly orders: number } | null = null;
  #shown: UpNext | null = null;

  constructor(parts: { state: SessionState; time: WallTime; found: () => void }) {
    this.#state = parts.state;
    this.#time = parts.time;
    this.#found = parts.found;
  }

  /** What comes next as far as it is known; starts to look for it where it is not. */
  upNext(): UpNext | null {
    const { fold, ledger, presence } = this.#state;
    const roles = presence.roles();
    if (fold.finished || !(roles.has('facilitator') || roles.has('evaluator'))) {
      return null;
    }
    const known = this.#search?.look.found;
    const passed = known !== undefined && known !== null && known.tick <= fold.tick;
    if (this.#search?.orders !== ledger.orderCount || passed) {
      const look = new LookAhead(fold, fold.tick);
      this.#search = { look, orders: ledger.orderCount };
      this.#continue(look);
    }
    return this.#shown !== null && this.#shown.tick > fold.tick ? this.#shown : null;
  }

  #continue(look: LookAhead): void {
    if (look.search(this.#time)) {
      this.#shown = look.found;
      return;
    }
    this.#time.after(0, () => {
      if (this.#search?.look === look) {
        this.#continue(look);
        if (look.found !== null) {
          this.#found();
        }
      }
    });
  }
}
