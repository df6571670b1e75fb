import { describe, expect, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import { Numerics } from '#client/components/monitor/numerics.tsx';
import type { LatestValues } from '#client/store/session-state.ts';
import { renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { chartOf, sessionStateOf, ticksFrom } from '#test/support/session-fixtures.ts';

function latestWith(values: Partial<LatestValues['values']>): LatestValues {
  const { latest } = sessionStateOf();
  return { tick: 3270, values: { ...latest?.values, ...values } as LatestValues['values'] };
}

/** What a tile says, by its vital sign. */
function tile(container: HTMLElement, vital: string): HTMLElement {
  return container.querySelector(`[data-vital="${vital}"]`) as HTMLElement;
}

describe('the numerics', () => {
  test('each vital sign is a pair of a description list with its unit', () => {
    const { container } = renderSession(<Numerics />);
    expect(screen.getAllByRole('term').map((term) => term.textContent)).toEqual([
      'HR /min',
      'BP mmHg',
      'SpO2 %',
      'RR /min',
      'Temp °C',
      'Fatigue /10',
      'ICE /10',
    ]);
    expect(within(tile(container, 'bp')).getByText('118/70')).not.toBeNull();
    expect(within(tile(container, 'bp')).getByText('(86)')).not.toBeNull();
  });

  test('temperature always has its decimal', () => {
    renderSession(<Numerics />, { state: { latest: latestWith({ temperatureC: 38 }) } });
    expect(screen.getByText('38.0')).not.toBeNull();
  });

  test('[BED-73] a numeral is set smaller where it is wider than usual', () => {
    const { container, change } = renderSession(<Numerics />);
    expect(tile(container, 'bp').dataset.wide).toBe('false');
    change({ latest: latestWith({ systolicMmHg: 168, diastolicMmHg: 122 }) });
    expect(tile(container, 'bp').dataset.wide).toBe('true');
    change({ latest: latestWith({ systolicMmHg: 90, diastolicMmHg: 48 }) });
    expect(tile(container, 'bp').dataset.wide).toBe('false');
  });

  test('[BED-4] a value that is not known is a gap and never a number', () => {
    const { container } = renderSession(<Numerics />, {
      state: { latest: latestWith({ spo2Percent: null, iceScore: null, diastolicMmHg: null }) },
    });
    expect(tile(container, 'spo2').textContent).toContain('---');
    expect(tile(container, 'bp').textContent).toContain('---');
    expect(tile(container, 'bp').textContent).not.toContain('86');
    expect(tile(container, 'ice')).toBeNull();
  });

  test('[BED-16] a sensor that reads nothing says so; what was not asked is not measured', () => {
    const { container, change } = renderSession(<Numerics />, {
      state: { latest: latestWith({ heartRatePerMin: null, fatigue: null }) },
    });
    expect(tile(container, 'hr').textContent).toBe('HR /min---no signal');
    expect(tile(container, 'fatigue').textContent).toContain('not measured');
    change({ latest: null });
    expect(tile(container, 'hr').textContent).toContain('not measured');
  });

  test('[BED-21] below twelve years the score of the mind is CAPD, for those who get it', () => {
    const { facts } = sessionStateOf();
    const child = facts && { ...facts, patient: { ...facts.patient, ageYears: 11.9 } };
    const { container, change } = renderSession(<Numerics />, { state: { facts: child } });
    expect(tile(container, 'capd').textContent).toBe('CAPD /322');
    expect(tile(container, 'ice')).toBeNull();
    change({ latest: latestWith({ capdScore: null }) });
    expect(tile(container, 'capd')).toBeNull();
    change({ facts });
    expect(tile(container, 'ice').textContent).toBe('ICE /1010');
  });

  test('how oxygen is given stands beside the saturation', () => {
    const { container, change } = renderSession(<Numerics />);
    expect(within(tile(container, 'spo2')).getByText('Room air')).not.toBeNull();
    change({ oxygen: { device: 'nasal-cannula', flowLPerMin: 4, fio2: 0.36 } });
    expect(within(tile(container, 'spo2')).getByText('Nasal cannula, 4 L/min')).not.toBeNull();
    change({ oxygen: { device: 'hfnc', flowLPerMin: 40, fio2: 0.5 } });
    expect(tile(container, 'spo2').textContent).toContain('40 L/min, FiO2 0.50');
  });

  test('a rise over half an hour has an arrow with a word', () => {
    const ticks = ticksFrom(1, 60);
    const chart = chartOf(ticks, { temperatureC: ticks.map((tick) => 37 + tick / 40) });
    const { container } = renderSession(<Numerics />, { state: { chart } });
    expect(within(tile(container, 'temp')).getByText('rising')).not.toBeNull();
    expect(within(tile(container, 'hr')).getByText('steady')).not.toBeNull();
  });

  test('[BED-1] a stale link fades the numerics and tells their age by the local clock', () => {
    const clock = manualClock();
    const { container } = renderSession(<Numerics />, {
      state: { link: 'stale', lastFrameAtMs: clock.nowMs() - 14_000 },
      parts: { clock },
    });
    expect(container.querySelector('.numerics')?.getAttribute('data-link')).toBe('stale');
    expect(screen.getByText('14 s old')).not.toBeNull();
    act(() => clock.advance(3000));
    expect(screen.getByText('17 s old')).not.toBeNull();
  });

  test('[BED-2] a lost link withdraws the numerics; the last values stand beneath with their time', () => {
    const { container } = renderSession(<Numerics />, {
      state: { link: 'offline', latest: latestWith({ temperatureC: 38.4 }) },
    });
    expect(screen.getAllByText('---')).toHaveLength(7);
    expect(screen.queryByText('38.4')).toBeNull();
    expect(tile(container, 'temp').textContent).toContain('last 38.4, T+2d 06:30');
    expect(tile(container, 'bp').textContent).not.toContain('(86)');
  });

  test('[BED-3] numerics are no live region, whatever the link', () => {
    for (const link of ['live', 'stale', 'offline'] as const) {
      const { container, unmount } = renderSession(<Numerics />, { state: { link } });
      expect(
        container.querySelectorAll('[aria-live], [role="status"], [role="alert"]'),
      ).toHaveLength(0);
      unmount();
    }
  });
});
