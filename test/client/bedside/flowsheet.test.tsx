import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Flowsheet } from '#client/pages/bedside/flowsheet/flowsheet.tsx';
import { flowsheetRows } from '#client/pages/bedside/flowsheet/flowsheet-rows.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { createDeviceSettings } from '#client/store/device-settings.ts';
import type { SessionState } from '#client/store/session-state.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { chartOf, ticksFrom } from '#test/support/session-fixtures.ts';
import { atBedside, factsOf } from './at-bedside.ts';

const ROUNDS = factsOf({ monitoring: { mode: 'spot', everyMinutes: 240 } });
const rowTexts = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent));

const page = (state: Partial<SessionState> = {}) =>
  renderSession(<Flowsheet />, { state: atBedside(state) });

describe('the flowsheet', () => {
  test('[BED-46] has every round, what was entered and what came back, newest first, with who', () => {
    page({
      facts: ROUNDS,
      chart: chartOf([3000, 3240]),
      log: [
        logged(
          { type: 'chart.enter', vital: 'systolicMmHg', value: 86 },
          { seq: 5, tick: 3250, name: 'Ben' },
        ),
      ],
      results: [
        { orderSeq: 3, drawnTick: 3000, readyTick: 3100, values: { crpMgPerL: 64 }, finding: null },
      ],
    });
    expect(rowTexts()).toEqual([
      ['T+2d 06:10Ben', '', '', '86/–', '', '', '', ''],
      ['T+2d 06:00', '36.8', '78', '118/70 (86)', '97', '0.21', '16', '2'],
      ['T+2d 03:40Laboratory', 'CRP 64 mg/L'],
      ['T+2d 02:00', '36.8', '78', '118/70 (86)', '97', '0.21', '16', '2'],
    ]);
  });

  test('[BED-47] of a monitor it has a line each quarter of an hour, each hour before the last four', () => {
    const rows = flowsheetRows({
      chart: chartOf(ticksFrom(2800, 3270)),
      entered: [],
      results: [],
      isContinuous: true,
    });
    const ticks = rows.map(({ tick }) => tick);
    expect(ticks[0]).toBe(3270);
    expect(ticks.slice(1, 4)).toEqual([3255, 3240, 3225]);
    expect(ticks.filter((tick) => tick < 3030)).toEqual([3000, 2940, 2880, 2820, 2800]);
    expect(rows.length).toBeLessThan(30);
  });

  test('[BED-48] a value is entered with its vital sign, and the server names a limit it breaks', async () => {
    const { act } = page();
    await userEvent.selectOptions(screen.getByLabelText('Write down'), 'HR');
    await userEvent.type(screen.getByLabelText('Value (/min)'), '128');
    await userEvent.click(screen.getByRole('button', { name: 'Enter' }));
    expect(act.mock.calls).toEqual([
      [{ type: 'chart.enter', vital: 'heartRatePerMin', value: 128 }],
    ]);
    expect(await screen.findByText('Entered: HR 128')).not.toBeNull();
    act.mockResolvedValue({
      ok: false,
      error: {
        code: 'action-invalid',
        message: 'value: must be 30-220 /min',
        field: 'value',
        limit: 'must be 30-220 /min',
      },
    });
    await userEvent.type(screen.getByLabelText('Value (/min)'), '127');
    await userEvent.click(screen.getByRole('button', { name: 'Enter' }));
    const refusal = within(await screen.findByRole('alert'));
    expect(refusal.getByText(/must be 30-220 \/min/)).not.toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Value (/min)').value).toBe('127');
  });

  test.each([
    ['C', '°C', '368', '42.1', 'Not entered: Temp can be 34.0–42.0 °C.'],
    ['F', '°F', '36.8', '107.7', 'Not entered: Temp can be 93.2–107.6 °F.'],
  ])('[BED-48] a limit is named in °%s before anything is sent', async (style, unit, ...rest) => {
    const [far, near, words] = rest as [string, string, string];
    const memory = createDeviceMemory(() => storageOf({ 'beacon.temperature': style }));
    const settings = createDeviceSettings(memory);
    const { act } = renderSession(<Flowsheet />, {
      state: atBedside(),
      parts: { memory, settings },
    });
    const field = screen.getByLabelText<HTMLInputElement>(`Value (${unit})`);
    for (const typed of [far, near]) {
      await userEvent.clear(field);
      await userEvent.type(field, `${typed}{Enter}`);
      expect(screen.getByText(words)).not.toBeNull();
      expect(field.value).toBe(typed);
    }
    expect(act).not.toHaveBeenCalled();
    settings.reset(['temperature']);
  });

  test('[BED-48] a decimal comma is read, and what is no number cannot be entered', async () => {
    const { act } = page();
    const field = screen.getByLabelText('Value (°C)');
    const enter = screen.getByRole<HTMLButtonElement>('button', { name: 'Enter' });
    expect(enter.disabled).toBe(true);
    for (const typed of ['warm', '38.5.1', '1e1']) {
      await userEvent.clear(field);
      await userEvent.type(field, typed);
      await userEvent.click(enter);
      expect(screen.getByText('Not entered: this is no number.')).not.toBeNull();
    }
    expect(act).not.toHaveBeenCalled();
    await userEvent.clear(field);
    expect(screen.queryByText('Not entered: this is no number.')).toBeNull();
    await userEvent.type(field, '38,44');
    await userEvent.click(enter);
    expect(act.mock.calls).toEqual([[{ type: 'chart.enter', vital: 'temperatureC', value: 38.4 }]]);
  });

  test('[BED-71] without a line a value waits, and the next can be written', async () => {
    const { act } = page({ link: 'offline' });
    const answers: ((answer: { ok: true; seq: number }) => void)[] = [];
    act.mockImplementation(() => new Promise((settle) => answers.push(settle)));
    const field = screen.getByLabelText<HTMLInputElement>('Value (°C)');
    const enter = screen.getByRole<HTMLButtonElement>('button', { name: 'Enter' });
    await userEvent.type(field, '38.4');
    await userEvent.click(enter);
    expect(screen.getByText('Will be entered when the connection is back.')).not.toBeNull();
    await userEvent.type(field, '38.6');
    expect(enter.disabled).toBe(false);
    answers[0]?.({ ok: true, seq: 9 });
    expect(await screen.findByText('Entered: Temp 38.4')).not.toBeNull();
    expect(field.value).toBe('38.6');
  });

  test('[BED-71] what is on its way as the line goes waits, and is not entered twice', async () => {
    const { act, change } = page();
    let answer: (given: { ok: true; seq: number }) => void = () => undefined;
    act.mockImplementation(
      () =>
        new Promise((settle) => {
          answer = settle;
        }),
    );
    const field = screen.getByLabelText<HTMLInputElement>('Value (°C)');
    await userEvent.type(field, '38.4{Enter}{Enter}');
    expect(act).toHaveBeenCalledTimes(1);
    change({ link: 'grace' });
    expect(screen.getByText('Will be entered when the connection is back.')).not.toBeNull();
    await userEvent.type(field, '38.6');
    change({ link: 'live' });
    answer({ ok: true, seq: 9 });
    expect(await screen.findByText('Entered: Temp 38.4')).not.toBeNull();
    expect(field.value).toBe('38.6');
  });

  test('[BED-11] after the end nothing can be entered', () => {
    page({
      clock: { status: 'ended', speed: 60, tick: 3300, pausedForMs: null, pauseReason: null },
    });
    expect(screen.queryByRole('form')).toBeNull();
    expect(screen.getAllByRole('row').length).toBeGreaterThan(1);
  });
});
