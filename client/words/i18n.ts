import { createInstance, type i18n, type PostProcessorModule } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { LATER_AREAS, type LaterArea, type LaterMessages, type Messages } from './areas.ts';
import { withDrugNames } from './drug-names.ts';
import { type EnglishWords, english, laterEnglish } from './english.ts';
import type { Language } from './languages.ts';
import type { PhraseBook } from './phrase-book.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
    resources: { words: EnglishWords };
  }
}

/** The words of the first page, beside the areas that are fetched later; i18next's namespaces. */
const FIRST = 'words';
const BUNDLES = [FIRST, ...LATER_AREAS] as const;

type Bundle = (typeof BUNDLES)[number];

/** Texts name drugs as the reader's country does. */
const drugNames: PostProcessorModule = {
  type: 'postProcessor',
  name: 'drug-names',
  process: (text, _key, _options, { language }: i18n) => withDrugNames(text, language),
};

/**
 * Sets up the words; those of the first page come in English with it and are ready when this
 * returns.
 */
export function createWords(): i18n {
  const words = createInstance();
  void words
    .use(ICU)
    .use(initReactI18next)
    .use(drugNames)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      ns: [FIRST],
      defaultNS: FIRST,
      fallbackNS: LATER_AREAS,
      resources: { en: { [FIRST]: english } },
      keySeparator: false,
      nsSeparator: false,
      initAsync: false,
      postProcess: [drugNames.name],
      interpolation: { escapeValue: false },
    });
  return words;
}

/** Changes to a language, and fetches what is missing of its words first. */
export async function speak(words: i18n, language: Language): Promise<void> {
  await fetchMissing(words, language);
  await words.changeLanguage(language);
}

/**
 * Fetches the words of areas, in English and in the language that is spoken, and from then on in
 * every language that is changed to. What another language lacks is shown in English.
 */
export async function fetchAreas(words: i18n, areas: readonly LaterArea[]): Promise<void> {
  const spoken = words.language as Language;
  await Promise.all([
    ...areas.map((area) => fetchBundle(words, 'en', area)),
    ...areas.map((area) => fetchBundle(words, spoken, area).catch(() => undefined)),
  ]);
  // The language may have been changed while these were on their way.
  if (words.language !== spoken) {
    await fetchMissing(words, words.language as Language).catch(() => undefined);
  }
}

/** Fetches in one language all that is here in English, also what comes meanwhile. */
async function fetchMissing(words: i18n, language: Language): Promise<void> {
  const isMissing = (area: Bundle) =>
    words.hasResourceBundle('en', area) && !words.hasResourceBundle(language, area);
  for (;;) {
    const missing = BUNDLES.filter(isMissing);
    if (missing.length === 0) {
      return;
    }
    await Promise.all(missing.map((area) => fetchBundle(words, language, area)));
  }
}

async function fetchBundle(words: i18n, language: Language, area: Bundle): Promise<void> {
  if (words.hasResourceBundle(language, area)) {
    return;
  }
  const { messages, later, book } = await wordsOf(language);
  if (area === FIRST && book !== undefined) {
    words.addResourceBundle(language, 'sentences', book);
  }
  words.addResourceBundle(
    language,
    area,
    area === FIRST ? messages : (await later[area]()).default,
  );
}

interface Spoken {
  readonly messages: Messages;
  readonly later: LaterMessages;
  readonly book?: PhraseBook;
}

async function wordsOf(language: Language): Promise<Spoken> {
  switch (language) {
    case 'en':
      return { messages: english, later: laterEnglish };
    case 'es': {
      const { spanish, laterSpanish, spanishBook } = await import('./spanish.ts');
      return { messages: spanish, later: laterSpanish, book: spanishBook };
    }
    case 'en-XA': {
      const { pseudoEnglish, laterPseudoEnglish } = await import('./pseudo.ts');
      return { messages: pseudoEnglish, later: laterPseudoEnglish };
    }
  }
}
