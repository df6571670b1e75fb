import type { LabResultView } from '#client/store/session-state.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';

/** One line of the event list: something that happened, came back or was ordered. */
export type EventEntry =
  | { readonly key: string; readonly atTick: number; readonly event: SessionEvent }
  | { readonly key: string; readonly atTick: number; readonly result: LabResultView }
  | { readonly key: string; readonly atTick: number; readonly order: ActiveOrder };

/** Everything the list has to tell, newest first; what came together keeps the order it came in. */
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
  return entries.sort((one, other) => other.atTick - one.atTick);
}
