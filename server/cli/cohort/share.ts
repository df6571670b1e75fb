import type { PatientResult } from '#shared/cohort/patient-result.ts';
import type { ProductProfile } from '#shared/cohort/profiles.ts';
import { runPatient } from '#shared/cohort/run-patient.ts';

/** A cohort to be computed. */
export interface Cohort {
  readonly profile: ProductProfile;
  readonly patients: number;
  readonly seed: number;
}

/** The part of a cohort that one thread computes: every `stride`-th patient from `first` on. */
export interface CohortShare extends Cohort {
  readonly first: number;
  readonly stride: number;
}

/** Computes a share, patient by patient. */
export function runShare(share: CohortShare, take: (result: PatientResult) => void): void {
  const { profile, seed, patients, first, stride } = share;
  for (let index = first; index < patients; index += stride) {
    take(runPatient(profile, { seed, index }));
  }
}
