import { LAB_TESTS, type LabTest, type OrderPlace } from '#shared/contracts/order.ts';

/**
 * The tests of a laboratory order that names none: what is drawn every day after the infusion.
 * Source: ASCO 2021, doi:10.1200/JCO.21.01992 (blood count, chemistry, CRP, ferritin, LDH,
 * fibrinogen).
 */
export const USUAL_TESTS: readonly LabTest[] = [
  'crp',
  'ferritin',
  'blood-count',
  'creatinine',
  'transaminases',
  'fibrinogen',
  'ldh',
];

/** The laboratory tests that an order asks for, each once, in one order. */
export function testsOf(order: OrderPlace): readonly LabTest[] {
  const wanted = order.tests ?? USUAL_TESTS;
  return LAB_TESTS.filter((test) => wanted.includes(test));
}
