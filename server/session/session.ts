import {
  type Admission,
  admit,
  depart,
  type Holder,
  holderOf,
  isFull,
  issueToken,
} from '#server/session/people/admission.ts';
import {
  type Decided,
  decideAbandoned,
  decideAction,
  decideAllCalled,
  decideArrival,
  decideFast,
  decideHold,
  decideLeft,
  decideSlow,
} from '#server/session/rules/decide.ts';
import { parseAction } from '#server/session/rules/parse-action.ts';
import { SessionView } from '#server/session/view/session-view.ts';
import { Teller } from '#server/session/view/teller.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { SessionStatus } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import type { Result } from '#shared/contracts/result.ts';
import type { Acknowledgement, Handshake } from '#shared/contracts/wire.ts';
import { Inbox } from './inbox.ts';
import { Later } from './later.ts';
import { type SessionOutlet, SILENT_OUTLET } from './outlet.ts';
import { Runner } from './runner.ts';
import type { SessionParts } from './session-parts.ts';
import { lookAt, progressOf, type SessionState } from './state.ts';

/** Wall milliseconds for which a session stays slow after something happened. */
const SLOW_MS = 8000;
/** Wall milliseconds that a session waits for somebody to come back. */
const EMPTY_PAUSE_MS = 60_000;

/**
 * One session: people act on a patient. Everything it does goes through its inbox, one thing after
 * another, and is durable before anyone hears of it.
 */
export class Session {
  readonly code: string;
  readonly #parts: SessionParts;
  readonly #state: SessionState;
  readonly #inbox: Inbox;
  readonly #runner: Runner;
  readonly #view: SessionView;
  readonly #later: Later;
  readonly #teller: Teller;
  #outlet: SessionOutlet = SILENT_OUTLET;
  #changed = false;
  #failed = false;
  #cancelEmpty: () => void = () => undefined;

