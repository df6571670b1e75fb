import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useLocation } from 'react-router';
import { Footer } from '#client/components/shell/footer.tsx';
import { HelpDialog } from '#client/components/shell/help/help-dialog.tsx';
import { HostPage } from '#client/pages/host/host-page.tsx';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import type { SessionState } from '#client/store/session-store.ts';
import { renderSession, storageOf } from '#test/support/dom.tsx';
import { leadOf, sessionStateOf } from '#test/support/session-fixtures.ts';

type Clock = NonNullable<SessionState['clock']>;

const clockOf = (given: Partial<Clock>): Clock => ({
  status: 'running',
  speed: 60,
  tick: 100,
  pausedForMs: null,
  pauseReason: null,
  ...given,
});

function console_(given: Partial<SessionState> = {}) {
  const withFoot = (
    <>
      <HostPage code="7QK4XY" />
      <Footer />
      <Arrival />
    </>
  );
  return renderSession(withFoot, {
    path: '/host/7QK4XY',
    state: { lead: leadOf(), ...given },
  });
}

/** Says where the page has gone. */
function Arrival() {
  const { pathname, search } = useLocation();
  return <p>{`arrived at ${pathname}${search}`}</p>;
}

const sent = (rendered: ReturnType<typeof console_>) => rendered.act.mock.calls.map(([a]) => a);

