import type { LabResultView } from '#client/store/session-state.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';

/** One line of the event list: something that happened, came back or was ordered. */
export type EventEntry =
  | { readonly key: string; readonly atTick: number; readonly event: SessionEvent }
  | { readonly key: string; readonly atTick: number; readonly result: LabResultView }
  | { readonly key: string; readonly atTick: number; readonly order: ActiveOrder };

type TimePassed = Extract<SessionEvent, { kind: 'time-passed' }>;

/**
 * Everything the list has to tell, newest first; what came together keeps the order it came in.
 * Leaps of the clock that follow each other are one entry, or they would push all else away.
 */
export function eventEntries(from: {
  readonly events: readonly SessionEvent[];
  readonly results: readonly LabResultView[];
  readonly orders: readonly ActiveOrder[];
}): EventEntry[] {
  const entries: EventEntry[] = [
    ...from.orders.map((order) => ({ key: `order-${order.id}`, atTick: order.placedTick, order })),
    ...from.results.map((result) => ({
      key: `result-${result.orderSeq}-${result.readyTick}`,
      atTick: result.readyTick,
      result,
    })),
    ...from.events.map((event) => ({ key: `event-${event.id}`, atTick: event.atTick, event })),
  ];
  return joinLeaps(entries.sort((one, other) => other.atTick - one.atTick));
}

function joinLeaps(newestFirst: readonly EventEntry[]): EventEntry[] {
  const joined: EventEntry[] = [];
  for (const entry of newestFirst) {
    const later = joined.at(-1);
    const whole = later === undefined ? null : joinedLeap(leapOf(entry), leapOf(later));
    if (whole === null) {
      joined.push(entry);
    } else {
      joined[joined.length - 1] = { key: entry.key, atTick: whole.atTick, event: whole };
    }
  }
  return joined;
}

/** Two leaps as one, if the second began where the first ended. */
function joinedLeap(earlier: TimePassed | null, later: TimePassed | null): TimePassed | null {
  if (earlier === null || later === null || later.tick - earlier.atTick > 1) {
    return null;
  }
  return { ...earlier, atTick: later.atTick, minutes: later.atTick - earlier.tick };
}

function leapOf(entry: EventEntry): TimePassed | null {
  return 'event' in entry && entry.event.kind === 'time-passed' ? entry.event : null;
}
