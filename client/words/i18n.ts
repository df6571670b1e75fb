import { createInstance, type i18n } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { english } from './english.ts';
import type { Language } from './languages.ts';
import type { PhraseBook } from './phrase-book.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
    resources: { words: typeof english };
  }
}

/** Sets up the words; English comes with the page and is ready when this returns. */
export function createWords(): i18n {
  const words = createInstance();
  void words
    .use(ICU)
    .use(initReactI18next)
    .init({
      lng: 'en',
      fallbackLng: 'en',
      ns: ['words'],
      defaultNS: 'words',
      resources: { en: { words: english } },
      keySeparator: false,
      nsSeparator: false,
      initAsync: false,
      interpolation: { escapeValue: false },
    });
  return words;
}

/** Changes to a language, and fetches its words first where they are not here yet. */
export async function speak(words: i18n, language: Language): Promise<void> {
  if (!words.hasResourceBundle(language, 'words')) {
    const { messages, book } = await wordsOf(language);
    if (book !== undefined) {
      words.addResourceBundle(language, 'sentences', book);
    }
    words.addResourceBundle(language, 'words', messages);
  }
  await words.changeLanguage(language);
}

interface Spoken {
  readonly messages: Readonly<Record<string, string>>;
  readonly book?: PhraseBook;
}

async function wordsOf(language: Language): Promise<Spoken> {
  switch (language) {
    case 'en':
      return { messages: english };
    case 'es': {
      const { spanish, spanishBook } = await import('./spanish.ts');
      return { messages: spanish, book: spanishBook };
    }
    case 'en-XA':
      return { messages: (await import('./pseudo.ts')).pseudoEnglish() };
  }
}
