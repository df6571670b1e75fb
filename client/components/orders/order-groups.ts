import type { Intervention } from '#shared/contracts/order.ts';

/**
 * What can be ordered, by what it is for, so that anything is found in two taps. A group of one is
 * its intervention.
 */
export const ORDER_GROUPS = [
  { id: 'watch', interventions: ['vital-signs'] },
  { id: 'fever', interventions: ['paracetamol', 'ibuprofen'] },
  { id: 'infection', interventions: ['blood-cultures', 'antibiotic'] },
  {
    id: 'circulation',
    interventions: [
      'fluid-bolus',
      'norepinephrine',
      'epinephrine',
      'phenylephrine',
      'dopamine',
      'vasopressin',
    ],
  },
  { id: 'oxygen', interventions: ['oxygen'] },
  {
    id: 'crs',
    interventions: ['tocilizumab', 'siltuximab', 'anakinra', 'dexamethasone', 'methylprednisolone'],
  },
  { id: 'brain', interventions: ['levetiracetam', 'eeg', 'neurology-consult'] },
  { id: 'blood', interventions: ['g-csf'] },
  { id: 'tests', interventions: ['laboratory'] },
  { id: 'help', interventions: ['call-provider', 'rapid-response', 'transfer-icu'] },
] as const satisfies readonly {
  readonly id: string;
  readonly interventions: readonly Intervention[];
}[];

/** A group of {@link ORDER_GROUPS}. */
export type OrderGroup = (typeof ORDER_GROUPS)[number];
