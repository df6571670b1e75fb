import { limitsFor } from '#shared/alarms/limits.ts';
import type { AlarmLimits } from '#shared/contracts/alarm.ts';
import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { CareMode, MonitoringChoice, SessionOptions } from '#shared/contracts/settings.ts';
import { type Patient, patientOf } from '#shared/engine/patient.ts';
import type { OrderedFor } from './orders/doses.ts';

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
  /** Whether learners' orders act at once (unless given) or wait to be accepted. */
  readonly orders?: SessionOptions['orders'];
  /** How long a finding carries the standing grades, 1-12 h; four hours unless given. */
  readonly gradingWindowHours?: number;
  /** The alarm limits at the start; those of the case or of the patient's age, unless given. */
  readonly alarmLimits?: AlarmLimits | null;
}

/** A set-up made ready for stepping. */
export interface CourseModel extends CourseSetup {
  readonly monitoring: Monitoring;
  readonly scale: ScaleName;
  readonly orders: SessionOptions['orders'];
  readonly alarmLimits: AlarmLimits;
  readonly patient: Patient;
  readonly orderedFor: OrderedFor;
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
  const orders = setup.orders ?? 'shared';
  const alarmLimits = setup.alarmLimits ?? usualLimits(scenario);
  const patient = patientOf(scenario, seed);
  const orderedFor = orderedForOf(scenario);
  return { ...setup, monitoring, scale, orders, alarmLimits, ward, patient, orderedFor };
}

/** Who is treated in a case, and with what its hospital begins. */
export function orderedForOf({ patient, localPractice }: Scenario): OrderedFor {
  const { weightKg, ageYears } = patient;
  return { weightKg, ageYears, usualDoses: localPractice.usualDoses };
}

/** The alarm limits of a case: its own, or those of its patient's age. */
export function usualLimits(scenario: Pick<Scenario, 'alarmLimits' | 'patient'>): AlarmLimits {
  return scenario.alarmLimits ?? limitsFor(scenario.patient.ageYears);
}

/** What the course of a session is computed from, by the options it has. */
export function setupOf(parts: {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly options: SessionOptions;
}): CourseSetup {
  const { scenario, seed, options } = parts;
  const { care, scale, orders, gradingWindowHours, alarmLimits } = options;
  const monitoring = monitoringOf(scenario, options.monitoring);
  return { scenario, seed, care, scale, orders, gradingWindowHours, alarmLimits, monitoring };
}

/** How the patient of a session is watched: as the case says, or as the session was told. */
function monitoringOf(scenario: Scenario, choice: MonitoringChoice): Monitoring {
  return choice === 'case' ? scenario.monitoring : { ...scenario.monitoring, mode: choice };
}
