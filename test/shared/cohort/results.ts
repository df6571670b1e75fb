import type { GradeResult, PatientResult } from '#shared/cohort/patient-result.ts';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';

/** A grade that never rose. */
export const NO_GRADE: GradeResult = {
  peak: 0,
  peakDays: null,
  onsetDays: null,
  durationDays: null,
};

/** A grade with a plain default for everything but what the test is about. */
export function graded(peak: number, at: Partial<GradeResult> = {}): GradeResult {
  return { peak, peakDays: 2, onsetDays: 1, durationDays: 4, ...at };
}

/** The same CRS by every scale, but where a scale is named. */
export function crsBy(
  usual: GradeResult,
  named: Partial<Record<ScaleName, GradeResult>> = {},
): PatientResult['crs'] {
  const entries = SCALE_NAMES.map((name) => [name, named[name] ?? usual]);
  return Object.fromEntries(entries) as Record<ScaleName, GradeResult>;
}

/** A patient to whom nothing happened, but what the test says. */
export function patientResult(differs: Partial<PatientResult> = {}): PatientResult {
  return {
    index: 0,
    crs: crsBy(NO_GRADE),
    icans: NO_GRADE,
    given: {
      bolus: false,
      pressor: false,
      oxygen: false,
      ventilation: false,
      tocilizumab: false,
      steroid: false,
      anakinra: false,
    },
    hypotensionDays: null,
    fever: { firstDays: null, lastDays: null, maxTemperatureC: 37, rigorMinutes: 0 },
    peakCrpMgPerL: 15,
    peakFerritinNgPerMl: 500,
    completeResponse: { month3: false, month12: false },
    ...differs,
  };
}
