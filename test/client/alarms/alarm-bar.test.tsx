import { describe, expect, jest, test } from '@jest/globals';
import { act, fireEvent, screen } from '@testing-library/react';
import { AlarmBar } from '#client/components/alarms/alarm-bar.tsx';
import type { AlarmVoice, Burst, VoiceState } from '#client/store/alarms/voice.ts';
import { createDeviceMemory, type DeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { manualClock } from '#test/support/manual-clock.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';

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

const CONFUSED: Alarm = {
  ...FEVER,
  id: 'ice-score-drop-80',
  source: 'iceScore',
  side: 'drop',
  priority: 'medium',
  limit: 7,
  value: 6,
  onsetTick: 80,
  priorityTick: 80,
};

/** A voice that keeps what it was asked to sound. */
function recordingVoice(state: VoiceState) {
  const played: Burst[] = [];
  const wake = jest.fn<AlarmVoice['wake']>();
  const voice: AlarmVoice = {
    state: () => state,
    subscribe: () => () => undefined,
    wake,
    play: (burst) => played.push(burst),
    stop: () => undefined,
  };
  return { voice, played, wake };
}

function bar(
  layout: 'desk' | 'phone' | 'wall' | 'host',
  given: {
    readonly alarms?: readonly Alarm[];
    readonly state?: Partial<SessionState>;
    readonly voice?: VoiceState;
    readonly memory?: DeviceMemory;
  } = {},
) {
  const clock = manualClock();
  const { voice, played, wake } = recordingVoice(given.voice ?? 'ready');
  const shown = renderSession(<AlarmBar layout={layout} />, {
    state: { alarms: given.alarms ?? [LOW_PRESSURE, FEVER], ...given.state },
    parts: { clock, voice, memory: given.memory ?? createDeviceMemory(() => storageOf()) },
  });
  return {
    ...shown,
    played,
    wake,
    pass: (ms: number) => act(() => clock.advance(ms)),
    isFlashing: () =>
      shown.container.querySelector('.alarm-bar__line')?.getAttribute('data-flashing') === 'true',
  };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the alarm bar', () => {
  test('[ALARM-40] shows the most urgent alarm with its value, limit and time, and counts the others', () => {
    bar('desk');
    expect(screen.getByText('SBP 76 mmHg, below 80')).toBeDefined();
    expect(screen.getByText('for 10 min')).toBeDefined();
    fireEvent.click(button('1 more'));
    expect(screen.getByText('Temp 38.4 °C, 38.0 or above')).toBeDefined();
  });

  test('[ALARM-40] on a phone says the same in two lines', () => {
    bar('phone');
    expect(screen.getByText('SBP 76 mmHg')).toBeDefined();
    expect(screen.getByText('below 80')).toBeDefined();
    expect(screen.getByText('for 10 min')).toBeDefined();
  });

  test.each([
    [CONFUSED, 'ICE 6 of 10, three points or more below the best'],
    [{ ...CONFUSED, items: 9 }, 'ICE 6 of 9 compared, three points or more lost'],
    [
      { ...FEVER, source: 'sensor', side: 'lost', vital: 'spo2Percent', limit: null, value: null },
      'SpO₂: no signal',
    ],
    [{ ...FEVER, source: 'heartRatePerMin', limit: 120, value: 131 }, 'HR 131 /min, above 120'],
  ] as const)('[ALARM-40] [ALARM-54] says of %o: %s', (alarm, text) => {
    bar('desk', { alarms: [alarm] });
    expect(screen.getByText(text)).toBeDefined();
  });

  test('[ALARM-52] below 60× says the value that the monitor shows this second', () => {
    const { latest } = sessionStateOf();
    const state = (speed: 10 | 60): Partial<SessionState> => ({
      clock: { status: 'running', speed, tick: 100, pausedForMs: null, pauseReason: null },
      latest: latest && { ...latest, values: { ...latest.values, systolicMmHg: 74 } },
    });
    const { change } = bar('desk', { alarms: [LOW_PRESSURE], state: state(10) });
    expect(screen.getByText('SBP 74 mmHg, below 80')).toBeDefined();
    change(state(60));
    expect(screen.getByText('SBP 76 mmHg, below 80')).toBeDefined();
  });

  test('[ALARM-52] one that ended keeps the value that it had', () => {
    const clock = {
      status: 'running',
      speed: 1,
      tick: 100,
      pausedForMs: null,
      pauseReason: null,
    } as const;
    bar('desk', { alarms: [{ ...LOW_PRESSURE, endTick: 95 }], state: { clock } });
    expect(screen.getByText(/^SBP 76 mmHg, below 80: was active/)).toBeDefined();
  });

  test('[ALARM-53] without a line it keeps what alarmed, says how old that is, and has no value', () => {
    const lastFrameAtMs = manualClock().nowMs();
    const { container, change, pass, isFlashing } = bar('desk', { state: { lastFrameAtMs } });
    pass(14_000);
    expect(isFlashing()).toBe(true);
    change({ link: 'stale' });
    const line = () => container.querySelector('.alarm-bar__line');
    expect(line()?.textContent).toContain('!!!SBP below 80data 14 s old');
    expect(line()?.getAttribute('data-old')).toBe('true');
    expect(isFlashing()).toBe(false);
    fireEvent.click(button('1 more'));
    expect(screen.getByText('Temp 38.0 or above')).toBeDefined();
    change({ link: 'offline' });
    expect(line()?.textContent).toContain('!!!SBP below 80last known at T+0d 01:40');
    expect(line()?.textContent).not.toMatch(/76|38\.4/);
    change({ link: 'live' });
    expect(line()?.textContent).toContain('SBP 76 mmHg, below 80for 10 min');
    expect(line()?.getAttribute('data-old')).toBe('false');
  });

  test('[ALARM-53] without a line no alarm is only the last that is known', () => {
    const lastFrameAtMs = manualClock().nowMs() - 14_000;
    const { container, change } = bar('desk', {
      alarms: [],
      state: { lastFrameAtMs, link: 'stale' },
    });
    const line = () => container.querySelector('.alarm-bar__line')?.textContent;
    expect(line()).toBe('No alarm, data 14 s old');
    change({ link: 'offline' });
    expect(line()).toBe('No alarm, last known at T+0d 01:40');
  });

  test('[ALARM-53] without a line nothing sounds', () => {
    const { pass, played } = bar('wall', { state: { link: 'stale' } });
    pass(20_000);
    expect(played).toEqual([]);
  });

  test('[ALARM-41] without an alarm it says so and offers nothing', () => {
    bar('desk', { alarms: [] });
    expect(screen.getByText('No alarm')).toBeDefined();
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('[ALARM-42] flashes after two seconds, until it is acknowledged, which the group is told', () => {
    const { act: sent, pass, isFlashing } = bar('desk', { alarms: [LOW_PRESSURE] });
    expect(isFlashing()).toBe(false);
    pass(2500);
    expect(isFlashing()).toBe(true);
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(sent).toHaveBeenCalledWith({ type: 'alarm.acknowledge', alarmId: LOW_PRESSURE.id });
    expect(isFlashing()).toBe(false);
    expect(screen.getByText('Acknowledged')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Acknowledge' })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'a' });
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('[ALARM-42] what the facilitator does stays on the console', () => {
    const you = { participantId: 'host0001', role: 'facilitator', name: 'Sam', token: '' } as const;
    const { act: sent } = bar('host', { state: { you } });
    fireEvent.click(button('Acknowledge'));
    fireEvent.click(button('Silence 2 min'));
    expect(button(/^Silent/)).toBeDefined();
    expect(sent).not.toHaveBeenCalled();
  });

  test('[ALARM-43] a silence counts down and can be ended, by its key as well', () => {
    const { act: sent, pass } = bar('desk');
    fireEvent.keyDown(document.body, { key: 'x' });
    expect(sent).toHaveBeenCalledWith({ type: 'alarm.silence' });
    pass(15_000);
    fireEvent.click(button('Silent 1:45'));
    fireEvent.click(button('Silence 2 min'));
    fireEvent.keyDown(document.body, { key: 'x' });
    expect(button('Silence 2 min')).toBeDefined();
    expect(sent).toHaveBeenCalledTimes(2);
  });

  test('[ALARM-55] a page that is loaded again goes on with the silence, and ends it for good', () => {
    const memory = createDeviceMemory(() => storageOf());
    const first = bar('desk', { memory });
    fireEvent.click(button('Silence 2 min'));
    first.unmount();
    const second = bar('desk', { memory });
    second.pass(15_000);
    fireEvent.click(button('Silent 1:45'));
    second.unmount();
    const you = { participantId: 'learner02', role: 'learner', name: 'Ben', token: '' } as const;
    const third = bar('desk', { memory });
    fireEvent.click(button('Silence 2 min'));
    third.unmount();
    bar('desk', { memory, state: { you } });
    expect(button('Silence 2 min')).toBeDefined();
  });

  test('[ALARM-44] the wall sounds by itself and has no buttons; a bedside is silent', () => {
    const wall = bar('wall');
    wall.pass(3000);
    expect(wall.played.map(({ priority }) => priority)).toEqual(['high']);
    expect(screen.queryAllByRole('button')).toEqual([]);
    wall.unmount();
    const desk = bar('desk');
    desk.pass(10_000);
    expect(desk.played).toEqual([]);
  });

  test('[ALARM-44] while the clock stands the wall is silent', () => {
    const { change, pass, played } = bar('wall');
    const clock = {
      status: 'paused',
      speed: 60,
      tick: 100,
      pausedForMs: 0,
      pauseReason: 'person',
    } as const;
    change({ clock });
    pass(60_000);
    expect(played).toEqual([]);
  });

  test('[ALARM-45] each alarm is read out once, for its onset and its rise, not for a reading', () => {
    const { container, pass, change } = bar('desk', { alarms: [CONFUSED] });
    const spoken = () => container.querySelector('[aria-live="assertive"]')?.textContent;
    const fever = { ...FEVER, priorityTick: 99 };
    expect(spoken()).toBe('');
    pass(3000);
    const confused = 'ICE 6 of 10, three points or more below the best';
    expect(spoken()).toBe(`Medium alarm at T+0d 01:20: ${confused}`);
    change({ alarms: [{ ...CONFUSED, value: 5 }, fever] });
    pass(3000);
    expect(spoken()).toBe('Low alarm at T+0d 01:39: Temp 38.4 °C, 38.0 or above');
    change({ alarms: [CONFUSED] });
    pass(3000);
    expect(spoken()).toBe('Low alarm at T+0d 01:39: Temp 38.4 °C, 38.0 or above');
    change({ alarms: [{ ...CONFUSED, priority: 'high', priorityTick: 100 }] });
    pass(3000);
    expect(spoken()).toBe(`High alarm at T+0d 01:40: ${confused}`);
  });

  test('[ALARM-45] above 60 times high alarms alone are read out', () => {
    const clock = {
      status: 'running',
      speed: 300,
      tick: 100,
      pausedForMs: null,
      pauseReason: null,
    } as const;
    const { container, pass } = bar('desk', { alarms: [LOW_PRESSURE, CONFUSED], state: { clock } });
    pass(3000);
    const lines = [...container.querySelectorAll('[aria-live="assertive"] p')];
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'High alarm at T+0d 01:30: SBP 76 mmHg, below 80',
    ]);
  });

  test('[ALARM-46] says who acknowledged an alarm since it rose, and how long ago', () => {
    const { change, pass } = bar('desk');
    const mark = (seq: number, tick: number, name: string) =>
      logged({ type: 'alarm.acknowledge', alarmId: LOW_PRESSURE.id }, { seq, tick, name });
    change({ log: [mark(7, 90, 'Early')] });
    expect(screen.queryByText(/^Acknowledged by/)).toBeNull();
    change({ log: [{ ...mark(9, 95, 'Ben'), atMs: manualClock().nowMs() }] });
    pass(8000);
    expect(screen.getByText('Acknowledged by Ben 0:08 ago')).toBeDefined();
    change({ log: [mark(9, 95, 'Ben'), mark(10, 96, 'Ana')] });
    expect(screen.getByText(/^Acknowledged by Ana and 1 other/)).toBeDefined();
  });

  test('[ALARM-50] tells who else silenced their device, for two minutes', () => {
    const { change, pass } = bar('desk', { alarms: [LOW_PRESSURE] });
    const silenced = (name: string, id: string) => {
      const line = logged({ type: 'alarm.silence' }, { seq: 9, tick: 95, name });
      return { ...line, atMs: manualClock().nowMs(), actor: { ...line.actor, id } };
    };
    change({ log: [silenced('Ana', 'learner01')] });
    expect(screen.queryByText(/^Silenced by/)).toBeNull();
    change({ log: [silenced('Ben', 'learner02')] });
    pass(8_000);
    expect(screen.getByText('Silenced by Ben 0:08 ago')).toBeDefined();
    pass(111_000);
    expect(screen.getByText('Silenced by Ben 1:59 ago')).toBeDefined();
    pass(1_000);
    expect(screen.queryByText(/^Silenced by/)).toBeNull();
  });

  test('[ALARM-46] keeps high alarms that ended in the list, and in the empty line, until they are seen', () => {
    const ended = { ...LOW_PRESSURE, id: 'systolic-below-20', onsetTick: 20, endTick: 24 };
    const was = 'SBP 76 mmHg, below 80: was active T+0d 00:20 to T+0d 00:24';
    const { change } = bar('desk', { alarms: [LOW_PRESSURE, ended] });
    fireEvent.click(button('1 ended'));
    expect(screen.getByText(was)).toBeDefined();
    change({ alarms: [ended] });
    expect(screen.getByText(was)).toBeDefined();
    fireEvent.click(button('Seen'));
    expect(screen.queryByText(was)).toBeNull();
    expect(screen.getByText('No alarm')).toBeDefined();
  });

  test('[ALARM-51] tells priorities in the list by marks and words, not by fills alone', () => {
    bar('desk', { alarms: [LOW_PRESSURE, CONFUSED, FEVER] });
    fireEvent.click(button('2 more'));
    const told = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(told).toEqual([
      expect.stringMatching(/^!!!High\D/),
      expect.stringMatching(/^!!Medium\D/),
      expect.stringMatching(/^!Low\D/),
    ]);
  });

  test('[ALARM-47] every alarm can be acknowledged: by the list, or one after the other', () => {
    const alarms = [LOW_PRESSURE, CONFUSED, FEVER];
    const { act: sent } = bar('desk', { alarms });
    fireEvent.click(button('2 more'));
    fireEvent.click(button('Acknowledge Temp 38.4 °C, 38.0 or above'));
    fireEvent.keyDown(document.body, { key: 'a' });
    fireEvent.click(button('Acknowledge next'));
    expect(sent.mock.calls.map(([action]) => action)).toEqual(
      [FEVER, LOW_PRESSURE, CONFUSED].map(({ id }) => ({ type: 'alarm.acknowledge', alarmId: id })),
    );
    expect(screen.queryByRole('button', { name: /^Acknowledge/ })).toBeNull();
  });

  test('[ALARM-48] where sound is wanted and locked a chip says so, and any press tries to unlock it', () => {
    const { wake } = bar('wall', { voice: 'locked' });
    expect(wake.mock.calls).toEqual([['page']]);
    fireEvent.keyDown(document.body, { key: 'f' });
    fireEvent.click(button('Sound off, tap to enable'));
    expect(wake.mock.calls.slice(1)).toEqual([['hand'], ['hand']]);
  });

  test('[ALARM-48] there is no chip where no sound is wanted, or where the browser has none', () => {
    bar('desk', { voice: 'locked', alarms: [] }).unmount();
    bar('wall', { voice: 'missing' });
    expect(screen.queryAllByRole('button')).toEqual([]);
  });
});
