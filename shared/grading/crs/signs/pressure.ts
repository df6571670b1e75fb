import { isHypotensive, LIMITS } from '../../limits.ts';
import type { CrsFindings } from '../scale.ts';
import { countAgents, isVasopressor } from './agents.ts';

/**
 * What speaks for low pressure: a vasopressor that runs, else a low reading, else a bolus in the
 * window (R-WINDOW).
 */
export type PressureSign =
  | 'pressor'
  | 'low-pressure'
  | 'bolus'
  | 'none'
  | 'other-cause'
  | 'unknown';

/**
 * Reads the sign of low pressure. A known sign counts whatever is unknown beside it; without one
 * there is none only where everything that could be one is known.
 */
export function pressureSignOf(findings: CrsFindings): PressureSign {
  if (findings.hypotensionOtherCause === true) {
    return 'other-cause';
  }
  const { vasopressors, fluidBolusesForBp } = findings;
  if (vasopressors !== null && countAgents(vasopressors, true) > 0) {
    return 'pressor';
  }
  const low = isHypotensive(findings);
  if (low === true) {
    return 'low-pressure';
  }
  if ((fluidBolusesForBp ?? 0) > 0) {
    return 'bolus';
  }
  const known = low === false && fluidBolusesForBp !== null && vasopressors !== null;
  return known ? 'none' : 'unknown';
}

/** Whether so many boluses are several (R-BOLUS); an unknown number is not. */
export function areSeveralBoluses(boluses: number | null): boolean {
  return (boluses ?? 0) >= LIMITS.severalBoluses.value;
}

/**
 * Hours for which a vasopressor has been running without a break of more than one (R-MSK-GAP): as
 * told, else the longest time that one of them has been held; null where neither is known.
 */
export function pressorHoursOf(
  findings: Pick<CrsFindings, 'vasopressors' | 'pressorHoursContinuous'>,
): number | null {
  const { vasopressors, pressorHoursContinuous: told } = findings;
  if (told !== undefined && told !== null) {
    return told;
  }
  let longest: number | null = null;
  for (const { drug, hoursAtDose } of vasopressors ?? []) {
    if (isVasopressor(drug) && hoursAtDose !== null) {
      longest = Math.max(longest ?? 0, hoursAtDose);
    }
  }
  return longest;
}
