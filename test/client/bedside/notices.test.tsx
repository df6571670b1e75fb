import { describe, expect, jest, test } from '@jest/globals';
import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Briefing } from '#client/pages/bedside/before/briefing.tsx';
import { SoundCheck } from '#client/pages/bedside/before/sound-check.tsx';
import { CatchUp } from '#client/pages/bedside/notices/catch-up.tsx';
import { HandLowered } from '#client/pages/bedside/notices/hand-lowered.tsx';
import { PausedBar } from '#client/pages/bedside/notices/status-bar.tsx';
import { VitalsAnnouncer } from '#client/pages/bedside/notices/vitals-announcer.tsx';
import { WentBack } from '#client/pages/bedside/notices/went-back.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-state.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { PauseReason } from '#shared/contracts/frame.ts';
import { partsOf, renderSession, storageOf } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { manualClock } from '#test/support/manual-clock.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';
import { atBedside, factsOf, own, RUNNING } from './at-bedside.ts';

const fever: SessionState['events'] = [
  { kind: 'fever', id: 'f', tick: 3200, atTick: 3209, temperatureC: 38.1 },
];
const memoryOf = (given: Readonly<Record<string, string>> = {}) =>
  createDeviceMemory(() => storageOf(given));

describe('what the bedside says of the session', () => {
  test.each<[PauseReason, RegExp]>([
    ['person', /PAUSED by facilitator 0:42/],
    ['decision', /The session waits for everyone's call 0:42.*Call the grade now/],
    ['finished', /The course is over/],
    ['limit', /PAUSED: nothing happened for a long time/],
    ['left-by-all', /PAUSED: nobody was here/],
  ])('[BED-49] a pause says why: %s', (pauseReason, words) => {
    const clock = manualClock();
    renderSession(<PausedBar />, {
      state: atBedside({
        clock: { ...RUNNING, status: 'paused', pausedForMs: 42_000, pauseReason },
        lastFrameAtMs: clock.nowMs(),
      }),
      parts: { clock },
    });
    expect(screen.getByRole('region', { name: 'Paused' }).textContent).toMatch(words);
  });

  test('[BED-50] a step back in time is told until it is dismissed; those before one came are not', async () => {
    const before = logged({ type: 'clock.rewind', toTick: 3000 }, { seq: 8, tick: 3100 });
    const { change } = renderSession(<WentBack />, { state: atBedside({ log: [before] }) });
    expect(screen.getByRole('status').textContent).toBe('');
    change({
      log: [before, logged({ type: 'clock.rewind', toTick: 3210 }, { seq: 20, tick: 3270 })],
    });
    expect(screen.getByRole('status').textContent).toBe('The facilitator went back to T+2d 05:30');
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('status').textContent).toBe('');
  });

  test('[BED-86] whose hand was lowered is told, also once the page is loaded again, until it is up', async () => {
    const memory = memoryOf();
    const up = (seq: number) => own({ type: 'hand.raise', up: true }, { seq, tick: 3270 });
    const lowered = (seq: number) =>
      logged({ type: 'hand.lower', participantId: 'learner01' }, { seq, tick: 3270, name: 'Sam' });
    const page = (log: LoggedAction[]) =>
      renderSession(<HandLowered />, { state: atBedside({ log }), parts: { memory } });
    const first = page([up(14)]);
    expect(screen.getByRole('status').textContent).toBe('');
    first.change({ log: [up(14), lowered(15)] });
    expect(screen.getByRole('status').textContent).toBe('The facilitator lowered your hand.');
    expect(screen.queryByRole('alert')).toBeNull();
    first.unmount();
    const second = page([up(14), lowered(15)]);
    await userEvent.click(screen.getByRole('button', { name: 'Raise again' }));
    expect(second.act.mock.calls).toEqual([[{ type: 'hand.raise', up: true }]]);
    second.change({ log: [up(14), lowered(15), up(16)] });
    expect(screen.getByRole('status').textContent).toBe('');
    second.change({ log: [up(14), lowered(15), up(16), lowered(17)] });
    expect(screen.getByRole('status').textContent).not.toBe('');
  });

  test('[BED-86] who has dismissed that is not told again, but of the next time', async () => {
    const memory = memoryOf();
    const lowered = (seq: number) => logged({ type: 'hand.lower' }, { seq, tick: 3270 });
    const page = (log: LoggedAction[]) =>
      renderSession(<HandLowered />, { state: atBedside({ log }), parts: { memory } });
    const first = page([lowered(15)]);
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.getByRole('status').textContent).toBe('');
    first.unmount();
    const second = page([lowered(15)]);
    expect(screen.getByRole('status').textContent).toBe('');
    second.change({ log: [lowered(15), lowered(19)] });
    expect(screen.getByRole('status').textContent).toBe('The facilitator lowered your hand.');
  });

  test('[BED-51] who joins late is told the last three events, once', async () => {
    const memory = memoryOf();
    const leapt = { kind: 'time-passed', id: 't', tick: 3300, atTick: 3360, minutes: 60 } as const;
    const state = atBedside({ events: [...fever, leapt] });
    const { unmount } = renderSession(<CatchUp isLeft={false} onHandover={() => undefined} />, {
      state,
      parts: { memory },
    });
    expect(screen.getByText('You join at T+2d 06:30. What happened last')).not.toBeNull();
    expect(within(screen.getByRole('list')).getAllByRole('listitem')).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Go to the patient' }));
    unmount();
    const { container } = renderSession(<CatchUp isLeft={false} onHandover={() => undefined} />, {
      state,
      parts: { memory },
    });
    expect(container.textContent).not.toMatch(/You join/);
  });

  test('[BED-51] who goes to a part of the bedside is not told again', () => {
    const memory = memoryOf();
    const given = { state: atBedside({ events: fever }), parts: { memory } };
    const { unmount } = renderSession(<CatchUp isLeft onHandover={() => undefined} />, given);
    unmount();
    renderSession(<CatchUp isLeft={false} onHandover={() => undefined} />, given);
    expect(screen.queryByText(/You join/)).toBeNull();
  });

  test('[BED-52] the briefing has the objectives, four cards of what one can do, and the handover', () => {
    const memory = memoryOf();
    renderSession(<Briefing />, {
      state: atBedside({
        clock: { ...RUNNING, status: 'briefing', tick: -60 },
        facts: factsOf({ objectives: [{ en: 'Notice the onset.' }] }),
      }),
      parts: { memory },
    });
    expect(screen.getByText('Notice the onset.')).not.toBeNull();
    const tour = screen.getByRole('heading', { name: 'What you can do' }).parentElement;
    expect(within(tour as HTMLElement).getAllByRole('listitem')).toHaveLength(4);
    expect(screen.getByText('Day 0 after CAR-T infusion.')).not.toBeNull();
    expect(memory.read('here.7QK4XY')).not.toBeNull();
  });
});