describe('the transport', () => {
  test('[HOST-3] the space bar starts a session that waits, counted in, and pauses one that runs', async () => {
    const rendered = console_({ clock: clockOf({ status: 'lobby' }) });
    await userEvent.keyboard(' ');
    rendered.change({ clock: clockOf({ status: 'running' }) });
    await userEvent.keyboard(' ');
    rendered.change({ clock: clockOf({ status: 'paused', pausedForMs: 0 }) });
    await userEvent.keyboard(' ');
    expect(sent(rendered)).toEqual([
      { type: 'clock.start', countIn: true },
      { type: 'clock.pause' },
      { type: 'clock.start' },
    ]);
  });

  test('[HOST-3] N goes to the next event, and the buttons do the same by hand', async () => {
    const rendered = console_();
    await userEvent.keyboard('n');
    await userEvent.click(screen.getByRole('button', { name: 'Next event' }));
    await userEvent.click(screen.getByRole('button', { name: 'Go one hour ahead' }));
    expect(sent(rendered)).toEqual([
      { type: 'clock.next-event' },
      { type: 'clock.next-event' },
      { type: 'clock.advance', minutes: 60 },
    ]);
  });

  test('[HOST-4] full stop and comma step the speed, and stop at either end', async () => {
    const rendered = console_();
    await userEvent.keyboard('.,');
    rendered.change({ clock: clockOf({ speed: 3600 }) });
    await userEvent.keyboard('.');
    rendered.change({ clock: clockOf({ speed: 1 }) });
    await userEvent.keyboard(',');
    expect(sent(rendered)).toEqual([
      { type: 'clock.speed', speed: 300 },
      { type: 'clock.speed', speed: 60 },
    ]);
  });

  test('[HOST-4] a step leads on from the one before it, also while that is on its way', async () => {
    const rendered = console_();
    await userEvent.keyboard('...');
    rendered.change({ clock: clockOf({ speed: 300 }) });
    await userEvent.keyboard('.');
    rendered.change({ clock: clockOf({ speed: 10 }) });
    await userEvent.keyboard('.');
    const speeds = [300, 600, 1800, 3600, 60] as const;
    expect(sent(rendered)).toEqual(speeds.map((speed) => ({ type: 'clock.speed', speed })));
  });

  test('[HOST-4] the speeds are one group of choices of which the running one holds', async () => {
    const rendered = console_();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '60×' }).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: '3600×' }));
    expect(sent(rendered)).toEqual([{ type: 'clock.speed', speed: 3600 }]);
  });

  test('[HOST-65] the clock offers what the session has on offer, and what holds', async () => {
    const lead = leadOf();
    const speeds = [10, 600] as const;
    const rendered = console_({
      lead: { ...lead, options: { ...lead.options, speeds: [...speeds] } },
    });
    const offered = screen.getByRole('group', { name: 'Speed' });
    expect([...offered.querySelectorAll('label')].map(({ textContent }) => textContent)).toEqual([
      '10×',
      '60×',
      '600×',
    ]);
    await userEvent.keyboard('.,,');
    expect(sent(rendered)).toEqual([
      { type: 'clock.speed', speed: 600 },
      { type: 'clock.speed', speed: 60 },
      { type: 'clock.speed', speed: 10 },
    ]);
  });

  test('[HOST-5] R goes from hidden over after each call to live, and back', async () => {
    const rendered = console_();
    await userEvent.keyboard('r');
    const { facts } = sessionStateOf();
    for (const reveal of ['after-call', 'live'] as const) {
      rendered.change({ facts: facts === null ? null : { ...facts, reveal } });
      await userEvent.keyboard('r');
    }
    expect(sent(rendered)).toEqual([
      { type: 'reveal.set', policy: 'after-call' },
      { type: 'reveal.set', policy: 'live' },
      { type: 'reveal.set', policy: 'hidden' },
    ]);
  });

  test('[HOST-6] a declined action says why until it is dismissed', async () => {
    const rendered = console_();
    const error = { code: 'clock-not-running' as const, message: 'It stands still.' };
    rendered.act.mockResolvedValueOnce({ ok: false, error });
    await userEvent.keyboard(' ');
    expect(await screen.findByRole('alert')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('[LINK-12] after a break the console leads to what was missed', async () => {
    console_({ back: { atMs: 5, awayMs: 130_000, awayTicks: 130, events: 3 } });
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(screen.getByRole('tab', { name: 'Events', selected: true })).toBeDefined();
    expect(document.activeElement?.textContent).toMatch(/^Nothing has happened yet/);
  });

  test('[HOST-7] at the end of the case the clock cannot be asked to go on', () => {
    console_({ clock: clockOf({ status: 'paused', tick: leadOf().endTick }), upNext: null });
    const disabled = ['Resume', 'Next event', 'Go one hour ahead'].map(
      (name) => screen.getByRole<HTMLButtonElement>('button', { name }).disabled,
    );
    expect(disabled).toEqual([true, true, true]);
    expect(screen.getByText('At its end')).toBeDefined();
  });

  test('[HOST-8] ending asks once before it is done', async () => {
    const rendered = console_();
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    expect(sent(rendered)).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'End the session' }));
    expect(sent(rendered)).toEqual([{ type: 'session.end' }]);
  });

  test('[DEB-13] ending with the debrief opens it once the session has ended', async () => {
    const rendered = console_();
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    await userEvent.click(screen.getByRole('button', { name: 'End and open debrief' }));
    expect(sent(rendered)).toEqual([{ type: 'session.end' }, { type: 'session.debrief' }]);
  });

  test('[DEB-13] where another facilitator was first, the second arrives as well', async () => {
    const rendered = console_();
    const error = { code: 'session-ended', message: 'The debrief is open already.' } as const;
    rendered.act.mockResolvedValue({ ok: false, error });
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    await userEvent.click(screen.getByRole('button', { name: 'End and open debrief' }));
    expect(sent(rendered)).toEqual([{ type: 'session.end' }, { type: 'session.debrief' }]);
    expect(await screen.findByText('arrived at /debrief/7QK4XY?as=host')).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('[DEB-13] a session that cannot be ended has no debrief', async () => {
    const rendered = console_();
    const error = { code: 'session-failed', message: 'The session stopped.' } as const;
    rendered.act.mockResolvedValue({ ok: false, error });
    await userEvent.click(screen.getByRole('button', { name: 'End' }));
    await userEvent.click(screen.getByRole('button', { name: 'End and open debrief' }));
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The session stopped.');
    expect(sent(rendered)).toEqual([{ type: 'session.end' }]);
  });

  test('[DEB-13] a session that has ended leads to its debrief', async () => {
    const you = { participantId: 'sam', role: 'facilitator', name: 'Sam', token: 'x' } as const;
    const rendered = console_({ clock: clockOf({ status: 'ended' }), you });
    await userEvent.click(screen.getByRole('button', { name: 'Open the debrief' }));
    expect(sent(rendered)).toEqual([{ type: 'session.debrief' }]);
  });

  test('[ROOM-9] a session that ends takes the focus from its button to its notice', async () => {
    const rendered = console_();
    screen.getByRole('button', { name: 'End' }).focus();
    rendered.change({ clock: clockOf({ status: 'ended' }) });
    const notice = screen.getByText('This session has ended.').closest('[tabindex="-1"]');
    expect(document.activeElement).toBe(notice);
  });

  test('[HOST-9] question mark lists the keys, which then wait behind the list', async () => {
    const rendered = console_();
    await userEvent.keyboard('?');
    expect(await screen.findByRole('dialog', { name: 'Help: console' })).toBeDefined();
    await userEvent.keyboard('n');
    expect(sent(rendered)).toEqual([]);
  });

  test('[HOST-9] the list has the keys of this device, and says when they are off', async () => {
    const memory = createDeviceMemory(() => storageOf());
    memory.write('keys', JSON.stringify({ 'host n': 'j' }));
    memory.write('shortcuts', 'off');
    renderSession(<HelpDialog topic={{ page: 'host' }} onClose={() => undefined} />, {
      parts: { memory },
    });
    const shown = screen
      .getAllByRole('definition')
      .map((what) => [what.previousElementSibling?.textContent, what.textContent]);
    expect(shown).toContainEqual(['J', 'Next event']);
    expect(shown).toContainEqual(['A', 'Acknowledge the alarm']);
    expect(shown).toContainEqual(['T', 'Read the clock out']);
    expect(screen.getByText('Single keys are switched off on this device.')).toBeDefined();
  });
});
