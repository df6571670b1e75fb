import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { browserClock, newRandomId } from '#client/connection/browser.ts';
import { createSocketWire } from '#client/connection/socket-wire.ts';
import {
  createDeviceMemory,
  type DeviceMemory,
  type Seat,
  tokenKey,
} from '#client/store/device-memory.ts';
import { type LiveSession, startSession } from '#client/store/live-session.ts';
import {
  createSessionStore,
  type SessionState,
  type SessionStore,
} from '#client/store/session-store.ts';
import { manualPage } from '#test/support/manual-clock.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession } from '#test/support/socket.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let dataDir: string;
let server: ServerProcess;
const open = new Set<LiveSession>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'beacon-client-'));
  server = await startServer({ dataDir });
});

afterAll(async () => {
  for (const session of open) {
    session.close();
  }
  await server.stop();
  await rm(dataDir, { recursive: true });
});

/** A device with the client's own connection and store, without a page. */
function device(code: string, seat: Seat, memory: DeviceMemory) {
  const store = createSessionStore({ soon: (run) => run() });
  const page = manualPage();
  const parts = {
    openWire: () => createSocketWire(server.url),
    clock: browserClock,
    page,
    memory,
    newId: newRandomId,
    roleWord: () => 'Estudiante',
  };
  const session = startSession(parts, store, { code, seat });
  open.add(session);
  return { store, page, session };
}

function until(store: SessionStore, holds: (state: SessionState) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (holds(store.getState())) {
        stop();
        resolve();
      }
    };
    const stop = store.subscribe(look);
    look();
  });
}

function visitMemory(): DeviceMemory {
  return createDeviceMemory(() => {
    throw new Error('no storage in this test');
  });
}

async function facilitator() {
  const { code, facilitatorToken } = await createSession(server.url);
  const memory = visitMemory();
  memory.write(tokenKey('host', code), facilitatorToken);
  return { code, ...device(code, 'host', memory) };
}

test('[LINK-13] the client understands all that each seat is sent', async () => {
  const host = await facilitator();
  const learner = device(host.code, 'learner', visitMemory());
  const wall = device(host.code, 'wall', visitMemory());
  await until(host.store, (state) => state.you?.role === 'facilitator');
  await until(learner.store, (state) => state.you?.role === 'learner');
  await until(wall.store, (state) => state.you?.role === 'observer');
  await host.session.act({ type: 'clock.speed', speed: 3600 });
  await expect(host.session.act({ type: 'clock.start' })).resolves.toMatchObject({ ok: true });
  for (const { store } of [host, learner, wall]) {
    await until(store, (state) => (state.clock?.tick ?? 0) > 20);
    const { chart, problem } = store.getState();
    expect(chart.tick).toEqual(chart.tick.map((_, index) => (chart.tick[0] ?? 0) + index));
    expect(problem).toBeNull();
  }
  expect(host.store.getState().truth).not.toBeNull();
  expect(learner.store.getState().truth).toBeNull();
  expect(wall.store.getState().truth).toBeNull();
});

test('[LINK-13] an unknown code is declined with its reason', async () => {
  const stranger = device('222222', 'learner', visitMemory());
  await until(stranger.store, (state) => state.problem !== null);
  expect(stranger.store.getState().problem?.code).toBe('session-unknown');
});

test('[LINK-14] after the server was killed the client is back, with its action', async () => {
  const host = await facilitator();
  await until(host.store, (state) => state.facts !== null);
  await host.session.act({ type: 'clock.start' });
  await until(host.store, (state) => (state.clock?.tick ?? -60) > -50);
  const before = host.store.getState();
  await server.kill();
  const pausing = host.session.act({ type: 'clock.pause' });
  expect(host.store.getState().pending).toHaveLength(1);
  server = await startServer({ dataDir, port: server.port });
  host.page.set(false);
  await expect(pausing).resolves.toMatchObject({ ok: true });
  await until(host.store, (state) => state.clock?.status === 'paused');
  const after = host.store.getState();
  expect(after.you).toEqual(before.you);
  expect(after.pending).toEqual([]);
  expect(after.back).not.toBeNull();
  // The last second before the kill may be lost; the chart then ends where the clock stands.
  expect(after.chart.tick.at(-1)).toBe(after.clock?.tick);
});
