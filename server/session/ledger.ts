import { People } from '#server/session/people/people.ts';
import { eventsOfArrival } from '#server/session/view/time-events.ts';
import { ACTION_ROLES, type Action, type LoggedAction } from '#shared/contracts/action.ts';
import { assert } from '#shared/contracts/invariant.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';
import { optionsAfterAction } from '#shared/course/record/options.ts';
import { afterEntry, type Clock } from './clock.ts';

/** What changes the course, so that whatever was foreseen has to be looked for again. */
const CHANGES_COURSE: ReadonlySet<Action['type']> = new Set([
  'order.place',
  'order.stop',
  'order.accept',
  'inject.add',
  'inject.arm',
  'inject.fire',
  'inject.skip',
  'override.set',
  'override.clear',
  'undo',
  'clock.rewind',
  'session.set',
]);

/** The log of a session and what follows from it besides the patient. */
export class Ledger {
  readonly people = new People();
  readonly #log: LoggedAction[] = [];
  readonly #events: SessionEvent[] = [];
  readonly #answered = new Map<string, number>();
  #orderCount = 0;
  #clock: Clock;
  #options: SessionOptions;
  #branch = 0;

  constructor(start: { clock: Clock; options: SessionOptions }) {
    this.#clock = start.clock;
    this.#options = start.options;
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

  /** The settings as they stand. */
  get options(): SessionOptions {
    return this.#options;
  }

  /** How often somebody went back: each time a new branch began. */
  get branch(): number {
    return this.#branch;
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
    if (CHANGES_COURSE.has(entry.action.type)) {
      this.#orderCount += 1;
    }
    if (entry.action.type === 'clock.rewind') {
      this.#branch = entry.branch;
      this.#events.splice(
        0,
        this.#events.length,
        ...this.#events.filter(({ atTick }) => atTick < entry.tick),
      );
    }
    this.#options = optionsAfterAction(this.#options, entry.action);
    const { manualClock: manual } = this.#options;
    this.#clock = this.#clock.manual === manual ? this.#clock : { ...this.#clock, manual };
  }
}

function answerKey(actorId: string, actionId: string): string {
  return `${actorId} ${actionId}`;
}