describe('the sound check', () => {
  test('[BED-59] sounds an alarm once before the start, and says what this device does', async () => {
    const play = jest.fn();
    const voice = { ...partsOf().voice, state: () => 'ready' as const, play };
    renderSession(<SoundCheck />, { parts: { voice } });
    expect(screen.getByText(/shows alarms and stays silent/)).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Hear an alarm' }));
    expect(play).toHaveBeenCalledTimes(1);
  });
});

describe('the vital signs said aloud', () => {
  const { latest } = sessionStateOf();
  const state = atBedside({
    latest: latest && {
      tick: 3270,
      values: {
        ...latest.values,
        temperatureC: 38.6,
        systolicMmHg: 86,
        diastolicMmHg: 48,
        spo2Percent: null,
        iceScore: null,
      },
    },
  });
  const SENTENCE =
    'T+2d 06:30. Temp 38.6 steady, high. BP 86 over 48 steady, low. HR 78 steady. SpO2 not known. RR 16 steady. Fatigue 2 steady.';

  test('[BED-53] once when asked for, with what is beyond a limit, and for a while', () => {
    const clock = manualClock();
    const given = { state, parts: { clock, memory: memoryOf() } };
    const { container } = renderSession(<VitalsAnnouncer asked={1} />, given);
    const shown = container.querySelector('.bedside__spoken');
    expect(shown?.textContent).toBe(SENTENCE.replaceAll(' steady', ''));
    act(() => clock.advance(15_000));
    expect(shown?.textContent).toBe('');
  });

  test('[BED-53] a mean pressure beyond its limit is said, also beside a systolic one within', () => {
    const pressures = { systolicMmHg: 92, diastolicMmHg: 48, mapMmHg: 61 };
    const { container } = renderSession(<VitalsAnnouncer asked={1} />, {
      state: atBedside({
        latest: latest && { tick: 3270, values: { ...latest.values, ...pressures } },
      }),
    });
    expect(container.textContent).toContain('BP 92 over 48, low.');
  });

  test('[BED-2] without a line they are said to be the last ones', () => {
    const { container } = renderSession(<VitalsAnnouncer asked={1} />, {
      state: { ...state, link: 'offline' },
    });
    expect(container.querySelector('.bedside__spoken')?.textContent).toBe(
      `No connection. The last values: ${SENTENCE.replaceAll(' steady', '')}`,
    );
  });

  test('[BED-54] at the interval that the device is set to, and never by itself', () => {
    const clock = manualClock();
    const silent = renderSession(<VitalsAnnouncer asked={0} />, {
      state,
      parts: { clock, memory: memoryOf() },
    });
    act(() => clock.advance(600_000));
    expect(silent.container.textContent).toBe('');
    silent.unmount();
    const memory = memoryOf({ 'beacon.summary': '60' });
    const { container } = renderSession(<VitalsAnnouncer asked={0} />, {
      state,
      parts: { clock, memory },
    });
    const regular = container.querySelector('.visually-hidden[role="status"]');
    act(() => clock.advance(59_000));
    expect(regular?.textContent).toBe('');
    act(() => clock.advance(1_000));
    expect(regular?.textContent).toBe(SENTENCE.replaceAll(' steady', ''));
  });
});
