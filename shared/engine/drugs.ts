import { keptPerTick, max, min } from './exact-math.ts';
import {
  anakinra,
  antibiotic,
  dexamethasone,
  fluid,
  gcsf,
  ibuprofen,
  paracetamol,
  siltuximab,
  tocilizumab,
} from './parameters.ts';
import type { Patient } from './patient.ts';
import { fractionPerTick } from './relax.ts';
import type { DrugDraft, DrugState, PatientState } from './state.ts';
import { MINUTES_PER_DAY, TICK_HOURS } from './time.ts';

/** No drug, no fluid, room air. */
export const UNTREATED: DrugState = {
  paracetamolGutMgPerL: 0,
  paracetamolPlasmaMgPerL: 0,
  paracetamolSiteMgPerL: 0,
  ibuprofenGutMgPerL: 0,
  ibuprofenPlasmaMgPerL: 0,
  ibuprofenSiteMgPerL: 0,
  tocilizumabMgPerL: 0,
  tocilizumabEffect: 0,
  siltuximabMgPerL: 0,
  siltuximabEffect: 0,
  anakinraMinutes: 0,
  anakinraEffect: 0,
  dexamethasoneMg: 0,
  dexamethasoneSiteMg: 0,
  antibioticOn: 0,
  antibioticEffect: 0,
  gcsfMinutes: 0,
  gcsfEffect: 0,
  fluidPendingMl: 0,
  fluidFastMl: 0,
  fluidSlowMl: 0,
  norepinephrine: 0,
  epinephrine: 0,
  phenylephrine: 0,
  dopamine: 0,
  vasopressin: 0,
  fio2: 0.21,
  ventilation: 0,
};

const PARACETAMOL = {
  absorbed: paracetamol.absorption.value * TICK_HOURS,
  eliminated: paracetamol.elimination.value * TICK_HOURS,
  toSite: paracetamol.effectSite.value * TICK_HOURS,
};
const IBUPROFEN = {
  absorbed: ibuprofen.absorption.value * TICK_HOURS,
  eliminated: ibuprofen.elimination.value * TICK_HOURS,
  toSite: ibuprofen.effectSite.value * TICK_HOURS,
};
const TOCILIZUMAB_KEPT = keptPerTick(tocilizumab.halfLife.value * MINUTES_PER_DAY);
const TOCILIZUMAB_DELAY = TICK_HOURS / tocilizumab.effectDelay.value;
const SILTUXIMAB_KEPT = keptPerTick(siltuximab.halfLife.value * MINUTES_PER_DAY);
const SILTUXIMAB_DELAY = TICK_HOURS / siltuximab.effectDelay.value;
const ANAKINRA_DELAY = TICK_HOURS / anakinra.timeConstant.value;
const DEXAMETHASONE_KEPT = keptPerTick(dexamethasone.halfLife.value * 60);
const DEXAMETHASONE_DELAY = TICK_HOURS / dexamethasone.effectDelay.value;
const ANTIBIOTIC_DELAY = TICK_HOURS / antibiotic.timeConstant.value;
const GCSF_DELAY = TICK_HOURS / gcsf.timeConstant.value;
const FLUID_FAST = fractionPerTick(fluid.fastHalfLife.value);
const FLUID_SLOW = fractionPerTick(fluid.slowHalfLife.value);

/**
 * Moves every drug and fluid one tick: absorption, effect, wearing off. Oxygen and pressors stay
 * as they are.
 *
 * @param vasoplegia of the tick before, 0-1; wide vessels lose fluid sooner
 * @returns a new state, into which what is given in this tick can still be entered
 */
