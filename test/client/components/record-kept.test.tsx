import { expect, test } from '@jest/globals';
import { screen } from '@testing-library/react';
import { RecordKept } from '#client/components/shell/record-kept.tsx';
import { EndedBar } from '#client/pages/bedside/notices/status-bar.tsx';
import { EndedNotice } from '#client/pages/host/ending/ended-notice.tsx';
import type { SessionState } from '#client/store/session-store.ts';
import { renderSession } from '#test/support/dom.tsx';
import { logged } from '#test/support/log.ts';
import { sessionStateOf } from '#test/support/session-fixtures.ts';

/** Kept for a week after an end at noon of 4 March, UTC. */
function ended(): Partial<SessionState> {
  const { clock, facts } = sessionStateOf();
  const end = logged({ type: 'session.end' }, { seq: 9, tick: 100 });
  return {
    clock: clock === null ? null : { ...clock, status: 'ended' },
    facts: facts === null ? null : { ...facts, retentionHours: 168 },
    log: [{ ...end, atMs: Date.UTC(2026, 2, 4, 12) }],
  };
}

test('[HOST-69] before the end it is told how long after it the record is deleted', () => {
  renderSession(<RecordKept />);
  expect(screen.getByText(/deletes the record of this session 24 hours after/)).toBeDefined();
});

test.each([
  ['console', <EndedNotice key="host" onOpen={() => undefined} />],
  ['bedside', <EndedBar key="bedside" />],
  ['debrief', <RecordKept key="debrief" />],
])('[HOST-69] after the end the %s tells when that is', (_, part) => {
  renderSession(part, { state: ended() });
  expect(
    screen.getByText(/deletes the record of this session on 11 Mar 2026, \d\d:\d\d\.$/),
  ).toBeDefined();
});
