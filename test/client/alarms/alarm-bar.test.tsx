import { describe, expect, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { AlarmBar } from '#client/components/alarms/alarm-bar.tsx';
import type { AlarmVoice, Burst } from '#client/store/alarms/voice.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import { renderSession } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { manualClock } from '#test/support/manual-clock.ts';

const LOW_PRESSURE: Alarm = {
  id: 'systolic-below-90',
  source: 'systolicMmHg',
  side: 'below',
  priority: 'high',
  limit: 80,
  value: 76,
  onsetTick: 90,
  priorityTick: 90,
  endTick: null,
};
const FEVER: Alarm = {
  id: 'temperature-above-60',
  source: 'temperatureC',
  side: 'above',
  priority: 'low',
  limit: 38,
  value: 38.4,
  onsetTick: 60,
  priorityTick: 60,
  endTick: null,
};

/** A voice that is ready and keeps what it was asked to sound. */
function recordingVoice() {
  const played: Burst[] = [];
  const voice: AlarmVoice = {
    state: () => 'ready',
    subscribe: () => () => undefined,
    wake: () => undefined,
    play: (burst) => played.push(burst),
    stop: () => undefined,
  };
  return { voice, played };
}

function bar(layout: 'desk' | 'wall', alarms: readonly Alarm[] = [LOW_PRESSURE, FEVER]) {
  const clock = manualClock();
  const { voice, played } = recordingVoice();
  const shown = renderSession(<AlarmBar layout={layout} />, {
    state: { alarms },
    parts: { clock, voice },
  });
  return { ...shown, played, pass: (ms: number) => act(() => clock.advance(ms)) };
}

describe('the alarm bar', () => {
  test('[ALARM-40] shows the most urgent alarm with its value and limit, and counts the others', () => {
    bar('desk');
    expect(screen.getByText('SBP 76 mmHg, below 80')).toBeDefined();
    expect(screen.getByText('for 10 min')).toBeDefined();
    const more = screen.getByRole('button', { name: 'All alarms' });
    expect(more.textContent).toBe('1 more');
    fireEvent.click(more);
    expect(screen.getByText('Temp 38.4 °C, above 38.0')).toBeDefined();
  });

  test('[ALARM-41] without an alarm it says so and offers nothing', () => {
    bar('desk', []);
    expect(screen.getByText('No alarm')).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('[ALARM-42] flashes after two seconds, until it is acknowledged, which the group is told', () => {
    const { container, act: sent, pass } = bar('desk');
    const line = () => container.querySelector('.alarm-bar__line')?.getAttribute('data-flashing');
    expect(line()).toBe('false');
    pass(2500);
    expect(line()).toBe('true');
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(sent).toHaveBeenCalledWith({ type: 'alarm.acknowledge', alarmId: LOW_PRESSURE.id });
    expect(line()).toBe('false');
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
  });

  test('[ALARM-43] a silence counts down and can be ended', () => {
    const { act: sent, pass } = bar('desk');
    fireEvent.click(screen.getByRole('button', { name: 'Silence 2 min' }));
    expect(sent).toHaveBeenCalledWith({ type: 'alarm.silence' });
    pass(15_000);
    fireEvent.click(screen.getByRole('button', { name: 'Silent 1:45' }));
    expect(screen.getByRole('button', { name: 'Silence 2 min' })).toBeDefined();
  });

  test('[ALARM-44] the wall sounds by itself and has no buttons; a bedside is silent', () => {
    const wall = bar('wall');
    wall.pass(3000);
    expect(wall.played).toHaveLength(1);
    expect(screen.queryAllByRole('button')).toEqual([]);
    wall.unmount();
    const desk = bar('desk');
    desk.pass(10_000);
    expect(desk.played).toEqual([]);
  });

  test('[ALARM-45] is read out once for an onset, not for a reading', () => {
    const { container, pass, change } = bar('desk', [LOW_PRESSURE]);
    const spoken = () => container.querySelector('[aria-live="assertive"]')?.textContent;
    expect(spoken()).toBe('');
    pass(3000);
    expect(spoken()).toBe('High alarm: SBP 76 mmHg, below 80');
    change({ alarms: [{ ...LOW_PRESSURE, value: 74 }] });
    expect(spoken()).toBe('High alarm: SBP 76 mmHg, below 80');
  });

  test('[ALARM-46] says who acknowledged an alarm, and what was active and went unseen', () => {
    const ended = { ...LOW_PRESSURE, id: 'systolic-below-20', onsetTick: 20, endTick: 24 };
    const { change } = bar('desk', [LOW_PRESSURE, ended]);
    change({
      log: [
        logged(
          { type: 'alarm.acknowledge', alarmId: LOW_PRESSURE.id },
          { seq: 9, tick: 95, name: 'Ben' },
        ),
      ],
    });
    fireEvent.click(screen.getByRole('button', { name: 'All alarms' }));
    expect(screen.getByText('Acknowledged by Ben')).toBeDefined();
    expect(screen.getByText(/was active T\+0d 00:20 to T\+0d 00:24/)).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Seen' }));
    expect(screen.queryByText(/was active/)).toBeNull();
  });
});
