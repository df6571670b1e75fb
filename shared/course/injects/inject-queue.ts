import type { LoggedAction } from '#shared/contracts/action.ts';
import type { InjectView, SessionInject } from '#shared/contracts/inject.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { When } from '#shared/contracts/scenario-teaching.ts';
import { dueTick, type Judged } from '#shared/course/case-events.ts';
import { type InjectDefinition, STARTER_INJECTS } from './starter-injects.ts';

/** An inject with where it stands. */
export interface QueuedInject {
  readonly inject: InjectDefinition;
  readonly ofCase: boolean;
  readonly status: InjectView['status'];
  /** When it happens by itself; null where it waits for a hand. */
  readonly when: When | null;
  /** The tick at which it is due or came in; null while not known. */
  readonly tick: number | null;
  /** The log line that brought it where it stands; null where the case did, or time. */
  readonly seq: number | null;
  /** The log line that added it; null for those that were there from the start. */
  readonly addedSeq: number | null;
}

/** What can be brought in and what was, in the order in which it was added. */
export type InjectQueue = readonly QueuedInject[];

/** The queue after a step, and what came in during it. */
export interface QueueStep {
  readonly queue: InjectQueue;
  readonly fired: readonly QueuedInject[];
}

/** The injects of a case, and those that every ward knows. */
export function firstQueue(scenario: Pick<Scenario, 'injects'>): InjectQueue {
  const ofCase = scenario.injects.map(({ id, ...told }) => ({ ...told, injectId: id }));
  return [
    ...ofCase.map((inject) => waiting(inject, { ofCase: true, addedSeq: null })),
    ...STARTER_INJECTS.map((inject) => waiting(inject, { ofCase: false, addedSeq: null })),
  ];
}

/**
 * Takes in what the facilitator did with injects in one tick, then what has come due by the truth
 * of that tick.
 *
 * @param last where the injects stood
 * @param now the truth of the tick
 * @param entries the log's lines of the tick, in order
 */
export function stepQueue(
  last: InjectQueue,
  now: Judged,
  entries: readonly LoggedAction[],
): QueueStep {
  let queue = last;
  for (const entry of entries) {
    queue = afterEntry(queue, entry, now.tick);
  }
  return fireDue(queue, now, last);
}

/**
 * The queue with what was done to injects since the last step. It takes effect with the next one,
 * which a clock that stands still has not come to yet; who did it sees it at once.
 *
 * @param entries the log's lines of the next tick, in order
 * @param tick the next tick
 */
export function queueAhead(
  queue: InjectQueue,
  entries: readonly LoggedAction[],
  tick: number,
): InjectQueue {
  return entries.reduce((ahead, entry) => afterEntry(ahead, entry, tick), queue);
}

/** The queue as those who lead see it. */
export function queueView(queue: InjectQueue, tick: number): InjectView[] {
  return queue.map(({ inject, ofCase, status, when, tick: known }) => {
    const open = status === 'waiting' || status === 'armed';
    const late = open && inject.plannedTick !== undefined && inject.plannedTick < tick;
    return { inject, ofCase, status, when, tick: known, late };
  });
}

function afterEntry(queue: InjectQueue, entry: LoggedAction, tick: number): InjectQueue {
  const { action, seq } = entry;
  switch (action.type) {
    case 'inject.add':
      return [...queue, ...action.injects.map((inject) => added(inject, seq))];
    case 'inject.arm':
      return changed(queue, action.injectId, {
        status: 'armed',
        when: action.when,
        tick: 'atTick' in action.when ? action.when.atTick : null,
        seq,
      });
    case 'inject.fire':
      return changed(queue, action.injectId, { status: 'fired', tick, seq });
    case 'inject.skip':
      return changed(queue, action.injectId, { status: 'skipped', when: null, tick: null, seq });
    case 'undo':
      return queue.flatMap((item) => takenBack(item, action.seq));
    default:
      return queue;
  }
}

/** What is armed and due comes in; a condition that came true has its tick from now on. */
function fireDue(queue: InjectQueue, now: Judged, last: InjectQueue): QueueStep {
  let moved: QueuedInject[] | null = null;
  for (let index = 0; index < queue.length; index += 1) {
    const item = queue[index];
    const due = item?.status === 'armed' ? dueOf(item, now) : null;
    if (item !== undefined && due !== null && (due <= now.tick || due !== item.tick)) {
      moved ??= [...queue];
      moved[index] =
        due <= now.tick
          ? { ...item, status: 'fired', tick: now.tick, seq: null }
          : { ...item, tick: due };
    }
  }
  const next = moved ?? queue;
  return { queue: next, fired: next === last ? NONE : firedAt(next, now.tick) };
}

const NONE: readonly QueuedInject[] = [];

function firedAt(queue: InjectQueue, tick: number): readonly QueuedInject[] {
  return queue.filter((item) => item.status === 'fired' && item.tick === tick);
}

function dueOf(item: QueuedInject, now: Judged): number | null {
  return item.tick ?? (item.when === null ? null : dueTick(item.when, now));
}

function waiting(
  inject: InjectDefinition,
  from: Pick<QueuedInject, 'ofCase' | 'addedSeq'>,
): QueuedInject {
  return { ...from, inject, status: 'waiting', when: null, tick: null, seq: null };
}

/** An inject that somebody wrote: one text for every language, and armed where it says when. */
function added(sent: SessionInject, seq: number): QueuedInject {
  const { when, text, ...told } = sent;
  const item = waiting({ ...told, text: { en: text } }, { ofCase: false, addedSeq: seq });
  return when === undefined
    ? item
    : { ...item, status: 'armed', when, tick: 'atTick' in when ? when.atTick : null };
}

function changed(queue: InjectQueue, injectId: string, change: Partial<QueuedInject>): InjectQueue {
  return queue.map((item) => (item.inject.injectId === injectId ? { ...item, ...change } : item));
}

/** An inject without what a log line did to it: gone if it added it, else waiting again. */
function takenBack(item: QueuedInject, seq: number): readonly QueuedInject[] {
  if (item.addedSeq === seq) {
    return item.status === 'fired' ? [item] : [];
  }
  return item.seq === seq
    ? [{ ...item, status: 'waiting', when: null, tick: null, seq: null }]
    : [item];
}