  constructor(parts: SessionParts, state: SessionState) {
    this.code = state.origin.code;
    this.#parts = parts;
    this.#state = state;
    const { time } = parts;
    this.#view = new SessionView({ state, time, changed: () => this.#runner.nudge() });
    this.#later = new Later(time);
    this.#teller = new Teller({
      state,
      view: this.#view,
      time,
      later: this.#later,
      outlet: () => this.#outlet,
    });
    this.#runner = new Runner({
      state,
      time,
      framesPerSecond: parts.framesPerSecond,
      hooks: {
        emit: () => this.#view.emit(this.#outlet),
        arrive: (reason) => void this.#do((utcMs) => decideArrival(state, reason, utcMs)),
        decide: () => void this.#do((utcMs) => decideHold(state, utcMs)),
        happened: () => void this.#slowDown(),
        save: () => void this.#save(),
        failed: (error) => this.#fail(error),
      },
    });
    this.#inbox = new Inbox({
      before: () => this.#runner.hold(),
      commit: (entries, tokens) => {
        this.#changed ||= entries.length > 0;
        const progress = progressOf(state, parts.time.utcMs());
        return parts.store.append(this.code, { entries, tokens, progress });
      },
      after: () => {
        this.#runner.release(this.#changed);
        this.#changed = false;
      },
      failed: (error) => this.#fail(error),
    });
  }

  /** Starts the clock's wakes; before that the session is only what the log says. */
  start(): void {
    this.#runner.start();
    this.#watchEmpty();
  }

  /** True once the session has left memory: look it up again. */
  get closed(): boolean {
    return this.#inbox.closed;
  }

  get status(): SessionStatus {
    return this.#state.ledger.clock.status;
  }

  get full(): boolean {
    return isFull(this.#state, this.#parts.maxLearners);
  }

  /** The role of somebody in the session; null if they are not, or were removed. */
  roleOf(participantId: string): Role | null {
    const person = this.#state.ledger.people.find(participantId);
    return person === undefined || person.removed ? null : person.role;
  }

  holderOf(token: string): Holder | null {
    return holderOf(this.#state, token);
  }

  speakThrough(outlet: SessionOutlet): void {
    this.#outlet = outlet;
  }

  /** Lets a socket in and counts it as present until {@link leave}. */
  async admit(asked: Handshake): Promise<Result<Admission, Refusal>> {
    const { maxLearners, time } = this.#parts;
    const answer = await this.#inbox.post(() => {
      const decided = admit(this.#state, asked, { maxLearners, utcMs: time.utcMs() });
      return { ...decided, answer: () => decided.result };
    });
    return answer.ok ? answer.value : answer;
  }

  /** Takes a socket of a participant away. */
  async leave(participantId: string): Promise<void> {
    await this.#inbox.post(() => {
      const entries = depart(this.#state, participantId, this.#parts.time.utcMs());
      this.#watchEmpty();
      return { entries, tokens: [], answer: () => undefined };
    });
  }

  /** Makes the token of a further facilitator or an evaluator. */
  issueToken(who: { role: Role; name: string }): Promise<Result<string, Refusal>> {
    return this.#inbox.post(() => {
      const { token, stored } = issueToken(this.#state, who);
      return { entries: [], tokens: [stored], answer: () => token };
    });
  }

  /** Takes an action of a participant: judged at once, answered when it is durable. */
  async act(
    participantId: string,
    sent: { readonly actionId: string; readonly action: { readonly type: string } },
  ): Promise<Acknowledgement> {
    const parsed = parseAction(sent.action);
    if (!parsed.ok) {
      return parsed;
    }
    const { actionId } = sent;
    const action = parsed.value;
    return this.#do((utcMs) =>
      decideAction(this.#state, { participantId, actionId, action }, utcMs),
    );
  }

  /** Shows the wall which minute a facilitator looks at in the debrief; else nobody hears of it. */
  async point(participantId: string, tick: number): Promise<void> {
    await this.#inbox.post(() => {
      this.#changed = lookAt(this.#state, { participantId, tick }) || this.#changed;
      return { entries: [], tokens: [], answer: () => undefined };
    });
  }

  /** Looks at the session between two pieces of work, when all that can be seen is durable. */
  read<Value>(look: (view: SessionView) => Value): Promise<Result<Value, Refusal>> {
    return this.#inbox.post(() => ({ entries: [], tokens: [], answer: () => look(this.#view) }));
  }

  /** Ends the session without anybody asking. */
  async abandon(): Promise<void> {
    await this.#do((utcMs) => decideAbandoned(this.#state, utcMs));
  }

  /** Sends everybody away and writes nothing more: what was stored is about to be deleted. */
  async discard(): Promise<void> {
    this.#halt();
    await this.#inbox.close();
    this.#outlet.closing('deleted');
  }

  /** Stops the clock's wakes and writes what is left; the server is about to go. */
  async close(): Promise<void> {
    this.#halt();
    await this.#inbox.close();
    if (!this.#failed) {
      await this.#save();
    }
  }

  /** Lets nothing more happen by itself. */
  #halt(): void {
    this.#cancelEmpty();
    this.#later.forget();
    this.#runner.stop();
  }

  async #do(decide: (utcMs: number) => Decided): Promise<Acknowledgement> {
    const posted = await this.#inbox.post(() => {
      const { entry, answer } = decide(this.#parts.time.utcMs());
      return {
        entries: entry === null ? [] : [entry],
        tokens: [],
        answer: () => {
          if (entry !== null) {
            this.#follow(entry);
          }
          return answer;
        },
      };
    });
    return posted.ok ? posted.value : posted;
  }

  /** What follows from a line of the log besides the next frame. */
  #follow(entry: LoggedAction): void {
    const { type } = entry.action;
    this.#teller.tell(entry);
    if (type === 'session.end') {
      this.#parts.ended();
    }
    if (type === 'grade.call' || type === 'participant.set') {
      void this.#do((utcMs) => decideAllCalled(this.#state, utcMs));
    }
  }

  /** Slows down for a moment when something happens, where the session does that. */
  async #slowDown(): Promise<void> {
    const { speed } = this.#state.ledger.clock;
    const slowed = await this.#do((utcMs) => decideSlow(this.#state, utcMs));
    if (slowed.ok && slowed.seq > 0) {
      this.#later.after(SLOW_MS, () => {
        void this.#do((utcMs) => decideFast(this.#state, speed, utcMs));
      });
    }
  }

  async #save(): Promise<void> {
    const progress = progressOf(this.#state, this.#parts.time.utcMs());
    try {
      await this.#parts.store.append(this.code, { entries: [], tokens: [], progress });
    } catch (error) {
      this.#fail(error);
    }
  }

  #watchEmpty(): void {
    if (this.#state.presence.empty) {
      this.#cancelEmpty();
      this.#cancelEmpty = this.#parts.time.after(EMPTY_PAUSE_MS, () => void this.#leaveMemory());
    }
  }

  async #leaveMemory(): Promise<void> {
    await this.#do((utcMs) => decideLeft(this.#state, utcMs));
    await this.read(() => {
      if (this.#state.presence.empty) {
        this.#halt();
        void this.#inbox.close();
        this.#parts.left();
      }
    });
  }

  #fail(error: unknown): void {
    if (this.#failed) {
      return;
    }
    this.#failed = true;
    this.#cancelEmpty();
    this.#inbox.fail();
    this.#runner.stop();
    this.#parts.log.error({ err: error }, 'a session had to stop; its log is kept');
    this.#parts.log.debug({ code: this.code }, 'the session that had to stop');
    this.#outlet.closing('session-failed');
    this.#parts.failed();
  }
}
