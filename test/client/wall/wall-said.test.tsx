import { beforeAll, describe, expect, test } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import { WallPage } from '#client/pages/wall/wall-page.tsx';
import type { SessionState } from '#client/store/session-state.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { loadCharts, renderSession } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { type ManualClock, manualClock } from '#test/support/manual-clock.ts';

const NOW_MS = 1_700_000_000_000;

beforeAll(loadCharts);

/** A wall whose trend has been drawn. */
async function wall(state: Partial<SessionState> = {}, clock = manualClock(NOW_MS)) {
  const rendered = renderSession(<WallPage />, { state, parts: { clock } });
  await act(async () => undefined);
  return rendered;
}

function said(
  text: string,
  at: { readonly seq: number; readonly to?: 'all' | 'learners' | 'wall'; readonly atMs?: number },
): LoggedAction {
  const line = logged(
    { type: 'message.send', to: at.to ?? 'all', text },
    { seq: at.seq, tick: 100, name: 'FA' },
  );
  return { ...line, atMs: at.atMs ?? NOW_MS };
}

function banner(): string | null {
  return screen.getByRole('region', { name: 'Message' }).textContent;
}

function pass(clock: ManualClock, ms: number): void {
  act(() => clock.advance(ms));
}

describe('what is said on the wall', () => {
  test('[WALL-10] a message to everybody or to the wall stands there large for a minute', async () => {
    const clock = manualClock(NOW_MS);
    const { change } = await wall({}, clock);
    const log = [said('Ten minutes left', { seq: 4, atMs: NOW_MS - 600_000 })];
    change({ log });
    expect(banner()).toBe('Ten minutes left');
    pass(clock, 59_000);
    expect(banner()).toBe('Ten minutes left');
    pass(clock, 1_000);
    expect(banner()).toBe('');
  });

  test('[WALL-10] the next message takes its place at once', async () => {
    const { change } = await wall();
    const first = said('First', { seq: 4 });
    change({ log: [first] });
    change({ log: [first, said('Second', { seq: 5, to: 'wall' })] });
    expect(banner()).toBe('Second');
  });

  test('[WALL-10] a message that is taken back leaves nothing, not the one before it either', async () => {
    const { change } = await wall();
    const log = [said('First', { seq: 4 }), said('Second', { seq: 5 })];
    change({ log });
    change({ log: [...log, logged({ type: 'undo', seq: 5 }, { seq: 6, tick: 100 })] });
    expect(banner()).toBe('');
  });

  test('[WALL-10] a wall opened later shows what was said in the last minute, and nothing older', async () => {
    const recent = said('Just now', { seq: 4, atMs: NOW_MS - 20_000 });
    const { unmount } = await wall({ log: [recent] });
    expect(banner()).toBe('Just now');
    unmount();
    await wall({ log: [said('Long ago', { seq: 4, atMs: NOW_MS - 61_000 })] });
    expect(banner()).toBe('');
  });

  test('[WALL-10] what is said to the learners alone is not for the wall', async () => {
    await wall({ log: [said('Look at the pressure', { seq: 4, to: 'learners' })] });
    expect(banner()).toBe('');
  });

  test('[WALL-10] messages are read out as they come', async () => {
    await wall();
    const region = screen.getByRole('region', { name: 'Message' });
    expect(region.getAttribute('aria-live')).toBe('polite');
  });

  test('[WALL-11] the calls of the class are counted without names, only where they were sent', async () => {
    const { change } = await wall();
    expect(screen.queryByRole('region', { name: 'Grades called' })).toBeNull();
    change({ histogram: { counts: [1, 4, 2, 0, 0, 0], present: 9 } });
    const region = screen.getByRole('region', { name: 'Grades called' });
    expect(region.textContent).toContain('7 of 9');
    expect(screen.getByText('4 calls of grade 1')).not.toBeNull();
    expect(screen.queryByText(/of grade 5/)).toBeNull();
    change({ histogram: { counts: [0, 0, 0, 0, 0, 1], present: 9 } });
    expect(screen.getByText('1 call of grade 5')).not.toBeNull();
  });
});
