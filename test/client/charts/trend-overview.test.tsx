import { beforeAll, describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { courseLine } from '#client/charts/overview/course-line.ts';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { loadCharts, renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { chartOf, sessionStateOf, ticksFrom } from '#test/support/session-fixtures.ts';

beforeAll(loadCharts, 60_000);

function stateAt(lastTick: number) {
  const ticks = ticksFrom(0, lastTick);
  const { clock } = sessionStateOf();
  return {
    clock: clock && { ...clock, tick: lastTick },
    chart: chartOf(ticks, { temperatureC: ticks.map((tick) => 36.8 + tick / 1000) }),
  };
}

async function drawn(lastTick = 400) {
  const clock = manualClock();
  const rendered = renderSession(<TrendStack overview />, {
    state: stateAt(lastTick),
    parts: { clock },
  });
  await screen.findByRole('application');
  const go = (tick: number) => {
    rendered.change(stateAt(tick));
    act(() => clock.advance(2_000));
  };
  return { ...rendered, go };
}

const field = (name: string) => screen.getByRole<HTMLInputElement>('spinbutton', { name });
const handle = (name: string) => screen.getByRole<HTMLInputElement>('slider', { name });
const values = () => [field('From hour').value, field('To hour').value];
const type = (name: string, value: string) => fireEvent.change(field(name), { target: { value } });
const wholeLine = (container: HTMLElement) =>
  container.querySelector('.trend-overview path')?.getAttribute('d');

describe('the overview of the course', () => {
  test('[CHART-15] fields choose the stretch that the charts show, and no window is pressed', async () => {
    await drawn();
    expect(values()).toEqual(['0', '7']);
    type('From hour', '2');
    type('To hour', '4');
    expect(values()).toEqual(['2', '4']);
    expect(handle('Start of the stretch').value).toBe('2');
    expect(
      screen.queryByRole('button', { name: /^(1|4|12|24) h$|^All$/, pressed: true }),
    ).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: '4 h' }));
    expect(values()).not.toEqual(['2', '4']);
  });

  test('[CHART-15] handles choose the same, and tell the time', async () => {
    await drawn();
    fireEvent.change(handle('Start of the stretch'), { target: { value: '3' } });
    fireEvent.change(handle('End of the stretch'), { target: { value: '5' } });
    expect(values()).toEqual(['3', '5']);
    expect(handle('End of the stretch').getAttribute('aria-valuetext')).toBe('T+0d 05:00');
  });

  test('[CHART-15] what is no stretch of the course is not taken, and the field comes back', async () => {
    await drawn();
    type('To hour', '4');
    for (const wrong of ['', '4', '9', '-3', '2.5']) {
      type('From hour', wrong);
      expect(handle('Start of the stretch').value).toBe('0');
    }
    fireEvent.blur(field('From hour'));
    expect(values()).toEqual(['0', '4']);
  });

  test('[CHART-15] the stretch stands while the session goes on; the line waits for the hour', async () => {
    const { go, container } = await drawn(400);
    type('To hour', '4');
    type('From hour', '2');
    const before = wholeLine(container);
    go(419);
    expect(wholeLine(container)).toBe(before);
    go(425);
    expect(wholeLine(container)).not.toBe(before);
    expect(values()).toEqual(['2', '4']);
  });

  test('[CHART-15] the line leaves a gap where no temperature was charted', () => {
    const chart = chartOf([0, 1, 2, 3], { temperatureC: [35, null, 41.5, 50] });
    expect(courseLine(chart, { fromTick: 0, toTick: 4 })).toBe('M0.0 40.0M500.0 0.0L750.0 0.0');
  });
});
