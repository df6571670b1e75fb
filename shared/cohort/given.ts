import { type Intervention, PRESSORS } from '#shared/contracts/order.ts';
import type { OrderBook } from '#shared/course/order-book.ts';
import type { OrderRecord } from '#shared/course/orders/order-record.ts';
import { MINUTES_PER_DAY } from '#shared/engine/time.ts';
import type { GivenResult } from './patient-result.ts';

const NAMES_OF_PRESSORS: readonly Intervention[] = PRESSORS;

/** What the orders of a whole course gave. */
export function givenOf({ orders }: OrderBook): GivenResult {
  const isGiven = (intervention: Intervention) =>
    orders.some(({ order }) => order.intervention === intervention);
  const support = orders.filter(
    ({ order }) => order.intervention === 'oxygen' && order.device !== 'room-air',
  );
  return {
    bolus: isGiven('fluid-bolus'),
    pressor: orders.some(isPressor),
    oxygen: support.length > 0,
    ventilation: support.some(({ order }) => order.device === 'invasive-ventilation'),
    tocilizumab: isGiven('tocilizumab'),
    steroid: isGiven('dexamethasone'),
    anakinra: isGiven('anakinra'),
  };
}

/** The day of the first treatment of a low pressure, fluid or vasopressor; null without. */
export function hypotensionDaysOf({ orders }: OrderBook): number | null {
  const first = orders.find(
    (record) => record.order.intervention === 'fluid-bolus' || isPressor(record),
  );
  return first === undefined ? null : first.placedTick / MINUTES_PER_DAY;
}

function isPressor({ order }: OrderRecord): boolean {
  return NAMES_OF_PRESSORS.includes(order.intervention);
}