export function stepDrugs(last: DrugState, vasoplegia: number): DrugDraft {
  const paracetamolAbsorbed = PARACETAMOL.absorbed * last.paracetamolGutMgPerL;
  const paracetamolPlasma =
    last.paracetamolPlasmaMgPerL +
    paracetamolAbsorbed -
    PARACETAMOL.eliminated * last.paracetamolPlasmaMgPerL;
  const ibuprofenAbsorbed = IBUPROFEN.absorbed * last.ibuprofenGutMgPerL;
  const ibuprofenPlasma =
    last.ibuprofenPlasmaMgPerL +
    ibuprofenAbsorbed -
    IBUPROFEN.eliminated * last.ibuprofenPlasmaMgPerL;
  const anakinraOn = last.anakinraMinutes > 0 ? 1 : 0;
  const gcsfOn = last.gcsfMinutes > 0 ? 1 : 0;
  const running = min(last.fluidPendingMl, fluid.infusionRate.value);
  const leak = 1 + vasoplegia;
  return {
    paracetamolGutMgPerL: last.paracetamolGutMgPerL - paracetamolAbsorbed,
    paracetamolPlasmaMgPerL: paracetamolPlasma,
    paracetamolSiteMgPerL:
      last.paracetamolSiteMgPerL +
      PARACETAMOL.toSite * (paracetamolPlasma - last.paracetamolSiteMgPerL),
    ibuprofenGutMgPerL: last.ibuprofenGutMgPerL - ibuprofenAbsorbed,
    ibuprofenPlasmaMgPerL: ibuprofenPlasma,
    ibuprofenSiteMgPerL:
      last.ibuprofenSiteMgPerL + IBUPROFEN.toSite * (ibuprofenPlasma - last.ibuprofenSiteMgPerL),
    tocilizumabMgPerL: last.tocilizumabMgPerL * TOCILIZUMAB_KEPT,
    tocilizumabEffect:
      last.tocilizumabEffect +
      TOCILIZUMAB_DELAY *
        (bound(last.tocilizumabMgPerL, tocilizumab.halfEffect.value) - last.tocilizumabEffect),
    siltuximabMgPerL: last.siltuximabMgPerL * SILTUXIMAB_KEPT,
    siltuximabEffect:
      last.siltuximabEffect +
      SILTUXIMAB_DELAY *
        (bound(last.siltuximabMgPerL, siltuximab.halfEffect.value) - last.siltuximabEffect),
    anakinraMinutes: max(0, last.anakinraMinutes - 1),
    anakinraEffect: last.anakinraEffect + ANAKINRA_DELAY * (anakinraOn - last.anakinraEffect),
    dexamethasoneMg: last.dexamethasoneMg * DEXAMETHASONE_KEPT,
    dexamethasoneSiteMg:
      last.dexamethasoneSiteMg +
      DEXAMETHASONE_DELAY * (last.dexamethasoneMg - last.dexamethasoneSiteMg),
    antibioticOn: last.antibioticOn,
    antibioticEffect:
      last.antibioticEffect + ANTIBIOTIC_DELAY * (last.antibioticOn - last.antibioticEffect),
    gcsfMinutes: max(0, last.gcsfMinutes - 1),
    gcsfEffect: last.gcsfEffect + GCSF_DELAY * (gcsfOn - last.gcsfEffect),
    fluidPendingMl: last.fluidPendingMl - running,
    fluidFastMl: last.fluidFastMl + running / 2 - FLUID_FAST * leak * last.fluidFastMl,
    fluidSlowMl: last.fluidSlowMl + running / 2 - FLUID_SLOW * leak * last.fluidSlowMl,
    norepinephrine: last.norepinephrine,
    epinephrine: last.epinephrine,
    phenylephrine: last.phenylephrine,
    dopamine: last.dopamine,
    vasopressin: last.vasopressin,
    fio2: last.fio2,
    ventilation: last.ventilation,
  };
}

/**
 * How much of the fever paracetamol takes away.
 *
 * @param siteMgPerL concentration at the site of effect, mg/L
 * @returns fraction of the fever's rise, 0 to 0.55; the baseline is never lowered
 */
export function paracetamolEffect(siteMgPerL: number): number {
  return paracetamol.maximumEffect.value * bound(siteMgPerL, paracetamol.halfEffect.value);
}

/** How much of the fever ibuprofen takes away; as {@link paracetamolEffect}. */
export function ibuprofenEffect(siteMgPerL: number): number {
  return ibuprofen.maximumEffect.value * bound(siteMgPerL, ibuprofen.halfEffect.value);
}

/** How much of the fever both antipyretics together take away, as a fraction of its rise. */
export function antipyresis(drugs: DrugState): number {
  const afterParacetamol = 1 - paracetamolEffect(drugs.paracetamolSiteMgPerL);
  return 1 - afterParacetamol * (1 - ibuprofenEffect(drugs.ibuprofenSiteMgPerL));
}

/**
 * How strongly steroids act.
 *
 * @param siteMg amount at the site of effect, mg of dexamethasone
 * @param factor the patient's response, 0-1
 * @returns effect, 0-0.75
 */
export function steroidEffect(siteMg: number, factor: number): number {
  return (
    (factor * dexamethasone.maximumEffect.value * siteMg) /
    (siteMg + dexamethasone.halfEffect.value)
  );
}

/** The share of IL-6 that is kept from acting, by either drug or both, 0-1. */
export function il6Blockade(drugs: DrugState): number {
  return 1 - (1 - drugs.tocilizumabEffect) * (1 - drugs.siltuximabEffect);
}

/** How strongly each drug acts at one tick, 0-1. */
export interface DrugEffects {
  readonly paracetamol: number;
  readonly ibuprofen: number;
  readonly tocilizumab: number;
  readonly siltuximab: number;
  readonly anakinra: number;
  readonly steroid: number;
  readonly antibiotic: number;
}

/** The effects that the signs of this tick felt, for those who may see the hidden state. */
export function drugEffects(
  patient: Pick<Patient, 'parameters'>,
  state: Pick<PatientState, 'drugs'>,
): DrugEffects {
  const { drugs } = state;
  return {
    paracetamol: paracetamolEffect(drugs.paracetamolSiteMgPerL),
    ibuprofen: ibuprofenEffect(drugs.ibuprofenSiteMgPerL),
    tocilizumab: drugs.tocilizumabEffect,
    siltuximab: drugs.siltuximabEffect,
    anakinra: drugs.anakinraEffect,
    steroid: steroidEffect(drugs.dexamethasoneSiteMg, patient.parameters.dexamethasoneFactor),
    antibiotic: drugs.antibioticEffect,
  };
}

/** How much of a target a concentration binds: half at half, never all. */
function bound(concentration: number, half: number): number {
  return concentration / (concentration + half);
}
