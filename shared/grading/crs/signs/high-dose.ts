import type { PressorDrug } from '#shared/contracts/grade.ts';
import { SOURCES } from '../../limits.ts';
import type { CrsFindings } from '../scale.ts';
import { isVasopressin, type Pressors } from './agents.ts';

const LEE = `ASSUMED: as widely quoted from the table of ${SOURCES.lee2014}`;
const VASST = 'Russell 2008, doi:10.1056/NEJMoa067373: norepinephrine equivalents';

interface Agent {
  readonly alone: {
    readonly value: number;
    readonly unit: 'ug/min' | 'ug/kg/min';
    readonly source: string;
  };
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

const HIGH = {
  besideVasopressin: { value: 10, unit: 'ug/min of norepinephrine', source: LEE },
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
 */
export function doseOf(findings: Pick<CrsFindings, 'vasopressors' | 'weightKg'>): Dose {
  const pressors = findings.vasopressors ?? [];
  const { weightKg } = findings;
  const atMost = { weightKg, unknownDose: Number.POSITIVE_INFINITY };
  const atLeast = { weightKg, unknownDose: 0 };
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
 */
export function meetsHighDose(
  pressors: readonly Running[],
  patient: { readonly weightKg: number | null; readonly unknownDose: number },
): boolean {
  let equivalent = 0;
  let limit: number = HIGH.together.value;
  for (const pressor of pressors) {
    if (isVasopressin(pressor.drug)) {
      limit = HIGH.besideVasopressin.value;
      continue;
    }
    const agent = AGENTS[pressor.drug];
    if (agent === undefined) {
      continue;
    }
    const dose = standardDose(pressor, patient.weightKg) ?? patient.unknownDose;
    if (rounded(dose) >= agent.alone.value) {
      return true;
    }
    equivalent += dose * agent.weight.value;
  }
  return rounded(equivalent) >= limit;
}

/**
 * The dose in the unit of the table, or null where it is not known or cannot be converted.
 *
 * @param weightKg dosing weight, kg, or null
 */
export function standardDose(pressor: Running, weightKg: number | null): number | null {
  const { dose, unit } = pressor;
  const standard = standardUnit(pressor.drug);
  if (dose === null || unit === null || standard === null) {
    return null;
  }
  if (unit === standard) {
    return dose;
  }
  if (weightKg === null) {
    return null;
  }
  return standard === 'ug/min' ? dose * weightKg : dose / weightKg;
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
