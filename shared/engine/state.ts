import { OVERRIDDEN_VITALS, type OverriddenVital } from '#shared/contracts/inject.ts';
import { type Hash, hashNumbers } from './hash.ts';

/** The two limbs of an antigen-driven activity: e^(−a·u) and e^(b·u), u in days since its peak. */
export interface Limbs {
  readonly rise: number;
  readonly fall: number;
}

/** The true vital signs that devices read. */
export interface TrueVitals {
  readonly mapMmHg: number;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly heartRatePerMin: number;
  readonly respiratoryRatePerMin: number;
  readonly spo2Percent: number;
}

/** The short-term wandering of each signal around what the course drives. */
export interface DriftState {
  readonly setPointC: number;
  readonly mapMmHg: number;
  readonly respiratoryRatePerMin: number;
  readonly spo2Percent: number;
  readonly heartFastPerMin: number;
  readonly heartSlowPerMin: number;
}

/** What treatments enter and what wears off by itself. */
export interface DrugState {
  /** Paracetamol in the gut, in the plasma and at its site of effect, mg/L. */
  readonly paracetamolGutMgPerL: number;
  readonly paracetamolPlasmaMgPerL: number;
  readonly paracetamolSiteMgPerL: number;
  /** Ibuprofen in the same three places, mg/L. */
  readonly ibuprofenGutMgPerL: number;
  readonly ibuprofenPlasmaMgPerL: number;
  readonly ibuprofenSiteMgPerL: number;
  /** Tocilizumab in serum, mg/L, and its effect, 0-1. */
  readonly tocilizumabMgPerL: number;
  readonly tocilizumabEffect: number;
  /** Siltuximab in serum, mg/L, and its effect, 0-1. */
  readonly siltuximabMgPerL: number;
  readonly siltuximabEffect: number;
  /** Minutes for which the last dose of anakinra still works, and its effect, 0-1. */
  readonly anakinraMinutes: number;
  readonly anakinraEffect: number;
  /** Steroids in the body and at their site of effect, mg of dexamethasone. */
  readonly dexamethasoneMg: number;
  readonly dexamethasoneSiteMg: number;
  /** 1 while an antibiotic is being given, else 0, and its effect, 0-1. */
  readonly antibioticOn: number;
  readonly antibioticEffect: number;
  /** Minutes for which the last dose of G-CSF still works, and its effect, 0-1. */
  readonly gcsfMinutes: number;
  readonly gcsfEffect: number;
  /** Fluid still to run in, mL, and the two compartments it has run into. */
  readonly fluidPendingMl: number;
  readonly fluidFastMl: number;
  readonly fluidSlowMl: number;
  /** Pressors as they run: ug/kg/min, vasopressin U/min. */
  readonly norepinephrine: number;
  readonly epinephrine: number;
  readonly phenylephrine: number;
  readonly dopamine: number;
  readonly vasopressin: number;
  /** Inspired fraction of oxygen, 0.21-1. */
  readonly fio2: number;
  /** Positive pressure: 0 none, 1 through a mask (CPAP, BiPAP), 2 through a tube. */
  readonly ventilation: number;
}

/** The drugs of a tick in the making, before they become part of a state. */
export type DrugDraft = { -readonly [Name in keyof DrugState]: DrugState[Name] };

/** The laboratory values that follow the course, as a flawless laboratory would find them. */
export interface LabState {
  readonly crpMgPerL: number;
  readonly ferritinNgPerMl: number;
  readonly il6PgPerMl: number;
  readonly procalcitoninNgPerMl: number;
  readonly lactateMmolPerL: number;
  /** Capacity of the marrow, 0-1, on its way back from lymphodepletion. */
  readonly marrow: number;
  readonly neutrophilsPerNl: number;
  readonly haemoglobinGPerDl: number;
  readonly plateletsPerNl: number;
  readonly creatinineMgPerDl: number;
  readonly altUPerL: number;
  readonly astUPerL: number;
  readonly fibrinogenMgPerDl: number;
  readonly ldhUPerL: number;
}

/**
 * What moves a vital sign from outside the model: of its own value it keeps a share, 0-1, and
 * something in its unit is added. None of it kept, it is held at what is added.
 */
export interface Force {
  readonly kept: number;
  readonly added: number;
}

/** What moves each vital sign at a tick; left out where nothing does. */
export type Forces = { readonly [Vital in OverriddenVital]?: Force };

/** What overrides do at a tick, and what the two signs that remember would be by themselves. */
export interface OverriddenState {
  readonly forces: Forces;
  /** °C. */
  readonly ownTemperatureC: number;
  /** 0-10. */
  readonly ownFatigue: number;
}

/**
 * The hidden truth of the patient at one tick: plain numbers, all finite, nothing else.
 *
 * Everything a later tick depends on is here, so a state can be saved, hashed and gone on from.
 * `drugs` is what the signs of this very tick felt, so that they can be explained from the state.
 */
