import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { axisTicks, steppedWindow, TREND_WINDOWS } from '#client/charts/rows/stepped-window.ts';

const anyWindow = fc.constantFrom(...TREND_WINDOWS);
const anyCourse = fc
  .record({
    firstTick: fc.integer({ min: -2880, max: 5000 }),
    elapsed: fc.integer({ min: 0, max: 40_000 }),
  })
  .map(({ firstTick, elapsed }) => ({ firstTick, lastTick: firstTick + elapsed }));

describe('the stepped window', () => {
  test('[CHART-5] the last tick is inside, with room at its right', () => {
    fc.assert(
      fc.property(anyWindow, anyCourse, (window, at) => {
        const span = steppedWindow(window, at);
        expect(span.toTick).toBeGreaterThan(at.lastTick);
        expect(span.fromTick).toBeLessThanOrEqual(at.lastTick);
      }),
    );
  });

  test('[CHART-5] it stands still for a twelfth of the window and then moves by that much', () => {
    for (const lastTick of [3000, 3001, 3029, 3030, 3059]) {
      expect(steppedWindow('12h', { firstTick: 0, lastTick })).toEqual({
        fromTick: 2340,
        toTick: 3060,
      });
    }
    expect(steppedWindow('12h', { firstTick: 0, lastTick: 3060 })).toEqual({
      fromTick: 2400,
      toTick: 3120,
    });
  });

  test('[CHART-5] a young session fills the window from the left', () => {
    expect(steppedWindow('12h', { firstTick: -60, lastTick: -30 })).toEqual({
      fromTick: -60,
      toTick: 660,
    });
  });

  test('all of a course is shown from its first tick on', () => {
    fc.assert(
      fc.property(anyCourse, (at) => {
        const span = steppedWindow('all', at);
        expect(span.fromTick).toBeLessThanOrEqual(at.firstTick);
        expect(span.toTick).toBeGreaterThan(at.lastTick);
      }),
    );
  });

  test('the time axis has few marks, at round times inside the window', () => {
    fc.assert(
      fc.property(anyWindow, anyCourse, (window, at) => {
        const span = steppedWindow(window, at);
        const marks = axisTicks(span);
        expect(marks.length).toBeGreaterThan(1);
        expect(marks.length).toBeLessThanOrEqual(10);
        for (const mark of marks) {
          expect(mark).toBeGreaterThanOrEqual(span.fromTick);
          expect(mark).toBeLessThanOrEqual(span.toTick);
          expect(Math.abs(mark % 5)).toBe(0);
        }
      }),
    );
  });
});
