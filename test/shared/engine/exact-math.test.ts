import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PEAK_HOURS, rhythm } from '#shared/engine/daily-rhythm.ts';
import { exp, expOfSmall, keptPerTick } from '#shared/engine/exact-math.ts';

describe('exact arithmetic', () => {
  test('[DET-2] the exponential is within 1e-12 of the platform for exponents of 20 and less', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  test('[DET-2] the small exponential is exact to rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.02, max: 0.02, noNaN: true }), (y) => {
        expect(Math.abs(expOfSmall(y) / Math.exp(y) - 1)).toBeLessThan(1e-15 * 4);
      }),
    );
  });

  test('an exponent outside its range is our mistake', () => {
    expect(() => expOfSmall(0.021)).toThrow('outside -0.02 … 0.02');
    expect(() => exp(601)).toThrow('outside -600 … 600');
  });

  test('what is kept per tick halves in a half-life', () => {
    const perTick = keptPerTick(1800);
    expect(Array.from({ length: 1800 }).reduce<number>((kept) => kept * perTick, 1)).toBeCloseTo(
      0.5,
      12,
    );
  });

  test('[DET-2] the daily rhythm is within 1e-12 of the cosine at every minute of the day', () => {
    for (let minute = 0; minute < 1440; minute += 1) {
      const hour = minute / 60;
      const afternoon = Math.cos((2 * Math.PI * (hour - 17.5)) / 24);
      const midafternoon = Math.cos((2 * Math.PI * (hour - 15)) / 24);
      expect(Math.abs(rhythm(minute, PEAK_HOURS.afternoon) - afternoon)).toBeLessThan(1e-12);
      expect(Math.abs(rhythm(minute, PEAK_HOURS.midafternoon) - midafternoon)).toBeLessThan(1e-12);
    }
  });
});