export interface PatientState {
  /** Whole minutes since the infusion. */
  readonly tick: number;
  readonly limbs: Limbs;
  readonly secondLimbs: Limbs;
  /** Cytokine index I; 1 is just febrile. */
  readonly cytokineIndex: number;
  /** Second, macrophage-driven wave D2; 0 or more. */
  readonly secondWave: number;
  /** Bacterial infection P, 0-1. */
  readonly infection: number;
  /** Signal J that the organs see; 0 or more. */
  readonly signal: number;
  /** Temperature being defended, °C. */
  readonly setPointC: number;
  /** Core temperature, °C. */
  readonly temperatureC: number;
  /** 1 while the patient shakes with a rigor, else 0. */
  readonly rigor: number;
  /** Loss of vascular tone V, 0-1. */
  readonly vasoplegia: number;
  /** Lung injury L, 0-1. */
  readonly lungInjury: number;
  /** Delayed signal X that the brain sees. */
  readonly brainSignal: number;
  /** Neurotoxicity N, 0-1. */
  readonly neurotoxicity: number;
  /** Fatigue, 0-10. */
  readonly fatigue: number;
  readonly vitals: TrueVitals;
  readonly drift: DriftState;
  readonly drugs: DrugState;
  readonly labs: LabState;
  /** Null where no vital sign is overridden. */
  readonly overridden: OverriddenState | null;
}

/**
 * Adds every number of a state to a hash, in a fixed order.
 *
 * Written out rather than taken from the object, so that the order never depends on how a state
 * was built.
 */
export function hashState(hash: Hash, state: PatientState): Hash {
  const body = hashNumbers(hash, bodyNumbers(state));
  const treated = hashNumbers(body, drugNumbers(state.drugs));
  const whole = hashNumbers(treated, labNumbers(state.labs));
  return state.overridden === null
    ? whole
    : hashNumbers(whole, overriddenNumbers(state.overridden));
}

/** The numbers of a state, in the order in which they are hashed. */
export function stateNumbers(state: PatientState): readonly number[] {
  const { drugs, labs, overridden } = state;
  return [
    ...bodyNumbers(state),
    ...drugNumbers(drugs),
    ...labNumbers(labs),
    ...(overridden === null ? [] : overriddenNumbers(overridden)),
  ];
}

function bodyNumbers(state: PatientState): readonly number[] {
  const { limbs, secondLimbs, vitals, drift } = state;
  return [
    state.tick,
    limbs.rise,
    limbs.fall,
    secondLimbs.rise,
    secondLimbs.fall,
    state.cytokineIndex,
    state.secondWave,
    state.infection,
    state.signal,
    state.setPointC,
    state.temperatureC,
    state.rigor,
    state.vasoplegia,
    state.lungInjury,
    state.brainSignal,
    state.neurotoxicity,
    state.fatigue,
    vitals.mapMmHg,
    vitals.systolicMmHg,
    vitals.diastolicMmHg,
    vitals.heartRatePerMin,
    vitals.respiratoryRatePerMin,
    vitals.spo2Percent,
    drift.setPointC,
    drift.mapMmHg,
    drift.respiratoryRatePerMin,
    drift.spo2Percent,
    drift.heartFastPerMin,
    drift.heartSlowPerMin,
  ];
}

function drugNumbers(drugs: DrugState): readonly number[] {
  return [
    drugs.paracetamolGutMgPerL,
    drugs.paracetamolPlasmaMgPerL,
    drugs.paracetamolSiteMgPerL,
    drugs.ibuprofenGutMgPerL,
    drugs.ibuprofenPlasmaMgPerL,
    drugs.ibuprofenSiteMgPerL,
    drugs.tocilizumabMgPerL,
    drugs.tocilizumabEffect,
    drugs.siltuximabMgPerL,
    drugs.siltuximabEffect,
    drugs.anakinraMinutes,
    drugs.anakinraEffect,
    drugs.dexamethasoneMg,
    drugs.dexamethasoneSiteMg,
    drugs.antibioticOn,
    drugs.antibioticEffect,
    drugs.gcsfMinutes,
    drugs.gcsfEffect,
    drugs.fluidPendingMl,
    drugs.fluidFastMl,
    drugs.fluidSlowMl,
    drugs.norepinephrine,
    drugs.epinephrine,
    drugs.phenylephrine,
    drugs.dopamine,
    drugs.vasopressin,
    drugs.fio2,
    drugs.ventilation,
  ];
}

function labNumbers(labs: LabState): readonly number[] {
  return [
    labs.crpMgPerL,
    labs.ferritinNgPerMl,
    labs.il6PgPerMl,
    labs.procalcitoninNgPerMl,
    labs.lactateMmolPerL,
    labs.marrow,
    labs.neutrophilsPerNl,
    labs.haemoglobinGPerDl,
    labs.plateletsPerNl,
    labs.creatinineMgPerDl,
    labs.altUPerL,
    labs.astUPerL,
    labs.fibrinogenMgPerDl,
    labs.ldhUPerL,
  ];
}

function overriddenNumbers(overridden: OverriddenState): readonly number[] {
  const { forces } = overridden;
  return [
    ...OVERRIDDEN_VITALS.flatMap((vital) => [forces[vital]?.kept ?? 1, forces[vital]?.added ?? 0]),
    overridden.ownTemperatureC,
    overridden.ownFatigue,
  ];
}
