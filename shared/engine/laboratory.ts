import type { LabValues } from '#shared/contracts/observation.ts';
import { il6Blockade } from './drugs.ts';
import {
  leukocytes,
  stepHaemoglobin,
  stepMarrow,
  stepNeutrophils,
  stepPlatelets,
} from './laboratory/blood-count.ts';
import type { LabCauses } from './laboratory/causes.ts';
import {
  stepCrp,
  stepFerritin,
  stepIl6,
  stepLactate,
  stepProcalcitonin,
} from './laboratory/inflammation.ts';
import {
  stepAlt,
  stepAst,
  stepCreatinine,
  stepFibrinogen,
  stepLdh,
  transaminaseTarget,
} from './laboratory/organ-toxicity.ts';
import { bloodCount, inflammation } from './laboratory/parameters.ts';
import type { Patient } from './patient.ts';
import type { LabState, PatientState } from './state.ts';

/** The laboratory values before the course; they are held until the infusion. */
export function firstLabs(patient: Pick<Patient, 'baseline'>): LabState {
  const { baseline } = patient;
  return {
    crpMgPerL: baseline.crpMgPerL,
    ferritinNgPerMl: baseline.ferritinNgPerMl,
    il6PgPerMl: inflammation.il6Floor.value,
    procalcitoninNgPerMl: inflammation.procalcitoninFloor.value,
    lactateMmolPerL: inflammation.lactateFloor.value,
    marrow: bloodCount.marrowAtInfusion.value,
    neutrophilsPerNl: bloodCount.neutrophilsAtInfusion.value,
    haemoglobinGPerDl: baseline.haemoglobinGPerDl,
    plateletsPerNl: baseline.plateletsPerNl,
    creatinineMgPerDl: baseline.creatinineMgPerDl,
    altUPerL: baseline.altUPerL,
    astUPerL: baseline.altUPerL,
    fibrinogenMgPerDl: baseline.fibrinogenMgPerDl,
    ldhUPerL: baseline.ldhUPerL,
  };
}

/** Moves every laboratory value one tick; `now` is the rest of the state at that tick. */
export function stepLabs(patient: Patient, last: LabState, now: LabCauses): LabState {
  const { baseline, organs } = patient;
  const { signal, secondWave } = now;
  const blockade = il6Blockade(now.drugs);
  const marrow = stepMarrow(last, now);
  const transaminases = transaminaseTarget({
    baseline: baseline.altUPerL,
    liver50: organs.liver50,
    signal,
    secondWave,
  });
  return {
    crpMgPerL: stepCrp(last, { signal, il6Blockade: blockade }),
    ferritinNgPerMl: stepFerritin(last, now),
    il6PgPerMl: stepIl6(last, now),
    procalcitoninNgPerMl: stepProcalcitonin(last, now),
    lactateMmolPerL: stepLactate(last, now),
    marrow,
    neutrophilsPerNl: stepNeutrophils(last, marrow),
    haemoglobinGPerDl: stepHaemoglobin(last, {
      baseline: baseline.haemoglobinGPerDl,
      marrow,
      ibuprofenSiteMgPerL: now.drugs.ibuprofenSiteMgPerL,
    }),
    plateletsPerNl: stepPlatelets(last, {
      baseline: baseline.plateletsPerNl,
      marrow,
      signal,
    }),
    creatinineMgPerDl: stepCreatinine(last, now, {
      baseline: baseline.creatinineMgPerDl,
      kidney50: organs.kidney50,
    }),
    altUPerL: stepAlt(last, transaminases),
    astUPerL: stepAst(last, transaminases),
    fibrinogenMgPerDl: stepFibrinogen(last, now, {
      baseline: baseline.fibrinogenMgPerDl,
      il6Blockade: blockade,
    }),
    ldhUPerL: stepLdh(last, now, baseline.ldhUPerL),
  };
}

/**
 * The true laboratory values of one tick; what people see of them is drawn, rounded and late.
 *
 * @returns units are in the names
 */
export function labValues(state: Pick<PatientState, 'labs'>): LabValues {
  const { labs } = state;
  return {
    crpMgPerL: labs.crpMgPerL,
    ferritinNgPerMl: labs.ferritinNgPerMl,
    il6PgPerMl: labs.il6PgPerMl,
    procalcitoninNgPerMl: labs.procalcitoninNgPerMl,
    lactateMmolPerL: labs.lactateMmolPerL,
    leukocytesPerNl: leukocytes(labs.neutrophilsPerNl),
    neutrophilsPerNl: labs.neutrophilsPerNl,
    haemoglobinGPerDl: labs.haemoglobinGPerDl,
    plateletsPerNl: labs.plateletsPerNl,
    creatinineMgPerDl: labs.creatinineMgPerDl,
    altUPerL: labs.altUPerL,
    astUPerL: labs.astUPerL,
    fibrinogenMgPerDl: labs.fibrinogenMgPerDl,
    ldhUPerL: labs.ldhUPerL,
  };
}
