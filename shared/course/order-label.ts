import type { OrderPlace } from '#shared/contracts/action.ts';
import type { OxygenSupport } from '#shared/contracts/observation.ts';
import { doseOf, isDrug, type OrderedFor, oxygenOf, testsOf } from './orders.ts';

const NAMES = {
  paracetamol: 'Paracetamol',
  tocilizumab: 'Tocilizumab',
  dexamethasone: 'Dexamethasone',
  'fluid-bolus': 'Fluid bolus',
} as const;

const DEVICES = {
  'room-air': 'Room air',
  'nasal-cannula': 'Nasal cannula',
  'simple-mask': 'Simple mask',
  venturi: 'Venturi mask',
  'non-rebreather': 'Non-rebreather mask',
  hfnc: 'High-flow nasal cannula',
} as const;

const TESTS = { crp: 'CRP', ferritin: 'ferritin' } as const;

/** An order in words for chart and log, dose and unit included: `Paracetamol 1000 mg`. */
export function orderLabel(order: OrderPlace, patient: OrderedFor): string {
  if (isDrug(order)) {
    const unit = order.intervention === 'fluid-bolus' ? 'mL' : 'mg';
    const parts = [NAMES[order.intervention], `${doseOf(order, patient)} ${unit}`];
    if (order.route !== undefined) {
      parts.push(order.route === 'oral' ? 'by mouth' : 'IV');
    }
    if (order.everyMinutes !== undefined) {
      parts.push(`every ${order.everyMinutes / 60} h`);
    }
    return parts.join(' ');
  }
  if (order.intervention === 'oxygen') {
    return oxygenLabel(oxygenOf(order));
  }
  return order.intervention === 'blood-cultures'
    ? 'Blood cultures, two sets'
    : `Laboratory: ${testsOf(order)
        .map((test) => TESTS[test])
        .join(', ')}`;
}

/** Oxygen support in words: `Nasal cannula 2 L/min`. */
function oxygenLabel(oxygen: OxygenSupport): string {
  if (oxygen.device === 'room-air') {
    return DEVICES['room-air'];
  }
  const flow = `${DEVICES[oxygen.device]} ${oxygen.flowLPerMin} L/min`;
  return oxygen.device === 'venturi' || oxygen.device === 'hfnc'
    ? `${flow}, FiO2 ${oxygen.fio2}`
    : flow;
}
