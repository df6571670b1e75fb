import {
  type Intervention,
  type OrderPlace,
  type OrderRoute,
  type OrderUnit,
  PRESSORS,
  type Pressor,
} from './order.ts';

/** How a drug or fluid can be ordered, and how much of it can physically be given at once. */
export interface DrugRule {
  /** Units of the dose, the one it is reckoned in first. */
  readonly units: readonly [OrderUnit, ...OrderUnit[]];
  /** Ways to give it, the usual one first. */
  readonly routes: readonly [OrderRoute, ...OrderRoute[]];
  /** Least and most, in the first unit. */
  readonly minimum: number;
  readonly maximum: number;
  /** Whether it can be ordered to be repeated at an interval. */
  readonly repeats: boolean;
  readonly source: string;
}

const source = 'ASSUMED: more or less than any mistake at a bedside could give';
const byMouthToo = ['oral', 'intravenous'] as const;
const intoVein = ['intravenous'] as const;
const underSkinToo = ['subcutaneous', 'intravenous'] as const;
const perWeight = ['ug/kg/min', 'ug/min'] as const;

/**
 * The drugs and fluids that are ordered with a dose. Wrong doses inside these limits act and are
 * talked about in the debrief; only what cannot happen is refused.
 */
export const DRUG_RULES = {
  paracetamol: drug('mg', byMouthToo, [10, 10_000]),
  ibuprofen: drug('mg', byMouthToo, [10, 5000]),
  'fluid-bolus': { ...drug('mL', intoVein, [10, 3000]), repeats: false },
  norepinephrine: rate(perWeight, [0.001, 10]),
  epinephrine: rate(perWeight, [0.001, 10]),
  phenylephrine: rate(perWeight, [0.01, 50]),
  dopamine: rate(perWeight, [0.1, 200]),
  vasopressin: rate(['U/min'], [0.0001, 2]),
  tocilizumab: drug('mg', intoVein, [10, 3000]),
  siltuximab: drug('mg', intoVein, [10, 5000]),
  anakinra: drug('mg', underSkinToo, [1, 2000]),
  dexamethasone: drug('mg', ['intravenous', 'oral'], [0.5, 200]),
  methylprednisolone: drug('mg', ['intravenous', 'oral'], [1, 5000]),
  levetiracetam: drug('mg', ['intravenous', 'oral'], [10, 10_000]),
  'g-csf': drug('ug', underSkinToo, [1, 3000]),
} as const satisfies Partial<Record<Intervention, DrugRule>>;

/** How often a drug can be repeated. */
export const DOSE_INTERVAL = {
  minimum: 60,
  maximum: 1440,
  unit: 'min',
  source: 'ASSUMED: more or less often than any mistake at a bedside could give',
} as const;

/** An intervention that is ordered with a dose. */
export type Dosed = keyof typeof DRUG_RULES;

/** Whether an intervention is ordered with a dose. */
export function isDosed(intervention: Intervention): intervention is Dosed {
  return intervention in DRUG_RULES;
}

/** Whether an order gives a drug or fluid with a dose. */
export function isDrug(order: OrderPlace): order is OrderPlace & { intervention: Dosed } {
  return isDosed(order.intervention);
}

/** Whether an intervention is a pressor, of which an order sets the rate. */
export function isPressor(intervention: Intervention): intervention is Pressor {
  return PRESSORS.some((pressor) => pressor === intervention);
}

/**
 * Whether an intervention runs until it is stopped or ordered anew: a pressor, oxygen, an
 * antibiotic. A new order of it takes the place of the one before.
 */
export function runsOn(intervention: Intervention): boolean {
  return isPressor(intervention) || intervention === 'oxygen' || intervention === 'antibiotic';
}

/**
 * Whether an order takes the place of what is running of its kind. Vital signs at an interval do so;
 * a single set beside them ends nothing.
 */
export function replaces({
  intervention,
  everyMinutes,
}: Pick<OrderPlace, 'intervention' | 'everyMinutes'>): boolean {
  return runsOn(intervention) || (intervention === 'vital-signs' && everyMinutes !== undefined);
}

function drug(
  unit: OrderUnit,
  routes: DrugRule['routes'],
  [minimum, maximum]: readonly [number, number],
): DrugRule {
  return { units: [unit], routes, minimum, maximum, repeats: true, source };
}

function rate(units: DrugRule['units'], [minimum, maximum]: readonly [number, number]): DrugRule {
  return { units, routes: intoVein, minimum, maximum, repeats: false, source };
}
