import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import { replaces } from '#client/store/vocabulary.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';

/** What runs of an intervention, so that an order of it is a change: a rate, a device. */
export interface RunningOrder {
  readonly shown: ActiveOrder;
  /** As it was placed; null where the care rules gave it. */
  readonly placed: OrderPlace | null;
}

/** What decides whether an order takes the place of what runs. */
type Replacing = Pick<OrderPlace, 'intervention' | 'everyMinutes'>;

/** Finds what would give way to a new order; null where nothing does. */
export function useRunningOrder(): (order: Replacing) => RunningOrder | null {
  const orders = useSession((state) => state.orders);
  const log = useSession((state) => state.log);
  return (order) => runningOrder({ orders, log }, order);
}

function runningOrder(
  { orders, log }: Pick<SessionState, 'orders' | 'log'>,
  order: Replacing,
): RunningOrder | null {
  const shown = orders.findLast(
    (other) => other.running && other.intervention === order.intervention,
  );
  if (shown === undefined || !replaces(order)) {
    return null;
  }
  const line = log.find(({ seq }) => seq === shown.seq);
  const placed = line?.action.type === 'order.place' ? line.action : null;
  return { shown, placed };
}
