import type { TreatmentRecord } from '#shared/contracts/observation.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { PatientState } from '#shared/engine/state.ts';

/** The patient as the care rules look at them: the true state, and what was given so far. */
export interface CareView {
  readonly state: PatientState;
  readonly record: TreatmentRecord;
  readonly patient: Pick<Scenario['patient'], 'ageYears' | 'weightKg'>;
  readonly care: Scenario['care'];
}

/** The doses given so far, counted as they come in, by the rules and by people alike. */
export interface DosesGiven {
  /** Entries of the record that are counted. */
  readonly seen: number;
  readonly antipyreticTick: number | null;
  readonly tocilizumabTick: number | null;
  readonly tocilizumabDoses: number;
  readonly steroidTick: number | null;
  readonly steroidDoses: number;
  readonly anakinraTick: number | null;
}
