import { IntlMessageFormat } from 'intl-messageformat';
import { openBook } from '#client/words/phrase-book.ts';
import type { SentenceKind } from '#client/words/sentences.ts';
import { spanishBook } from '#client/words/spanish.ts';
import { filesUnder, readText } from '#test/support/repository.ts';
import { isSameInBoth } from '#test/support/same-words.ts';
import { ENGLISH, SPANISH } from '#test/support/words.ts';

type Parts = ReturnType<IntlMessageFormat['getAst']>;

/** A text that a message can become: what is fixed of it, and null for each value. */
type Wording = readonly (string | null)[];

const LITERAL = new IntlMessageFormat('a', 'en').getAst()[0]?.type;

/** Each text that a message can become, by its branches. */
function wordingsOf(message: string): readonly Wording[] {
  return wordingsOfParts(new IntlMessageFormat(message, 'en').getAst());
}

function wordingsOfParts(parts: Parts): readonly Wording[] {
  return parts.reduce<readonly Wording[]>(
    (begun, part) => begun.flatMap((start) => endings(part).map((end) => [...start, ...end])),
    [[]],
  );
}

function endings(part: Parts[number]): readonly Wording[] {
  if ('options' in part) {
    return Object.values(part.options).flatMap(({ value }) => wordingsOfParts(value));
  }
  return [[part.type === LITERAL && 'value' in part ? part.value : null]];
}

const spaced = (text: string) => text.replaceAll(/\s+/g, ' ');
const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

function shapeOf(wording: Wording): string {
  return spaced(wording.map((part) => (part === null ? '.+' : escaped(part))).join('')).trim();
}

/** The shapes of a Spanish text that are not those of its English one. */
function translatedShapes(key: string, text: string): readonly string[] {
  const english = wordingsOf(ENGLISH[key] ?? '').map(shapeOf);
  return wordingsOf(text)
    .map(shapeOf)
    .filter((shape) => !english.includes(shape));
}

/** Of each English text that no Spanish one is like: what it is, by its exact wording or shape. */
interface EnglishTexts {
  readonly exact: ReadonlyMap<string, string>;
  readonly shapes: readonly (readonly [RegExp, string])[];
}

function englishTexts(): EnglishTexts {
  const spanish = new Set(
    Object.entries(SPANISH).flatMap(([key, text]) => translatedShapes(key, text)),
  );
  const exact = new Map<string, string>();
  const shapes = new Map<string, string>();
  for (const [key, message] of Object.entries(ENGLISH)) {
    for (const wording of wordingsOf(message)) {
      const fixed = wording.filter((part) => part !== null).join(' ');
      const shape = shapeOf(wording);
      if (isSameInBoth(fixed) || spanish.has(shape)) {
        continue;
      }
      if (wording.includes(null)) {
        shapes.set(shape, key);
      } else {
        exact.set(spaced(fixed).trim(), key);
      }
    }
  }
  for (const path of filesUnder(['shared/scenarios'], /\.json$/)) {
    for (const text of untranslatedTexts(JSON.parse(readText(path)))) {
      exact.set(spaced(text).trim(), path);
    }
  }
  return {
    exact,
    shapes: [...shapes].map(([shape, key]) => [new RegExp(`^${shape}$`, 'u'), key]),
  };
}

/** The English of each text of a case that its Spanish differs from. */
function untranslatedTexts(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  const { en, es } = value as { readonly en?: unknown; readonly es?: unknown };
  return typeof en === 'string' && typeof es === 'string'
    ? [en].filter((text) => text !== es)
    : Object.values(value).flatMap(untranslatedTexts);
}

/**
 * Makes a finder of what was left in English: it tells what a text is, by the key of a message, the
 * file of a case or the kind of a sentence; null of a text that may be there.
 */
export function createEnglishFinder(): (text: string) => string | null {
  const { exact, shapes } = englishTexts();
  const tell = openBook(spanishBook);
  const kinds: readonly SentenceKind[] = [
    'finding',
    'change',
    'flag',
    'order',
    'giver',
    'rule',
    'source',
    'tag',
    'organ',
    'refusal',
    'limit',
  ];
  const isSentence = (text: string) => (kind: SentenceKind) =>
    ![null, text].includes(tell(kind, text));
  return (text) =>
    exact.get(text) ??
    shapes.find(([shape]) => shape.test(text))?.[1] ??
    kinds.find(isSentence(text)) ??
    null;
}
