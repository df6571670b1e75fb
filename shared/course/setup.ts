import type { CareMode, MonitoringChoice } from '#shared/contracts/action.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { type Patient, patientOf } from '#shared/engine/patient.ts';

/** How a patient is watched: by a monitor, or by rounds at an interval. */
export type Monitoring = Scenario['monitoring'];

/**
 * What a course is computed from, besides the log: the case, the seed, whose hands treat and how
 * the patient is watched (as the case says, unless given). The reference scale (ASTCT, unless given)
 * says which grades are told of it; the patient does not depend on it.
 */
export interface CourseSetup {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly care: CareMode;
  readonly monitoring?: Monitoring;
  readonly scale?: ScaleName;
}

/** A set-up made ready for stepping. */
export interface CourseModel extends CourseSetup {
  readonly monitoring: Monitoring;
  readonly scale: ScaleName;
  readonly patient: Patient;
  readonly ward: Ward;
}

/** What a chart needs to know of a course: how the patient is watched, and when the ward's day is. */
export interface Ward {
  readonly monitoring: Monitoring;
  readonly infusionHour: number;
}

/** Prepares what stays the same from tick to tick. */
export function modelOf(setup: CourseSetup): CourseModel {
  const { scenario, seed } = setup;
  const monitoring = setup.monitoring ?? scenario.monitoring;
  const ward = { monitoring, infusionHour: scenario.infusion.hour };
  const scale = setup.scale ?? 'ASTCT';
  return { ...setup, monitoring, scale, ward, patient: patientOf(scenario, seed) };
}

/** How the patient of a session is watched: as the case says, or as the session was told. */
export function monitoringOf(scenario: Scenario, choice: MonitoringChoice): Monitoring {
  return choice === 'case' ? scenario.monitoring : { ...scenario.monitoring, mode: choice };
}
