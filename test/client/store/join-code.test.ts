import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isCode, normaliseCode, shownCode } from '#client/store/join-code.ts';
import { CODE_ALPHABET, codeSchema } from '#shared/contracts/wire.ts';

describe('join codes', () => {
  test('[LAND-1] case, spaces and hyphens do not matter', () => {
    expect(normaliseCode(' 7qk-4xy ')).toBe('7QK4XY');
    expect(normaliseCode('7QK – 4XY')).toBe('7QK4XY');
    expect(normaliseCode('7 q k 4 x y')).toBe('7QK4XY');
  });

  test('[LAND-1] a pasted link of any page of the session brings its code', () => {
    expect(normaliseCode('http://192.168.1.20:3000/s/7QK4XY')).toBe('7QK4XY');
    expect(normaliseCode('https://sim.example/wall/7qk4xy?source=qr')).toBe('7QK4XY');
  });

  test('[LAND-1] what people are shown reads back to the same code', () => {
    const code = fc
      .array(fc.constantFrom(...CODE_ALPHABET), { minLength: 6, maxLength: 6 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(code, (value) => {
        expect(normaliseCode(shownCode(value).toLowerCase())).toBe(value);
      }),
    );
  });

  test('[LAND-2] a text is a code exactly when the server would take it for one', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 5, maxLength: 7 }), (text) => {
        expect(isCode(text)).toBe(codeSchema.safeParse(text).success);
      }),
    );
    for (const sign of '01OILU') {
      expect(isCode(`7QK4X${sign}`)).toBe(false);
    }
  });
});
