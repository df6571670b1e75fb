import { beforeAll, describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen, within } from '@testing-library/react';
import { TrendStack } from '#client/charts/trend-stack.tsx';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import { limitsFor } from '#shared/alarms/limits.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { loadCharts, renderSession, storageOf } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { chartOf, sessionStateOf, ticksFrom } from '#test/support/session-fixtures.ts';

const ORDER = {
  id: 'a',
  seq: 4,
  intervention: 'paracetamol',
  label: 'Paracetamol 1000 mg by mouth',
  placedTick: 300,
  by: 'Ana',
  running: false,
} as const;

const GRADE: SessionEvent = {
  kind: 'grade',
  id: 'g1',
  scale: 'ASTCT',
  tick: 200,
  atTick: 209,
  grade: 1,
  previous: 0,
  reasons: [],
};
const FEVER: SessionEvent = { kind: 'fever', id: 'f1', tick: 200, atTick: 209, temperatureC: 38.1 };

function hoursOf(last: number): Pick<SessionState, 'chart' | 'latest' | 'clock'> {
  const ticks = ticksFrom(0, last);
  const temperatureC = ticks.map((tick) => (tick < 200 ? 36.8 : 38.1));
  const { latest, clock } = sessionStateOf();
  return {
    clock: clock && { ...clock, tick: last },
    chart: chartOf(ticks, { temperatureC }),
    latest: latest === null ? null : { ...latest, tick: last },
  };
}

async function drawn(state: Partial<SessionState> = {}, stored: Record<string, string> = {}) {
  const clock = manualClock();
  const memory = createDeviceMemory(() => storageOf(stored));
  const rendered = renderSession(
    <>
      <Numerics />
      <TrendStack shortcuts />
    </>,
    { state: { ...hoursOf(400), ...state }, parts: { clock, memory } },
  );
  await screen.findByRole('application');
  return { ...rendered, clock };
}

const lineOf = (container: HTMLElement) =>
  container.querySelector('[data-panel="temperature"] .trend-line')?.getAttribute('d');

beforeAll(loadCharts, 60_000);

