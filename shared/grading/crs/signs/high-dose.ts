import type { DoseTable, PressorDrug } from '#shared/contracts/grade.ts';
import { SOURCES } from '../../limits.ts';
import type { CrsFindings } from '../scale.ts';
import { isVasopressin, type Pressors } from './agents.ts';

const LEE = `ASSUMED: as widely quoted from the table of ${SOURCES.lee2014}`;
const PENN = `ASSUMED: as widely quoted for the variant by weight of ${SOURCES.porter2018}`;
const VASST = 'Russell 2008, doi:10.1056/NEJMoa067373: norepinephrine equivalents';

interface Limit {
  readonly value: number;
  readonly unit: 'ug/min' | 'ug/kg/min';
  readonly source: string;
}

interface Agent {
  readonly alone: Limit;
  readonly weight: { readonly value: number; readonly unit: string; readonly source: string };
}

/**
 * From which dose on an agent alone is high dose, and what one unit of it weighs as norepinephrine.
 * Vasopressin has neither, nor has angiotensin II.
 */
const AGENTS: Readonly<Partial<Record<PressorDrug, Agent>>> = {
  norepinephrine: {
    alone: { value: 20, unit: 'ug/min', source: LEE },
    weight: { value: 1, unit: 'ug/min per ug/min', source: VASST },
  },
  epinephrine: {
    alone: { value: 10, unit: 'ug/min', source: LEE },
    weight: { value: 1, unit: 'ug/min per ug/min', source: VASST },
  },
  phenylephrine: {
    alone: { value: 200, unit: 'ug/min', source: LEE },
    weight: { value: 0.1, unit: 'ug/min per ug/min', source: VASST },
  },
  dopamine: {
    alone: { value: 10, unit: 'ug/kg/min', source: LEE },
    weight: { value: 0.5, unit: 'ug/min per ug/kg/min', source: VASST },
  },
};

/** What the variant by weight says otherwise; all else is as in the usual table. */
const ALONE_BY_WEIGHT: Readonly<Partial<Record<PressorDrug, Limit>>> = {
  norepinephrine: { value: 0.2, unit: 'ug/kg/min', source: PENN },
  epinephrine: { value: 0.1, unit: 'ug/kg/min', source: PENN },
};

const HIGH = {
  besideVasopressin: { value: 10, unit: 'ug/min of norepinephrine', source: LEE },
  besideVasopressinByWeight: { value: 0.1, unit: 'ug/kg/min of norepinephrine', source: PENN },
  together: { value: 20, unit: 'ug/min of norepinephrine', source: LEE },
  held: { value: 3, unit: 'h', source: LEE },
} as const;

/**
 * How the doses of the running vasopressors stand to the high-dose table: `high-if-held` where only
 * the duration is unknown (graded as high, R-3H), `unknown` where a dose is.
 */
export type Dose = 'high' | 'high-if-held' | 'low' | 'unknown';

/** One vasopressor with the dose of its table: dopamine in ug/kg/min, the others in ug/min. */
type Running = Pick<Pressors[number], 'drug' | 'dose' | 'unit'>;

/**
 * Reads the high-dose table of Lee 2014 for every scale that asks for it.
 *
 * Each agent counts that has been held for three hours. The table meets an agent that is high dose
 * by itself also beside others: to add a vasopressor must never make a regimen less (R-3H).
 *
 * @param table the variant by weight that Penn published, or else the usual one
 */
export function doseOf(
  findings: Pick<CrsFindings, 'vasopressors' | 'weightKg'>,
  table?: DoseTable,
): Dose {
  const pressors = findings.vasopressors ?? [];
  const { weightKg } = findings;
  const atMost = { weightKg, unknownDose: Number.POSITIVE_INFINITY, table };
  const atLeast = { weightKg, unknownDose: 0, table };
  if (!meetsHighDose(pressors, atMost)) {
    return 'low';
  }
  const known = pressors.filter(({ hoursAtDose }) => isHeld(hoursAtDose, false));
  if (meetsHighDose(known, atLeast)) {
    return 'high';
  }
  const held = pressors.filter(({ hoursAtDose }) => isHeld(hoursAtDose, true));
  if (meetsHighDose(held, atLeast)) {
    return 'high-if-held';
  }
  return meetsHighDose(held, atMost) ? 'unknown' : 'low';
}

