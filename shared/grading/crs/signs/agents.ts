import type { PressorDrug } from '#shared/contracts/grade.ts';
import type { CrsFindings } from '../scale.ts';

/** The drugs listed as vasopressors, in whatever number. */
export type Pressors = NonNullable<CrsFindings['vasopressors']>;

/** The drugs that every scale counts as vasopressors (R-PRESSOR). */
const COUNTED: readonly string[] = [
  'norepinephrine',
  'epinephrine',
  'phenylephrine',
  'dopamine',
  'angiotensin-ii',
];
const VASOPRESSIN: readonly string[] = ['vasopressin', 'terlipressin'];

function isCounted(drug: PressorDrug): boolean {
  return COUNTED.includes(drug);
}

/** Whether a drug is vasopressin or its like, which not every scale counts beside another. */
export function isVasopressin(drug: PressorDrug): boolean {
  return VASOPRESSIN.includes(drug);
}

/** Whether a drug is a vasopressor for any scale; inotropes and steroids are not (R-PRESSOR). */
export function isVasopressor(drug: PressorDrug): boolean {
  return isCounted(drug) || isVasopressin(drug);
}

/**
 * How many different vasopressors run at this moment. One listed twice is one, and two are two also
 * while one replaces the other (R-OVERLAP).
 *
 * @param withVasopressin whether vasopressin and its like count as well
 */
export function countAgents(pressors: Pressors, withVasopressin: boolean): number {
  let count = 0;
  for (const [index, { drug }] of pressors.entries()) {
    const counts = isCounted(drug) || (withVasopressin && isVasopressin(drug));
    if (counts && pressors.findIndex((one) => one.drug === drug) === index) {
      count += 1;
    }
  }
  return count;
}

/** Whether more than one vasopressor runs, vasopressin and its like counted. */
export function areSeveralAgents({ vasopressors }: Pick<CrsFindings, 'vasopressors'>): boolean {
  return countAgents(vasopressors ?? [], true) > 1;
}

/** The names of the vasopressors without vasopressin and its like, each once. */
export function countedAgents(pressors: Pressors): string[] {
  return namesAmong(COUNTED, pressors);
}

/** The names of vasopressin and its like among them, each once. */
export function vasopressins(pressors: Pressors): string[] {
  return namesAmong(VASOPRESSIN, pressors);
}

function namesAmong(names: readonly string[], pressors: Pressors): string[] {
  return [...new Set<string>(pressors.map(({ drug }) => drug))].filter((drug) =>
    names.includes(drug),
  );
}
