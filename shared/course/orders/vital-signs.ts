import type { OrderRecord } from './order-record.ts';

/** The sets of vital signs that orders ask for, by one tick. */
export interface OrderedSets {
  /** Whether one is taken at this tick. */
  readonly due: boolean;
  /** Whether an order says how often, so that the rounds of the standing order rest. */
  readonly atInterval: boolean;
}

const NONE: OrderedSets = { due: false, atInterval: false };

/**
 * What orders of vital signs bring at a tick: each a set at once, and from one with an interval
 * another whenever it has passed, until it is stopped or ordered anew.
 */
export function orderedSets(orders: readonly OrderRecord[], tick: number): OrderedSets {
  let sets = NONE;
  for (const { order, placedTick, endsTick } of orders) {
    if (order.intervention !== 'vital-signs') {
      continue;
    }
    const every = order.everyMinutes;
    const runs = every !== undefined && endsTick === null;
    const due = placedTick === tick || (runs && (tick - placedTick) % every === 0);
    sets = { due: sets.due || due, atInterval: sets.atInterval || runs };
  }
  return sets;
}
