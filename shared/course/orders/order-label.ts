import type { OxygenSupport } from '#shared/contracts/observation.ts';
import type {
  Intervention,
  LabTest,
  OrderPlace,
  OrderRoute,
  OxygenDevice,
} from '#shared/contracts/order.ts';
import { type Dosed, DRUG_RULES, isDrug, isPressor } from '#shared/contracts/order-rules.ts';
import { round } from '#shared/engine/exact-math.ts';
import { doseOf, type OrderedFor } from './doses.ts';
import { DEVICE_RULES, oxygenOf } from './oxygen.ts';
import { testsOf } from './tests.ts';

const NAMES: Readonly<Record<Exclude<Intervention, 'oxygen'>, string>> = {
  paracetamol: 'Paracetamol',
  ibuprofen: 'Ibuprofen',
  'blood-cultures': 'Blood cultures, two sets',
  antibiotic: 'Broad-spectrum antibiotic',
  'fluid-bolus': 'Fluid bolus',
  norepinephrine: 'Norepinephrine',
  epinephrine: 'Epinephrine',
  phenylephrine: 'Phenylephrine',
  dopamine: 'Dopamine',
  vasopressin: 'Vasopressin',
  tocilizumab: 'Tocilizumab',
  siltuximab: 'Siltuximab',
  anakinra: 'Anakinra',
  dexamethasone: 'Dexamethasone',
  methylprednisolone: 'Methylprednisolone',
  levetiracetam: 'Levetiracetam',
  'g-csf': 'G-CSF',
  'vital-signs': 'Vital signs',
  laboratory: 'Laboratory',
  eeg: 'EEG',
  'call-provider': 'Call to the provider',
  'neurology-consult': 'Neurology consult',
  'rapid-response': 'Rapid response team',
  'transfer-icu': 'Transfer to intensive care',
};

const DEVICES: Readonly<Record<OxygenDevice, string>> = {
  'room-air': 'Room air',
  'nasal-cannula': 'Nasal cannula',
  'simple-mask': 'Simple mask',
  venturi: 'Venturi mask',
  'non-rebreather': 'Non-rebreather mask',
  hfnc: 'High-flow nasal cannula',
  cpap: 'CPAP',
  bipap: 'BiPAP',
  'invasive-ventilation': 'Invasive ventilation',
};

const TESTS: Readonly<Record<LabTest, string>> = {
  crp: 'CRP',
  ferritin: 'ferritin',
  il6: 'IL-6',
  procalcitonin: 'procalcitonin',
  lactate: 'lactate',
  'blood-count': 'blood count',
  creatinine: 'creatinine',
  transaminases: 'ALT and AST',
  fibrinogen: 'fibrinogen',
  ldh: 'LDH',
};

const ROUTES: Readonly<Record<OrderRoute, string>> = {
  oral: 'by mouth',
  intravenous: 'IV',
  subcutaneous: 'SC',
};

/** An order in words for chart and log, dose and unit included: `Paracetamol 1000 mg`. */
export function orderLabel(order: OrderPlace, patient: OrderedFor): string {
  if (isDrug(order)) {
    return drugLabel(order, patient);
  }
  const { intervention } = order;
  switch (intervention) {
    case 'oxygen':
      return oxygenLabel(oxygenOf(order));
    case 'laboratory': {
      const tests = testsOf(order).map((test) => TESTS[test]);
      return `${NAMES.laboratory}: ${tests.join(', ')}`;
    }
    default:
      return [NAMES[intervention], ...interval(order)].join(' ');
  }
}

const MINUTES_PER_HOUR = 60;

function drugLabel(order: OrderPlace & { intervention: Dosed }, patient: OrderedFor): string {
  const { intervention, route } = order;
  const name = NAMES[intervention];
  const dose = doseOf(order, patient);
  if (isPressor(intervention) && dose === 0) {
    return `${name} off`;
  }
  const [unit] = DRUG_RULES[intervention].units;
  const written = order.unit === 'ug/min' && order.dose !== undefined;
  const amount = written
    ? `${order.dose} ug/min (${readable(dose)} ${unit})`
    : `${readable(dose)} ${unit}`;
  const by = route === undefined ? [] : [ROUTES[route]];
  return [name, amount, ...by, ...interval(order)].join(' ');
}

function interval({ everyMinutes }: OrderPlace): readonly string[] {
  if (everyMinutes === undefined) {
    return [];
  }
  return everyMinutes < MINUTES_PER_HOUR
    ? [`every ${everyMinutes} min`]
    : [`every ${readable(everyMinutes / MINUTES_PER_HOUR)} h`];
}

/** Oxygen support in words: `Nasal cannula 2 L/min`. */
function oxygenLabel({ device, flowLPerMin, fio2 }: OxygenSupport): string {
  const { flow, usualFio2 } = DEVICE_RULES[device];
  const name = flow === null ? DEVICES[device] : `${DEVICES[device]} ${flowLPerMin} L/min`;
  return usualFio2 === null ? name : `${name}, FiO2 ${fio2}`;
}

function readable(value: number): string {
  return String(round(value * 1000) / 1000);
}
