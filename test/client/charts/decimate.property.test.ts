import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SeriesName } from '#client/charts/rows/columns.ts';
import { decimate, LIVE_POINTS } from '#client/charts/rows/decimate.ts';
import { CHART_COLUMNS } from '#client/store/vocabulary.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import { chartOf, ticksFrom } from '#test/support/session-fixtures.ts';

const value = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 300, max: 420 }).map((tenths) => tenths / 10) },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Charts longer than a live chart draws, with gaps in the values and in the rows. */
const anyChart: fc.Arbitrary<ChartColumns> = fc
  .record({
    first: fc.integer({ min: -60, max: 5000 }),
    steps: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 400, maxLength: 900 }),
  })
  .chain(({ first, steps }) => {
    const tick: number[] = [];
    for (const step of steps) {
      tick.push((tick.at(-1) ?? first) + step);
    }
    const column = fc.array(value, { minLength: tick.length, maxLength: tick.length });
    return fc
      .record({ temperatureC: column, heartRatePerMin: column })
      .map((columns) => chartOf(tick, columns));
  });

const whole = (chart: ChartColumns) => ({
  fromTick: chart.tick[0] ?? 0,
  toTick: chart.tick.at(-1) ?? 0,
  maximumPoints: LIVE_POINTS,
});

const valuesOf = (chart: ChartColumns, name: SeriesName) =>
  chart[name].filter((held) => held !== null);

describe('thinning a chart', () => {
  test('[CHART-1] the lowest and the highest value of every series survive', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const thin = decimate(chart, whole(chart));
        for (const name of CHART_COLUMNS) {
          expect(Math.min(...valuesOf(thin, name))).toBe(Math.min(...valuesOf(chart, name)));
          expect(Math.max(...valuesOf(thin, name))).toBe(Math.max(...valuesOf(chart, name)));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('[CHART-1] the first and the last row stay as they are', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const thin = decimate(chart, whole(chart));
        expect([thin.tick[0], thin.temperatureC[0]]).toEqual([
          chart.tick[0],
          chart.temperatureC[0],
        ]);
        expect([thin.tick.at(-1), thin.temperatureC.at(-1)]).toEqual([
          chart.tick.at(-1),
          chart.temperatureC.at(-1),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test('[CHART-2] no value is invented, and none moves further than its bucket', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const thin = decimate(chart, whole(chart));
        const span = (chart.tick.at(-1) ?? 0) - (chart.tick[0] ?? 0);
        const widest = Math.max(15, (4 * span) / LIVE_POINTS);
        for (const [row, tick] of thin.tick.entries()) {
          const shown = thin.temperatureC[row] ?? null;
          const near = chart.temperatureC.filter(
            (_, at) => Math.abs((chart.tick[at] ?? 0) - tick) <= widest,
          );
          expect(shown === null || near.includes(shown)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('[CHART-2] a limit that was crossed is still crossed', () => {
    fc.assert(
      fc.property(anyChart, fc.integer({ min: 300, max: 420 }), (chart, tenths) => {
        const limit = tenths / 10;
        const sides = (of: ChartColumns) =>
          new Set(valuesOf(of, 'temperatureC').map((held) => held >= limit));
        expect(sides(decimate(chart, whole(chart)))).toEqual(sides(chart));
      }),
      { numRuns: 40 },
    );
  });

  test('[CHART-3] no series has more points than a live chart draws, and all share their rows', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const thin = decimate(chart, whole(chart));
        expect(thin.tick.length).toBeLessThanOrEqual(LIVE_POINTS);
        expect([...thin.tick]).toEqual([...thin.tick].sort((a, b) => a - b));
        for (const name of CHART_COLUMNS) {
          expect(thin[name]).toHaveLength(thin.tick.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('[CHART-4] a point inside two windows is the same in both', () => {
    const ticks = ticksFrom(0, 3000);
    const wave = ticks.map(
      (tick) => 37 + Math.round(10 * Math.abs(((tick * 7) % 40) / 20 - 1)) / 10,
    );
    const chart = chartOf(ticks, { temperatureC: wave });
    const rowsOf = (fromTick: number) => {
      const thin = decimate(chart, {
        fromTick,
        toTick: fromTick + 720,
        maximumPoints: LIVE_POINTS,
      });
      return new Map(thin.tick.map((tick, row) => [tick, thin.temperatureC[row]]));
    };
    const [early, late] = [rowsOf(1000), rowsOf(1060)];
    const shared = [...early].filter(([tick]) => tick > 1070 && tick < 1710);
    expect(shared.length).toBeGreaterThan(100);
    for (const [tick, held] of shared) {
      expect([tick, late.get(tick)]).toEqual([tick, held]);
    }
  });
});
