import { createInstance, type i18n } from 'i18next';
import ICU from 'i18next-icu';
import { initReactI18next } from 'react-i18next';
import { english } from './english.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    keySeparator: false;
    nsSeparator: false;
    returnNull: false;
    resources: { words: typeof english };
  }
}

/** The languages of the interface; a further one is a folder beside `en` and an entry here. */
const LANGUAGES = { en: { words: english } };

/** Sets up the words; ready when it returns, for all languages come with the page. */
export function createWords(language: keyof typeof LANGUAGES = 'en'): i18n {
  const words = createInstance();
  void words
    .use(ICU)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: 'en',
      ns: ['words'],
      defaultNS: 'words',
      resources: LANGUAGES,
      keySeparator: false,
      nsSeparator: false,
      initAsync: false,
      interpolation: { escapeValue: false },
    });
  return words;
}
