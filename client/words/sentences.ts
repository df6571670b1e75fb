import type { i18n, TFunction } from 'i18next';
import { withDrugNames } from './drug-names.ts';
import { openBook, type PhraseBook, type Teller } from './phrase-book.ts';
import { withMicroSign, withMinutes } from './readable.ts';

/**
 * What the sentences are that are made in English where no page is: of a grader, the name of an
 * order or of the rules that gave it, a rule of the patient's model and where it comes from, a tag
 * of a case, why something was refused, or the limit of a field.
 */
export type SentenceKind =
  | 'finding'
  | 'change'
  | 'flag'
  | 'order'
  | 'giver'
  | 'rule'
  | 'source'
  | 'tag'
  | 'organ'
  | 'refusal'
  | 'limit';

/** Who gave what was given by rule; in the record, and so in English. */
const CARE_RULES = 'care rules';

/** Kinds in which a figure of hours is a time that has passed or is to pass. */
const WITH_HOURS: ReadonlySet<SentenceKind> = new Set(['finding', 'change', 'flag', 'order']);

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
  const language = text === null ? 'en' : 'es';
  return { text: withDrugNames(readable(kind, text ?? english), language), language };
}

/** A sentence as people read it: graders and orders count in decimal hours and in `ug`. */
function readable(kind: SentenceKind, text: string): string {
  if (kind === 'source' || kind === 'giver') {
    return text;
  }
  return withMicroSign(WITH_HOURS.has(kind) ? withMinutes(text) : text);
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

/** Who gave an order: a person, whose name stays, or the rules that treat where nobody does. */
export function giverIn(words: i18n, name: string): string {
  return name === CARE_RULES ? sentenceIn(words, 'giver', name).text : name;
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
