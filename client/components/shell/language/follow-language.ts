import type { i18n } from 'i18next';
import type { DeviceSettingsStore } from '#client/store/device-settings.ts';
import { nameDrugsFor } from '#client/words/drug-names.ts';
import { speak } from '#client/words/i18n.ts';
import { firstKnown } from '#client/words/languages.ts';

/** What the browser says of languages: the one in the address, and those of its owner. */
export interface BrowserLanguages {
  readonly asked: string | null;
  readonly preferred: readonly string[];
}

/**
 * Speaks the language of this device from now on, and says so to the document. The address is
 * heard first and until something else is chosen, then the settings, then the browser.
 *
 * @returns when the first words are there, or could not be fetched: then in English
 */
export async function followLanguage(
  words: i18n,
  settings: DeviceSettingsStore,
  browser: BrowserLanguages,
): Promise<void> {
  let chosen = settings.get().language;
  let { asked } = browser;
  nameDrugsFor([asked, ...browser.preferred]);
  const follow = async () => {
    try {
      await speak(words, firstKnown([asked, chosen, ...browser.preferred]));
    } catch {
      // The words could not be fetched: those that are here stay.
      document.documentElement.lang = words.language;
    }
  };
  words.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  settings.subscribe(() => {
    const { language } = settings.get();
    if (language !== chosen) {
      chosen = language;
      asked = null;
      void follow();
    }
  });
  await follow();
}
