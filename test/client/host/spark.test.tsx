import { describe, expect, test } from '@jest/globals';
import { act, waitFor } from '@testing-library/react';
import type { Transport } from '#client/pages/host/clock/use-transport.ts';
import { PatientPanel } from '#client/pages/host/patient/patient-panel.tsx';
import {
  SPARK_BOX,
  SPARK_POINTS,
  sparkColumns,
  sparkPaths,
} from '#client/pages/host/patient/spark/spark-path.ts';
import { loadCharts, renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { chartOf, snapshotOf, ticksFrom } from '#test/support/session-fixtures.ts';

describe('the line of a numeric', () => {
  const pathOf = (ticks: number[], temperatureC: (number | null)[], tick: number) =>
    sparkPaths(chartOf(ticks, { temperatureC }), ['temperatureC'], tick)[0];

  test('[HOST-64] spans the last four hours from edge to edge', () => {
    expect(pathOf([0, 240], [37, 39], 240)).toBe('M0 18h0L240 2');
  });

  test('[HOST-64] keeps a gap, and shows a value between two gaps as a dot', () => {
    const path = pathOf([0, 60, 120, 180, 240], [37, null, 37, null, 39], 240);
    expect(path).toBe('M0 18h0M120 18h0M240 2h0');
  });

  test('[HOST-64] lies flat in the middle where only noise moves it', () => {
    expect(pathOf([0, 240], [37, 37], 240)).toBe('M0 10h0L240 10');
    expect(pathOf([0, 240], [37, 37.2], 240)).toBe('M0 10.8h0L240 9.2');
  });

  test('[HOST-64] draws nothing where nothing was charted', () => {
    expect(pathOf([0, 1], [null, null], 1)).toBe('');
  });

  test('[HOST-64] has sixty points at most and keeps a spike between them', () => {
    const ticks = ticksFrom(0, 1440);
    const heartRatePerMin = ticks.map((tick) => (tick === 1303 ? 170 : 80));
    const columns = sparkColumns(chartOf(ticks, { heartRatePerMin }), 1440);
    const [path = ''] = sparkPaths(columns, ['heartRatePerMin'], 1440);
    const points = path.match(/[ML]/g) ?? [];
    expect(points.length).toBeLessThanOrEqual(SPARK_POINTS);
    expect(points.length).toBeGreaterThan(30);
    expect(path).toMatch(/ 2(?:L|$)/);
    expect(SPARK_BOX.width).toBe(240);
  });

  test('[HOST-64] sets both pressures on one scale', () => {
    const chart = chartOf([0, 240], { systolicMmHg: [120, 120], diastolicMmHg: [70, 80] });
    expect(sparkPaths(chart, ['systolicMmHg', 'diastolicMmHg'], 240)).toEqual([
      'M0 2h0L240 2',
      'M0 18h0L240 14.8',
    ]);
  });
});

test('[HOST-64] every numeric has its line, renewed once a second and not read out', async () => {
  await loadCharts();
  const clock = manualClock();
  const rendered = renderSession(
    <PatientPanel
      run={() => undefined}
      transport={{ reveal: 'hidden' } as Transport}
      onOverride={() => undefined}
    />,
    { parts: { clock }, state: stateAt(100) },
  );
  await waitFor(() => expect(rendered.container.querySelector('.recharts-wrapper')).not.toBeNull());
  const lines = () => [...rendered.container.querySelectorAll('.sparkline')];
  const tiles = rendered.container.querySelectorAll('.numeric');
  expect(lines()).toHaveLength(tiles.length);
  expect(lines().every((line) => line.getAttribute('aria-hidden') === 'true')).toBe(true);
  const drawn = () => lines()[0]?.innerHTML;
  const before = drawn();
  rendered.change(stateAt(130));
  expect(drawn()).toBe(before);
  act(() => clock.advance(1000));
  expect(drawn()).not.toBe(before);
});

function stateAt(tick: number) {
  const ticks = ticksFrom(0, tick);
  return { chart: chartOf(ticks), clock: { ...snapshotOf().clock, tick } };
}
