import type { OverriddenVital } from '#shared/contracts/inject.ts';
import { VITALS } from '#shared/contracts/quantities.ts';
import { max, min } from './exact-math.ts';
import { oxygenSaturation, respiratoryRateByLung } from './gas-exchange.ts';
import {
  fluidPressure,
  heartRateByPressure,
  heartRateRhythm,
  mapByFever,
  mapByVasoplegia,
  mapRhythm,
  pulsePressure,
} from './haemodynamics.ts';
import { breathing, circulation } from './parameters.ts';
import type { Patient } from './patient.ts';
import { pressorHeartRate, pressorPressure } from './pressors.ts';
import type { DriftState, DrugState, Forces, OverriddenState, TrueVitals } from './state.ts';
import { minuteOfDay } from './time.ts';

/** What the vital signs of one tick follow from. */
export interface VitalCauses {
  readonly tick: number;
  readonly temperatureC: number;
  readonly rigor: number;
  readonly vasoplegia: number;
  readonly lungInjury: number;
  readonly drift: DriftState;
  readonly drugs: DrugState;
  readonly overridden: OverriddenState | null;
}

/**
 * The true vital signs that follow from temperature, organs, fluid, pressors and oxygen at one
 * tick: pressure first, then the heart that answers it, then breathing and saturation. Each is a
 * sum of the parts that `explain` names, kept within what a living patient can show, and then
 * moved by what overrides it. The three pressures move together.
 */
export function trueVitals(patient: Patient, now: VitalCauses): TrueVitals {
  const minute = minuteOfDay({ infusionHour: patient.infusionHour, tick: now.tick });
  const forces = now.overridden === null ? null : now.overridden.forces;
  const ownMapMmHg = within(VITALS.mapMmHg, meanPressure(patient, now, minute));
  const mapMmHg = forced(forces, 'mapMmHg', ownMapMmHg);
  const pulse = pulsePressure({
    baselineMmHg: patient.baseline.pulsePressureMmHg,
    vasoplegia: now.vasoplegia,
  });
  const heart = within(VITALS.heartRatePerMin, heartRate(patient, now, { minute, mapMmHg }));
  const breaths = within(VITALS.respiratoryRatePerMin, respiratoryRate(patient, now));
  return {
    mapMmHg,
    systolicMmHg: within(VITALS.systolicMmHg, mapMmHg + (2 * pulse) / 3),
    diastolicMmHg: within(VITALS.diastolicMmHg, mapMmHg - pulse / 3),
    heartRatePerMin: forced(forces, 'heartRatePerMin', heart),
    respiratoryRatePerMin: forced(forces, 'respiratoryRatePerMin', breaths),
    spo2Percent: forced(forces, 'spo2Percent', within(VITALS.spo2Percent, spo2(patient, now))),
  };
}

function meanPressure(patient: Patient, now: VitalCauses, minute: number): number {
  const { drugs, vasoplegia } = now;
  const volumeMl = drugs.fluidFastMl + drugs.fluidSlowMl;
  return (
    patient.baseline.mapMmHg +
    mapRhythm(minute) +
    mapByFever(now.temperatureC) +
    mapByVasoplegia(vasoplegia) +
    fluidPressure({ volumeMl, vasoplegia }) +
    pressorPressure(drugs, { weightKg: patient.weightKg, vasoplegia }) +
    now.drift.mapMmHg
  );
}

function heartRate(
  patient: Patient,
  now: VitalCauses,
  { minute, mapMmHg }: { minute: number; mapMmHg: number },
): number {
  const { baseline, parameters } = patient;
  return (
    baseline.heartRatePerMin +
    heartRateRhythm(minute) +
    parameters.heartRatePerC * (now.temperatureC - baseline.temperatureC) +
    heartRateByPressure({ baselineMapMmHg: baseline.mapMmHg, mapMmHg }) +
    circulation.heartRateByRigor.value * now.rigor +
    circulation.heartRateByLung.value * now.lungInjury +
    pressorHeartRate(now.drugs) +
    now.drift.heartFastPerMin +
    now.drift.heartSlowPerMin
  );
}

/** Breaths a minute; on a ventilator through a tube it is the machine that breathes. */
function respiratoryRate(patient: Patient, now: VitalCauses): number {
  const { baseline, parameters } = patient;
  const { lungInjury, drugs } = now;
  if (drugs.ventilation === 2) {
    return breathing.ventilatorRate.value;
  }
  return (
    baseline.respiratoryRatePerMin +
    parameters.respiratoryRatePerC * (now.temperatureC - baseline.temperatureC) +
    respiratoryRateByLung({ lungInjury, fio2: drugs.fio2 }) +
    now.drift.respiratoryRatePerMin
  );
}

function spo2(patient: Patient, now: VitalCauses): number {
  const { fio2, ventilation } = now.drugs;
  const { pfRatioMmHg } = patient.baseline;
  const { lungInjury, drift } = now;
  return oxygenSaturation({ pfRatioMmHg, lungInjury, fio2, ventilation }) + drift.spo2Percent;
}

/**
 * A vital sign under what overrides do to it, inside the limits of `VITALS`; as it is where they do
 * nothing.
 *
 * @param own what it is by itself, in its unit
 */
export function forced(forces: Forces | null, vital: OverriddenVital, own: number): number {
  const force = forces === null ? undefined : forces[vital];
  return force === undefined ? own : within(VITALS[vital], own * force.kept + force.added);
}

function within(limits: { readonly minimum: number; readonly maximum: number }, value: number) {
  return min(limits.maximum, max(limits.minimum, value));
}
