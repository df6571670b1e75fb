import type { i18n, TFunction } from 'i18next';
import { openBook, type PhraseBook, type Teller } from './phrase-book.ts';

/**
 * What the sentences are that are made in English where no page is: of a grader, the name of an
 * order, a rule of the patient's model and where it comes from, a tag of a case, why something was
 * refused, or the limit of a field.
 */
export type SentenceKind =
  | 'finding'
  | 'change'
  | 'flag'
  | 'order'
  | 'rule'
  | 'source'
  | 'tag'
  | 'organ'
  | 'refusal'
  | 'limit';

const opened = new WeakMap<PhraseBook, Teller>();

/** A sentence of pure code in the reader's language, else in English; says which, for its `lang`. */
export function sentenceIn(
  words: i18n,
  kind: SentenceKind,
  english: string,
): { readonly text: string; readonly language: 'en' | 'es' } {
  if (words.language === 'en-XA') {
    return { text: `[${english}]`, language: 'en' };
  }
  const book: PhraseBook | undefined = words.getResourceBundle(words.language, 'sentences');
  const text = book === undefined ? null : tellerOf(book)(kind, english);
  return text === null ? { text: english, language: 'en' } : { text, language: 'es' };
}

/**
 * The name of an organ or test that graders know, from what was typed in the reader's language; as
 * it was typed where no book has it.
 */
export function organInEnglish(words: i18n, typed: string): string {
  const book: PhraseBook | undefined = words.getResourceBundle(words.language, 'sentences');
  const wanted = typed.toLowerCase();
  const known = Object.entries(book?.kinds.organ ?? {}).find(
    ([english, told]) => english.toLowerCase() === wanted || told.toLowerCase() === wanted,
  );
  return known?.[0] ?? typed;
}

/** The same for the middle of a text: one that stays English says so behind it. */
export function sentenceText(
  words: { readonly t: TFunction; readonly i18n: i18n },
  kind: SentenceKind,
  english: string,
): string {
  const { text, language } = sentenceIn(words.i18n, kind, english);
  return language === 'es' || words.i18n.language.startsWith('en')
    ? text
    : `${text} (${words.t('shell.in-english.label')})`;
}

function tellerOf(book: PhraseBook): Teller {
  const teller = opened.get(book) ?? openBook(book);
  opened.set(book, teller);
  return teller;
}
