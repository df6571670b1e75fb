import { describe, expect, test } from '@jest/globals';
import { decimate, LIVE_POINTS } from '#client/charts/rows/decimate.ts';
import { chartOf, ticksFrom } from '#test/support/session-fixtures.ts';

const twoWeeks = ticksFrom(0, 20_160);

describe('thinning a chart', () => {
  test('[CHART-1] a fever spike of one minute survives a window of two weeks', () => {
    const temperatureC = twoWeeks.map((tick) => (tick === 9_777 ? 40.4 : 36.8));
    const chart = chartOf(twoWeeks, { temperatureC });
    const thin = decimate(chart, { fromTick: 0, toTick: 20_160, maximumPoints: LIVE_POINTS });
    const spike = thin.temperatureC.indexOf(40.4);
    expect(Math.abs((thin.tick[spike] ?? 0) - 9_777)).toBeLessThan(150);
    expect(thin.tick.length).toBeLessThanOrEqual(LIVE_POINTS);
  });

  test('a chart that fits is not touched, save that it is cut to the window', () => {
    const chart = chartOf(ticksFrom(0, 100));
    const thin = decimate(chart, { fromTick: 40, toTick: 60, maximumPoints: LIVE_POINTS });
    expect(thin.tick).toEqual(ticksFrom(39, 60));
  });

  test('the row before the window stays, so that the line comes in from the edge', () => {
    const chart = chartOf([0, 30, 60, 90]);
    const thin = decimate(chart, { fromTick: 50, toTick: 100, maximumPoints: LIVE_POINTS });
    expect(thin.tick).toEqual([30, 60, 90]);
  });

  test('a gap of two buckets stays a gap', () => {
    const ticks = ticksFrom(0, 720);
    const spo2Percent = ticks.map((tick) => (tick >= 300 && tick < 311 ? null : 97));
    const thin = decimate(chartOf(ticks, { spo2Percent }), {
      fromTick: 0,
      toTick: 720,
      maximumPoints: LIVE_POINTS,
    });
    expect(thin.spo2Percent.filter((held) => held === null).length).toBeGreaterThanOrEqual(2);
  });

  test('a chart without rows stays one', () => {
    const thin = decimate(chartOf([]), { fromTick: 0, toTick: 720, maximumPoints: LIVE_POINTS });
    expect(thin.tick).toEqual([]);
  });
});
