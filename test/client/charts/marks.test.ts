import { describe, expect, test } from '@jest/globals';
import { clusters } from '#client/charts/marks/clusters.ts';
import { feverTicks, gradeBands, offScaleMarks } from '#client/charts/marks/marks.ts';
import { PANELS } from '#client/charts/rows/panels.ts';
import { trendRows } from '#client/charts/rows/trend-rows.ts';
import type { SessionEvent } from '#shared/contracts/frame.ts';
import { chartOf } from '#test/support/session-fixtures.ts';

const grade = (tick: number, to: number, from: number): SessionEvent => ({
  kind: 'grade',
  id: `grade-${tick}`,
  scale: 'ASTCT',
  tick,
  atTick: tick + 10,
  grade: to,
  previous: from,
  reasons: [],
});
const fever: SessionEvent = { kind: 'fever', id: 'f', tick: 40, atTick: 49, temperatureC: 38.2 };

describe('marks over the lines', () => {
  test('[CHART-7] without grade events there is no band', () => {
    expect(gradeBands([fever], 500)).toEqual([]);
  });

  test('a band reaches from one change of grade to the next, the last one to now', () => {
    expect(gradeBands([grade(100, 1, 0), grade(300, 2, 1)], 500)).toEqual([
      { grade: 1, fromTick: 100, toTick: 300 },
      { grade: 2, fromTick: 300, toTick: 500 },
    ]);
  });

  test('grade 0 has no band', () => {
    expect(gradeBands([grade(100, 1, 0), grade(300, 0, 1)], 500)).toEqual([
      { grade: 1, fromTick: 100, toTick: 300 },
    ]);
  });

  test('a fever mark stands at the first of its ten minutes', () => {
    expect(feverTicks([fever, grade(100, 1, 0)])).toEqual([40]);
  });

  test('[CHART-6] a value beyond the range is held at the edge and marked with its true number', () => {
    const rows = trendRows(
      chartOf([1, 2, 3, 4, 5], { heartRatePerMin: [170, 184, 191, 187, 160] }),
    );
    expect(rows.map((row) => row.heartRatePerMin)).toEqual([170, 180, 180, 180, 160]);
    expect(offScaleMarks(rows, PANELS.circulation)).toEqual([
      { tick: 3, series: 'heartRatePerMin', value: 191, side: 'above' },
    ]);
  });

  test('[CHART-6] each stretch below the range has its own mark, at its lowest value', () => {
    const rows = trendRows(chartOf([1, 2, 3, 4], { spo2Percent: [78, 90, 79, 77] }));
    expect(offScaleMarks(rows, PANELS.oxygenation)).toEqual([
      { tick: 1, series: 'spo2Percent', value: 78, side: 'below' },
      { tick: 4, series: 'spo2Percent', value: 77, side: 'below' },
    ]);
  });

  test('[CHART-11] items too close together become one group at the place of the first', () => {
    const grouped = clusters([{ x: 40 }, { x: 10 }, { x: 20 }, { x: 100 }], 24);
    expect(grouped.map((group) => [group.x, group.items.length])).toEqual([
      [10, 2],
      [40, 1],
      [100, 1],
    ]);
  });
});

describe('rows of a trend', () => {
  test('an unknown pressure is a gap, not half a band', () => {
    const [row] = trendRows(chartOf([1], { diastolicMmHg: [null] }));
    expect(row?.pressureMmHg).toBeNull();
  });

  test('oxygen has a step line only while it is given', () => {
    const rows = trendRows(chartOf([1, 2, 3], { fio2: [0.21, 0.605, 1] }));
    expect(rows.map((row) => row.oxygenStep)).toEqual([null, 90, 100]);
  });
});
