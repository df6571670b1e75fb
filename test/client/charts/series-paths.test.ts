import { describe, expect, test } from '@jest/globals';
import { bandPaths, linePath, stepPath } from '#client/charts/marks/series-paths.ts';
import { trendRows } from '#client/charts/rows/trend-rows.ts';
import { chartOf } from '#test/support/session-fixtures.ts';

/** A tick is a pixel from the left, a unit a pixel from the top. */
const PLOT = { x: (tick: number) => tick, y: (value: number) => value };

const temperatures = (...temperatureC: (number | null)[]) =>
  trendRows(
    chartOf(
      temperatureC.map((_, tick) => tick),
      { temperatureC },
    ),
  );

describe('the lines of a chart', () => {
  test('[CHART-13] lead from value to value and leave a gap where there is none', () => {
    const rows = temperatures(37, 38, null, 39, 40);
    expect(linePath(rows, 'temperatureC', PLOT)).toBe('M0 37L1 38M3 39L4 40');
  });

  test('show a value between two gaps as a dot', () => {
    expect(linePath(temperatures(null, 38, null), 'temperatureC', PLOT)).toBe('M1 38h0');
  });

  test('are nothing where there is no value', () => {
    expect(linePath(temperatures(null, null), 'temperatureC', PLOT)).toBe('');
    expect(stepPath([], 'temperatureC', PLOT)).toBe('');
    expect(bandPaths([], 'pressureMmHg', PLOT)).toEqual({ fill: '', edges: '' });
  });

  test('are drawn to a tenth of a pixel', () => {
    const thirds = { x: (tick: number) => tick / 3, y: () => 2 / 3 };
    expect(linePath(temperatures(37, 38), 'temperatureC', thirds)).toBe('M0 0.7L0.3 0.7');
  });

  test('in steps stay at a value until the next one', () => {
    const rows = temperatures(37, 38, null, 39);
    expect(stepPath(rows, 'temperatureC', PLOT)).toBe('M0 37H1V38M3 39');
  });

  test('of a pressure enclose a band from diastolic to systolic', () => {
    const chart = chartOf([0, 1, 2, 3], {
      systolicMmHg: [120, 124, null, 118],
      diastolicMmHg: [70, 72, 74, 68],
    });
    expect(bandPaths(trendRows(chart), 'pressureMmHg', PLOT)).toEqual({
      fill: 'M0 120L1 124L1 72L0 70ZM3 118L3 68Z',
      edges: 'M0 120L1 124M3 118h0M0 70L1 72M3 68h0',
    });
  });
});
