import { describe, expect, test } from '@jest/globals';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { WallPage } from '#client/pages/wall/wall-page.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';
import type { ClockView, PauseReason } from '#shared/contracts/frame.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import type { TruthView } from '#shared/contracts/true-grades.ts';
import { renderSession, restOf } from '#test/support/dom.tsx';
import { snapshotOf } from '#test/support/session-fixtures.ts';

const RUNNING: ClockView = {
  status: 'running',
  speed: 600,
  tick: 3270,
  pausedForMs: null,
  pauseReason: null,
};
const TRUTH: TruthView = {
  scale: 'ASTCT',
  point: { grade: 2, reasons: [], flags: [] },
  standing: { grade: 2, sinceTick: 3200, peak: 2, episodeOpen: true, reasons: [] },
  icans: {
    point: { grade: 0, reasons: [], flags: [] },
    standing: { grade: 0, sinceTick: null, peak: 0, episodeOpen: false, reasons: [] },
  },
  news2: { total: 5, band: 'medium' },
};
const MESSAGE: SessionEvent = {
  kind: 'message',
  id: 'm1',
  tick: 3100,
  atTick: 3100,
  from: 'family',
  text: { en: 'She seems tired.' },
};

function wall(state: Partial<SessionState> = {}) {
  return renderSession(<WallPage />, {
    state: {
      clock: RUNNING,
      roster: { learnersPresent: 2, initials: ['AM', 'JB'] },
      ...state,
    },
    path: '/wall/7QK4XY',
    parts: {
      rest: restOf({
        server: async () => ({
          ok: true,
          value: {
            version: '0',
            engineVersion: 1,
            pinRequired: false,
            loopbackOnly: false,
            joinUrls: ['http://192.168.1.20:3000'],
          },
        }),
      }),
    },
  });
}

function factsOf(given: Partial<SessionFacts>): SessionFacts {
  return { ...snapshotOf().session, ...given };
}

function paused(pauseReason: PauseReason): ClockView {
  return { ...RUNNING, status: 'paused', pausedForMs: 42_000, pauseReason };
}

function alarmOf(priority: Alarm['priority']): Alarm {
  return {
    id: `hr-${priority}`,
    source: 'heartRatePerMin',
    side: 'above',
    priority,
    limit: 120,
    value: 141,
    onsetTick: 3200,
    priorityTick: 3200,
    endTick: null,
  };
}

function pauseText(): string | null {
  return screen.getByRole('region', { name: 'PAUSED' }).textContent;
}

