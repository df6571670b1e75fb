import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shownSum } from '#client/pages/host/explain/shown-parts.ts';
import { CAUSES, type Contribution } from '#shared/contracts/truth-view.ts';

const anyDecimals = fc.constantFrom(0, 1);
const anyParts: fc.Arbitrary<Contribution[]> = fc.array(
  fc.record({
    cause: fc.constantFrom(...CAUSES),
    value: fc.double({ min: -150, max: 150, noNaN: true }),
  }),
  { minLength: 1, maxLength: CAUSES.length },
);

const stepsOf = (value: number, decimals: number) => Math.round(value * 10 ** decimals);
const sumOf = (parts: readonly Contribution[]) => parts.reduce((sum, { value }) => sum + value, 0);

describe('parts as they are shown', () => {
  test('[HOST-20] they add up to the shown value, which is the rounded sum', () => {
    fc.assert(
      fc.property(anyParts, anyDecimals, (parts, decimals) => {
        const { value, parts: shown } = shownSum(parts, decimals);
        const steps = shown.map((part) => stepsOf(part.value, decimals));
        expect(steps.reduce((sum, step) => sum + step, 0)).toBe(stepsOf(value, decimals));
        expect(Math.abs(value - sumOf(parts))).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
      }),
    );
  });

  test('[HOST-20] each part is less than one step from what it is, and a whole number of steps', () => {
    fc.assert(
      fc.property(anyParts, anyDecimals, (parts, decimals) => {
        const step = 1 / 10 ** decimals;
        for (const [index, part] of shownSum(parts, decimals).parts.entries()) {
          expect(part.cause).toBe(parts[index]?.cause);
          expect(Math.abs(part.value - (parts[index]?.value ?? 0))).toBeLessThan(step + 1e-9);
          expect(stepsOf(part.value, decimals)).toBeCloseTo(part.value / step, 6);
        }
      }),
    );
  });

  test('[HOST-20] what is lost by rounding down goes to the parts that lost most', () => {
    const parts = [
      { cause: 'baseline', value: 78 },
      { cause: 'fever', value: 20.4 },
      { cause: 'low-pressure', value: 8.7 },
      { cause: 'pressors', value: -1.1 },
    ] as const;
    expect(shownSum(parts, 0)).toEqual({
      value: 106,
      parts: [
        { cause: 'baseline', value: 78 },
        { cause: 'fever', value: 20 },
        { cause: 'low-pressure', value: 9 },
        { cause: 'pressors', value: -1 },
      ],
    });
  });
});
