import { describe, expect, test } from '@jest/globals';
import { parse, testTitles, undocumentedExports, unsourcedConstants } from './sources.ts';

describe('what the tidy tests look for', () => {
  test('[HOUSE-2] titles are read from plain, tabled and template tests', () => {
    const file = parse(
      'a.test.ts',
      "test('[A-1] one', f); test.each([1])('[A-2] two', f); it(`[A-3] three`, f); run('no');",
    );
    expect(testTitles(file)).toEqual(["'[A-1] one'", "'[A-2] two'", '`[A-3] three`']);
  });

  test('[HOUSE-3] an export with a plain comment or with none is undocumented', () => {
    const text = `
      /** Said. */
      export const said = 1;
      // Not a docstring.
      export function bare() {}
      export interface Naked {}
      /** Said too. */
      export type Told = string;
      const inner = 2;
      export const one = 1, two = 2;
    `;
    expect(undocumentedExports(parse('a.ts', text))).toEqual(['bare', 'Naked', 'one, two']);
  });

  test('[HOUSE-4] a constant without a source, or with an empty one, is found at any depth', () => {
    const text = `
      export const good = { gain: { value: 1, unit: 's', source: 'ASSUMED: a guess' } };
      export const bad = { deep: [{ value: 2, unit: 's' }], worse: { value: 3, unit: '', source: ' ' } };
      export const other = { value: 4 };
    `;
    expect(unsourcedConstants(parse('a.ts', text))).toEqual([
      "{ value: 2, unit: 's' }",
      "{ value: 3, unit: '', source: ' ' }",
    ]);
  });
});