/**
 * Whether these vasopressors together meet the table by their doses, however long they run.
 *
 * @param patient.weightKg dosing weight, kg, 2-300, or null
 * @param patient.unknownDose what to take for a dose that is not known
 * @param patient.table the usual table unless told otherwise
 */
export function meetsHighDose(pressors: readonly Running[], patient: DoseReading): boolean {
  const byWeight = patient.table === 'by-weight';
  let equivalent = 0;
  let agents = 0;
  let vasopressin = false;
  for (const [index, { drug }] of pressors.entries()) {
    if (isVasopressin(drug)) {
      vasopressin = true;
      continue;
    }
    const agent = AGENTS[drug];
    if (agent === undefined || pressors.findIndex((one) => one.drug === drug) < index) {
      continue;
    }
    agents += 1;
    const limit = (byWeight ? ALONE_BY_WEIGHT[drug] : undefined) ?? agent.alone;
    if (rounded(doseIn(limit.unit, { drug, pressors }, patient)) >= limit.value) {
      return true;
    }
    equivalent += doseIn(agent.alone.unit, { drug, pressors }, patient) * agent.weight.value;
  }
  const { besideVasopressin, together } = HIGH;
  if (byWeight) {
    const several = agents > 1 && rounded(equivalent) >= together.value;
    return several || (vasopressin && meetsByWeight(equivalent, patient));
  }
  return rounded(equivalent) >= (vasopressin ? besideVasopressin : together).value;
}

/** How doses are read: see {@link meetsHighDose}. */
interface DoseReading {
  readonly weightKg: number | null;
  readonly unknownDose: number;
  readonly table?: DoseTable | undefined;
}

/** The dose of one drug among those that run; its pumps add up. */
function doseIn(
  unit: Limit['unit'],
  { drug, pressors }: { readonly drug: PressorDrug; readonly pressors: readonly Running[] },
  { weightKg, unknownDose }: DoseReading,
): number {
  let sum = 0;
  for (const pressor of pressors) {
    if (pressor.drug === drug) {
      sum += convertedDose(unit, pressor, weightKg) ?? unknownDose;
    }
  }
  return sum;
}

/** Without a weight the dose per kilogram is as unknown as any other. */
function meetsByWeight(equivalent: number, { weightKg, unknownDose }: DoseReading): boolean {
  const perKg = weightKg === null ? unknownDose : equivalent / weightKg;
  return equivalent > 0 && rounded(perKg) >= HIGH.besideVasopressinByWeight.value;
}

/**
 * The dose in the unit of the table, or null where it is not known or cannot be converted.
 *
 * @param weightKg dosing weight, kg, or null
 */
export function standardDose(pressor: Running, weightKg: number | null): number | null {
  const standard = standardUnit(pressor.drug);
  return standard === null ? null : convertedDose(standard, pressor, weightKg);
}

function convertedDose(
  to: Limit['unit'],
  { dose, unit }: Running,
  weightKg: number | null,
): number | null {
  if (dose === null || unit === null) {
    return null;
  }
  if (unit === to) {
    return dose;
  }
  if (weightKg === null) {
    return null;
  }
  return to === 'ug/min' ? dose * weightKg : dose / weightKg;
}

/** The unit in which the table gives the dose of a drug, or null where it gives none. */
export function standardUnit(drug: PressorDrug): 'ug/min' | 'ug/kg/min' | null {
  return AGENTS[drug]?.alone.unit ?? null;
}

function isHeld(hoursAtDose: number | null, ifUnknown: boolean): boolean {
  return hoursAtDose === null ? ifUnknown : hoursAtDose >= HIGH.held.value;
}

/** Four decimals, so that a dose converted by weight meets its limit. */
function rounded(dose: number): number {
  return Math.floor(dose * 10_000 + 0.5) / 10_000;
}
