import { FLAG_WORDS } from '#shared/grading/flags.ts';

const WORDS: Readonly<Record<string, string>> = FLAG_WORDS;

/** The sentence of a flag; its name where a newer server knows one that this page does not. */
export function flagWords(flag: string): string {
  return WORDS[flag] ?? flag;
}
