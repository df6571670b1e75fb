import { describe, expect, test } from '@jest/globals';
import { CASES } from './built-in.ts';

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

/** A number whose decimals stand after a point; the Spanish pages write a comma. */
const DECIMAL_POINT = /\d\.\d/;

describe.each(CASES.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  // The contract holds both languages to the same length: a longer text is refused here.
  const texts = textsBelow(scenario);

  test('[CASE-15] has Spanish of its own for every text but a name', () => {
    const { label } = scenario.patient;
    expect(texts.length).toBeGreaterThan(60);
    expect(texts.filter(({ es }) => es === undefined)).toEqual([]);
    expect(texts.filter(({ en, es }) => es === en && en !== label.en)).toEqual([]);
  });

  test('[CASE-15] gives the same figures in both languages, with a decimal comma', () => {
    const told = texts.map(({ en, es = '' }) => ({ en, es }));
    const other = told.filter(({ en, es }) => figuresOf(es).join() !== figuresOf(en).join());
    expect(other).toEqual([]);
    expect(told.filter(({ es }) => DECIMAL_POINT.test(es))).toEqual([]);
  });
});
