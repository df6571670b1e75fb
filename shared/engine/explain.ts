import type { OverriddenVital } from '#shared/contracts/inject.ts';
import {
  type Cause,
  type Contribution,
  EXPLAINED_VITALS,
  type Explained,
  type ExplainedVital,
} from '#shared/contracts/truth-view.ts';
import { secondWaveSignal } from './cytokine-drive.ts';
import { ibuprofenEffect, il6Blockade, paracetamolEffect } from './drugs.ts';
import { abs, min } from './exact-math.ts';
import { fatigueByFever, fatigueBySignal } from './fatigue.ts';
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
import { observe } from './observe.ts';
import { ownFatigue, ownTemperatureC } from './overrides.ts';
import { breathing, circulation } from './parameters.ts';
import type { Patient } from './patient.ts';
import { norepinephrinePressure, pressorHeartRate, pressorPressure } from './pressors.ts';
import type { PatientState } from './state.ts';
import { dailyTemperature, feverRise, sawtoothAt, sawtoothShare } from './thermoregulation.ts';
import { minuteOfDay } from './time.ts';

/** The parts of one value in the order of `CAUSES`; parts of nothing may be among them. */
type Parts = readonly (readonly [Cause, number])[];

/** Below this a difference is the rounding of a sum, not a part. */
const ROUNDING = 1e-9;

/**
 * Says what one vital sign is made of: named parts that add up to the value the monitor shows.
 *
 * The parts come from the functions that the step itself uses, so that the explanation cannot
 * drift away from the model. Parts of nothing are left out.
 */
export function explain(
  patient: Patient,
  state: PatientState,
  vital: ExplainedVital,
): Contribution[] {
  return contributions(patient, state, { vital, shown: observe(patient, state)[vital] });
}

/** Explains every vital sign of a tick. */
export function explainAll(patient: Patient, state: PatientState): Explained {
  const shown = observe(patient, state);
  const entries = EXPLAINED_VITALS.map((vital) => [
    vital,
    contributions(patient, state, { vital, shown: shown[vital] }),
  ]);
  return Object.fromEntries(entries) as Explained;
}

function contributions(
  patient: Patient,
  state: PatientState,
  of: { readonly vital: ExplainedVital; readonly shown: number },
): Contribution[] {
  const parts = partsOf(patient, state, of.vital);
  const own = sumOf(parts);
  const override = overrideOf(patient, state, { vital: of.vital, own });
  const total = own + override;
  const truth = trueValue(state, of.vital);
  const limit = abs(truth - total) > ROUNDING ? truth - total : 0;
  const all: Parts = [
    ...parts,
    ['override', override],
    ['limit', limit],
    ['device', of.shown - (total + limit)],
  ];
  return all.filter(([, value]) => value !== 0).map(([cause, value]) => ({ cause, value }));
}

function sumOf(parts: Parts): number {
  return parts.reduce((sum, [, value]) => sum + value, 0);
}

/**
 * What an override does to a vital sign, limits and all; to each pressure what it does to the mean.
 *
 * @param of.own sum of the parts of the vital sign by itself
 */
function overrideOf(
  patient: Patient,
  state: PatientState,
  of: { readonly vital: ExplainedVital; readonly own: number },
): number {
  const vital = MOVED_WITH[of.vital];
  if (state.overridden === null || state.overridden.forces[vital] === undefined) {
    return 0;
  }
  return vital === 'mapMmHg'
    ? state.vitals.mapMmHg - sumOf(pressure(patient, state, 0))
    : trueValue(state, of.vital) - of.own;
}

/** The vital sign with whose override each one moves. */
const MOVED_WITH: Readonly<Record<ExplainedVital, OverriddenVital>> = {
  temperatureC: 'temperatureC',
  heartRatePerMin: 'heartRatePerMin',
  systolicMmHg: 'mapMmHg',
  diastolicMmHg: 'mapMmHg',
  mapMmHg: 'mapMmHg',
  respiratoryRatePerMin: 'respiratoryRatePerMin',
  spo2Percent: 'spo2Percent',
  fatigue: 'fatigue',
};

function trueValue(state: PatientState, vital: ExplainedVital): number {
  switch (vital) {
    case 'temperatureC':
    case 'fatigue':
      return state[vital];
    default:
      return state.vitals[vital];
  }
}

function partsOf(patient: Patient, state: PatientState, vital: ExplainedVital): Parts {
  switch (vital) {
    case 'temperatureC':
      return temperature(patient, state);
    case 'heartRatePerMin':
      return heartRate(patient, state);
    case 'mapMmHg':
      return pressure(patient, state, 0);
    case 'systolicMmHg':
      return pressure(patient, state, 2 / 3);
    case 'diastolicMmHg':
      return pressure(patient, state, -1 / 3);
    case 'respiratoryRatePerMin':
      return respiratoryRate(patient, state);
    case 'spo2Percent':
      return saturation(patient, state);
    case 'fatigue':
      return fatigue(patient, state);
  }
}

/** A value that the signal drives, shared out by what makes up the signal. */
function bySignal(patient: Patient, state: PatientState, value: number): Parts {
  const { signal, secondWave, infection } = state;
  if (signal === 0) {
    return [];
  }
  const blockade = il6Blockade(state.drugs);
  const second = value * (secondWaveSignal({ secondWave, il6Blockade: blockade }) / signal);
  const infected = value * (((patient.parameters.infection?.Wsep ?? 0) * infection) / signal);
  return [
    ['cytokines', value - second - infected],
    ['second-wave', second],
    ['infection', infected],
  ];
}

