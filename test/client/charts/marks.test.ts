import { describe, expect, test } from '@jest/globals';
import { clusters } from '#client/charts/marks/clusters.ts';
import {
  clearOffScale,
  feverTicks,
  gradeBands,
  lostMarks,
  offScaleMarks,
} from '#client/charts/marks/marks.ts';
import { roundMarks, roundTicks } from '#client/charts/marks/round-marks.ts';
import { panelOf } from '#client/charts/rows/panels.ts';
import { trendRows } from '#client/charts/rows/trend-rows.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { chartOf } from '#test/support/session-fixtures.ts';

type GradeEvent = Extract<SessionEvent, { kind: 'grade' }>;

const grade = (tick: number, to: number, from: number): GradeEvent => ({
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

  test('[CHART-7] a change of ICANS makes no band and ends none', () => {
    const icans: SessionEvent = { ...grade(200, 3, 0), id: 'icans', scale: 'ICANS' };
    expect(gradeBands([icans], 500)).toEqual([]);
    expect(gradeBands([grade(100, 1, 0), icans], 500)).toEqual([
      { grade: 1, fromTick: 100, toTick: 500 },
    ]);
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
    expect(offScaleMarks(rows, panelOf('circulation'))).toEqual([
      { tick: 3, series: 'heartRatePerMin', value: 191, side: 'above' },
    ]);
  });

  test('[CHART-6] each stretch below the range has its own mark, at its lowest value', () => {
    const rows = trendRows(chartOf([1, 2, 3, 4], { spo2Percent: [78, 90, 79, 77] }));
    expect(offScaleMarks(rows, panelOf('oxygenation'))).toEqual([
      { tick: 1, series: 'spo2Percent', value: 78, side: 'below' },
      { tick: 4, series: 'spo2Percent', value: 77, side: 'below' },
    ]);
  });

  test('[CHART-6] marks without room for their numbers share the one of the furthest', () => {
    const below = (x: number, value: number) =>
      ({ x, tick: x, series: 'diastolicMmHg', value, side: 'below' }) as const;
    const above = { ...below(42, 188), series: 'heartRatePerMin', side: 'above' } as const;
    const marks = [below(40, 39), below(60, 37), above, below(107, 36), below(108, 35)];
    expect(clearOffScale(marks, 48)).toEqual([above, below(108, 35), below(60, 37)]);
    expect(clearOffScale(marks, 49)).toEqual([above, below(108, 35), below(40, 39)]);
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

describe('a lost sensor', () => {
  test('[CHART-13] is hatched from the last reading before to the first one after', () => {
    const rows = trendRows(chartOf([1, 2, 3, 4, 5], { temperatureC: [37, null, null, 37.2, 37] }));
    expect(lostMarks(rows, panelOf('temperature'))).toEqual([
      { fromTick: 1, toTick: 4, color: 'var(--vital-temp)' },
    ]);
    expect(lostMarks(rows, panelOf('circulation'))).toEqual([]);
  });

  test('[CHART-13] lost to the end or from the start it reaches as far as was charted', () => {
    const rows = trendRows(chartOf([1, 2, 3], { spo2Percent: [null, 96, null] }));
    expect(lostMarks(rows, panelOf('oxygenation'))).toEqual([
      { fromTick: 1, toTick: 2, color: 'var(--vital-spo2)' },
      { fromTick: 2, toTick: 3, color: 'var(--vital-spo2)' },
    ]);
  });

  test('[CHART-13] the cuff and the ECG are hatched each in its own colour', () => {
    const rows = trendRows(
      chartOf([1, 2, 3], {
        heartRatePerMin: [80, null, 80],
        systolicMmHg: [null, null, 118],
        diastolicMmHg: [null, null, 70],
        mapMmHg: [null, null, 86],
      }),
    );
    expect(lostMarks(rows, panelOf('circulation'))).toEqual([
      { fromTick: 1, toTick: 3, color: 'var(--vital-bp)' },
      { fromTick: 1, toTick: 3, color: 'var(--vital-hr)' },
    ]);
  });
});

describe('readings of rounds', () => {
  const spot = { mode: 'spot', everyMinutes: 240 } as const;
  const continuous = { mode: 'continuous', everyMinutes: 240 } as const;

  test('[CHART-14] with rounds every reading stands alone, with a monitor none', () => {
    const chart = chartOf([0, 5, 240]);
    expect([...roundTicks(chart, spot)]).toEqual([0, 5, 240]);
    expect(roundTicks(chartOf([0, 1, 2, 3]), continuous).size).toBe(0);
  });

  test('[CHART-14] rounds before a monitor took over go on standing alone', () => {
    const chart = chartOf([0, 240, 480, 500, 501, 502]);
    expect([...roundTicks(chart, continuous)]).toEqual([0, 240]);
  });

  test('[CHART-14] a pressure is a bar from diastolic to systolic, the rest are dots', () => {
    const rows = trendRows(chartOf([0, 240], { heartRatePerMin: [78, null] }));
    const marks = roundMarks(rows, panelOf('circulation'), new Set([0, 240]));
    expect(marks.map(({ tick, plot, low, high }) => [tick, plot, low, high])).toEqual([
      [0, 'pressureMmHg', 70, 118],
      [0, 'mapMmHg', 86, 86],
      [0, 'heartRatePerMin', 78, 78],
      [240, 'pressureMmHg', 70, 118],
      [240, 'mapMmHg', 86, 86],
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
