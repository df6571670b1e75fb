import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { browserClock, newRandomId } from '#client/connection/browser.ts';
import { createSocketWire } from '#client/connection/socket-wire.ts';
import { createDeviceMemory } from '#client/store/device-memory.ts';
import { startSession } from '#client/store/live-session.ts';
import { createSessionStore } from '#client/store/session-store.ts';
import { ManualTime } from '#test/server/support/manual-time.ts';
import { manualPage } from '#test/support/manual-clock.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real sockets and a real disk, on machines that may be busy. */
jest.setTimeout(60_000);

const HOUR_MS = 3_600_000;
/** Longer than the server waits between two looks at what is to be deleted. */
const A_LOOK_MS = 610_000;

const time = new ManualTime();
let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer({ time });
});

afterAll(() => server.close());

/** A session with somebody in each seat, and those seats. */
async function filled() {
  const { code, facilitatorToken } = await server.session();
  const host = await LiveClient.join(server.url, { code, token: facilitatorToken });
  const learner = await LiveClient.join(server.url, { code, name: 'Ana' });
  const wall = await LiveClient.join(server.url, { code, role: 'observer' });
  return { code, host, everyone: [host, learner, wall] };
}

/** A learner's device with the client's own connection and store, without a page. */
async function device(code: string) {
  const store = createSessionStore({ soon: (run) => run() });
  const parts = {
    openWire: () => createSocketWire(server.url),
    clock: browserClock,
    page: manualPage(),
    memory: createDeviceMemory(() => {
      throw new Error('no storage in this test');
    }),
    newId: newRandomId,
    roleWord: () => 'Learner',
  };
  const session = startSession(parts, store, { code, seat: 'learner' });
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const stop = store.subscribe(look);
      function look(): void {
        if (holds()) {
          stop();
          resolve();
        }
      }
      look();
    });
  await until(() => store.getState().facts !== null);
  return { store, session, until };
}

test('[SESSION-28] all sockets of a session that is deleted are told and closed, and no others', async () => {
  const { code, host, everyone } = await filled();
  const other = await filled();
  const page = await device(code);
  expect((await host.act({ type: 'session.end' })).ok).toBe(true);
  time.leap(23 * HOUR_MS);
  await time.pass(A_LOOK_MS);
  expect((await host.act({ type: 'session.set', settings: { retentionHours: 24 } })).ok).toBe(true);
  expect(everyone.map(({ socket }) => socket.connected)).toEqual([true, true, true]);
  time.leap(HOUR_MS);
  await time.pass(A_LOOK_MS);
  for (const client of everyone) {
    await client.until(() => !client.socket.connected);
    expect(client.heard.filter(({ event }) => event === 'closing')).toEqual([
      { event: 'closing', payload: { reason: 'deleted' } },
    ]);
  }
  await page.until(() => page.store.getState().problem !== null);
  expect(page.store.getState().problem?.code).toBe('session-unknown');
  page.session.close();
  for (const { socket, heard } of other.everyone) {
    expect(socket.connected).toBe(true);
    expect(heard.map(({ event }) => event)).not.toContain('closing');
    socket.disconnect();
  }
  const refusal = await LiveClient.refused(server.url, { code, name: 'Ana' });
  expect(refusal.code).toBe('session-unknown');
});
