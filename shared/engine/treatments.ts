import { unreachable } from '#shared/contracts/invariant.ts';
import { keptPerTick, min } from './exact-math.ts';
import { dexamethasone, fluid, paracetamol, tocilizumab } from './parameters.ts';
import type { Patient } from './patient.ts';
import { fractionPerTick } from './relax.ts';
import type { DrugState } from './state.ts';
import { MINUTES_PER_DAY, TICK_HOURS } from './time.ts';

/** What a step can be told to do to the patient; doses in the unit of the name. */
export type Treatment =
  | { readonly kind: 'paracetamol'; readonly doseMg: number }
  | { readonly kind: 'tocilizumab'; readonly doseMg: number }
  | { readonly kind: 'dexamethasone'; readonly doseMg: number }
  | { readonly kind: 'fluid-bolus'; readonly volumeMl: number }
  | { readonly kind: 'fluid-stop' }
  | { readonly kind: 'oxygen'; readonly fio2: number };

/** No drug, no fluid, room air. */
export const UNTREATED: DrugState = {
  paracetamolGutMgPerL: 0,
  paracetamolPlasmaMgPerL: 0,
  paracetamolSiteMgPerL: 0,
  tocilizumabMgPerL: 0,
  tocilizumabEffect: 0,
  dexamethasoneMg: 0,
  dexamethasoneSiteMg: 0,
  fluidPendingMl: 0,
  fluidFastMl: 0,
  fluidSlowMl: 0,
  fio2: 0.21,
};

const ABSORBED = paracetamol.absorption.value * TICK_HOURS;
const ELIMINATED = paracetamol.elimination.value * TICK_HOURS;
const TO_SITE = paracetamol.effectSite.value * TICK_HOURS;
const TOCILIZUMAB_KEPT = keptPerTick(tocilizumab.halfLife.value * MINUTES_PER_DAY);
const TOCILIZUMAB_DELAY = TICK_HOURS / tocilizumab.effectDelay.value;
const DEXAMETHASONE_KEPT = keptPerTick(dexamethasone.halfLife.value * 60);
const DEXAMETHASONE_DELAY = TICK_HOURS / dexamethasone.effectDelay.value;
const FLUID_FAST = fractionPerTick(fluid.fastHalfLife.value);
const FLUID_SLOW = fractionPerTick(fluid.slowHalfLife.value);

/**
 * Enters what is given in this step: a dose joins its first compartment, oxygen changes at once.
 */
export function give(
  state: DrugState,
  treatments: readonly Treatment[],
  patient: Pick<Patient, 'weightKg'>,
): DrugState {
  let given = state;
  for (const treatment of treatments) {
    given = { ...given, ...entry(given, treatment, patient.weightKg) };
  }
  return given;
}

function entry(state: DrugState, treatment: Treatment, weightKg: number): Partial<DrugState> {
  switch (treatment.kind) {
    case 'paracetamol': {
      const rise = treatment.doseMg / (paracetamol.distribution.value * weightKg);
      return { paracetamolGutMgPerL: state.paracetamolGutMgPerL + rise };
    }
    case 'tocilizumab': {
      const rise = treatment.doseMg / tocilizumab.volume.value;
      return { tocilizumabMgPerL: state.tocilizumabMgPerL + rise };
    }
    case 'dexamethasone':
      return { dexamethasoneMg: state.dexamethasoneMg + treatment.doseMg };
    case 'fluid-bolus':
      return { fluidPendingMl: state.fluidPendingMl + treatment.volumeMl };
    case 'fluid-stop':
      return { fluidPendingMl: 0 };
    case 'oxygen':
      return { fio2: treatment.fio2 };
    default:
      return unreachable(treatment);
  }
}

/**
 * How strongly dexamethasone acts.
 *
 * @param siteMg amount at the site of effect, mg
 * @param factor the patient's response, 0-1
 * @returns effect, 0-0.75
 */
export function steroidEffect(siteMg: number, factor: number): number {
  return (
    (factor * dexamethasone.maximumEffect.value * siteMg) /
    (siteMg + dexamethasone.halfEffect.value)
  );
}

/** Moves every drug and fluid one tick: absorption, effect, wearing off. */
export function stepDrugs(state: DrugState, vasoplegia: number): DrugState {
  const absorbed = ABSORBED * state.paracetamolGutMgPerL;
  const plasma =
    state.paracetamolPlasmaMgPerL + absorbed - ELIMINATED * state.paracetamolPlasmaMgPerL;
  const serum = state.tocilizumabMgPerL;
  const steroid = state.dexamethasoneMg;
  const running = min(state.fluidPendingMl, fluid.infusionRate.value);
  const leak = 1 + vasoplegia;
  return {
    paracetamolGutMgPerL: state.paracetamolGutMgPerL - absorbed,
    paracetamolPlasmaMgPerL: plasma,
    paracetamolSiteMgPerL:
      state.paracetamolSiteMgPerL + TO_SITE * (plasma - state.paracetamolSiteMgPerL),
    tocilizumabMgPerL: serum * TOCILIZUMAB_KEPT,
    tocilizumabEffect:
      state.tocilizumabEffect +
      TOCILIZUMAB_DELAY *
        (serum / (serum + tocilizumab.halfEffect.value) - state.tocilizumabEffect),
    dexamethasoneMg: steroid * DEXAMETHASONE_KEPT,
    dexamethasoneSiteMg:
      state.dexamethasoneSiteMg + DEXAMETHASONE_DELAY * (steroid - state.dexamethasoneSiteMg),
    fluidPendingMl: state.fluidPendingMl - running,
    fluidFastMl: state.fluidFastMl + running / 2 - FLUID_FAST * leak * state.fluidFastMl,
    fluidSlowMl: state.fluidSlowMl + running / 2 - FLUID_SLOW * leak * state.fluidSlowMl,
    fio2: state.fio2,
  };
}
