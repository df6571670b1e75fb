import type { LoggedAction } from '#shared/contracts/action.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { LocalPractice } from '#shared/contracts/local-practice.ts';
import type { LabResult, TreatmentRecord } from '#shared/contracts/observation.ts';
import type { Intervention, OrderPlace } from '#shared/contracts/order.ts';
import { isDrug, isPressor, replaces, runsOn } from '#shared/contracts/order-rules.ts';
import { ceil, floor, max, min } from '#shared/engine/exact-math.ts';
import { labValues } from '#shared/engine/laboratory.ts';
import { fluid } from '#shared/engine/parameters.ts';
import type { PatientState } from '#shared/engine/state.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { doseOf, type OrderedFor } from './orders/doses.ts';
import { orderLabel } from './orders/order-label.ts';
import type { OrderRecord } from './orders/order-record.ts';
import { NOTHING_GIVEN, recorded, stopped } from './orders/treatment-record.ts';
import { stoppingOf, treatmentsOf } from './orders/treatments.ts';
import { drawLab, type PendingLab } from './orders/turnaround.ts';

/** Every order so far, what is being given, and the tests that are not back yet. */
export interface OrderBook {
  readonly orders: readonly OrderRecord[];
  readonly record: TreatmentRecord;
  readonly pendingLabs: readonly PendingLab[];
  /** Tick at which the next dose of an order that repeats is due; null while none is. */
  readonly nextDoseTick: number | null;
}

/** Nothing ordered, room air. */
export const EMPTY_BOOK: OrderBook = {
  orders: [],
  record: NOTHING_GIVEN,
  pendingLabs: [],
  nextDoseTick: null,
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
  let booked: Booked = { book, treatments: NOTHING_TO_GIVE };
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
  return booked.book.orders === book.orders && book.nextDoseTick !== step.tick
    ? booked
    : giveDoses(booked, step);
}

/** Gives the doses of this tick and finds the tick of the next ones. */
function giveDoses(
  booked: Booked,
  step: { readonly tick: number; readonly patient: OrderedFor },
): Booked {
  let given = booked;
  let nextDoseTick: number | null = null;
  for (const repeated of booked.book.orders) {
    const due = doseTickFrom(repeated, step.tick);
    if (due === step.tick) {
      given = administer(given, repeated.order, step);
    }
    const next = due === step.tick ? doseTickFrom(repeated, step.tick + 1) : due;
    nextDoseTick = next === null ? nextDoseTick : min(next, nextDoseTick ?? next);
  }
  return { ...given, book: { ...given.book, nextDoseTick } };
}

const NOTHING_TO_GIVE: readonly Treatment[] = [];

/** Takes out the tests that come back at this tick. */
export function collectResults(
  book: OrderBook,
  tick: number,
): { readonly book: OrderBook; readonly results: readonly LabResult[] } {
  if (book.pendingLabs.length === 0) {
    return { book, results: book.pendingLabs };
  }
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
  placed: readonly OrderRecord[],
  at: {
    readonly tick: number;
    readonly state: PatientState;
    readonly resultMinutes: LocalPractice['resultMinutes'];
  },
): OrderBook {
  if (placed.length === 0) {
    return book;
  }
  const { antibioticTick } = book.record;
  const { tick, state, resultMinutes } = at;
  const { infection } = state;
  const drawn = { tick, labs: labValues(state), infection, antibioticTick, resultMinutes };
  const pending = placed.filter(isTest).flatMap((lab) => drawLab(lab, drawn));
  return pending.length === 0 ? book : { ...book, pendingLabs: [...book.pendingLabs, ...pending] };
}

/** The orders placed at a tick, the last one stepped. */
export function placedAt(book: OrderBook, tick: number): readonly OrderRecord[] {
  const { orders } = book;
  if ((orders.at(-1)?.placedTick ?? -Infinity) < tick) {
    return NO_ORDERS;
  }
  return orders.slice(orders.findLastIndex(({ placedTick }) => placedTick < tick) + 1);
}

const NO_ORDERS: readonly OrderRecord[] = [];

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
    ...(order.everyMinutes === undefined ? {} : { everyMinutes: order.everyMinutes }),
  }));
}

function isTest({ order }: OrderRecord): boolean {
  return order.intervention === 'laboratory' || order.intervention === 'blood-cultures';
}

function isRunning({ order, endsTick }: Pick<OrderRecord, 'order' | 'endsTick'>, tick: number) {
  const lasting = order.everyMinutes !== undefined || runsOn(order.intervention);
  return endsTick === null ? lasting : tick < endsTick;
}

/** The first tick at which an order repeats its dose, from a tick on; null where it does not. */
function doseTickFrom({ order, endsTick, placedTick }: OrderRecord, tick: number): number | null {
  const every = order.everyMinutes;
  if (every === undefined || endsTick !== null) {
    return null;
  }
  return placedTick + every * max(1, ceil((tick - placedTick) / every));
}

function place(
  booked: Booked,
  incoming: Incoming,
  at: { readonly tick: number; readonly patient: OrderedFor; readonly id: string },
): Booked {
  const { order } = incoming;
  const { tick, patient } = at;
  const { intervention } = order;
  const titrated = titratedByRules(booked.book.orders, incoming, at);
  if (titrated !== null) {
    return administer({ ...booked, book: { ...booked.book, orders: titrated } }, order, at);
  }
  const earlier = replaces(order)
    ? endWhere(booked.book.orders, tick, (other) => other.order.intervention === intervention)
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

/**
 * The orders after the care rules changed the rate of a pressor that they are giving: one order of
 * theirs that runs on, not one for each quarter of an hour. Null where this is no such change.
 */
function titratedByRules(
  orders: readonly OrderRecord[],
  { order, seq }: Incoming,
  at: { readonly tick: number; readonly patient: OrderedFor },
): readonly OrderRecord[] | null {
  const { intervention } = order;
  const given =
    seq === null && isPressor(intervention)
      ? orders.find((other) => isSameByRules(other, intervention) && isRunning(other, at.tick))
      : undefined;
  if (given === undefined) {
    return null;
  }
  const changed =
    order.dose === 0
      ? { ...given, endsTick: at.tick }
      : { ...given, order, label: orderLabel(order, at.patient) };
  return orders.map((other) => (other === given ? changed : other));
}

function isSameByRules({ order, seq }: OrderRecord, intervention: Intervention): boolean {
  return seq === null && order.intervention === intervention;
}

function firstEnd(
  order: OrderPlace,
  at: { tick: number; patient: OrderedFor; before: readonly OrderRecord[] },
): number | null {
  if (isDrug(order) && order.intervention === 'fluid-bolus') {
    const minutes = doseOf(order, at.patient) / fluid.infusionRate.value;
    return freeLineTick(at.before, at.tick) + floor(minutes + 0.5);
  }
  const ends = order.device === 'room-air' || order.dose === 0;
  const lasts = order.everyMinutes !== undefined || runsOn(order.intervention);
  return lasts && !ends ? null : at.tick;
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
    book: { ...booked.book, record: recorded(booked.book.record, order, at) },
    treatments: [...booked.treatments, ...treatmentsOf(order, at.patient)],
  };
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
  const record = stopped(booked.book.record, intervention);
  return {
    book: { ...booked.book, orders, record },
    treatments: [...booked.treatments, ...stoppingOf(intervention)],
  };
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
