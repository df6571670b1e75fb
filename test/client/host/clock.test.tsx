import { describe, expect, test } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HostPage } from '#client/pages/host/host-page.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { renderSession } from '#test/support/dom.tsx';
import { leadOf, sessionStateOf } from '#test/support/session-fixtures.ts';
import { ANA, calledBy, factsWith, hostState, lineBy, ROBIN } from './host-lines.ts';

type Clock = NonNullable<SessionState['clock']>;

function clockOf(given: Partial<Clock>): Clock {
  const { clock } = sessionStateOf();
  return { ...(clock as Clock), ...given };
}

function console_(given: Partial<SessionState> = {}) {
  const rendered = renderSession(<HostPage code="7QK4XY" />, { state: hostState(given) });
  return { ...rendered, sent: () => rendered.act.mock.calls.map(([action]) => action) };
}

describe('going back', () => {
  test('[HOST-32] an hour back asks first, and says that everyone goes along', async () => {
    const { sent } = console_();
    await userEvent.click(screen.getByRole('button', { name: 'Go one hour back' }));
    const dialog = screen.getByRole('dialog', { name: 'Go back to T+0d 00:40?' });
    expect(within(dialog).getByText(/everyone goes back with you/)).toBeDefined();
    expect(sent()).toEqual([]);
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go back' }));
    expect(sent()).toEqual([{ type: 'clock.rewind', toTick: 40 }]);
  });

  test('[HOST-32] staying sends nothing', async () => {
    const { sent } = console_();
    await userEvent.click(screen.getByRole('button', { name: 'Go back to the start' }));
    await userEvent.click(screen.getByRole('button', { name: 'Stay here' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent()).toEqual([]);
  });

  test.each([
    { button: 'Go back to the start', tick: 100, toTick: -60 },
    { button: 'Go one hour back', tick: -20, toTick: -60 },
  ])('[HOST-32] $button from tick $tick goes to where the session opened', async (at) => {
    const { sent } = console_({ clock: clockOf({ tick: at.tick }) });
    await userEvent.click(screen.getByRole('button', { name: at.button }));
    await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
    expect(sent()).toEqual([{ type: 'clock.rewind', toTick: at.toTick }]);
  });

  test('[HOST-32] a bookmark leads back to its moment', async () => {
    const log = [lineBy(ROBIN, { type: 'bookmark.add', label: 'first rigor' }, { tick: 70 })];
    const { sent } = console_({ log });
    await userEvent.click(screen.getByRole('tab', { name: 'Log' }));
    await userEvent.click(screen.getByRole('button', { name: /^Go back to the bookmark/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Go back' }));
    expect(sent()).toEqual([{ type: 'clock.rewind', toTick: 70 }]);
  });

  test('[HOST-32] where nothing has passed there is nothing to go back over', () => {
    console_({ clock: clockOf({ tick: -60 }) });
    const back = ['Go back to the start', 'Go one hour back'].map(
      (name) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled,
    );
    expect(back).toEqual([true, true]);
  });
});

describe('the beginning', () => {
  test('[HOST-33] a session that waits can be briefed, or started at once', async () => {
    const { sent, change } = console_({ clock: clockOf({ status: 'lobby' }) });
    await userEvent.click(screen.getByRole('button', { name: 'Begin briefing' }));
    change({ clock: clockOf({ status: 'briefing' }) });
    expect(screen.getByRole('banner').textContent).toContain('Briefing');
    expect(screen.queryByRole('button', { name: 'Begin briefing' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Start' }));
    expect(sent()).toEqual([{ type: 'session.brief' }, { type: 'clock.start', countIn: true }]);
  });
});

describe('where the clock stops by itself', () => {
  test.each([
    { label: 'Auto-slow', settings: { autoSlow: true } },
    { label: 'Hold at decisions', settings: { hold: true } },
    { label: 'By hand', settings: { manualClock: true } },
  ])('[HOST-34] $label is switched on by one press', async ({ label, settings }) => {
    const { sent } = console_();
    await userEvent.click(screen.getByRole('checkbox', { name: label }));
    expect(sent()).toEqual([{ type: 'session.set', settings }]);
  });

  test('[HOST-34] what is on is shown as on, and switched off again', async () => {
    const lead = leadOf();
    const { sent } = console_({ lead: { ...lead, options: { ...lead.options, hold: true } } });
    const hold = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Hold at decisions' });
    expect(hold.checked).toBe(true);
    await userEvent.click(hold);
    expect(sent()).toEqual([{ type: 'session.set', settings: { hold: false } }]);
  });

  test('[HOST-34] a clock moved by hand goes ten minutes at a time, and is resumed', async () => {
    const { sent } = console_({
      facts: factsWith({ manualClock: true }),
      clock: clockOf({ status: 'paused', pausedForMs: 0, pauseReason: 'person' }),
    });
    await userEvent.click(screen.getByRole('button', { name: 'Go 10 minutes ahead' }));
    await userEvent.click(screen.getByRole('button', { name: 'Resume' }));
    expect(sent()).toEqual([{ type: 'clock.advance', minutes: 10 }, { type: 'clock.start' }]);
  });

  test('[HOST-66] a clock moved by hand tells what moves it, and no speed', async () => {
    console_({
      facts: factsWith({ manualClock: true }),
      clock: clockOf({ status: 'running', speed: 600 }),
      upNext: { tick: 490, kind: 'grade' },
    });
    const head = screen.getByRole('banner').textContent;
    expect(head).toContain('By hand time moves only with injects and steps');
    expect(head).not.toMatch(/Running|Paused|600×/);
    expect(screen.getByText('in 6 h 30 min')).toBeDefined();
    expect(screen.queryByRole('group', { name: 'Speed' })).toBeNull();
    await userEvent.keyboard('t');
    expect(screen.getByText(/^T\+0d 01:40.*by hand: time moves only/)).toBeDefined();
  });

  test.each(['person', 'decision'] as const)(
    '[HOST-66] one that is paused (%s) says so as any other, and how it goes on',
    async (pauseReason) => {
      console_({
        facts: factsWith({ manualClock: true }),
        clock: clockOf({ status: 'paused', speed: 600, pausedForMs: 9000, pauseReason }),
      });
      const head = screen.getByRole('banner').textContent;
      expect(head).toContain('Paused 0:09 by hand, goes on with Resume');
      expect(head).not.toContain('600×');
      expect(screen.getByRole('button', { name: 'Resume' })).toBeDefined();
      await userEvent.keyboard('t');
      expect(screen.getByText(/^T\+0d 01:40.*Paused, by hand: goes on with Resume$/)).toBeDefined();
    },
  );

  test('[HOST-35] at a decision point it says how many of those present have called', async () => {
    const { sent } = console_({
      clock: clockOf({ status: 'paused', pausedForMs: 0, pauseReason: 'decision' }),
      log: [calledBy(ANA, 1, { tick: 60 })],
    });
    expect(screen.getByText(/0 of 1 have called/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(sent()).toEqual([{ type: 'clock.start' }]);
  });

  test('[HOST-35] a call made since it holds counts', () => {
    console_({
      clock: clockOf({ status: 'paused', pausedForMs: 0, pauseReason: 'decision' }),
      log: [calledBy(ANA, 1, { tick: 101 })],
    });
    expect(screen.getByText(/1 of 1 have called/)).toBeDefined();
  });

  test('[HOST-35] where the search ran out of time it offers to look further', async () => {
    const { sent } = console_({
      clock: clockOf({ status: 'paused', pausedForMs: 0, pauseReason: 'limit' }),
    });
    expect(screen.getByText(/^Nothing until T\+0d 01:40:/)).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Look further' }));
    expect(sent()).toEqual([{ type: 'clock.next-event' }]);
  });

  test('[HOST-35] a pause by hand needs no reason', () => {
    console_({ clock: clockOf({ status: 'paused', pausedForMs: 0, pauseReason: 'person' }) });
    expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  });
});
