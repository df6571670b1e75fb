import type { UsualDoses } from '#shared/contracts/local-practice.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';
import type { Dosed } from '#shared/contracts/order-rules.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { min, round } from '#shared/engine/exact-math.ts';

/** Who is treated and what is usual where: what doses are reckoned from. */
export interface OrderedFor extends Pick<Scenario['patient'], 'weightKg' | 'ageYears'> {
  /** The doses that a hospital begins with in its own way. */
  readonly usualDoses?: UsualDoses;
}

interface Dose {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
}

/** The usual dose of an adult, and what a child gets of it by weight; never more than the adult. */
interface UsualDose {
  readonly adult: Dose;
  readonly child?: Dose;
}

const LABEL = 'label of tocilizumab in the United States; ASCO 2021, doi:10.1200/JCO.21.01992';
const ASCO = 'ASCO 2021, doi:10.1200/JCO.21.01992';
const CARTOX = 'CARTOX: Neelapu 2018, Nat Rev Clin Oncol 15:47';
const ADULT = 'ASSUMED: the dose most often given to an adult at once';
const CHILD = 'ASSUMED: the dose per weight most often given to a child';
const START = 'ASSUMED: training default to start with';

/** The doses of an order that names none, in the unit in which the drug is reckoned. */
const USUAL_DOSES: Readonly<Record<Exclude<Dosed, 'tocilizumab'>, UsualDose>> = {
  paracetamol: {
    adult: { value: 1000, unit: 'mg', source: ADULT },
    child: { value: 15, unit: 'mg/kg', source: CHILD },
  },
  ibuprofen: {
    adult: { value: 400, unit: 'mg', source: ADULT },
    child: { value: 10, unit: 'mg/kg', source: CHILD },
  },
  'fluid-bolus': {
    adult: { value: 500, unit: 'mL', source: CARTOX },
    child: { value: 20, unit: 'mL/kg', source: CHILD },
  },
  norepinephrine: { adult: { value: 0.05, unit: 'ug/kg/min', source: START } },
  epinephrine: { adult: { value: 0.05, unit: 'ug/kg/min', source: START } },
  phenylephrine: { adult: { value: 0.5, unit: 'ug/kg/min', source: START } },
  dopamine: { adult: { value: 5, unit: 'ug/kg/min', source: START } },
  vasopressin: {
    adult: { value: 0.03, unit: 'U/min', source: START },
    child: { value: 0.0005, unit: 'U/kg/min', source: CHILD },
  },
  siltuximab: {
    adult: { value: 11, unit: 'mg/kg', source: CARTOX },
  },
  anakinra: {
    adult: { value: 100, unit: 'mg', source: ADULT },
    child: { value: 2, unit: 'mg/kg', source: CHILD },
  },
  dexamethasone: {
    adult: { value: 10, unit: 'mg', source: ASCO },
    child: { value: 0.5, unit: 'mg/kg', source: CHILD },
  },
  methylprednisolone: {
    adult: { value: 500, unit: 'mg', source: ASCO },
    child: { value: 10, unit: 'mg/kg', source: CHILD },
  },
  levetiracetam: {
    adult: { value: 750, unit: 'mg', source: CARTOX },
    child: { value: 10, unit: 'mg/kg', source: CHILD },
  },
  'g-csf': { adult: { value: 5, unit: 'ug/kg', source: ADULT } },
};

/** Tocilizumab goes by weight at any age. */
const TOCILIZUMAB = {
  perKg: { value: 8, unit: 'mg/kg', source: LABEL },
  lightPerKg: { value: 12, unit: 'mg/kg', source: LABEL },
  lightBelow: { value: 30, unit: 'kg', source: LABEL },
  most: { value: 800, unit: 'mg', source: LABEL },
} as const;

const CHILD_BELOW = { value: 18, unit: 'years', source: 'ASSUMED: children by law and by label' };

/** How a usual dose is reckoned: an amount, or an amount for each kilogram up to a limit. */
export interface DoseBasis {
  readonly value: number;
  readonly perKg: boolean;
  /** The most that is given at once, in the unit in which the drug is reckoned; null without. */
  readonly most: number | null;
}

/** How the usual dose of this patient is reckoned, for an order form that says so. */
export function doseBasis(intervention: Dosed, patient: OrderedFor): DoseBasis {
  const local = patient.usualDoses?.[intervention];
  if (local !== undefined) {
    return { value: local.dose, perKg: local.perKg, most: local.most ?? null };
  }
  if (intervention === 'tocilizumab') {
    const light = patient.weightKg < TOCILIZUMAB.lightBelow.value;
    const { value } = light ? TOCILIZUMAB.lightPerKg : TOCILIZUMAB.perKg;
    return { value, perKg: true, most: TOCILIZUMAB.most.value };
  }
  const { adult, child } = USUAL_DOSES[intervention];
  return child !== undefined && patient.ageYears < CHILD_BELOW.value
    ? { value: child.value, perKg: true, most: adult.value }
    : { value: adult.value, perKg: isPerKg(adult), most: null };
}

/**
 * The dose that an order without one gives to this patient, in the unit in which the drug is
 * reckoned: whole from 10 on, in tenths from 1 on, in thousandths below.
 */
export function usualDose(intervention: Dosed, patient: OrderedFor): number {
  const { value, perKg, most } = doseBasis(intervention, patient);
  const dose = perKg ? value * patient.weightKg : value;
  return tidy(most === null ? dose : min(most, dose));
}

/**
 * The dose an order gives: what was written, else the usual one for this patient.
 *
 * @returns in the unit in which the drug is reckoned; a rate in ug/min goes by weight, to the
 *   thousandth that a pump is set to
 */
export function doseOf(order: OrderPlace & { intervention: Dosed }, patient: OrderedFor): number {
  if (order.dose === undefined) {
    return usualDose(order.intervention, patient);
  }
  return order.unit === 'ug/min'
    ? round((order.dose / patient.weightKg) * 1000) / 1000
    : order.dose;
}

function isPerKg(dose: Dose): boolean {
  return dose.unit === 'mg/kg' || dose.unit === 'ug/kg';
}

function tidy(dose: number): number {
  const scale = dose >= 10 ? 1 : dose >= 1 ? 10 : 1000;
  return round(dose * scale) / scale;
}
