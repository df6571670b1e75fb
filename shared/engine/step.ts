import { activity, signal, stepCytokineIndex } from './cytokine-drive.ts';
import { NO_DRIFT, stepDrift } from './drift.ts';
import { stepFatigue } from './fatigue.ts';
import { stepLungInjury } from './gas-exchange.ts';
import { stepVasoplegia } from './haemodynamics.ts';
import { stepCrp, stepFerritin } from './laboratory.ts';
import { stepBrainSignal, stepNeurotoxicity } from './neurotoxicity.ts';
import type { Patient } from './patient.ts';
import type { Limbs, PatientState } from './state.ts';
import {
  antipyresis,
  dailyTemperature,
  feverRise,
  rigor,
  sawtooth,
  stepTemperature,
} from './thermoregulation.ts';
import { minuteOfDay } from './time.ts';
import { give, stepDrugs, steroidEffect, type Treatment, UNTREATED } from './treatments.ts';
import { trueVitals } from './vitals.ts';

/** The patient at the first tick of the course, before the infusion. */
export function firstState(patient: Patient): PatientState {
  const { baseline } = patient;
  const tick = -patient.leadMinutes;
  const minute = minuteOfDay({ infusionHour: patient.infusionHour, tick });
  const temperatureC = baseline.temperatureC + dailyTemperature(minute);
  const calm = { temperatureC, rigor: 0, vasoplegia: 0, lungInjury: 0 };
  return {
    tick,
    limbs: { rise: patient.riseAtInfusion, fall: patient.fallAtInfusion },
    cytokineIndex: 0,
    signal: 0,
    setPointC: temperatureC,
    temperatureC,
    rigor: 0,
    vasoplegia: 0,
    lungInjury: 0,
    brainSignal: 0,
    neurotoxicity: 0,
    fatigue: baseline.fatigue,
    crpMgPerL: baseline.crpMgPerL,
    ferritinNgPerMl: baseline.ferritinNgPerMl,
    vitals: trueVitals(patient, { tick, ...calm, drift: NO_DRIFT, drugs: UNTREATED }),
    drift: NO_DRIFT,
    drugs: UNTREATED,
  };
}

/**
 * Advances the patient exactly one tick.
 *
 * The order is fixed: drive, cytokine index, signal, set point, temperature, organs, fatigue,
 * pressure, heart, breathing, laboratory, drugs. What comes later in it uses this tick's values of
 * what comes before, and last tick's values of what comes after. So a dose given in this step acts
 * from the next, while oxygen acts at once.
 *
 * @param patient the patient's constants
 * @param last the state one tick earlier
 * @param treatments what is given in this step
 */
export function step(
  patient: Patient,
  last: PatientState,
  treatments: readonly Treatment[],
): PatientState {
  const { parameters } = patient;
  const tick = last.tick + 1;
  const drugs = give(last.drugs, treatments, patient);
  const drift = stepDrift(last.drift, patient.seed, tick);
  const limbs = stepLimbs(patient, last.limbs, tick);
  const steroid = steroidEffect(drugs.dexamethasoneSiteMg, parameters.dexamethasoneFactor);
  const cytokineIndex = stepCytokineIndex({
    cytokineIndex: last.cytokineIndex,
    drive: tick < 0 ? 0 : parameters.S * activity(patient, limbs),
    steroidEffect: steroid,
  });
  const seen = signal({
    cytokineIndex,
    il6Share: parameters.f6,
    tocilizumabEffect: drugs.tocilizumabEffect,
  });
  const setPointC =
    defended(patient, { tick, signal: seen, siteMgPerL: drugs.paracetamolSiteMgPerL }) +
    drift.setPointC;
  const temperatureC = stepTemperature({ temperatureC: last.temperatureC, setPointC });
  const shakes = rigor({ temperatureC: last.temperatureC, setPointC });
  const vasoplegia = stepVasoplegia({
    vasoplegia: last.vasoplegia,
    signal: seen,
    halfSignal: parameters.v50,
  });
  const lungInjury = stepLungInjury({
    lungInjury: last.lungInjury,
    signal: seen,
    halfSignal: parameters.l50,
  });
  const brainSignal = stepBrainSignal({
    brainSignal: last.brainSignal,
    cytokineIndex,
    steroidEffect: steroid,
  });
  const slow = slowSigns(patient, last, { tick, signal: seen, cytokineIndex, temperatureC });
  return {
    tick,
    limbs,
    cytokineIndex,
    signal: seen,
    setPointC,
    temperatureC,
    rigor: shakes,
    vasoplegia,
    lungInjury,
    brainSignal,
    neurotoxicity: stepNeurotoxicity({
      neurotoxicity: last.neurotoxicity,
      brainSignal,
      halfSignal: parameters.n50,
      steroidEffect: steroid,
    }),
    fatigue: slow.fatigue,
    crpMgPerL: slow.crpMgPerL,
    ferritinNgPerMl: slow.ferritinNgPerMl,
    vitals: trueVitals(patient, {
      tick,
      temperatureC,
      rigor: shakes,
      vasoplegia,
      lungInjury,
      drift,
      drugs,
    }),
    drift,
    drugs: stepDrugs(drugs, vasoplegia),
  };
}

/** The two limbs stand still until the infusion and turn by one factor a tick after it. */
function stepLimbs(patient: Patient, limbs: Limbs, tick: number): Limbs {
  return tick <= 0
    ? limbs
    : { rise: limbs.rise * patient.riseFactor, fall: limbs.fall * patient.fallFactor };
}

/** The temperature the body defends, without its short-term drift, °C. */
function defended(
  patient: Patient,
  now: { tick: number; signal: number; siteMgPerL: number },
): number {
  const minute = minuteOfDay({ infusionHour: patient.infusionHour, tick: now.tick });
  const tooth = sawtooth({
    minute: now.tick + patient.sawtoothPhaseMinutes,
    periodMinutes: patient.sawtoothPeriodMinutes,
  });
  return (
    patient.baseline.temperatureC +
    dailyTemperature(minute) +
    feverRise({ signal: now.signal, tooth }) * (1 - antipyresis(now.siteMgPerL))
  );
}

/** Fatigue and laboratory values, held until the infusion. */
function slowSigns(
  patient: Patient,
  last: PatientState,
  now: { tick: number; signal: number; cytokineIndex: number; temperatureC: number },
): Pick<PatientState, 'fatigue' | 'crpMgPerL' | 'ferritinNgPerMl'> {
  const { fatigue, crpMgPerL, ferritinNgPerMl } = last;
  if (now.tick <= 0) {
    return { fatigue, crpMgPerL, ferritinNgPerMl };
  }
  return {
    fatigue: stepFatigue({
      fatigue,
      baseline: patient.baseline.fatigue,
      signal: now.signal,
      temperatureC: now.temperatureC,
    }),
    crpMgPerL: stepCrp({
      crpMgPerL,
      signal: now.signal,
      tocilizumabEffect: last.drugs.tocilizumabEffect,
    }),
    ferritinNgPerMl: stepFerritin({ ferritinNgPerMl, cytokineIndex: now.cytokineIndex }),
  };
}
