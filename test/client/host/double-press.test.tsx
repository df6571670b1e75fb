import { describe, expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { HostPage } from '#client/pages/host/host-page.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { renderSession } from '#test/support/dom.tsx';
import { manualClock } from '#test/support/manual-clock.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';
import { factsWith, hostState, injectView, lineBy, NOW_MS, ROBIN } from './host-lines.ts';

type Clock = NonNullable<SessionState['clock']>;

function consoleWith(given: Partial<SessionState> = {}) {
  return renderSession(<HostPage code="7QK4XY" />, {
    path: '/host/7QK4XY',
    parts: { clock: manualClock(NOW_MS) },
    state: hostState({ injects: [injectView('visit')], ...given }),
  });
}

const clockAt = (status: Clock['status']): Partial<SessionState> => {
  const { clock } = sessionStateOf();
  return { clock: clock === null ? null : { ...clock, status } };
};

const said = lineBy(ROBIN, { type: 'message.send', to: 'all', text: 'Look.' }, { seq: 8 });

describe('a double click on the console', () => {
  test.each([
    { name: 'Start', given: clockAt('lobby'), type: 'clock.start' },
    { name: 'Begin briefing', given: clockAt('lobby'), type: 'session.brief' },
    { name: 'Pause', given: {}, type: 'clock.pause' },
    { name: 'Next event', given: {}, type: 'clock.next-event' },
    { name: 'Bookmark', given: {}, type: 'bookmark.add' },
    { name: 'Bring in: Text of visit.', given: {}, type: 'inject.fire' },
    { name: 'Nudge Ana: look again', given: {}, type: 'message.send' },
    { name: /^Undo/, given: { log: [said] }, type: 'undo' },
  ])('[HOST-77] on $name takes effect once', async ({ name, given, type }) => {
    const { act } = consoleWith(given);
    await userEvent.dblClick(screen.getByRole('button', { name }));
    expect(act.mock.calls.map(([action]) => action.type)).toEqual([type]);
  });

  test('[HOST-77] on a proposal takes effect once', async () => {
    const order = lineBy(
      { id: 'ana00001', role: 'learner', name: 'Ana' },
      { type: 'order.place', intervention: 'paracetamol' },
      { seq: 9 },
    );
    const { act } = consoleWith({ log: [order], facts: factsWith({ orders: 'proposed' }) });
    await userEvent.dblClick(screen.getByRole('button', { name: /^Accept/ }));
    expect(act.mock.calls).toEqual([[{ type: 'order.accept', seq: 9 }]]);
  });

  test('[HOST-77] hours ahead go by as many as are pressed', async () => {
    const { act } = consoleWith();
    await userEvent.dblClick(screen.getByRole('button', { name: 'Go one hour ahead' }));
    expect(act).toHaveBeenCalledTimes(2);
  });
});
