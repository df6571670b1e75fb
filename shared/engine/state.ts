/** The two limbs of the antigen-driven activity: e^(−a·u) and e^(b·u), u in days since its peak. */
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
  /** Tocilizumab in serum, mg/L, and its effect, 0-1. */
  readonly tocilizumabMgPerL: number;
  readonly tocilizumabEffect: number;
  /** Dexamethasone in the body and at its site of effect, mg. */
  readonly dexamethasoneMg: number;
  readonly dexamethasoneSiteMg: number;
  /** Fluid still to run in, mL, and the two compartments it has run into. */
  readonly fluidPendingMl: number;
  readonly fluidFastMl: number;
  readonly fluidSlowMl: number;
  /** Inspired fraction of oxygen, 0.21-1. */
  readonly fio2: number;
}

/**
 * The hidden truth of the patient at one tick: plain numbers, all finite, nothing else.
 *
 * Everything a later tick depends on is here, so a state can be saved, hashed and gone on from.
 */
export interface PatientState {
  /** Whole minutes since the infusion. */
  readonly tick: number;
  readonly limbs: Limbs;
  /** Cytokine index I; 1 is just febrile. */
  readonly cytokineIndex: number;
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
  readonly crpMgPerL: number;
  readonly ferritinNgPerMl: number;
  readonly vitals: TrueVitals;
  readonly drift: DriftState;
  readonly drugs: DrugState;
}

/**
 * The numbers of a state in a fixed order, for hashing.
 *
 * Written out rather than taken from the object, so that the order never depends on how a state
 * was built.
 */
export function stateNumbers(state: PatientState): readonly number[] {
  const { limbs, vitals, drift, drugs } = state;
  return [
    state.tick,
    limbs.rise,
    limbs.fall,
    state.cytokineIndex,
    state.signal,
    state.setPointC,
    state.temperatureC,
    state.rigor,
    state.vasoplegia,
    state.lungInjury,
    state.brainSignal,
    state.neurotoxicity,
    state.fatigue,
    state.crpMgPerL,
    state.ferritinNgPerMl,
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
    drugs.paracetamolGutMgPerL,
    drugs.paracetamolPlasmaMgPerL,
    drugs.paracetamolSiteMgPerL,
    drugs.tocilizumabMgPerL,
    drugs.tocilizumabEffect,
    drugs.dexamethasoneMg,
    drugs.dexamethasoneSiteMg,
    drugs.fluidPendingMl,
    drugs.fluidFastMl,
    drugs.fluidSlowMl,
    drugs.fio2,
  ];
}
