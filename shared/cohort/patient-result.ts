import type { ScaleName } from '#shared/contracts/grade-answer.ts';

/** A standing grade over a whole course, in days since the infusion; null where it never rose. */
export interface GradeResult {
  readonly peak: number;
  /** When the peak came to stand. */
  readonly peakDays: number | null;
  readonly onsetDays: number | null;
  /** From the onset to the end of the last episode; one that is open ends with the course. */
  readonly durationDays: number | null;
}

/** What a patient was given at least once. */
export interface GivenResult {
  readonly bolus: boolean;
  readonly pressor: boolean;
  readonly oxygen: boolean;
  readonly ventilation: boolean;
  readonly tocilizumab: boolean;
  readonly steroid: boolean;
  readonly anakinra: boolean;
}

/** The fever of one patient, by the true temperature; null where there was none. */
export interface FeverResult {
  readonly firstDays: number | null;
  readonly lastDays: number | null;
  readonly maxTemperatureC: number;
  /** Minutes in which the patient shook. */
  readonly rigorMinutes: number;
}

/** One virtual patient over the whole horizon, in the figures that trials report. Plain JSON. */
export interface PatientResult {
  /** The patient's number in the cohort, from 0. */
  readonly index: number;
  readonly crs: Readonly<Record<ScaleName, GradeResult>>;
  readonly icans: GradeResult;
  readonly given: GivenResult;
  /** Day of the first bolus or vasopressor; null without. */
  readonly hypotensionDays: number | null;
  readonly fever: FeverResult;
  readonly peakCrpMgPerL: number;
  readonly peakFerritinNgPerMl: number;
  readonly completeResponse: { readonly month3: boolean; readonly month12: boolean };
}
