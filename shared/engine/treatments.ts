import { unreachable } from '#shared/contracts/invariant.ts';
import type { OxygenDevice, Pressor } from '#shared/contracts/order.ts';
import { min } from './exact-math.ts';
import {
  anakinra,
  dexamethasone,
  gcsf,
  ibuprofen,
  paracetamol,
  siltuximab,
  tocilizumab,
} from './parameters.ts';
import type { Patient } from './patient.ts';
import type { DrugState } from './state.ts';

/**
 * What a step can be told to do to the patient; doses in the unit of the name. A pressor runs at
 * its dose until another is given: ug/kg/min, vasopressin U/min, 0 is off.
 */
export type Treatment =
  | { readonly kind: DosedDrug; readonly doseMg: number }
  | { readonly kind: 'antibiotic' }
  | { readonly kind: 'antibiotic-stop' }
  | { readonly kind: 'g-csf' }
  | { readonly kind: 'pressor'; readonly drug: Pressor; readonly dose: number }
  | { readonly kind: 'fluid-bolus'; readonly volumeMl: number }
  | { readonly kind: 'fluid-stop' }
  | { readonly kind: 'oxygen'; readonly fio2: number; readonly device: OxygenDevice };

/** A drug that is given as a dose in milligrams. */
export type DosedDrug =
  | 'paracetamol'
  | 'ibuprofen'
  | 'tocilizumab'
  | 'siltuximab'
  | 'anakinra'
  | 'dexamethasone'
  | 'methylprednisolone';

/**
 * Enters what is given in this step: a dose joins its first compartment and acts from the next
 * step on; oxygen and pressors act at once.
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
    case 'antibiotic':
      return { antibioticOn: 1 };
    case 'antibiotic-stop':
      return { antibioticOn: 0 };
    case 'g-csf':
      return { gcsfMinutes: gcsf.duration.value };
    case 'pressor':
      return { [treatment.drug]: treatment.dose };
    case 'fluid-bolus':
      return { fluidPendingMl: state.fluidPendingMl + treatment.volumeMl };
    case 'fluid-stop':
      return { fluidPendingMl: 0 };
    case 'oxygen':
      return { fio2: treatment.fio2, ventilation: VENTILATION[treatment.device] };
    default:
      return dose(state, treatment, weightKg);
  }
}

function dose(
  state: DrugState,
  treatment: { readonly kind: DosedDrug; readonly doseMg: number },
  weightKg: number,
): Partial<DrugState> {
  const { kind, doseMg } = treatment;
  switch (kind) {
    case 'paracetamol': {
      const rise = doseMg / (paracetamol.distribution.value * weightKg);
      return { paracetamolGutMgPerL: state.paracetamolGutMgPerL + rise };
    }
    case 'ibuprofen': {
      const rise = doseMg / (ibuprofen.distribution.value * weightKg);
      return { ibuprofenGutMgPerL: state.ibuprofenGutMgPerL + rise };
    }
    case 'tocilizumab': {
      const share = min(1, weightKg / tocilizumab.fullVolumeFrom.value);
      const rise = doseMg / (tocilizumab.volume.value * share);
      return { tocilizumabMgPerL: state.tocilizumabMgPerL + rise };
    }
    case 'siltuximab': {
      const rise = doseMg / siltuximab.volume.value;
      return { siltuximabMgPerL: state.siltuximabMgPerL + rise };
    }
    case 'anakinra':
      return { anakinraMinutes: anakinra.duration.value };
    case 'dexamethasone':
      return { dexamethasoneMg: state.dexamethasoneMg + doseMg };
    case 'methylprednisolone': {
      const worth = doseMg * dexamethasone.perMethylprednisolone.value;
      return { dexamethasoneMg: state.dexamethasoneMg + worth };
    }
    default:
      return unreachable(kind);
  }
}

/** What a device does beyond oxygen: positive pressure through a mask (1) or a tube (2). */
const VENTILATION: Readonly<Record<OxygenDevice, number>> = {
  'room-air': 0,
  'nasal-cannula': 0,
  'simple-mask': 0,
  venturi: 0,
  'non-rebreather': 0,
  hfnc: 0,
  cpap: 1,
  bipap: 1,
  'invasive-ventilation': 2,
};
