import type { SessionOutlet } from '#server/session/outlet.ts';
import { type SessionState, sourceOf, versionOf } from '#server/session/state.ts';
import type { WallTime } from '#server/session/wall-time.ts';
import type { Frame, Snapshot } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { Replay } from '#shared/contracts/replay.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import { frameFor, type SessionSource } from '#shared/course/audience.ts';
import { type Unsealed, writeReplay } from '#shared/course/replay.ts';
import { Foresight } from './foresight.ts';
import { Frames } from './frames.ts';
import { Records } from './records.ts';
import { Snapshots } from './snapshots.ts';

/** Ticks that one frame makes up for at most; beyond that a snapshot is smaller. */
const MOST_TICKS_AT_ONCE = 1440;

const EVERYTHING = {
  withRoster: true,
  withOrders: true,
  withAlarms: true,
  withPlan: true,
  withHistogram: true,
};

/** What can be seen of a session, by role. Only to be read when all of it is durable. */
export class SessionView {
  readonly #state: SessionState;
  readonly #time: WallTime;
  readonly #frames: Frames;
  readonly #snapshots = new Snapshots();
  readonly #records = new Records();
  readonly #foresight: Foresight;
  #monitoring: SessionFacts['monitoring']['mode'];

  /** `changed` is called when there is something new to show that nobody's action brought. */
  constructor(parts: { state: SessionState; time: WallTime; changed: () => void }) {
    this.#state = parts.state;
    this.#time = parts.time;
    this.#frames = new Frames(parts.state);
    this.#monitoring = parts.state.fold.monitoring.mode;
    this.#foresight = new Foresight({ ...parts, found: parts.changed });
  }

  /**
   * Sends every role what is new since the frame before, and everything anew once a monitor has
   * come to a patient who had none.
   */
  emit(outlet: SessionOutlet): void {
    this.#frames.emit(outlet, this.#source());
    const { mode } = this.#state.fold.monitoring;
    if (mode !== this.#monitoring) {
      this.#monitoring = mode;
      outlet.everyoneChanged(this);
    }
  }

  /** Everybody has been sent everything anew: frames go on from here. */
  restart(): void {
    this.#frames.restart();
  }

  /** Everything one participant may see; null for somebody who is not in the session. */
  snapshot(you: { participantId: string; token: string }): Snapshot | null {
    const person = this.#state.ledger.people.find(you.participantId);
    if (person === undefined || person.removed) {
      return null;
    }
    const { participantId, name, role } = person;
    const { token } = you;
    return this.#snapshots.for(
      { participantId, name, role, token },
      this.#source(),
      versionOf(this.#state),
    );
  }

  /** Everything since a tick and a log line that a client has; null if a snapshot is called for. */
  since(role: Role, at: { tick: number; seq: number }): Frame | null {
    const { fold, ledger, origin } = this.#state;
    const openTick = origin.scenario.openTick ?? -origin.scenario.leadMinutes;
    const known = at.tick >= openTick && at.tick <= fold.tick && at.seq <= ledger.lastSeq;
    return known && fold.tick - at.tick <= MOST_TICKS_AT_ONCE
      ? frameFor(role, this.#source(), { ...at, ...EVERYTHING })
      : null;
  }

  /** The replay file, as of now. */
  replay(app: string): Replay {
    return writeReplay(this.#unsealed(app));
  }

  /** The same as somebody may have it who does not lead: in the debrief, without what is private. */
  recordFor(app: string, reader: { readonly participantId: string }): Replay {
    return this.#records.for(this.#unsealed(app), reader);
  }

  #unsealed(app: string): Unsealed {
    const { origin, fold, ledger } = this.#state;
    const { scenario, seed, options } = origin;
    const { log } = ledger;
    return { app, scenario, seed, options, log, lastTick: fold.tick, courseHash: fold.hash };
  }

  #source(): SessionSource {
    const utcMs = this.#time.utcMs();
    return sourceOf(this.#state, { utcMs, upNext: this.#foresight.upNext() });
  }
}
