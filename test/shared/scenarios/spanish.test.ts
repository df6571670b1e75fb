import { describe, expect, test } from '@jest/globals';
import { builtInScenario } from '#test/support/scenarios.ts';

/** The cases that are told in Spanish too. */
const TRANSLATED = ['crs-fluid', 'crs-icans', 'crs-pressor', 'crs-severe', 'mild-crs'];

interface Text {
  readonly en: string;
  readonly es?: string;
}

function isText(value: object): value is Text {
  return 'en' in value && typeof value.en === 'string';
}

/** Every text below a value, in all its languages. */
function textsBelow(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return isText(value) ? [value] : Object.values(value).flatMap(textsBelow);
}

/** The groups of digits in a text, sorted: languages order them differently. */
function figuresOf(text: string): string[] {
  return (text.match(/\d+/g) ?? []).sort();
}

/** A number whose decimals stand after a comma; Beacon writes a point in every language. */
const DECIMAL_COMMA = /\d,\d/;

describe.each(TRANSLATED)('%s', (id) => {
  // The contract holds both languages to the same length: a longer text is refused here.
  const texts = textsBelow(builtInScenario(id));

  test('[CASE-15] has Spanish of its own for every text', () => {
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ en, es }) => es === undefined || es === en)).toEqual([]);
  });

  test('[CASE-15] gives the same figures in both languages, with a decimal point', () => {
    const told = texts.map(({ en, es = '' }) => ({ en, es }));
    const other = told.filter(({ en, es }) => figuresOf(es).join() !== figuresOf(en).join());
    expect(other).toEqual([]);
    expect(told.filter(({ es }) => DECIMAL_COMMA.test(es))).toEqual([]);
  });
});
