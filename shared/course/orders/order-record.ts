import type { OrderPlace } from '#shared/contracts/order.ts';

/** An order that acts, as the fold remembers it. */
export interface OrderRecord {
  readonly id: string;
  readonly seq: number | null;
  readonly order: OrderPlace;
  readonly label: string;
  readonly by: string;
  readonly placedTick: number;
  /** First tick at which it no longer runs; null while it runs until stopped. */
  readonly endsTick: number | null;
}
