import type { OrderPlace, OxygenDevice } from '#shared/contracts/action.ts';
import { assert } from '#shared/contracts/invariant.ts';
import { type OxygenSupport, ROOM_AIR } from '#shared/contracts/observation.ts';
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
  readonly source: string;
}

const FLOWS = 'ASSUMED: flows, L/min, that the usual devices of this kind carry';

const DEVICE_RULES: Readonly<Record<Exclude<OxygenDevice, 'room-air'>, DeviceRule>> = {
  'nasal-cannula': { usual: 2, minimum: 0.5, maximum: 15, setsFio2: false, source: FLOWS },
  'simple-mask': { usual: 6, minimum: 5, maximum: 15, setsFio2: false, source: FLOWS },
  venturi: { usual: 4, minimum: 2, maximum: 15, setsFio2: true, source: FLOWS },
  'non-rebreather': { usual: 15, minimum: 10, maximum: 15, setsFio2: false, source: FLOWS },
  hfnc: { usual: 40, minimum: 1, maximum: 70, setsFio2: true, source: FLOWS },
};

const LABEL = 'label of tocilizumab in the United States; ASCO 2021, doi:10.1200/JCO.21.01992';
const ADULT_DOSE = 'ASSUMED: the dose most often given to an adult at once';
const ASCO = 'ASCO 2021, doi:10.1200/JCO.21.01992';

/** The doses of an order that names none. */
const USUAL_DOSES = {
  paracetamol: { value: 1000, unit: 'mg', source: ADULT_DOSE },
  dexamethasone: { value: 10, unit: 'mg', source: ASCO },
  bolus: { value: 500, unit: 'mL', source: ADULT_DOSE },
  tocilizumab: { value: 8, unit: 'mg/kg', source: LABEL },
  tocilizumabLight: { value: 12, unit: 'mg/kg', source: LABEL },
  tocilizumabLightBelow: { value: 30, unit: 'kg', source: LABEL },
  tocilizumabMost: { value: 800, unit: 'mg', source: LABEL },
} as const;

const CONVENTION = 'ASSUMED: bedside convention; measured fractions are lower';

/** What an inspired fraction is reckoned from where only the flow is known. */
const FIO2 = {
  cannulaFloor: { value: 20, unit: '%', source: CONVENTION },
  cannulaPerLitre: { value: 4, unit: '% per L/min', source: CONVENTION },
  cannulaMost: { value: 60, unit: '%', source: 'ASSUMED: no ordinary cannula gives more' },
  simpleMask: { value: 0.4, unit: '(fraction)', source: CONVENTION },
  simpleMaskFast: { value: 0.5, unit: '(fraction)', source: CONVENTION },
  simpleMaskFastAbove: { value: 6, unit: 'L/min', source: CONVENTION },
  nonRebreather: { value: 0.8, unit: '(fraction)', source: CONVENTION },
} as const;

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

/**
 * Whether two orders ask for the same thing for this patient, however the usual dose, flow or
 * choice of tests was written. Route and interval do not tell them apart: one of the two would be
 * a second dose.
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
  return testsOf(first).join() === testsOf(second).join();
}

/** The laboratory tests that an order asks for, in one order: all of them where it names none. */
export function testsOf(order: OrderPlace): readonly LabTest[] {
  const { tests } = order;
  return tests === undefined ? LAB_TESTS : LAB_TESTS.filter((test) => tests.includes(test));
}

const LAB_TESTS = ['crp', 'ferritin'] as const;

type LabTest = (typeof LAB_TESTS)[number];

/**
 * The dose an order gives: what was written, else the usual one for this patient.
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
      return USUAL_DOSES.paracetamol.value;
    case 'dexamethasone':
      return USUAL_DOSES.dexamethasone.value;
    case 'fluid-bolus':
      return USUAL_DOSES.bolus.value;
    case 'tocilizumab': {
      const light = weightKg < USUAL_DOSES.tocilizumabLightBelow.value;
      const perKg = light ? USUAL_DOSES.tocilizumabLight : USUAL_DOSES.tocilizumab;
      return min(USUAL_DOSES.tocilizumabMost.value, round(perKg.value * weightKg));
    }
  }
}

/** The inspired fraction that a device gives at a flow; one that sets it itself has no estimate. */
function estimatedFio2(device: Exclude<OxygenDevice, 'room-air'>, flowLPerMin: number): number {
  switch (device) {
    case 'nasal-cannula': {
      const percent = FIO2.cannulaFloor.value + FIO2.cannulaPerLitre.value * flowLPerMin;
      return max(ROOM_AIR.fio2, min(FIO2.cannulaMost.value, round(percent)) / 100);
    }
    case 'simple-mask': {
      const fast = flowLPerMin > FIO2.simpleMaskFastAbove.value;
      return fast ? FIO2.simpleMaskFast.value : FIO2.simpleMask.value;
    }
    case 'non-rebreather':
      return FIO2.nonRebreather.value;
    case 'venturi':
    case 'hfnc':
      assert(false, `${device} was ordered without its fraction`);
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
