import type { Later } from '#server/session/later.ts';
import type { SessionOutlet } from '#server/session/outlet.ts';
import type { SessionState } from '#server/session/state.ts';
import { callOpenMs } from '#server/session/told.ts';
import type { WallTime } from '#server/session/wall-time.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { personalOf } from './personal.ts';
import type { SessionView } from './session-view.ts';

/** What a teller works with. */
interface TellerParts {
  readonly state: SessionState;
  readonly view: SessionView;
  readonly time: WallTime;
  readonly later: Later;
  readonly outlet: () => SessionOutlet;
}

/** Tells people what a line of the log means for them, besides the next frame. */
export class Teller {
  readonly #parts: TellerParts;

  constructor(parts: TellerParts) {
    this.#parts = parts;
  }

  tell(entry: LoggedAction): void {
    const { action } = entry;
    const { view } = this.#parts;
    const outlet = this.#parts.outlet();
    switch (action.type) {
      case 'reveal.set':
      case 'session.set':
      case 'session.brief':
      case 'session.debrief':
      case 'clock.rewind':
        outlet.everyoneChanged(view);
        view.restart();
        break;
      case 'participant.set':
        if (action.removed === true) {
          outlet.removed(action.participantId);
        } else {
          outlet.personChanged(action.participantId, view);
        }
        break;
      default:
        this.#tellAlone(entry);
    }
  }

  /** What one participant is told alone: their own line, a message to them, a reply, the truth. */
  #tellAlone(entry: LoggedAction): void {
    for (const { participantId, told } of personalOf(this.#parts.state, entry)) {
      this.#parts.outlet().personal(participantId, told);
    }
    if (entry.action.type === 'grade.call') {
      const openMs = callOpenMs(this.#parts.state.ledger.options);
      this.#parts.later.after(openMs, () => this.#tellVerdict(entry));
    }
  }

  #tellVerdict({ actor, seq }: LoggedAction): void {
    const { state, time } = this.#parts;
    const verdict = state.told.verdict(actor.id, seq, time.utcMs());
    if (verdict !== null && state.ledger.options.reveal === 'after-call') {
      this.#parts.outlet().personal(actor.id, { kind: 'verdict', verdict });
    }
  }
}
