import type { CareMode } from '#shared/contracts/action.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { type Patient, patientOf } from '#shared/engine/patient.ts';

/** What a course is computed from, besides the log: the case, the seed and whose hands treat. */
export interface CourseSetup {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly care: CareMode;
}

/** A set-up made ready for stepping. */
export interface CourseModel extends CourseSetup {
  readonly patient: Patient;
  readonly eventsByTick: ReadonlyMap<number, readonly Scenario['events'][number][]>;
}

/** Prepares what stays the same from tick to tick. */
export function modelOf(setup: CourseSetup): CourseModel {
  const eventsByTick = new Map<number, Scenario['events'][number][]>();
  for (const event of setup.scenario.events) {
    const { atTick } = event.when;
    eventsByTick.set(atTick, [...(eventsByTick.get(atTick) ?? []), event]);
  }
  return { ...setup, patient: patientOf(setup.scenario, setup.seed), eventsByTick };
}
