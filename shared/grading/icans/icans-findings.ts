import type { Observation, OxygenSupport } from '#shared/contracts/observation.ts';
import { ICANS_LIMITS, type IcansFindings } from './axes.ts';

/**
 * Builds the examination that a course grades at one tick.
 *
 * The model has one sign, the score of the test: CAPD under 12 years, else ICE. Whoever scores a
 * point on ICE is awake enough to answer, so that is called alert; at 0 nobody says whether the
 * patient could be roused. On a ventilator neither can be judged. Seizures, weakness and raised
 * pressure have no model and stay unknown.
 */
export function icansFindingsOf(input: {
  readonly observation: Pick<Observation, 'iceScore' | 'capdScore'>;
  readonly oxygen: Pick<OxygenSupport, 'device'>;
  readonly patient: { readonly ageYears: number };
}): IcansFindings {
  const { observation, oxygen, patient } = input;
  const sedated = oxygen.device === 'invasive-ventilation';
  const child = patient.ageYears < ICANS_LIMITS.iceFrom.value;
  const awake = child || observation.iceScore > 0;
  return {
    ageYears: patient.ageYears,
    developmentalDelay: false,
    ice: sedated || child ? null : observation.iceScore,
    capd: sedated || !child ? null : observation.capdScore,
    consciousness: sedated || !awake ? null : 'alert',
    consciousnessOtherCause: sedated,
    seizure: null,
    seizureSeconds: null,
    motor: null,
    pressure: null,
    deathFromIcans: false,
  };
}
