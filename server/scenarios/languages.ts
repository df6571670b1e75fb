import { CASE_LANGUAGES, type CaseLanguage } from '#shared/contracts/rest.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';

/** The languages in which every text of a case is there. */
export function languagesOf(scenario: Scenario): CaseLanguage[] {
  const texts = textsOf(scenario);
  return CASE_LANGUAGES.filter((language) => texts.every((text) => language in text));
}

/** Every text below a value: whatever has an English wording. */
function textsOf(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return 'en' in value && typeof value.en === 'string'
    ? [value]
    : Object.values(value).flatMap(textsOf);
}
