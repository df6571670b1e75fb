import { useSession } from '#client/store/session-context.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import { runsOn } from '#client/store/vocabulary.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { Intervention, OrderPlace } from '#shared/contracts/order.ts';

/** What runs of an intervention, so that an order of it is a change: a rate, a device. */
export interface RunningOrder {
  readonly shown: ActiveOrder;
  /** As it was placed; null where the care rules gave it. */
  readonly placed: OrderPlace | null;
}

/** Finds what runs of an intervention and would give way to a new order; null where nothing does. */
export function useRunningOrder(): (intervention: Intervention) => RunningOrder | null {
  const orders = useSession((state) => state.orders);
  const log = useSession((state) => state.log);
  return (intervention) => runningOrder({ orders, log }, intervention);
}

function runningOrder(
  { orders, log }: Pick<SessionState, 'orders' | 'log'>,
  intervention: Intervention,
): RunningOrder | null {
  const shown = orders.findLast((order) => order.running && order.intervention === intervention);
  if (shown === undefined || !runsOn(intervention)) {
    return null;
  }
  const line = log.find(({ seq }) => seq === shown.seq);
  const placed = line?.action.type === 'order.place' ? line.action : null;
  return { shown, placed };
}
