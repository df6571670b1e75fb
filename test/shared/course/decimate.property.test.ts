import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import { CHART_COLUMNS, decimate, mapColumns } from '#shared/course/decimate.ts';

const anyColumn = fc.array(fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }), {
  minLength: 50,
  maxLength: 50,
});

const anyChart: fc.Arbitrary<ChartColumns> = fc
  .array(anyColumn, { minLength: 1, maxLength: 30 })
  .map((parts) => {
    const values = parts.flat();
    return { tick: values.map((_, index) => index - 60), ...mapColumns(() => values) };
  });

function known(column: readonly (number | null)[]): number[] {
  return column.filter((value) => value !== null);
}

describe('a thinned chart', () => {
  test('[CHART-20] keeps the highest and lowest value of every column', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 2, max: 200 }), (chart, maxRows) => {
        const thinned = decimate(chart, maxRows);
        expect(thinned.tick.length).toBeLessThanOrEqual(Math.max(maxRows, 2));
        for (const name of CHART_COLUMNS) {
          expect(thinned[name]).toHaveLength(thinned.tick.length);
          expect(Math.max(...known(thinned[name]))).toBe(Math.max(...known(chart[name])));
          expect(Math.min(...known(thinned[name]))).toBe(Math.min(...known(chart[name])));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('[CHART-20] has its ticks in order, all of them from the chart', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 2, max: 200 }), (chart, maxRows) => {
        const { tick } = decimate(chart, maxRows);
        expect(tick.every((at, index) => index === 0 || at > (tick[index - 1] ?? at))).toBe(true);
        expect(tick.every((at) => chart.tick.includes(at))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  test('[CHART-20] leaves a gap a gap', () => {
    const gap = Array.from({ length: 100 }, () => null);
    const chart = { tick: gap.map((_, index) => index), ...mapColumns(() => gap) };
    expect(known(decimate(chart, 10).temperatureC)).toEqual([]);
  });

  test('[CHART-30] leaves the rounds before a monitor where they were taken', () => {
    const rounds = Array.from({ length: 25 }, (_, index) => index * 240);
    const minutes = Array.from({ length: 6000 }, (_, index) => 6000 + index);
    const tick = [...rounds, ...minutes];
    const thinned = decimate({ tick, ...mapColumns(() => tick) }, 600);
    expect(thinned.tick.slice(0, 25)).toEqual(rounds);
    expect(thinned.temperatureC.slice(0, 25)).toEqual(rounds);
    expect(thinned.tick.length).toBeLessThanOrEqual(600);
  });
});
