import {
  dampened,
  drive,
  NO_LIMBS,
  signalOf,
  stepCytokineIndex,
  stepLimbs,
} from './cytokine-drive.ts';
import { NO_DRIFT, stepDrift } from './drift.ts';
import { antipyresis, il6Blockade, stepDrugs, steroidEffect, UNTREATED } from './drugs.ts';
import { fatigueTarget, stepFatigue } from './fatigue.ts';
import { stepLungInjury } from './gas-exchange.ts';
import { stepVasoplegia } from './haemodynamics.ts';
import { stepInfection } from './infection.ts';
import { firstLabs, stepLabs } from './laboratory.ts';
import { stepBrainSignal, stepNeurotoxicity } from './neurotoxicity.ts';
import { ownFatigue, ownTemperatureC } from './overrides.ts';
import type { Patient } from './patient.ts';
import type { DrugState, Forces, PatientState, TrueVitals } from './state.ts';
import {
  dailyTemperature,
  feverRise,
  rigor,
  sawtoothAt,
  sawtoothShare,
  stepTemperature,
} from './thermoregulation.ts';
import { minuteOfDay } from './time.ts';
import { give, type Treatment } from './treatments.ts';
import { forced, trueVitals } from './vitals.ts';

/** A state in the making: what follows from the rest of it is filled in last. */
type Draft = { -readonly [Name in keyof PatientState]: PatientState[Name] };

/** Stands in until the vital signs of a first state are computed. */
const NO_VITALS: TrueVitals = {
  mapMmHg: 0,
  systolicMmHg: 0,
  diastolicMmHg: 0,
  heartRatePerMin: 0,
  respiratoryRatePerMin: 0,
  spo2Percent: 0,
};

/** The patient at the first tick of the course, before the infusion. */
export function firstState(patient: Patient): PatientState {
  const { baseline } = patient;
  const tick = -patient.leadMinutes;
  const minute = minuteOfDay({ infusionHour: patient.infusionHour, tick });
  const temperatureC = baseline.temperatureC + dailyTemperature(minute);
  const first: Draft = {
    tick,
    limbs: patient.wave.limbsAtInfusion,
    secondLimbs: patient.secondWave?.limbsAtInfusion ?? NO_LIMBS,
    cytokineIndex: 0,
    secondWave: 0,
    infection: 0,
    signal: 0,
    setPointC: temperatureC,
    temperatureC,
    rigor: 0,
    vasoplegia: 0,
    lungInjury: 0,
    brainSignal: 0,
    neurotoxicity: 0,
    fatigue: baseline.fatigue,
    vitals: NO_VITALS,
    drift: NO_DRIFT,
    drugs: UNTREATED,
    labs: firstLabs(patient),
    overridden: null,
  };
  first.vitals = trueVitals(patient, first);
  return first;
}

/**
 * Advances the patient exactly one tick.
 *
 * The order is fixed: drugs wear on and what is given enters them, then waves, cytokine index,
 * infection, signal, set point, temperature, organs, fatigue, pressure, heart, breathing,
 * laboratory. What comes later in it uses this tick's values of what comes before, and last tick's
 * values of what comes after. A dose given in this step acts from the next; oxygen and pressors
 * act at once. An override moves its vital sign before what depends on it; set point, rigor and
 * organs do not feel it, and temperature and fatigue go on by themselves beneath it.
 *
 * @param patient the patient's constants
 * @param last the state one tick earlier
 * @param treatments what is given in this step
 * @param forces what overrides do at the tick being stepped to
 */
