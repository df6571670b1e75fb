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
import type { DrugDraft } from './state.ts';

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
 *
 * @param drugs of this step, still in the making
 */
export function give(
  drugs: DrugDraft,
  treatments: readonly Treatment[],
  patient: Pick<Patient, 'weightKg'>,
): void {
  for (const treatment of treatments) {
    enter(drugs, treatment, patient.weightKg);
  }
}

function enter(given: DrugDraft, treatment: Treatment, weightKg: number): void {
  switch (treatment.kind) {
    case 'antibiotic':
      given.antibioticOn = 1;
      break;
    case 'antibiotic-stop':
      given.antibioticOn = 0;
      break;
    case 'g-csf':
      given.gcsfMinutes = gcsf.duration.value;
      break;
    case 'pressor':
      given[treatment.drug] = treatment.dose;
      break;
    case 'fluid-bolus':
      given.fluidPendingMl += treatment.volumeMl;
      break;
    case 'fluid-stop':
      given.fluidPendingMl = 0;
      break;
    case 'oxygen':
      given.fio2 = treatment.fio2;
      given.ventilation = VENTILATION[treatment.device];
      break;
    default:
      enterDose(given, treatment, weightKg);
  }
}

function enterDose(
  given: DrugDraft,
  treatment: { readonly kind: DosedDrug; readonly doseMg: number },
  weightKg: number,
): void {
  const { kind, doseMg } = treatment;
  switch (kind) {
    case 'paracetamol':
      given.paracetamolGutMgPerL += doseMg / (paracetamol.distribution.value * weightKg);
      break;
    case 'ibuprofen':
      given.ibuprofenGutMgPerL += doseMg / (ibuprofen.distribution.value * weightKg);
      break;
    case 'tocilizumab': {
      const share = min(1, weightKg / tocilizumab.fullVolumeFrom.value);
      given.tocilizumabMgPerL += doseMg / (tocilizumab.volume.value * share);
      break;
    }
    case 'siltuximab':
      given.siltuximabMgPerL += doseMg / siltuximab.volume.value;
      break;
    case 'anakinra':
      given.anakinraMinutes = anakinra.duration.value;
      break;
    case 'dexamethasone':
      given.dexamethasoneMg += doseMg;
      break;
    case 'methylprednisolone':
      given.dexamethasoneMg += doseMg * dexamethasone.perMethylprednisolone.value;
      break;
    default:
      unreachable(kind);
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
