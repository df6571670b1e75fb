/**
 * Phrases by their kind, the English one and the one in another language. A phrase has places for
 * others: `{drug}` for one of the kind `drug`, `{drug| and }` for one or more with that between
 * them, `{n}` for a figure, `{same}` for what no language changes: a person's name, a code, where
 * something was published. The first place of a kind is told at the first of that kind, and so on.
 */
export interface PhraseBook {
  readonly decimalMark: string;
  readonly kinds: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Tells an English phrase of a kind in the language of a book; null if a part is not in it. */
export type Teller = (kind: string, phrase: string) => string | null;

interface Place {
  readonly kind: string;
  readonly between: string | undefined;
}

interface Entry {
  readonly shape: RegExp;
  readonly places: readonly Place[];
  readonly told: string;
}

const PLACE = /\{(\w+)(?:\|([^}]*))?\}/g;
/** Kinds that no book lists, by the shape of what stands there. */
const UNLISTED: Readonly<Record<string, string>> = { n: '\\d+(?:\\.\\d+)?', same: '.+' };

/** Opens a book. Whole phrases are told or none: what is half known stays as it is. */
export function openBook({ decimalMark, kinds }: PhraseBook): Teller {
  const shapes = new Map<string, string>();
  const entries = new Map<string, readonly Entry[]>();

  function shapeOfKind(kind: string): string {
    const known = UNLISTED[kind] ?? shapes.get(kind);
    if (known !== undefined) {
      return known;
    }
    const all = Object.keys(kinds[kind] ?? {}).map((english) => shapeOf(english, '(?:'));
    const shape = `(?:${all.join('|')})`;
    shapes.set(kind, shape);
    return shape;
  }

  function shapeOf(english: string, open: '(' | '(?:'): string {
    let shape = '';
    let end = 0;
    for (const { index, 0: place, 1: kind = '', 2: between } of english.matchAll(PLACE)) {
      const one = shapeOfKind(kind);
      const more = between === undefined ? '' : `(?:${literal(between)}${one})*`;
      shape += `${literal(english.slice(end, index))}${open}${one}${more})`;
      end = index + place.length;
    }
    return shape + literal(english.slice(end));
  }

  function entriesOf(kind: string): readonly Entry[] {
    const known = entries.get(kind);
    if (known !== undefined) {
      return known;
    }
    const made = Object.entries(kinds[kind] ?? {}).map(([english, told]) => ({
      shape: new RegExp(`^${shapeOf(english, '(')}$`),
      places: placesOf(english),
      told,
    }));
    entries.set(kind, made);
    return made;
  }

  function tell(kind: string, phrase: string): string | null {
    if (kind in UNLISTED) {
      return kind === 'n' ? phrase.replace('.', decimalMark) : phrase;
    }
    for (const { shape, places, told } of entriesOf(kind)) {
      const found = shape.exec(phrase);
      if (found !== null) {
        return filled(told, places, found.slice(1));
      }
    }
    return null;
  }

  function filled(told: string, places: readonly Place[], found: readonly string[]): string {
    const left = places.map((place, index) => ({ ...place, part: found[index] ?? '' }));
    return told.replace(PLACE, (_, kind: string, between: string | undefined) => {
      const [next] = left.splice(
        left.findIndex((place) => place.kind === kind),
        1,
      );
      const part = next?.part ?? '';
      const parts = next?.between === undefined ? [part] : part.split(next.between);
      return parts.map((one) => tell(kind, one) ?? one).join(between ?? '');
    });
  }

  return tell;
}

/** A text as a pattern that matches it alone. */
function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function placesOf(english: string): readonly Place[] {
  return [...english.matchAll(PLACE)].map(([, kind = '', between]) => ({ kind, between }));
}
