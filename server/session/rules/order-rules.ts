import { COURSE_FINISHED } from '#server/session/clock.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { Intervention, OrderPlace } from '#shared/contracts/order.ts';
import { replaces, runsOn } from '#shared/contracts/order-rules.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { checkOrder, sameOrder } from '#shared/course/orders/check.ts';
import type { OrderedFor } from '#shared/course/orders/doses.ts';

/** Simulated minutes within which the same order again is taken for a slip of many hands. */
const REPEAT_MINUTES = 10;

/** What an order is judged against. */
export interface OrderContext {
  readonly log: readonly LoggedAction[];
  readonly fold: CourseFold;
  readonly patient: OrderedFor;
}

/** Why an order cannot be placed, or null. What is only unwise is accepted. */
export function checkPlaced(order: OrderPlace, context: OrderContext): Refusal | null {
  if (context.fold.finished) {
    return COURSE_FINISHED;
  }
  const impossible = checkOrder(order, context.patient);
  if (impossible !== null) {
    return impossible;
  }
  const earlier = repeatedOrder(order, context);
  return earlier === null
    ? null
    : refusal(
        'order-repeated',
        `${earlier.actor.name} gave this order less than ${REPEAT_MINUTES} minutes ago.`,
      );
}

/** Why the order in log line `seq` cannot be stopped, or null. */
export function checkStopped(seq: number, context: OrderContext): Refusal | null {
  if (context.fold.finished) {
    return COURSE_FINISHED;
  }
  const runs = ordersNextMinute(context.fold).some((order) => order.seq === seq && order.running);
  return runs
    ? null
    : refusal('order-not-running', `Log line ${seq} is no order that is running.`, {
        field: 'seq',
        limit: 'must be the seq of an order that is running',
      });
}

/**
 * The same order, still standing, placed within the last minutes; null if there is none. What runs
 * on is titrated: only the latest order of it stands, and none once the care rules have taken over.
 */
function repeatedOrder(order: OrderPlace, context: OrderContext): LoggedAction | null {
  if (runsByRules(order.intervention, context.fold)) {
    return null;
  }
  const since = context.fold.tick + 1 - REPEAT_MINUTES;
  const stopped = stoppedSeqs(context.log);
  for (const entry of context.log.toReversed()) {
    if (entry.tick <= since) {
      return null;
    }
    const { action } = entry;
    const isSame = action.type === 'order.place' && action.intervention === order.intervention;
    if (!isSame || context.fold.waits(entry.seq)) {
      continue;
    }
    if (!stopped.has(entry.seq) && sameOrder(action, order, context.patient)) {
      return entry;
    }
    if (replaces(action)) {
      return null;
    }
  }
  return null;
}

function runsByRules(intervention: Intervention, fold: CourseFold): boolean {
  return (
    runsOn(intervention) &&
    ordersNextMinute(fold).some(
      (order) => order.seq === null && order.intervention === intervention && order.running,
    )
  );
}

/** The orders once those that were given in this minute have taken effect. */
function ordersNextMinute(fold: CourseFold): readonly ActiveOrder[] {
  const ahead = fold.copy();
  ahead.advance(fold.tick + 1);
  return ahead.activeOrders();
}

function stoppedSeqs(log: readonly LoggedAction[]): ReadonlySet<number> {
  const seqs = new Set<number>();
  for (const { action } of log) {
    if (action.type === 'order.stop') {
      seqs.add(action.seq);
    }
  }
  return seqs;
}
