import type { LoggedAction, OrderPlace } from '#shared/contracts/action.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import { type LabResult, ROOM_AIR, type TreatmentRecord } from '#shared/contracts/observation.ts';
import { floor, max } from '#shared/engine/exact-math.ts';
import { fluid } from '#shared/engine/parameters.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { orderLabel } from './order-label.ts';
import { doseOf, isDrug, type OrderedFor, oxygenOf, treatmentsOf } from './orders.ts';
import { drawLab, type PendingLab } from './turnaround.ts';

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

/** Every order so far, what is being given, and the tests that are not back yet. */
export interface OrderBook {
  readonly orders: readonly OrderRecord[];
  readonly record: TreatmentRecord;
  readonly pendingLabs: readonly PendingLab[];
}

/** Nothing ordered, room air. */
export const EMPTY_BOOK: OrderBook = {
  orders: [],
  record: { oxygen: ROOM_AIR, bolusTicks: [], suppressants: [] },
  pendingLabs: [],
};

/** An order on its way into a step: from the log, or from the care rules (no seq). */
export interface Incoming {
  readonly order: OrderPlace;
  readonly seq: number | null;
  readonly by: string;
}

/** The book after a step's orders, and what the engine is told for them. */
export interface Booked {
  readonly book: OrderBook;
  readonly treatments: readonly Treatment[];
}

/**
 * Enters what takes effect in one step: orders placed, orders stopped, then the next doses of orders
 * that repeat, so that an order stopped in the tick of its dose does not give it.
 */
export function bookStep(
  book: OrderBook,
  step: {
    readonly tick: number;
    readonly patient: OrderedFor;
    readonly care: readonly OrderPlace[];
    readonly entries: readonly LoggedAction[];
  },
): Booked {
  let booked: Booked = { book, treatments: [] };
  for (const [index, order] of step.care.entries()) {
    const by = { seq: null, by: 'care rules', order };
    booked = place(booked, by, { ...step, id: `care-${step.tick}-${index}` });
  }
  for (const { action, actor, seq } of step.entries) {
    if (action.type === 'order.place') {
      const incoming = { seq, by: actor.name, order: action };
      booked = place(booked, incoming, { ...step, id: `order-${seq}` });
    } else if (action.type === 'order.stop') {
      booked = stop(booked, action.seq, step.tick);
    }
  }
  for (const repeated of booked.book.orders) {
    if (isDoseDue(repeated, step.tick)) {
      booked = administer(booked, repeated.order, step);
    }
  }
  return booked;
}

/** Takes out the tests that come back at this tick. */
export function collectResults(
  book: OrderBook,
  tick: number,
): { readonly book: OrderBook; readonly results: readonly LabResult[] } {
  const results = book.pendingLabs.filter((lab) => lab.readyTick <= tick);
  if (results.length === 0) {
    return { book, results };
  }
  const pendingLabs = book.pendingLabs.filter((lab) => lab.readyTick > tick);
  return { book: { ...book, pendingLabs }, results };
}

/** Draws the tests ordered in this step, now that the state of the step is known. */
export function drawLabs(
  book: OrderBook,
  drawn: { tick: number; crpMgPerL: number; ferritinNgPerMl: number },
): OrderBook {
  const labs = book.orders.filter(
    ({ placedTick, order }) => placedTick === drawn.tick && isTest(order),
  );
  const pending = labs.map((lab) => drawLab(lab, drawn));
  return pending.length === 0 ? book : { ...book, pendingLabs: [...book.pendingLabs, ...pending] };
}

/** The orders as the chart shows them, newest last. */
export function activeOrders(book: OrderBook, tick: number): ActiveOrder[] {
  return book.orders.map(({ id, seq, order, label, placedTick, by, endsTick }) => ({
    id,
    seq,
    intervention: order.intervention,
    label,
    placedTick,
    by,
    running: isRunning({ order, endsTick }, tick),
  }));
}

function isTest(order: OrderPlace): boolean {
  return order.intervention === 'laboratory' || order.intervention === 'blood-cultures';
}

function isRunning(order: Pick<OrderRecord, 'order' | 'endsTick'>, tick: number): boolean {
  const lasting = order.order.everyMinutes !== undefined || order.order.intervention === 'oxygen';
  return order.endsTick === null ? lasting : tick < order.endsTick;
}

