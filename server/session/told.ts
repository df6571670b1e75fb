import type { LoggedAction } from '#shared/contracts/action.ts';
import type { AskedReply, Histogram, Snapshot, Verdict } from '#shared/contracts/frame.ts';
import type { RevealPolicy, SessionOptions } from '#shared/contracts/settings.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { type Called, callsOf, histogramOf } from '#shared/course/record/calls.ts';

const MINUTE_MS = 60_000;

/** A call with the truth of its tick, kept until it may be told. */
interface Judged {
  readonly called: Called;
  /** For how long it could be changed when it was made, wall ms. */
  readonly openMs: number;
  readonly verdict: Verdict;
}

/** The learners of a session, and those of them who are there, by identity. */
export interface Learners {
  readonly all: ReadonlySet<string>;
  readonly present: ReadonlySet<string>;
}

/** What learners called, what they asked, and what they are told alone. Folded from the log. */
export class Told {
  readonly #judged = new Map<string, Judged[]>();
  readonly #replies = new Map<string, AskedReply[]>();
  readonly #standing = new Map<string, Called>();

  /** Takes in a line of the log, with the course at the tick before it and how long calls are open. */
  accept(entry: LoggedAction, { fold, openMs }: { fold: CourseFold; openMs: number }): void {
    const { action, actor, seq } = entry;
    if (action.type === 'clock.rewind') {
      this.#goBack(action.toTick);
    }
    if (action.type === 'ice.ask') {
      push(this.#replies, actor.id, fold.reply({ seq, item: action.item }));
    }
    const [called] = callsOf([entry]);
    if (called !== undefined) {
      const verdict = { callSeq: seq, tick: fold.tick, truth: fold.truth() };
      push(this.#judged, actor.id, { called, openMs, verdict });
      this.#standing.set(actor.id, called);
    }
  }

  /** The call of a learner that stands, if they made one. */
  standingCall(participantId: string): Called | undefined {
    return this.#standing.get(participantId);
  }

  /** How many standing calls of the learners say which grade. */
  histogram(learners: Learners): Histogram {
    const standing = [...this.#standing].filter(([id]) => learners.all.has(id));
    return histogramOf(new Map(standing), learners.present);
  }

  /** The reply to a question in a log line. */
  reply(participantId: string, seq: number): AskedReply | undefined {
    return this.#replies.get(participantId)?.find((reply) => reply.seq === seq);
  }

  /** What a participant may know alone by now. */
  of(participantId: string, utcMs: number, reveal: RevealPolicy): Snapshot['own'] {
    const judged = reveal === 'after-call' ? (this.#judged.get(participantId) ?? []) : [];
    const verdicts = judged
      .filter((call, index) => isSettled(call, judged[index + 1]) && isOver(call, utcMs))
      .map(({ verdict }) => verdict);
    return { replies: this.#replies.get(participantId) ?? [], verdicts };
  }

  /** The truth of a call, once it may be told; null before, and for one that was changed in time. */
  verdict(participantId: string, callSeq: number, utcMs: number): Verdict | null {
    const own = this.of(participantId, utcMs, 'after-call');
    return own.verdicts.find((verdict) => verdict.callSeq === callSeq) ?? null;
  }

  /** Calls and replies after a tick were left behind on another branch. */
  #goBack(toTick: number): void {
    for (const [id, judged] of this.#judged) {
      const kept = judged.filter(({ called }) => called.tick <= toTick);
      this.#judged.set(id, kept);
      const last = kept.at(-1);
      if (last === undefined) {
        this.#standing.delete(id);
      } else {
        this.#standing.set(id, last.called);
      }
    }
    for (const [id, replies] of this.#replies) {
      this.#replies.set(
        id,
        replies.filter(({ tick }) => tick < toTick),
      );
    }
  }
}

/** Whether a call was left as it was while it could be changed. */
function isSettled({ called, openMs }: Judged, next: Judged | undefined): boolean {
  return next === undefined || next.called.atMs - called.atMs >= openMs;
}

function isOver({ called, openMs }: Judged, utcMs: number): boolean {
  return utcMs - called.atMs >= openMs;
}

/** For how long a call can be changed, wall ms. */
export function callOpenMs(options: Pick<SessionOptions, 'callOpenMinutes'>): number {
  return options.callOpenMinutes * MINUTE_MS;
}

function push<Item>(lists: Map<string, Item[]>, id: string, item: Item): void {
  const list = lists.get(id);
  if (list === undefined) {
    lists.set(id, [item]);
  } else {
    list.push(item);
  }
}
