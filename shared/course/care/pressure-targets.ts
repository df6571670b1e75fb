import { hypotensionLimitMmHg } from '#shared/grading/limits.ts';

/** The pressures, mmHg, by which the care rules treat a patient. */
export interface PressureTargets {
  /** Systolic pressure below which pressure is low. */
  readonly lowSystolicMmHg: number;
  /** Mean pressures that are low, very low, and high enough for less support. */
  readonly lowMapMmHg: number;
  readonly veryLowMapMmHg: number;
  readonly highMapMmHg: number;
}

const CHILDHOOD = 'ASSUMED: lowest usual mean pressure of childhood';
const TARGETS = {
  adultMap: { value: 65, unit: 'mmHg', source: 'ASSUMED: usual target under a vasopressor' },
  childMap: { value: 40, unit: 'mmHg', source: CHILDHOOD },
  childMapPerYear: { value: 1.5, unit: 'mmHg', source: CHILDHOOD },
  adultFromYears: { value: 16, unit: 'years', source: 'ASSUMED: age from which adult limits hold' },
  veryLowBelow: { value: 5, unit: 'mmHg', source: 'ASSUMED: care rule; docs/model.md' },
  highAbove: { value: 10, unit: 'mmHg', source: 'ASSUMED: care rule; docs/model.md' },
} as const;

/**
 * The pressures to treat by: 90 mmHg systolic and 65 mmHg mean for adults, lower for children.
 *
 * @param ageYears age, years
 */
export function pressureTargets(ageYears: number): PressureTargets {
  const adult = ageYears >= TARGETS.adultFromYears.value;
  const lowMapMmHg = adult
    ? TARGETS.adultMap.value
    : TARGETS.childMap.value + TARGETS.childMapPerYear.value * ageYears;
  return {
    lowSystolicMmHg: hypotensionLimitMmHg(ageYears),
    lowMapMmHg,
    veryLowMapMmHg: lowMapMmHg - TARGETS.veryLowBelow.value,
    highMapMmHg: lowMapMmHg + TARGETS.highAbove.value,
  };
}
