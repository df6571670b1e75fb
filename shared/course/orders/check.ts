import type { OrderPlace } from '#shared/contracts/order.ts';
import {
  DOSE_INTERVAL,
  type Dosed,
  DRUG_RULES,
  type DrugRule,
  isDrug,
  isPressor,
} from '#shared/contracts/order-rules.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import { doseOf, type OrderedFor } from './doses.ts';
import { DEVICE_RULES, deviceOf, oxygenOf } from './oxygen.ts';
import { testsOf } from './tests.ts';

/**
 * Declines an order that cannot be carried out, naming the field and its limit.
 *
 * Clinically wrong is not declined: it takes effect.
 */
export function checkOrder(order: OrderPlace, patient: OrderedFor): Refusal | null {
  if (isDrug(order)) {
    return (
      checkDrug(order, patient) ??
      checkInterval(order) ??
      checkUnused(order, ['dose', 'unit', 'route', 'everyMinutes'])
    );
  }
  switch (order.intervention) {
    case 'oxygen':
      return checkOxygen(order) ?? checkUnused(order, ['device', 'flowLPerMin', 'fio2']);
    case 'laboratory':
      return checkUnused(order, ['tests']);
    case 'antibiotic':
      return checkInterval(order) ?? checkUnused(order, ['everyMinutes']);
    case 'vital-signs':
      return checkUnused(order, ['everyMinutes']);
    default:
      return checkUnused(order, []);
  }
}

/**
 * Whether two orders ask for the same thing for this patient, however the usual dose, flow or
 * choice of tests was written. Route and interval do not tell them apart: one of the two would be
 * a second dose. Vital signs are told apart by their interval, for they have nothing else.
 */
export function sameOrder(first: OrderPlace, second: OrderPlace, patient: OrderedFor): boolean {
  if (first.intervention !== second.intervention) {
    return false;
  }
  if (isDrug(first) && isDrug(second)) {
    return doseOf(first, patient) === doseOf(second, patient);
  }
  if (first.intervention === 'oxygen') {
    const one = oxygenOf(first);
    const other = oxygenOf(second);
    return (
      one.device === other.device &&
      one.flowLPerMin === other.flowLPerMin &&
      one.fio2 === other.fio2
    );
  }
  if (first.intervention === 'vital-signs') {
    return first.everyMinutes === second.everyMinutes;
  }
  return testsOf(first).join() === testsOf(second).join();
}

function checkDrug(
  order: OrderPlace & { intervention: Dosed },
  patient: OrderedFor,
): Refusal | null {
  const { intervention } = order;
  const rule: DrugRule = DRUG_RULES[intervention];
  const { units, routes, minimum, maximum } = rule;
  if (order.unit !== undefined && !units.includes(order.unit)) {
    return impossible('unit', `${intervention} is ordered in ${units.join(' or ')}`);
  }
  if (order.route !== undefined && !routes.includes(order.route)) {
    return impossible('route', `${intervention} is given ${routes.join(' or ')}`);
  }
  if (order.everyMinutes !== undefined && !rule.repeats) {
    return impossible(
      'everyMinutes',
      isPressor(intervention)
        ? `${intervention} runs until it is stopped`
        : 'a fluid bolus is ordered one at a time',
    );
  }
  const dose = doseOf(order, patient);
  return dose < minimum || dose > maximum
    ? impossible('dose', `must be ${minimum}-${maximum} ${units[0]}`)
    : null;
}

function checkInterval({ everyMinutes }: OrderPlace): Refusal | null {
  const { minimum, maximum } = DOSE_INTERVAL;
  return everyMinutes !== undefined && (everyMinutes < minimum || everyMinutes > maximum)
    ? impossible('everyMinutes', `must be ${minimum}-${maximum} min`)
    : null;
}

function checkOxygen(order: OrderPlace): Refusal | null {
  const device = deviceOf(order);
  const { flow, usualFio2 } = DEVICE_RULES[device];
  if (device === 'room-air') {
    return order.flowLPerMin === undefined && order.fio2 === undefined
      ? null
      : impossible('flowLPerMin', 'room air has no flow and no set fraction');
  }
  if (flow === null && order.flowLPerMin !== undefined) {
    return impossible('flowLPerMin', `${device} is set by its fraction alone`);
  }
  const given = order.flowLPerMin ?? flow?.usual ?? 0;
  if (flow !== null && (given < flow.minimum || given > flow.maximum)) {
    return impossible('flowLPerMin', `${device} takes ${flow.minimum}-${flow.maximum} L/min`);
  }
  if (usualFio2 !== null && order.fio2 === undefined) {
    return impossible('fio2', `${device} needs a set fraction, 0.21-1`);
  }
  return usualFio2 === null && order.fio2 !== undefined
    ? impossible('fio2', `${device} has no set fraction; it follows from the flow`)
    : null;
}

const DETAILS = [
  'dose',
  'unit',
  'route',
  'device',
  'flowLPerMin',
  'fio2',
  'everyMinutes',
  'tests',
] as const satisfies readonly (keyof OrderPlace)[];

function checkUnused(order: OrderPlace, used: readonly (keyof OrderPlace)[]): Refusal | null {
  const stray = DETAILS.find((name) => order[name] !== undefined && !used.includes(name));
  return stray === undefined
    ? null
    : impossible(stray, `does not belong to an order of ${order.intervention}`);
}

function impossible(field: string, limit: string): Refusal {
  return refusal('order-impossible', `${field}: ${limit}`, { field, limit });
}
