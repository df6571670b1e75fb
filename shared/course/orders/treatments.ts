import { ROOM_AIR } from '#shared/contracts/observation.ts';
import type { Intervention, OrderPlace } from '#shared/contracts/order.ts';
import { type Dosed, isDrug, isPressor } from '#shared/contracts/order-rules.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { doseOf, type OrderedFor } from './doses.ts';
import { oxygenOf } from './oxygen.ts';

/**
 * What the engine is told for an order. Levetiracetam, investigations and calls for help change
 * nothing in the patient; they are on record for the debrief.
 */
export function treatmentsOf(order: OrderPlace, patient: OrderedFor): readonly Treatment[] {
  if (isDrug(order)) {
    return drugTreatments(order, doseOf(order, patient));
  }
  switch (order.intervention) {
    case 'oxygen': {
      const { device, fio2 } = oxygenOf(order);
      return [{ kind: 'oxygen', device, fio2 }];
    }
    case 'antibiotic':
      return [{ kind: 'antibiotic' }];
    default:
      return [];
  }
}

/** What the engine is told when a running order is stopped. */
export function stoppingOf(intervention: Intervention): readonly Treatment[] {
  if (isPressor(intervention)) {
    return [{ kind: 'pressor', drug: intervention, dose: 0 }];
  }
  switch (intervention) {
    case 'oxygen':
      return [{ kind: 'oxygen', device: ROOM_AIR.device, fio2: ROOM_AIR.fio2 }];
    case 'fluid-bolus':
      return [{ kind: 'fluid-stop' }];
    case 'antibiotic':
      return [{ kind: 'antibiotic-stop' }];
    default:
      return [];
  }
}

function drugTreatments(
  { intervention }: { intervention: Dosed },
  dose: number,
): readonly Treatment[] {
  switch (intervention) {
    case 'norepinephrine':
    case 'epinephrine':
    case 'phenylephrine':
    case 'dopamine':
    case 'vasopressin':
      return [{ kind: 'pressor', drug: intervention, dose }];
    case 'fluid-bolus':
      return [{ kind: 'fluid-bolus', volumeMl: dose }];
    case 'g-csf':
      return [{ kind: 'g-csf' }];
    case 'levetiracetam':
      return [];
    case 'paracetamol':
    case 'ibuprofen':
    case 'tocilizumab':
    case 'siltuximab':
    case 'anakinra':
    case 'dexamethasone':
    case 'methylprednisolone':
      return [{ kind: intervention, doseMg: dose }];
  }
}