function temperature(patient: Patient, state: PatientState): Parts {
  const { tick, signal, drugs, drift } = state;
  const rise = feverRise(signal);
  const teeth = rise * sawtoothShare({ signal, tooth: sawtoothAt(patient, tick) });
  const paracetamol = paracetamolEffect(drugs.paracetamolSiteMgPerL);
  const ibuprofen = (1 - paracetamol) * ibuprofenEffect(drugs.ibuprofenSiteMgPerL);
  return [
    ['baseline', patient.baseline.temperatureC],
    ['rhythm', dailyTemperature(minute(patient, state))],
    ...bySignal(patient, state, rise),
    ['sawtooth', teeth],
    ['paracetamol', -(rise + teeth) * paracetamol],
    ['ibuprofen', -(rise + teeth) * ibuprofen],
    ['wander', drift.setPointC],
    ['lag', ownTemperatureC(state) - state.setPointC],
  ];
}

/**
 * A pressure: what moves the mean, and how much of the pulse pressure lies above or below it.
 *
 * @param share of the pulse pressure that is added to the mean: 2/3 systolic, −1/3 diastolic
 */
function pressure(patient: Patient, state: PatientState, share: number): Parts {
  const { vasoplegia, drugs } = state;
  const usual = patient.baseline.pulsePressureMmHg;
  const narrowing = pulsePressure({ baselineMmHg: usual, vasoplegia }) - usual;
  const norepinephrine = norepinephrinePressure({ dose: drugs.norepinephrine, vasoplegia });
  const { weightKg } = patient;
  return [
    ['baseline', patient.baseline.mapMmHg + share * usual],
    ['rhythm', mapRhythm(minute(patient, state))],
    ['fever', mapByFever(state.temperatureC)],
    ['vasoplegia', mapByVasoplegia(vasoplegia)],
    ['fluid', fluidPressure({ volumeMl: drugs.fluidFastMl + drugs.fluidSlowMl, vasoplegia })],
    ['norepinephrine', norepinephrine],
    ['other-pressors', pressorPressure(drugs, { weightKg, vasoplegia }) - norepinephrine],
    ['pulse-pressure', share * narrowing],
    ['wander', state.drift.mapMmHg],
  ];
}

function heartRate(patient: Patient, state: PatientState): Parts {
  const { baseline } = patient;
  const { drift } = state;
  const now = minute(patient, state);
  const warmth = temperatureParts(patient, state, patient.parameters.heartRatePerC);
  return [
    ['baseline', baseline.heartRatePerMin],
    ['rhythm', heartRateRhythm(now) + warmth.rhythm],
    ['fever', warmth.fever],
    [
      'low-pressure',
      heartRateByPressure({ baselineMapMmHg: baseline.mapMmHg, mapMmHg: state.vitals.mapMmHg }),
    ],
    ['pressors', pressorHeartRate(state.drugs)],
    ['rigor', circulation.heartRateByRigor.value * state.rigor],
    ['lung', circulation.heartRateByLung.value * state.lungInjury],
    ['wander', drift.heartFastPerMin + drift.heartSlowPerMin],
  ];
}

function respiratoryRate(patient: Patient, state: PatientState): Parts {
  const { drugs, lungInjury } = state;
  if (drugs.ventilation === 2) {
    return [['ventilation', breathing.ventilatorRate.value]];
  }
  const warmth = temperatureParts(patient, state, patient.parameters.respiratoryRatePerC);
  const lung = respiratoryRateByLung({ lungInjury, fio2: breathing.roomAirFio2.value });
  return [
    ['baseline', patient.baseline.respiratoryRatePerMin],
    ['rhythm', warmth.rhythm],
    ['fever', warmth.fever],
    ['lung', lung],
    ['oxygen', respiratoryRateByLung({ lungInjury, fio2: drugs.fio2 }) - lung],
    ['wander', state.drift.respiratoryRatePerMin],
  ];
}

/** One after the other: healthy lungs on room air, the injury, the oxygen, the positive pressure. */
function saturation(patient: Patient, state: PatientState): Parts {
  const { pfRatioMmHg } = patient.baseline;
  const { fio2, ventilation } = state.drugs;
  const { lungInjury } = state;
  const roomAir = { pfRatioMmHg, fio2: breathing.roomAirFio2.value, ventilation: 0 };
  const healthy = oxygenSaturation({ ...roomAir, lungInjury: 0 });
  const injured = oxygenSaturation({ ...roomAir, lungInjury });
  const oxygenated = oxygenSaturation({ ...roomAir, lungInjury, fio2 });
  const ventilated = oxygenSaturation({ pfRatioMmHg, lungInjury, fio2, ventilation });
  return [
    ['baseline', healthy],
    ['lung', injured - healthy],
    ['oxygen', oxygenated - injured],
    ['ventilation', ventilated - oxygenated],
    ['wander', state.drift.spo2Percent],
  ];
}

function fatigue(patient: Patient, state: PatientState): Parts {
  const { signal, temperatureC } = state;
  const driven = fatigueBySignal(signal);
  const byFever = fatigueByFever(temperatureC);
  const sum = patient.baseline.fatigue + driven + byFever;
  return [
    ['baseline', patient.baseline.fatigue],
    ...bySignal(patient, state, driven),
    ['fever', byFever],
    ['limit', min(10, sum) - sum],
    ['memory', ownFatigue(state) - min(10, sum)],
  ];
}

/** What a warmer body does to a rate: by the hour of the day, and by the fever beyond it. */
function temperatureParts(
  patient: Patient,
  state: PatientState,
  perC: number,
): { rhythm: number; fever: number } {
  const daily = dailyTemperature(minute(patient, state));
  return {
    rhythm: perC * daily,
    fever: perC * (state.temperatureC - patient.baseline.temperatureC - daily),
  };
}

function minute(patient: Patient, state: PatientState): number {
  return minuteOfDay({ infusionHour: patient.infusionHour, tick: state.tick });
}