export function step(
  patient: Patient,
  last: PatientState,
  treatments: readonly Treatment[],
  forces: Forces | null = null,
): PatientState {
  const { parameters } = patient;
  const tick = last.tick + 1;
  const drugs = drugsOf(patient, last, treatments);
  const steroid = steroidEffect(drugs.dexamethasoneSiteMg, parameters.dexamethasoneFactor);
  const drift = stepDrift(last.drift, patient.driftStreams, tick);
  const driven = stepDriven(patient, last, { tick, drugs, steroid });
  const { signal } = driven;
  const setPointC = defended(patient, { tick, signal, drugs }) + drift.setPointC;
  const lastOwnC = ownTemperatureC(last);
  const ownC = stepTemperature({ temperatureC: lastOwnC, setPointC });
  const temperatureC = forced(forces, 'temperatureC', ownC);
  const brainSignal = stepBrainSignal(last, driven, { steroid, anakinra: drugs.anakinraEffect });
  const next: Draft = {
    tick,
    limbs: driven.limbs,
    secondLimbs: driven.secondLimbs,
    cytokineIndex: driven.cytokineIndex,
    secondWave: driven.secondWave,
    infection: driven.infection,
    signal,
    setPointC,
    temperatureC,
    rigor: rigor({ temperatureC: lastOwnC, setPointC }),
    vasoplegia: stepVasoplegia(last, signal / parameters.v50),
    lungInjury: stepLungInjury(last, signal / parameters.l50),
    brainSignal,
    neurotoxicity: stepNeurotoxicity(last, { ratio: brainSignal / parameters.n50, steroid }),
    fatigue: last.fatigue,
    vitals: last.vitals,
    drift,
    drugs,
    labs: last.labs,
    overridden: null,
  };
  const tired = fatigueOf(patient, last, next);
  next.fatigue = forced(forces, 'fatigue', tired);
  if (forces !== null) {
    next.overridden = { forces, ownTemperatureC: ownC, ownFatigue: tired };
  }
  next.vitals = trueVitals(patient, next);
  if (tick > 0) {
    next.labs = stepLabs(patient, last.labs, next);
  }
  return next;
}

/** Fatigue by itself, 0-10; before the infusion it is held. */
function fatigueOf(patient: Patient, last: PatientState, now: PatientState): number {
  const own = ownFatigue(last);
  return now.tick > 0
    ? stepFatigue({ fatigue: own }, fatigueTarget(patient.baseline.fatigue, now))
    : own;
}

function drugsOf(
  patient: Patient,
  last: PatientState,
  treatments: readonly Treatment[],
): DrugState {
  if (last.drugs === UNTREATED && treatments.length === 0) {
    return UNTREATED;
  }
  const drugs = stepDrugs(last.drugs, last.vasoplegia);
  give(drugs, treatments, patient);
  return drugs;
}

/** What drives the organs: both waves, the cytokine index, the infection, and their signal. */
type Driven = Pick<
  PatientState,
  'limbs' | 'secondLimbs' | 'cytokineIndex' | 'secondWave' | 'infection' | 'signal'
>;

function stepDriven(
  patient: Patient,
  last: PatientState,
  now: { readonly tick: number; readonly drugs: DrugState; readonly steroid: number },
): Driven {
  const { wave, secondWave: second, parameters } = patient;
  const { tick, drugs, steroid } = now;
  const limbs = stepLimbs(wave, last.limbs, tick);
  const secondLimbs = second === null ? NO_LIMBS : stepLimbs(second, last.secondLimbs, tick);
  const blocked = { steroid, anakinra: drugs.anakinraEffect };
  const cytokineIndex = stepCytokineIndex(last, drive(wave, limbs, tick), blocked);
  const secondWave = second === null ? 0 : dampened(drive(second, secondLimbs, tick), blocked);
  const infection = stepInfection(patient, last, {
    tick,
    antibioticEffect: drugs.antibioticEffect,
  });
  const seen = signalOf({
    cytokineIndex,
    il6Share: parameters.f6,
    il6Blockade: il6Blockade(drugs),
    secondWave,
    infectionSignal: (parameters.infection?.Wsep ?? 0) * infection,
  });
  return { limbs, secondLimbs, cytokineIndex, secondWave, infection, signal: seen };
}

/** The temperature the body defends, without its short-term drift, °C. */
function defended(
  patient: Patient,
  now: { readonly tick: number; readonly signal: number; readonly drugs: DrugState },
): number {
  const { tick, signal: seen, drugs } = now;
  const minute = minuteOfDay({ infusionHour: patient.infusionHour, tick });
  const teeth = sawtoothShare({ signal: seen, tooth: sawtoothAt(patient, tick) });
  const left = 1 - antipyresis(drugs);
  return (
    patient.baseline.temperatureC + dailyTemperature(minute) + feverRise(seen) * (1 + teeth) * left
  );
}
