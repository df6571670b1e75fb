import type { OrderPlace, OxygenDevice } from '#shared/contracts/action.ts';
import type { OxygenSupport } from '#shared/contracts/observation.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { max, min, round } from '#shared/engine/exact-math.ts';
import type { Treatment } from '#shared/engine/treatments.ts';

/** Who is treated: what doses are reckoned from. */
export type OrderedFor = Pick<Scenario['patient'], 'weightKg'>;

interface DrugRule {
  readonly unit: 'mg' | 'mL';
  readonly routes: readonly ('oral' | 'intravenous')[];
  readonly minimum: number;
  readonly maximum: number;
  readonly source: string;
}

const HARD_LIMIT = 'ASSUMED: more than any mistake at a bedside could give at once';

/**
 * What can physically be given in one order. Wrong doses inside these limits act and are talked
 * about in the debrief; only what cannot happen is refused.
 */
const DRUG_RULES = {
  paracetamol: {
    unit: 'mg',
    routes: ['oral', 'intravenous'],
    minimum: 10,
    maximum: 10_000,
    source: HARD_LIMIT,
  },
  tocilizumab: {
    unit: 'mg',
    routes: ['intravenous'],
    minimum: 10,
    maximum: 3000,
    source: HARD_LIMIT,
  },
  dexamethasone: {
    unit: 'mg',
    routes: ['oral', 'intravenous'],
    minimum: 0.5,
    maximum: 200,
    source: HARD_LIMIT,
  },
  'fluid-bolus': {
    unit: 'mL',
    routes: ['intravenous'],
    minimum: 50,
    maximum: 3000,
    source: HARD_LIMIT,
  },
} as const satisfies Record<string, DrugRule>;

type DrugOrder = keyof typeof DRUG_RULES;

interface DeviceRule {
  /** Usual flow, L/min, and what the device can carry. */
  readonly usual: number;
  readonly minimum: number;
  readonly maximum: number;
  /** True where the device sets the fraction itself, so that it has to be named. */
  readonly setsFio2: boolean;
}

const DEVICE_RULES: Readonly<Record<Exclude<OxygenDevice, 'room-air'>, DeviceRule>> = {
  'nasal-cannula': { usual: 2, minimum: 0.5, maximum: 15, setsFio2: false },
  'simple-mask': { usual: 6, minimum: 5, maximum: 15, setsFio2: false },
  venturi: { usual: 4, minimum: 2, maximum: 15, setsFio2: true },
  'non-rebreather': { usual: 15, minimum: 10, maximum: 15, setsFio2: false },
  hfnc: { usual: 40, minimum: 1, maximum: 70, setsFio2: true },
};

/** Room air: no device, no flow. */
export const ROOM_AIR: OxygenSupport = { device: 'room-air', flowLPerMin: 0, fio2: 0.21 };

/**
 * Declines an order that cannot be carried out, naming the field and its limit.
 *
 * Clinically wrong is not declined: it takes effect.
 */
export function checkOrder(order: OrderPlace, patient: OrderedFor): Refusal | null {
  if (isDrug(order)) {
    return (
      checkDrug(order, patient) ?? checkUnused(order, ['dose', 'unit', 'route', 'everyMinutes'])
    );
  }
  if (order.intervention === 'oxygen') {
    return checkOxygen(order) ?? checkUnused(order, ['device', 'flowLPerMin', 'fio2']);
  }
  const used: readonly (keyof OrderPlace)[] = order.intervention === 'laboratory' ? ['tests'] : [];
  return checkUnused(order, used);
}

