import type { OrderPlace } from '#shared/contracts/order.ts';
import { isCalm } from './care-calm.ts';
import { careFigures } from './care-figures.ts';
import { oxygenDue } from './care-oxygen.ts';
import { pressorsDue } from './care-pressors.ts';
import { type CareState, follow, hasPassed, hasReached, lasts } from './care-state.ts';
import { steroidDue } from './care-steroid.ts';
import type { CareView } from './care-view.ts';
import { pressureTargets } from './pressure-targets.ts';

/** What the rules say at the end of a tick; the orders act in the next. */
export interface Cared {
  readonly care: CareState;
  readonly orders: readonly OrderPlace[];
}

const NO_ORDERS: readonly OrderPlace[] = [];

/**
 * Looks at the true state of one tick and says what the rules order; it acts from the next tick.
 *
 * Orders are computed, never logged, so that a case can be shown treated with nobody at the
 * bedside. Each rule stands alone: none waits for another's order. A pressor ordered at a dose of
 * 0 is switched off.
 */
export function stepCare(last: CareState, view: CareView): Cared {
  const targets = pressureTargets(view.patient.ageYears);
  if (isCalm(last, view, targets)) {
    return { care: last, orders: NO_ORDERS };
  }
  const care = follow(last, view, targets);
  const orders: OrderPlace[] = [];
  add(orders, paracetamolDue(care, view));
  add(orders, bolusDue(care, view));
  orders.push(...pressorsDue(care, view, targets));
  add(orders, oxygenDue(care, view.state.tick));
  add(orders, tocilizumabDue(care, view));
  add(orders, steroidDue(care, view));
  add(orders, anakinraDue(care, view));
  add(orders, antibioticDue(care, view));
  return { care, orders };
}

function add(orders: OrderPlace[], order: OrderPlace | null): void {
  if (order !== null) {
    orders.push(order);
  }
}

function paracetamolDue(care: CareState, { state }: CareView): OrderPlace | null {
  const due =
    state.temperatureC >= careFigures.paracetamolFromC.value &&
    hasPassed(care.given.antipyreticTick, careFigures.paracetamolEveryMinutes.value, state.tick);
  return due ? { type: 'order.place', intervention: 'paracetamol' } : null;
}

function bolusDue(care: CareState, { state, record }: CareView): OrderPlace | null {
  const { bolusTicks, pressors } = record;
  const due =
    lasts(care.lowFromTick, careFigures.bolusAfterMinutes.value, state.tick) &&
    pressors.length === 0 &&
    bolusTicks.length < careFigures.bolusesAtMost.value &&
    hasPassed(bolusTicks.at(-1) ?? null, careFigures.bolusEveryMinutes.value, state.tick);
  return due ? { type: 'order.place', intervention: 'fluid-bolus' } : null;
}

/** The first dose by grade or by its clock; more while grade 2 lasts, eight hours apart. */
function tocilizumabDue(care: CareState, view: CareView): OrderPlace | null {
  const { state } = view;
  const { tocilizumabAfterHours, tocilizumabGrade1AfterHours } = view.care;
  const { tocilizumabTick, tocilizumabDoses } = care.given;
  if (care.grade < 1 || tocilizumabAfterHours === null) {
    return null;
  }
  const first =
    care.grade >= 3 ||
    hasReached(care.grade2, tocilizumabAfterHours, state.tick) ||
    (tocilizumabGrade1AfterHours !== null &&
      state.temperatureC >= careFigures.feverC.value &&
      hasReached(care.grade1, tocilizumabGrade1AfterHours, state.tick));
  const due =
    tocilizumabTick === null
      ? first
      : care.grade >= 2 &&
        tocilizumabDoses < careFigures.tocilizumabAtMost.value &&
        hasPassed(tocilizumabTick, careFigures.tocilizumabEveryMinutes.value, state.tick);
  return due ? { type: 'order.place', intervention: 'tocilizumab' } : null;
}

function anakinraDue(care: CareState, view: CareView): OrderPlace | null {
  const { anakinraTick, tocilizumabDoses } = care.given;
  return view.care.anakinra && tocilizumabDoses >= 2 && anakinraTick === null
    ? {
        type: 'order.place',
        intervention: 'anakinra',
        everyMinutes: careFigures.anakinraEveryMinutes.value,
      }
    : null;
}

function antibioticDue(care: CareState, view: CareView): OrderPlace | null {
  const { antibioticAfterHours } = view.care;
  const { antibioticTick } = view.record;
  const due =
    antibioticAfterHours !== null &&
    antibioticTick === null &&
    care.firstFeverTick !== null &&
    view.state.tick >= care.firstFeverTick + antibioticAfterHours * 60;
  return due
    ? {
        type: 'order.place',
        intervention: 'antibiotic',
        everyMinutes: careFigures.antibioticEveryMinutes.value,
      }
    : null;
}
