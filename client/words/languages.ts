/** The languages of the interface; a further one is a folder beside `en` and an entry here. */
export const LANGUAGES = ['en', 'es'] as const;

/**
 * A language of the interface. `en-XA` is English in brackets and longer, asked for by
 * `?lang=en-XA`: what stands on a page without brackets was not translated.
 */
export type Language = (typeof LANGUAGES)[number] | 'en-XA';

/** Who among clinicians reviewed the words of a language; null where nobody has. */
export const REVIEWED_BY: Readonly<Record<Language, string | null>> = {
  en: 'the source',
  'en-XA': 'the source',
  es: null,
};

const KNOWN: readonly Language[] = ['en-XA', ...LANGUAGES];

/** The first language that is asked for and known, without regard to the country; else English. */
export function firstKnown(asked: readonly (string | null)[]): Language {
  for (const name of asked) {
    const known = KNOWN.find((language) => language === name || language === name?.split('-')[0]);
    if (known !== undefined) {
      return known;
    }
  }
  return 'en';
}