/** Whether two orders ask for the same thing, however the usual dose was written. */
export function sameOrder(first: OrderPlace, second: OrderPlace): boolean {
  if (first.intervention !== second.intervention) {
    return false;
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
  return first.dose === second.dose && (first.tests ?? []).join() === (second.tests ?? []).join();
}

/**
 * The dose an order gives: what was written, else the usual one for this patient.
 *
 * Source: tocilizumab label, 8 mg/kg (12 below 30 kg), at most 800 mg; paracetamol 1 g;
 * dexamethasone 10 mg; bolus 500 mL (ASCO 2021, doi:10.1200/JCO.21.01992).
 *
 * @returns mg for drugs, mL for fluid
 */
export function doseOf(
  order: OrderPlace & { intervention: DrugOrder },
  patient: OrderedFor,
): number {
  return order.dose ?? usualDose(order.intervention, patient.weightKg);
}

/** The support that an oxygen order gives, flow and fraction filled in. */
export function oxygenOf(order: OrderPlace): OxygenSupport {
  const device = order.device ?? 'nasal-cannula';
  if (device === 'room-air') {
    return ROOM_AIR;
  }
  const flowLPerMin = order.flowLPerMin ?? DEVICE_RULES[device].usual;
  return { device, flowLPerMin, fio2: order.fio2 ?? estimatedFio2(device, flowLPerMin) };
}

/** What the engine is told for an order; investigations change nothing in the patient. */
export function treatmentsOf(order: OrderPlace, patient: OrderedFor): readonly Treatment[] {
  if (isDrug(order)) {
    const dose = doseOf(order, patient);
    return order.intervention === 'fluid-bolus'
      ? [{ kind: 'fluid-bolus', volumeMl: dose }]
      : [{ kind: order.intervention, doseMg: dose }];
  }
  return order.intervention === 'oxygen' ? [{ kind: 'oxygen', fio2: oxygenOf(order).fio2 }] : [];
}

/** Whether an order gives a drug or fluid with a dose. */
export function isDrug(order: OrderPlace): order is OrderPlace & { intervention: DrugOrder } {
  return order.intervention in DRUG_RULES;
}

function usualDose(intervention: DrugOrder, weightKg: number): number {
  switch (intervention) {
    case 'paracetamol':
      return 1000;
    case 'dexamethasone':
      return 10;
    case 'fluid-bolus':
      return 500;
    case 'tocilizumab':
      return min(800, round((weightKg < 30 ? 12 : 8) * weightKg));
  }
}

/**
 * The inspired fraction that a device gives at a flow.
 *
 * Source: bedside convention, 0.20 + 0.04 per L/min by cannula (at most 0.60 here); masks by class.
 */
function estimatedFio2(device: Exclude<OxygenDevice, 'room-air'>, flowLPerMin: number): number {
  switch (device) {
    case 'nasal-cannula':
    case 'hfnc':
      return min(0.6, max(0.21, round(20 + 4 * flowLPerMin) / 100));
    case 'simple-mask':
      return flowLPerMin > 6 ? 0.5 : 0.4;
    case 'venturi':
      return 0.28;
    case 'non-rebreather':
      return 0.8;
  }
}

function checkDrug(
  order: OrderPlace & { intervention: DrugOrder },
  patient: OrderedFor,
): Refusal | null {
  const rule: DrugRule = DRUG_RULES[order.intervention];
  if (order.unit !== undefined && order.unit !== rule.unit) {
    return impossible('unit', `${order.intervention} is ordered in ${rule.unit}`);
  }
  if (order.route !== undefined && !rule.routes.includes(order.route)) {
    return impossible('route', `${order.intervention} is given ${rule.routes.join(' or ')}`);
  }
  if (order.everyMinutes !== undefined && order.intervention === 'fluid-bolus') {
    return impossible('everyMinutes', 'a fluid bolus is ordered one at a time');
  }
  const dose = doseOf(order, patient);
  return dose < rule.minimum || dose > rule.maximum
    ? impossible('dose', `must be ${rule.minimum}-${rule.maximum} ${rule.unit}`)
    : null;
}

function checkOxygen(order: OrderPlace): Refusal | null {
  const device = order.device ?? 'nasal-cannula';
  if (device === 'room-air') {
    return order.flowLPerMin === undefined && order.fio2 === undefined
      ? null
      : impossible('flowLPerMin', 'room air has no flow and no set fraction');
  }
  const rule = DEVICE_RULES[device];
  const flow = order.flowLPerMin ?? rule.usual;
  if (flow < rule.minimum || flow > rule.maximum) {
    return impossible('flowLPerMin', `${device} takes ${rule.minimum}-${rule.maximum} L/min`);
  }
  if (rule.setsFio2 && order.fio2 === undefined) {
    return impossible('fio2', `${device} needs a set fraction, 0.21-1`);
  }
  return !rule.setsFio2 && order.fio2 !== undefined
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
