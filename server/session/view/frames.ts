import { secondWithin } from '#server/session/clock.ts';
import type { SessionOutlet } from '#server/session/outlet.ts';
import type { SessionState } from '#server/session/state.ts';
import type { SecondNumerics } from '#shared/contracts/frame.ts';
import { frameFor, type SessionSource } from '#shared/course/audience.ts';
import type { CourseFold } from '#shared/course/fold.ts';

/** Below this speed a tick lasts longer than a second, and the monitor shows what lies between. */
const NUMERICS_BELOW_SPEED = 60;

/** Makes the frames of a session: one per role, each from where the one before ended. */
export class Frames {
  readonly #state: SessionState;
  #sinceTick: number;
  #sinceSeq: number;
  #sent: Readonly<Record<string, string>> = {};
  #ahead: { readonly fold: CourseFold; readonly tick: number; readonly seq: number } | null = null;

  constructor(state: SessionState) {
    this.#state = state;
    this.#sinceTick = state.fold.tick;
    this.#sinceSeq = state.ledger.lastSeq;
  }

  emit(outlet: SessionOutlet, source: SessionSource): void {
    const { fold, ledger, presence } = this.#state;
    const now = this.#now(source);
    const differs = (part: keyof typeof now) => now[part] !== this.#sent[part];
    if (!presence.empty) {
      const second = this.#second();
      const since = {
        tick: this.#sinceTick,
        seq: this.#sinceSeq,
        withRoster: differs('roster'),
        withOrders: differs('orders'),
        withAlarms: differs('alarms'),
        withPlan: differs('plan'),
        withHistogram: differs('histogram'),
        ...(second === null ? {} : { second }),
      };
      for (const role of presence.roles()) {
        outlet.frame(role, frameFor(role, source, since));
      }
    }
    this.#sinceTick = fold.tick;
    this.#sinceSeq = ledger.lastSeq;
    this.#sent = now;
  }

  /** Begins again from here: everybody has had a snapshot. */
  restart(): void {
    this.#sinceTick = this.#state.fold.tick;
    this.#sinceSeq = this.#state.ledger.lastSeq;
  }

  /** What is only sent when it has changed, in a form that can be compared. */
  #now(source: SessionSource) {
    const { fold, ledger, presence } = this.#state;
    const orders = fold.activeOrders().map(({ id, label, running }) => `${id} ${label} ${running}`);
    const injects = fold.injects().map(({ status, tick, late }) => `${status} ${tick} ${late}`);
    return {
      roster: `${ledger.people.version} ${presence.version}`,
      orders: orders.join(),
      alarms: JSON.stringify(fold.alarms()),
      plan: `${injects.join()} ${JSON.stringify(fold.overrides())}`,
      histogram: JSON.stringify(source.histogram),
    };
  }

  #second(): SecondNumerics | null {
    const { fold, ledger } = this.#state;
    const { clock } = ledger;
    const between = clock.status === 'running' && clock.rush === null && !fold.finished;
    const watched = fold.monitoring.mode === 'continuous';
    if (!between || !watched || clock.speed >= NUMERICS_BELOW_SPEED) {
      return null;
    }
    return fold.second(secondWithin(clock), this.#nextFold());
  }

  #nextFold(): CourseFold {
    const { fold, ledger } = this.#state;
    const { tick } = fold;
    const seq = ledger.lastSeq;
    if (this.#ahead?.tick !== tick || this.#ahead.seq !== seq) {
      const copy = fold.copy();
      copy.advance(tick + 1);
      this.#ahead = { fold: copy, tick, seq };
    }
    return this.#ahead.fold;
  }
}
