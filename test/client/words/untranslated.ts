/** Texts that are shown in English to those who read Spanish, until somebody translates them. */
export const UNTRANSLATED: readonly string[] = [];
