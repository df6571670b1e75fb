import { isFever, isHypotensive, LIMITS } from '../limits.ts';
import { supportOf } from '../oxygen.ts';
import type { CrsFindings } from './scale.ts';

/**
 * What each axis of ASTCT 2019 can show and the grade that is: null where nothing is known.
 *
 * Where one thing is known and another is not, the known sign stands (low pressure is at least a
 * grade 2, whoever knows about pressors) and the grade is marked incomplete. Source: Lee 2019.
 */
export const AXIS_GRADE = {
  fever: { fever: 1, 'no-fever': 0, 'other-cause': 0, unknown: null },
  hypotension: {
    'several-pressors': 4,
    'one-pressor': 3,
    'vasopressin-alone': 3,
    'low-pressure': 2,
    bolus: 2,
    none: 0,
    'other-cause': 0,
    unknown: null,
  },
  hypoxia: {
    'positive-pressure': 4,
    mask: 3,
    'high-flow': 3,
    'low-flow': 2,
    some: 2,
    untreated: 2,
    none: 0,
    'not-counted': 0,
    unknown: null,
  },
} as const satisfies Record<string, Record<string, number | null>>;

/** What was found on each axis of ASTCT 2019; see {@link AXIS_GRADE}. */
export interface AstctAxes {
  readonly fever: keyof typeof AXIS_GRADE.fever;
  readonly hypotension: keyof typeof AXIS_GRADE.hypotension;
  readonly hypoxia: keyof typeof AXIS_GRADE.hypoxia;
}

/**
 * Whether findings count at all: `fever` now, `waived` after a fever that was then treated, `shut`
 * without either, `unknown` where that cannot be told.
 */
export type Gate = 'fever' | 'waived' | 'shut' | 'unknown';

/** The drugs that ASTCT counts as vasopressors; vasopressin and its like only when alone. */
const COUNTED: readonly string[] = [
  'norepinephrine',
  'epinephrine',
  'phenylephrine',
  'dopamine',
  'angiotensin-ii',
];
const VASOPRESSIN: readonly string[] = ['vasopressin', 'terlipressin'];

/** Reads the fever axis: 38.0 °C or above, not explained by something else. */
export function feverOf(findings: CrsFindings): AstctAxes['fever'] {
  const { temperatureC, feverOtherCause } = findings;
  if (temperatureC !== null && !isFever(temperatureC)) {
    return 'no-fever';
  }
  if (feverOtherCause === true) {
    return 'other-cause';
  }
  return temperatureC === null ? 'unknown' : 'fever';
}

/**
 * Reads the hypotension axis. Doses never matter; two agents running at one moment are two, also
 * while one replaces the other (R-OVERLAP), and one agent listed twice is one.
 */
export function hypotensionOf(findings: CrsFindings): AstctAxes['hypotension'] {
  if (findings.hypotensionOtherCause === true) {
    return 'other-cause';
  }
  const { vasopressors, fluidBolusesForBp } = findings;
  if (vasopressors !== null && vasopressors.length > 0) {
    const running = pressorsOf(vasopressors);
    if (running !== null) {
      return running;
    }
  }
  const low = isHypotensive(findings);
  if (low === true) {
    return 'low-pressure';
  }
  if (fluidBolusesForBp !== null && fluidBolusesForBp > 0) {
    return 'bolus';
  }
  const known = low === false && fluidBolusesForBp !== null && vasopressors !== null;
  return known ? 'none' : 'unknown';
}

/** The agents that ASTCT counts, each once: vasopressin and its like are not among them. */
export function countedAgents(vasopressors: NonNullable<CrsFindings['vasopressors']>): string[] {
  return namesAmong(COUNTED, vasopressors);
}

/** The vasopressors that ASTCT does not count beside another, each once. */
export function uncountedAgents(vasopressors: NonNullable<CrsFindings['vasopressors']>): string[] {
  return namesAmong(VASOPRESSIN, vasopressors);
}

function namesAmong(
  names: readonly string[],
  vasopressors: NonNullable<CrsFindings['vasopressors']>,
): string[] {
  return [...new Set<string>(vasopressors.map(({ drug }) => drug))].filter((drug) =>
    names.includes(drug),
  );
}

/** Whether a drug is a vasopressor for any scale; inotropes and steroids are not (R-PRESSOR). */
export function isVasopressor(drug: string): boolean {
  return COUNTED.includes(drug) || VASOPRESSIN.includes(drug);
}

function pressorsOf(
  vasopressors: NonNullable<CrsFindings['vasopressors']>,
): AstctAxes['hypotension'] | null {
  const count = countedAgents(vasopressors).length;
  if (count > 0) {
    return count > 1 ? 'several-pressors' : 'one-pressor';
  }
  return uncountedAgents(vasopressors).length > 0 ? 'vasopressin-alone' : null;
}

/**
 * Reads the hypoxia axis from the support, not from the saturation: SpO2 speaks only on room air,
 * where below 90 % is hypoxia that nobody has treated yet (R-UNTREATED), and where an unknown
 * value leaves the axis unknown. With the oxygen itself unknown a low SpO2 is still hypoxia.
 */
export function hypoxiaOf(findings: CrsFindings): AstctAxes['hypoxia'] {
  const { oxygen, spo2Percent } = findings;
  const low = spo2Percent !== null && spo2Percent < LIMITS.untreatedSpo2.value;
  const support = oxygen === null ? 'unknown' : supportOf(oxygen);
  if (support === 'unknown') {
    return low ? 'untreated' : 'unknown';
  }
  if (support === 'none') {
    if (spo2Percent === null) {
      return 'unknown';
    }
    return low ? 'untreated' : 'none';
  }
  const reason = oxygen?.reason ?? null;
  return reason === null || reason === 'hypoxia' ? support : 'not-counted';
}

/**
 * Reads the gate. A waiver needs an earlier fever of this episode and a suppressant after it: a
 * drug given before any CRS waives nothing (R-PROPHYLAXIS), nor does a fever that went by itself
 * (R-LAPSE).
 */
export function gateOf(findings: CrsFindings, fever: AstctAxes['fever']): Gate {
  if (fever === 'fever') {
    return 'fever';
  }
  const { qualifyingFeverEarlierThisEpisode: earlier, suppressantsAfterOnset } = findings;
  const suppressed = suppressantsAfterOnset === null ? null : suppressantsAfterOnset.length > 0;
  if (earlier === true && suppressed === true) {
    return 'waived';
  }
  const cannotBeWaived = earlier === false || suppressed === false;
  return cannotBeWaived && fever !== 'unknown' ? 'shut' : 'unknown';
}

/**
 * The highest grade of the axes that are known, or null where none is (R-NULL).
 *
 * @param axes what was found on each
 */
export function highestAxis(axes: AstctAxes): number | null {
  const fever = AXIS_GRADE.fever[axes.fever];
  const hypotension = AXIS_GRADE.hypotension[axes.hypotension];
  const hypoxia = AXIS_GRADE.hypoxia[axes.hypoxia];
  if (fever === null && hypotension === null && hypoxia === null) {
    return null;
  }
  return Math.max(fever ?? 0, hypotension ?? 0, hypoxia ?? 0);
}