describe('the trend stack', () => {
  test('it draws temperature, circulation, saturation, breathing and fatigue on one time axis', async () => {
    const { container } = await drawn();
    const panels = [...container.querySelectorAll<HTMLElement>('.trend-panel')];
    expect(panels.map((panel) => panel.dataset.panel)).toEqual([
      'temperature',
      'circulation',
      'oxygenation',
      'respiration',
      'fatigue',
    ]);
    expect(container.querySelectorAll('.trend-line')).toHaveLength(8);
    expect(container.querySelectorAll('.trend-area')).toHaveLength(1);
  });

  test('[CHART-8] new ticks reach the charts once a second, the numerics at once', async () => {
    const { container, change, clock } = await drawn();
    const before = lineOf(container);
    const { latest } = sessionStateOf();
    const values = { ...latest?.values, heartRatePerMin: 131 } as NonNullable<
      typeof latest
    >['values'];
    change({ ...hoursOf(410), latest: { tick: 410, values } });
    expect(screen.getByText('131')).not.toBeNull();
    expect(lineOf(container)).toBe(before);
    act(() => clock.advance(1000));
    expect(lineOf(container)).not.toBe(before);
  });

  test('[CHART-9] while somebody reads, the charts hold and say how much waits', async () => {
    const { container, change, clock } = await drawn();
    const plots = container.querySelector('.trend-plots') as HTMLElement;
    fireEvent.pointerEnter(plots);
    const before = lineOf(container);
    change(hoursOf(404));
    act(() => clock.advance(1000));
    expect(lineOf(container)).toBe(before);
    expect(screen.getByText('Holding, 4 min new')).not.toBeNull();
    fireEvent.pointerLeave(plots);
    expect(lineOf(container)).not.toBe(before);
    expect(screen.queryByText(/Holding/)).toBeNull();
  });

  test('[CHART-9] a pointer that is somewhere else has left, whether or not the charts were told', async () => {
    const { container, change, clock } = await drawn();
    const plots = container.querySelector('.trend-plots') as HTMLElement;
    fireEvent.pointerEnter(plots);
    change(hoursOf(404));
    act(() => clock.advance(1000));
    fireEvent.pointerOver(plots);
    expect(screen.getByText('Holding, 4 min new')).not.toBeNull();
    // What was replaced under the pointer cannot say that the pointer left it.
    fireEvent.pointerOver(document.body);
    expect(screen.queryByText(/Holding/)).toBeNull();
  });

  test.each([
    ['where single keys are on', {}],
    ['where single keys are off', { 'beacon.shortcuts': 'off' }],
  ])(
    '[CHART-34] Escape takes the numbers away until the pointer comes again, %s',
    async (_, stored) => {
      const { container } = await drawn({}, stored);
      const plots = container.querySelector('.trend-plots') as HTMLElement;
      fireEvent.pointerEnter(plots);
      expect(plots.dataset.quiet).toBe('false');
      fireEvent.keyDown(document.body, { key: 'Escape' });
      expect(plots.dataset.quiet).toBe('true');
      fireEvent.pointerEnter(plots);
      expect(plots.dataset.quiet).toBe('false');
    },
  );

  test('[CHART-34] Escape takes them away while somebody writes beside the charts', async () => {
    const { container } = await drawn();
    const plots = container.querySelector('.trend-plots') as HTMLElement;
    fireEvent.pointerEnter(plots);
    const field = document.createElement('textarea');
    document.body.append(field);
    fireEvent.keyDown(field, { key: 'Escape' });
    field.remove();
    expect(plots.dataset.quiet).toBe('true');
  });

  test('[CHART-35] a phone has one chart, and a button to either side goes round all of them', async () => {
    renderSession(<TrendStack layout="single" />, { state: hoursOf(400) });
    const choice = within(
      screen.getByRole('button', { name: 'Next vital sign' }).parentElement as HTMLElement,
    );
    const shown = () => choice.getByRole('status').textContent;
    const first = shown();
    const seen = [first];
    fireEvent.click(choice.getByRole('button', { name: 'Next vital sign' }));
    while (shown() !== first) {
      seen.push(shown());
      fireEvent.click(choice.getByRole('button', { name: 'Next vital sign' }));
    }
    expect(new Set(seen).size).toBe(5);
    fireEvent.click(choice.getByRole('button', { name: 'Previous vital sign' }));
    expect(shown()).toBe(seen.at(-1));
    expect(document.querySelectorAll('.trend-panel')).toHaveLength(1);
  });

  test('[CHART-9] a pointer that was there before the charts holds them once it moves', async () => {
    const { container, change, clock } = await drawn();
    const plots = container.querySelector('.trend-plots') as HTMLElement;
    fireEvent.pointerMove(plots);
    change(hoursOf(404));
    act(() => clock.advance(1000));
    expect(screen.getByText('Holding, 4 min new')).not.toBeNull();
    // Escape lets go until the pointer comes again.
    fireEvent.keyDown(document.body, { key: 'Escape' });
    fireEvent.pointerMove(plots);
    expect(screen.queryByText(/Holding/)).toBeNull();
  });

  test('[CHART-7] a band is drawn where a grade event came, and none without', async () => {
    const hidden = await drawn({ events: [FEVER] });
    expect(hidden.container.querySelectorAll('.trend-band')).toHaveLength(0);
    hidden.change({ events: [FEVER, GRADE] });
    act(() => hidden.clock.advance(1000));
    expect(hidden.container.querySelectorAll('.trend-band[data-grade="1"]')).toHaveLength(5);
  });

  test('[CHART-10] each chart says in words what it shows', async () => {
    const { container } = await drawn();
    const words = container.querySelector('[data-panel="temperature"] figcaption')?.textContent;
    expect(words).toBe(
      'Temperature: Temp last 38.1 °C, steady, range 36.8 to 38.1. ' +
        'Temp crossed 38.0 °C once, last upwards at T+0d 03:20.',
    );
    const oxygen = container.querySelector('[data-panel="oxygenation"] figcaption')?.textContent;
    expect(oxygen).toContain('FiO2 last 0.21, ');
  });

  test('[CHART-38] a chart draws and tells the limits of its session, the first that is reached', async () => {
    const { facts } = sessionStateOf();
    const usual = limitsFor(62);
    const { above } = usual.temperatureC;
    const later = { ...usual.temperatureC, above: { ...above, low: 38.5 } };
    const none = { high: null, medium: null, low: null };
    const alarmLimits = {
      ...usual,
      temperatureC: later,
      spo2Percent: { ...usual.spo2Percent, below: none },
    };
    const linesOf = (container: HTMLElement) =>
      ['temperature', 'circulation', 'oxygenation'].map((panel) =>
        container.querySelector(`[data-panel="${panel}"] .trend-limit`)?.getAttribute('d'),
      );
    const adult = await drawn();
    const [usualFever, usualPressure] = linesOf(adult.container);
    adult.unmount();
    const { container } = await drawn({ facts: facts && { ...facts, alarmLimits } });
    const [fever, pressure, saturation] = linesOf(container);
    expect(fever).toMatch(/^M/);
    expect(fever).not.toBe(usualFever);
    expect(pressure).toBe(usualPressure);
    expect(saturation).toBe('');
    const words = container.querySelector('[data-panel="temperature"] figcaption')?.textContent;
    expect(words).not.toContain('crossed');
  });

  test('[CHART-10] the table stands in for the charts, by button or by the key T', async () => {
    const { container } = await drawn();
    fireEvent.click(screen.getByRole('button', { name: 'Table' }));
    const table = screen.getByRole('table');
    expect(within(table).getAllByRole('rowheader')[0]?.textContent).toBe('T+0d 06:40');
    expect(within(table).getAllByText('118/70 (86)').length).toBeGreaterThan(3);
    expect(container.querySelector('.trend-plots')?.hasAttribute('hidden')).toBe(true);
    fireEvent.keyDown(document.body, { key: 't' });
    expect(screen.queryByRole('table')).toBeNull();
  });

  test('the keys 1-5 choose the window, except while somebody types', async () => {
    await drawn();
    const pressed = () => screen.getByRole('button', { pressed: true, name: /h$|All/ }).textContent;
    expect(pressed()).toBe('12 h');
    fireEvent.keyDown(document.body, { key: '1' });
    expect(pressed()).toBe('1 h');
    fireEvent.keyDown(document.body, { key: '5', ctrlKey: true });
    expect(pressed()).toBe('1 h');
    fireEvent.keyDown(document.body, { key: '5' });
    expect(pressed()).toBe('All');
  });

  test('[CHART-11] what was given is a button under the charts; close ones are counted', async () => {
    await drawn({
      orders: [
        ORDER,
        { ...ORDER, id: 'b', placedTick: 302 },
        { ...ORDER, id: 'c', placedTick: 60 },
      ],
    });
    const lane = screen.getByRole('list', { name: 'Given and ordered' });
    const buttons = within(lane).getAllByRole('button');
    expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
      'Paracetamol 1000 mg by mouth, T+0d 01:00',
      '2 orders from T+0d 05:00',
    ]);
    fireEvent.click(buttons[1] as HTMLElement);
    expect(screen.getAllByText(/by Ana/)).toHaveLength(2);
  });

  test('[CHART-12] a stretch this screen was away is hatched in every chart', async () => {
    const { container } = await drawn({ awayGaps: [{ fromTick: 250, toTick: 290 }] });
    expect(container.querySelectorAll('.trend-gap')).toHaveLength(5);
  });

  test('[CHART-13] where a sensor was lost its chart is hatched, and no other', async () => {
    const ticks = ticksFrom(0, 400);
    const spo2Percent = ticks.map((tick) => (tick > 100 && tick < 130 ? null : 97));
    const { container } = await drawn({ chart: chartOf(ticks, { spo2Percent }) });
    const hatched = [...container.querySelectorAll('.trend-lost')];
    expect(hatched.map((mark) => mark.closest<HTMLElement>('.trend-panel')?.dataset.panel)).toEqual(
      ['oxygenation'],
    );
  });

  test('[CHART-14] rounds are dots, and the window goes on to the minute it is', async () => {
    const { facts, clock } = sessionStateOf();
    const { container } = await drawn({
      facts: facts && { ...facts, monitoring: { mode: 'spot', everyMinutes: 240 } },
      chart: chartOf([0, 240]),
      clock: clock && { ...clock, tick: 700 },
    });
    const panel = (name: string) => container.querySelector(`[data-panel="${name}"]`);
    expect(panel('temperature')?.querySelectorAll('circle.trend-round')).toHaveLength(2);
    expect(panel('circulation')?.querySelectorAll('path.trend-round')).toHaveLength(2);
    expect(screen.getByText('12:00')).not.toBeNull();
  });

  test('one chart at a time, the next by button, for a phone', async () => {
    const { container } = renderSession(<TrendStack layout="single" />, { state: hoursOf(400) });
    await screen.findByRole('application');
    const shown = () =>
      [...container.querySelectorAll<HTMLElement>('.trend-panel')].map(
        (panel) => panel.dataset.panel,
      );
    expect(shown()).toEqual(['temperature']);
    fireEvent.click(screen.getByRole('button', { name: 'Previous vital sign' }));
    expect(shown()).toEqual(['fatigue']);
    fireEvent.click(screen.getByRole('button', { name: 'Next vital sign' }));
    expect(shown()).toEqual(['temperature']);
  });
});
