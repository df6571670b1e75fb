import { describe, expect, test } from '@jest/globals';
import { formatAxisTick } from '#client/charts/rows/axis-label.ts';
import { crossings, directionOf, summarise } from '#client/charts/rows/trend-summary.ts';
import { tableRows } from '#client/charts/trend-table.tsx';
import { chartOf, ticksFrom } from '#test/support/session-fixtures.ts';

const hour = ticksFrom(1, 60);
const span = { fromTick: 1, toTick: 60 };

describe('the direction of a vital sign', () => {
  test('a rise over half an hour is rising, its mirror falling', () => {
    const up = chartOf(hour, { temperatureC: hour.map((tick) => 37 + tick / 60) });
    const down = chartOf(hour, { temperatureC: hour.map((tick) => 38 - tick / 60) });
    expect([directionOf(up, 'temperatureC'), directionOf(down, 'temperatureC')]).toEqual([
      'rising',
      'falling',
    ]);
  });

  test('noise around one value is steady', () => {
    const noisy = chartOf(hour, { temperatureC: hour.map((tick) => 37 + (tick % 2) / 10) });
    expect(directionOf(noisy, 'temperatureC')).toBe('steady');
  });

  test('with nothing to compare it is unknown', () => {
    expect(directionOf(chartOf(ticksFrom(1, 12)), 'temperatureC')).toBeNull();
    expect(directionOf(chartOf([]), 'temperatureC')).toBeNull();
  });
});

describe('what a chart says in words', () => {
  test('[CHART-10] the range and the last value are those of the window', () => {
    const chart = chartOf(hour, { heartRatePerMin: hour.map((tick) => 80 + (tick % 7)) });
    const summary = summarise(chart, {
      series: 'heartRatePerMin',
      span: { fromTick: 10, toTick: 20 },
      whole: chart,
    });
    expect(summary).toMatchObject({ lowest: 80, highest: 86, last: { tick: 20, value: 86 } });
  });

  test('[CHART-10] crossings of a limit are counted, the last one told', () => {
    const temperatureC = hour.map((tick) => (tick >= 20 && tick < 40 ? 38 : 37.9));
    const chart = chartOf(hour, { temperatureC });
    expect(crossings(chart, 'temperatureC', { limit: 38, span })).toEqual({
      count: 2,
      lastTick: 40,
      lastUpwards: false,
    });
    expect(crossings(chart, 'temperatureC', { limit: 39, span })).toBeNull();
  });

  test('a window without values has nothing to say', () => {
    const chart = chartOf(hour, { iceScore: hour.map(() => null) });
    expect(summarise(chart, { series: 'iceScore', span, whole: chart })).toBeNull();
  });
});

describe('the table of a trend', () => {
  test('[CHART-10] it has the newest row and one for each round time, newest first', () => {
    const chart = chartOf(ticksFrom(0, 63));
    const ticks = tableRows(chart, { fromTick: 0, toTick: 60 }).map((row) => chart.tick[row]);
    expect(ticks).toEqual([60, 55, 50, 45, 40, 35, 30, 25, 20, 15, 10, 5, 0]);
  });

  test('[CHART-14] every round is in it, at whatever time it was', () => {
    const chart = chartOf([12, 247, 251, 603]);
    const ticks = tableRows(chart, { fromTick: 0, toTick: 720 }).map((row) => chart.tick[row]);
    expect(ticks).toEqual([603, 251, 247, 12]);
  });

  test('a row that is not at a round time is shown while it is the newest', () => {
    const chart = chartOf(ticksFrom(0, 13));
    const ticks = tableRows(chart, { fromTick: 0, toTick: 60 }).map((row) => chart.tick[row]);
    expect(ticks).toEqual([13, 10, 5, 0]);
  });
});

describe('marks of the time axis', () => {
  test('a day is named where it begins, hours within it are clock times', () => {
    expect([0, 1440, 1530, 2880].map(formatAxisTick)).toEqual(['T+0d', 'T+1d', '01:30', 'T+2d']);
  });

  test('before the infusion the hours count down to it', () => {
    expect(formatAxisTick(-45)).toBe('-00:45');
  });
});
