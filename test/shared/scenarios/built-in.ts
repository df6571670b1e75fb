import type { Scenario } from '#shared/contracts/scenario.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

/** The cases of Ms Rowan, the flagship first. */
export const SISTER_IDS = [
  'mild-crs',
  'crs-fluid',
  'crs-pressor',
  'crs-severe',
  'crs-icans',
  'sepsis',
  'late-onset',
  'second-wave',
];

/** The cases of other patients. */
export const OTHER_IDS = ['paediatric', 'myeloma'];

/** Every case, read once. */
export const CASES: readonly Scenario[] = [...SISTER_IDS, ...OTHER_IDS].map(builtInScenario);

/** Minutes in which the cases of Ms Rowan cannot be told apart: 36 hours. */
export const ALIKE_MINUTES = 36 * 60;

/** Every English text below a value. */
export function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  if ('en' in value && typeof value.en === 'string') {
    return [value.en];
  }
  return Object.values(value).flatMap(textsOf);
}