describe('the wall', () => {
  test('[WALL-1] before the start it shows the code, the address, its QR code and who is here', async () => {
    wall({ clock: { ...RUNNING, status: 'lobby' } });
    expect(screen.getByText('7QK-4XY')).not.toBeNull();
    expect(await screen.findByText('192.168.1.20:3000/s/7QK4XY')).not.toBeNull();
    expect(screen.getByRole('img', { name: /192\.168\.1\.20/ })).not.toBeNull();
    expect(screen.getByText('2 learners here')).not.toBeNull();
    expect(screen.getByText('JB')).not.toBeNull();
  });

  test('[WALL-2] on the serving machine the address is the one that leads there from outside', async () => {
    wall();
    await waitFor(() => screen.getByText('192.168.1.20:3000/s/7QK4XY'));
    expect(screen.queryByText(/localhost/)).toBeNull();
  });

  test('[WALL-3] the key H hides the code and brings it back', async () => {
    wall();
    expect(await screen.findByText('7QK-4XY')).not.toBeNull();
    fireEvent.keyDown(document.body, { key: 'h' });
    expect(screen.queryByText('7QK-4XY')).toBeNull();
    expect(screen.queryByRole('img', { name: /QR/ })).toBeNull();
    fireEvent.keyDown(document.body, { key: 'H' });
    expect(screen.getByText('7QK-4XY')).not.toBeNull();
  });

  test('[WALL-4] a grade is shown only while the session shows it live and one was sent', () => {
    const { container, change } = wall();
    const chips = () => container.querySelectorAll('.grade-chip').length;
    change({ facts: factsOf({ reveal: 'live' }) });
    expect(chips()).toBe(0);
    change({ truth: TRUTH });
    expect(screen.getByText('CRS grade 2 by ASTCT, Moderate')).not.toBeNull();
    change({ facts: factsOf({ reveal: 'after-call' }) });
    expect(chips()).toBe(0);
  });

  test('[WALL-5] the keys + and - change the size of the numerals between 80 and 150 %', () => {
    const { container } = wall();
    const scale = () =>
      (container.querySelector('.wall') as HTMLElement).style.getPropertyValue('--wall-scale');
    fireEvent.keyDown(document.body, { key: '+' });
    expect(scale()).toBe('1.1');
    for (let presses = 0; presses < 9; presses += 1) {
      fireEvent.keyDown(document.body, { key: '-' });
    }
    expect(scale()).toBe('0.8');
    for (let presses = 0; presses < 12; presses += 1) {
      fireEvent.keyDown(document.body, { key: '+' });
    }
    expect(scale()).toBe('1.5');
  });

  test('[WALL-6] messages and changes of state are announced, numbers are not', () => {
    const { change } = wall({ events: [MESSAGE] });
    const said = () => screen.getByRole('status').textContent;
    expect(said()).toBe('The session is running. She seems tired.');
    change({ latest: null });
    expect(said()).toBe('The session is running. She seems tired.');
    change({ clock: paused('person') });
    expect(said()).toContain('The session is paused.');
  });

  test('[WALL-7] a lost link withdraws the numerics and says so', () => {
    wall({ link: 'offline' });
    expect(screen.getAllByText('---').length).toBeGreaterThan(4);
    expect(screen.getByText(/^No connection/)).not.toBeNull();
  });

  test('[WALL-8] a pause says why the time stands still, and for how long', () => {
    const { change } = wall({ clock: paused('person') });
    expect(pauseText()).toBe('PAUSED 0:42by the facilitator');
    change({ clock: paused('decision') });
    expect(pauseText()).toContain('Decision point: call a grade');
    change({ clock: paused('finished') });
    expect(pauseText()).toContain('The case has reached its end');
    change({ clock: RUNNING });
    expect(screen.queryByRole('region', { name: 'PAUSED' })).toBeNull();
  });

  test('[WALL-8] a clock moved by hand stands between two moves, which is no pause', () => {
    const facts = factsOf({ manualClock: true });
    const { change } = wall({ clock: RUNNING, facts });
    expect(screen.queryByRole('region', { name: 'PAUSED' })).toBeNull();
    change({ clock: paused('person') });
    expect(pauseText()).toBe('PAUSED 0:42by the facilitator');
  });

  test('[WALL-9] in the briefing it shows what the session is about, and how to join', () => {
    wall({
      clock: { ...RUNNING, status: 'briefing' },
      facts: factsOf({ objectives: [{ en: 'Notice the onset.' }, { en: 'Call the grade.' }] }),
    });
    const objectives = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(objectives).toEqual(['Notice the onset.', 'Call the grade.']);
    expect(screen.getByText('Ms Rowan')).not.toBeNull();
    expect(screen.getByText('7QK-4XY')).not.toBeNull();
  });

  test('[WALL-12] the most urgent alarm stands at the head, with how many more there are', () => {
    const { change } = wall();
    const bar = () => screen.getByRole('region', { name: 'Alarms' }).textContent;
    expect(bar()).not.toContain('!!');
    change({ alarms: [alarmOf('low'), alarmOf('high')] });
    expect(bar()).toContain('!!!');
    expect(bar()).toContain('1 more');
  });

  test('[WALL-13] the end is written across the wall, with the address of the debrief', () => {
    wall({ clock: { ...RUNNING, status: 'ended' } });
    expect(screen.getByText('Thank you')).not.toBeNull();
    expect(screen.getByText(/\/debrief\/7QK4XY$/)).not.toBeNull();
  });

  test('[WALL-13] after the end nobody is asked to join', () => {
    const { change } = wall();
    expect(screen.getByText(/\/s\/7QK4XY$/)).not.toBeNull();
    change({ clock: { ...RUNNING, status: 'ended' } });
    expect(screen.queryByText(/\/s\/7QK4XY$/)).toBeNull();
    expect(screen.queryByRole('img', { name: /^QR code/ })).toBeNull();
    expect(screen.getByText(/learner/)).not.toBeNull();
  });

  test('[WALL-14] after the end nothing alarms', () => {
    const { change } = wall({ alarms: [alarmOf('high')] });
    expect(screen.getByRole('region', { name: 'Alarms' }).textContent).toContain('!!!');
    change({ clock: { ...RUNNING, status: 'ended' } });
    expect(screen.queryByRole('region', { name: 'Alarms' })).toBeNull();
    change({ clock: { ...RUNNING, status: 'debrief' } });
    expect(screen.queryByRole('region', { name: 'Alarms' })).toBeNull();
  });

  test('the tape has the last four things that happened, newest first', () => {
    const events = [1, 2, 3, 4, 5].map((index) => ({
      ...MESSAGE,
      id: `m${index}`,
      atTick: index * 60,
      text: { en: `Message ${index}` },
    }));
    const { container } = wall({ events });
    const lines = [...container.querySelectorAll('.wall__tape li')].map((line) => line.textContent);
    expect(lines).toEqual([
      'T+0d 05:00 Family: Message 5',
      'T+0d 04:00 Family: Message 4',
      'T+0d 03:00 Family: Message 3',
      'T+0d 02:00 Family: Message 2',
    ]);
  });

  test('one vital sign is drawn, chosen by key', async () => {
    const { container } = wall();
    const shown = () => container.querySelector<HTMLElement>('.trend-panel')?.dataset.panel;
    await waitFor(() => expect(shown()).toBe('temperature'));
    fireEvent.keyDown(document.body, { key: '3' });
    expect(shown()).toBe('oxygenation');
  });
});
