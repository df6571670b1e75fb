import { People } from '#server/session/people/people.ts';
import { eventsOfArrival } from '#server/session/view/time-events.ts';
import { ACTION_ROLES, type LoggedAction, type RevealPolicy } from '#shared/contracts/action.ts';
import type { SessionEvent } from '#shared/contracts/frame.ts';
import { assert } from '#shared/contracts/invariant.ts';
import { afterEntry, type Clock } from './clock.ts';

/** The log of a session and what follows from it besides the patient. */
export class Ledger {
  readonly people = new People();
  readonly #log: LoggedAction[] = [];
  readonly #events: SessionEvent[] = [];
  readonly #answered = new Map<string, number>();
  #orderCount = 0;
  #clock: Clock;
  #reveal: RevealPolicy;

  constructor(start: { clock: Clock; reveal: RevealPolicy }) {
    this.#clock = start.clock;
    this.#reveal = start.reveal;
  }

  get log(): readonly LoggedAction[] {
    return this.#log;
  }

  /** What happened to time itself: events that no patient causes. */
  get events(): readonly SessionEvent[] {
    return this.#events;
  }

  get clock(): Clock {
    return this.#clock;
  }

  get reveal(): RevealPolicy {
    return this.#reveal;
  }

  /** How often people have changed the course so far. */
  get orderCount(): number {
    return this.#orderCount;
  }

  get lastSeq(): number {
    return this.#log.length;
  }

  /** Replaces the clock by one on which time has passed. */
  moveClock(clock: Clock): void {
    this.#clock = clock;
  }

  /** Where an action of this actor went the first time it came, if it came. */
  seqOf(actorId: string, actionId: string): number | undefined {
    return this.#answered.get(answerKey(actorId, actionId));
  }

  /** Adds one line; each `seq` is one more than the one before. */
  accept(entry: LoggedAction): void {
    assert(entry.seq === this.lastSeq + 1, `log line ${entry.seq} came after line ${this.lastSeq}`);
    this.#log.push(entry);
    // What the server wrote in somebody's name, such as their arrival, nobody sent and none repeats.
    if (Object.hasOwn(ACTION_ROLES, entry.action.type)) {
      this.#answered.set(answerKey(entry.actor.id, entry.actionId), entry.seq);
    }
    const { rush } = this.#clock;
    this.#clock = afterEntry(this.#clock, entry);
    if (rush !== null && this.#clock.rush === null) {
      this.#events.push(...eventsOfArrival(rush, entry));
    }
    this.people.accept(entry);
    if (entry.action.type === 'order.place' || entry.action.type === 'order.stop') {
      this.#orderCount += 1;
    }
    if (entry.action.type === 'reveal.set') {
      this.#reveal = entry.action.policy;
    }
  }
}

function answerKey(actorId: string, actionId: string): string {
  return `${actorId} ${actionId}`;
}
