import { withDrugNames } from '#client/words/drug-names.ts';

/** Text of a scenario in the languages it was written in; English is always there. */
export interface ScenarioText {
  readonly en: string;
  readonly es?: string | undefined;
}

/** The text in the reader's language, else in English; says which it is, for its `lang`. */
export function inLanguage(
  words: ScenarioText,
  language: string,
): { readonly text: string; readonly language: 'en' | 'es' } {
  if (language.startsWith('es') && words.es !== undefined) {
    return { text: withDrugNames(words.es, 'es'), language: 'es' };
  }
  const isPseudo = language === 'en-XA' && words.es !== undefined;
  const text = withDrugNames(words.en, 'en');
  return { text: isPseudo ? `[${text}]` : text, language: 'en' };
}
