import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { io } from 'socket.io-client';
import type { SessionStore } from '#server/session/session-store.ts';
import type { Snapshot } from '#shared/contracts/frame.ts';
import { FaultyStore } from './support/faulty-store.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let server: LiveServer;
let disk: FaultyStore;

beforeEach(async () => {
  const wrap = (store: SessionStore) => {
    disk = new FaultyStore(store);
    return disk;
  };
  server = await startLiveServer({ wrap });
});

afterEach(() => server.close());

describe('a disk that fails', () => {
  test('[SESSION-3] ends that session for its people; others and new ones go on', async () => {
    const first = await server.session();
    const sam = await LiveClient.join(server.url, {
      code: first.code,
      token: first.facilitatorToken,
    });
    const ana = await LiveClient.join(server.url, { code: first.code, name: 'Ana' });
    disk.broken = true;
    const answer = await sam.act({ type: 'clock.start' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'session-failed' } });
    for (const client of [sam, ana]) {
      await client.until(() => client.heard.some(({ event }) => event === 'disconnect'));
      expect(client.heard.slice(-2)).toEqual([
        { event: 'closing', payload: { reason: 'session-failed' } },
        { event: 'disconnect', payload: 'io server disconnect' },
      ]);
    }
    expect((await server.get('/readyz')).status).toBe(503);
    disk.broken = false;
    expect((await server.get('/readyz')).status).toBe(200);
    const { token } = ana.snapshot.you;
    const back = await LiveClient.refused(server.url, { code: first.code, token });
    expect(back.code).toBe('session-failed');
    const second = await server.session();
    const kim = await LiveClient.join(server.url, {
      code: second.code,
      token: second.facilitatorToken,
    });
    expect((await kim.act({ type: 'clock.start' })).ok).toBe(true);
    kim.close();
  });
});

describe('a server that is about to go', () => {
  test('[SESSION-22] is not ready, takes nobody, and leaves actions for the client to repeat', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    await sam.act({ type: 'clock.start' });
    disk.hold();
    const drained = server.drain();
    await sam.until(() => sam.heard.some(({ event }) => event === 'closing'));
    const ready = await server.get('/readyz');
    expect([ready.status, ((await ready.json()) as { status: string }).status]).toEqual([
      503,
      'draining',
    ]);
    const made = await server.post('/api/sessions', { scenarioId: 'mild-crs' });
    expect([made.status, ((await made.json()) as { type: string }).type]).toEqual([
      503,
      'server-draining',
    ]);
    const late = await LiveClient.refused(server.url, { code, name: 'Late' });
    expect(late.code).toBe('server-draining');
    let answered = false;
    sam.socket.emit('act', { actionId: 'test-late-1', action: { type: 'clock.pause' } }, () => {
      answered = true;
    });
    expect((await server.get('/healthz')).status).toBe(200);
    disk.resume();
    await drained;
    await sam.until(() => sam.heard.some(({ event }) => event === 'disconnect'));
    expect(answered).toBe(false);
  });

  test('[SESSION-22] does not wait for a request that never ends', async () => {
    const { hostname, port } = new URL(server.url);
    const half = connect(Number(port), hostname).resume();
    const cut = new Promise((resolve) => half.on('error', () => undefined).once('close', resolve));
    const head = 'POST /api/grade HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json';
    half.write(`${head}\r\nContent-Length: 9\r\n\r\n{`);
    await server.get('/healthz');
    await server.drain();
    await cut;
    await expect(server.get('/healthz')).rejects.toThrow('fetch failed');
  });
});

describe('a network that lets no websocket through', () => {
  test('[WIRE-14] people come in by polling and hear the same', async () => {
    const { code } = await server.session();
    const socket = io(server.url, {
      auth: { code, name: 'Ana' },
      transports: ['polling'],
      reconnection: false,
      forceNew: true,
    });
    const snapshot = await new Promise<Snapshot>((resolve) => socket.once('snapshot', resolve));
    expect(snapshot.you).toMatchObject({ name: 'Ana', role: 'learner' });
    await new Promise((resolve) => socket.once('frame', resolve));
    // A poll that outlived the test would fail in the next one.
    const closed = new Promise((resolve) => socket.io.engine.once('close', resolve));
    socket.disconnect();
    await closed;
  });
});