function isDoseDue(order: OrderRecord, tick: number): boolean {
  const every = order.order.everyMinutes;
  return (
    every !== undefined &&
    order.endsTick === null &&
    tick > order.placedTick &&
    (tick - order.placedTick) % every === 0
  );
}

function place(
  booked: Booked,
  incoming: Incoming,
  at: { readonly tick: number; readonly patient: OrderedFor; readonly id: string },
): Booked {
  const { order } = incoming;
  const { tick, patient } = at;
  const earlier =
    order.intervention === 'oxygen'
      ? endWhere(booked.book.orders, tick, (other) => other.order.intervention === 'oxygen')
      : booked.book.orders;
  const record: OrderRecord = {
    id: at.id,
    seq: incoming.seq,
    order,
    label: orderLabel(order, patient),
    by: incoming.by,
    placedTick: tick,
    endsTick: firstEnd(order, { tick, patient, before: booked.book.orders }),
  };
  const book = { ...booked.book, orders: [...earlier, record] };
  return administer({ ...booked, book }, order, at);
}

function firstEnd(
  order: OrderPlace,
  at: { tick: number; patient: OrderedFor; before: readonly OrderRecord[] },
): number | null {
  if (isDrug(order)) {
    if (order.intervention === 'fluid-bolus') {
      const minutes = doseOf(order, at.patient) / fluid.infusionRate.value;
      return freeLineTick(at.before, at.tick) + floor(minutes + 0.5);
    }
    return order.everyMinutes === undefined ? at.tick : null;
  }
  return order.intervention === 'oxygen' && order.device !== 'room-air' ? null : at.tick;
}

/** The first tick at which no bolus runs any more: they run in one after the other. */
function freeLineTick(orders: readonly OrderRecord[], tick: number): number {
  return orders.reduce(
    (free, { order, endsTick }) =>
      order.intervention === 'fluid-bolus' ? max(free, endsTick ?? free) : free,
    tick,
  );
}

function administer(
  booked: Booked,
  order: OrderPlace,
  at: { readonly tick: number; readonly patient: OrderedFor },
): Booked {
  return {
    book: { ...booked.book, record: recorded(booked.book.record, order, at.tick) },
    treatments: [...booked.treatments, ...treatmentsOf(order, at.patient)],
  };
}

function recorded(record: TreatmentRecord, order: OrderPlace, tick: number): TreatmentRecord {
  switch (order.intervention) {
    case 'oxygen':
      return { ...record, oxygen: oxygenOf(order) };
    case 'fluid-bolus':
      return { ...record, bolusTicks: [...record.bolusTicks, tick] };
    case 'paracetamol':
    case 'tocilizumab':
    case 'dexamethasone': {
      const given = { tick, drug: order.intervention };
      return { ...record, suppressants: [...record.suppressants, given] };
    }
    case 'blood-cultures':
    case 'laboratory':
      return record;
  }
}

function stop(booked: Booked, seq: number, tick: number): Booked {
  const target = booked.book.orders.find((order) => order.seq === seq);
  if (target === undefined || !isRunning(target, tick)) {
    return booked;
  }
  const { intervention } = target.order;
  const isFluid = intervention === 'fluid-bolus';
  const orders = endWhere(
    booked.book.orders,
    tick,
    (order) => order === target || (isFluid && order.order.intervention === 'fluid-bolus'),
  );
  const record: TreatmentRecord =
    intervention === 'oxygen' ? { ...booked.book.record, oxygen: ROOM_AIR } : booked.book.record;
  return {
    book: { ...booked.book, orders, record },
    treatments: [...booked.treatments, ...stopping(intervention)],
  };
}

function stopping(intervention: OrderPlace['intervention']): readonly Treatment[] {
  if (intervention === 'oxygen') {
    return [{ kind: 'oxygen', fio2: ROOM_AIR.fio2 }];
  }
  return intervention === 'fluid-bolus' ? [{ kind: 'fluid-stop' }] : [];
}

function endWhere(
  orders: readonly OrderRecord[],
  tick: number,
  matches: (order: OrderRecord) => boolean,
): readonly OrderRecord[] {
  return orders.map((order) =>
    matches(order) && isRunning(order, tick) ? { ...order, endsTick: tick } : order,
  );
}
