import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { LinkNotice } from '#client/components/shell/link-notice.tsx';
import { renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';

const clock = manualClock();
const parts = { clock };
const lastFrameAtMs = clock.nowMs() - 14_000;

describe('the notice about the link', () => {
  test('[LINK-11] a healthy line and a short silence say nothing', () => {
    const { container, change } = renderSession(<LinkNotice />, { parts });
    expect(container.querySelector('.link-notice')).toBeNull();
    change({ link: 'grace' });
    expect(container.querySelector('.link-notice')).toBeNull();
  });

  test('[LINK-11] a stale line tells the age of the data, outside the spoken status', () => {
    renderSession(<LinkNotice />, { parts, state: { link: 'stale', lastFrameAtMs } });
    expect(screen.getByRole('status').textContent).toBe('Reconnecting …');
    expect(screen.getByText('data 14 s old')).toBeDefined();
  });

  test('[LINK-11] a lost line says what will be sent when it is back', () => {
    const pending = [
      { actionId: 'a-1', action: { type: 'clock.pause' as const }, askedAtMs: 0, wasSent: false },
      { actionId: 'a-2', action: { type: 'clock.start' as const }, askedAtMs: 0, wasSent: false },
    ];
    renderSession(<LinkNotice />, { parts, state: { link: 'offline', lastFrameAtMs, pending } });
    expect(screen.getByText(/^2 actions will be sent/)).toBeDefined();
  });

  test('[LINK-12] the return tells how many events were missed, until dismissed', async () => {
    const back = { atMs: 5, awayMs: 130_000, awayTicks: 130, events: 3 };
    renderSession(<LinkNotice />, { parts, state: { back } });
    expect(screen.getByText('Back. 3 events while away')).toBeDefined();
    expect(screen.getByText('away 2:10, simulated 2 h 10 min')).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText('Back. 3 events while away')).toBeNull();
  });

  test('[LINK-12] the return leads to what was missed, where there is something', async () => {
    const back = { atMs: 5, awayMs: 130_000, awayTicks: 130, events: 3 };
    let shown = 0;
    const notice = (
      <LinkNotice
        onEvents={() => {
          shown += 1;
        }}
      />
    );
    const { change } = renderSession(notice, { parts, state: { back } });
    await userEvent.click(screen.getByRole('button', { name: 'Show them' }));
    expect(shown).toBe(1);
    expect(screen.queryByText(/^Back/)).toBeNull();
    change({ back: { ...back, atMs: 9, events: 0 } });
    expect(screen.getByText(/^Back/)).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Show them' })).toBeNull();
  });
});
