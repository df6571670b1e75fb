import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, PIN, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let server: LiveServer;

afterEach(() => server.close());

const CASE = { scenarioId: 'mild-crs' };

async function typeOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { type: string }).type;
}

describe('beyond this computer', () => {
  test('[ACCESS-15] sessions, tokens and whole cases need the PIN', async () => {
    server = await startLiveServer({ loopbackOnly: false });
    const { code } = await server.session();
    const tokens = `/api/sessions/${code}/tokens`;
    const second = { role: 'facilitator', name: 'Kim' };
    for (const pin of [undefined, '000000']) {
      const headers: Record<string, string> = pin === undefined ? {} : { 'x-pin': pin };
      const answers = [
        await server.post('/api/sessions', CASE, headers),
        await server.post(tokens, second, headers),
      ];
      expect(answers.map(({ status }) => status)).toEqual([401, 401]);
      expect(await Promise.all(answers.map(typeOf))).toEqual(['pin-wrong', 'pin-wrong']);
    }
    expect((await server.get('/api/scenarios/mild-crs')).status).toBe(401);
    expect((await server.get('/api/scenarios/mild-crs', { 'x-pin': PIN })).status).toBe(200);
    expect((await server.post('/api/sessions', CASE, { 'x-pin': PIN })).status).toBe(201);
    const made = await server.post(tokens, second, { 'x-pin': PIN });
    expect(made.status).toBe(201);
    const { token } = (await made.json()) as { token: string };
    const kim = await LiveClient.join(server.url, { code, token });
    expect(kim.snapshot.you).toMatchObject({ role: 'facilitator', name: 'Kim' });
    kim.close();
  });

  test('[ACCESS-7] after five wrong PINs in a minute even the right one has to wait', async () => {
    server = await startLiveServer({ loopbackOnly: false });
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await server.post('/api/sessions', CASE, { 'x-pin': '111111' })).status).toBe(401);
    }
    const barred = await server.post('/api/sessions', CASE, { 'x-pin': PIN });
    expect(barred.status).toBe(429);
    expect(Number(barred.headers.get('retry-after'))).toBeGreaterThan(50);
    expect(await typeOf(barred)).toBe('rate-limited');
  });

  test('asking without a PIN is no wrong try', async () => {
    server = await startLiveServer({ loopbackOnly: false });
    for (let attempt = 0; attempt < 8; attempt += 1) {
      expect((await server.post('/api/sessions', CASE)).status).toBe(401);
    }
    expect((await server.post('/api/sessions', CASE, { 'x-pin': PIN })).status).toBe(201);
  });

  test('[ACCESS-9] behind a proxy each address that it names counts on its own', async () => {
    server = await startLiveServer({ loopbackOnly: false, trustedProxies: 1 });
    const from = (address: string, pin: string) =>
      server.post('/api/sessions', CASE, { 'x-pin': pin, 'x-forwarded-for': address });
    for (let attempt = 0; attempt < 6; attempt += 1) {
      await from('203.0.113.5', '111111');
    }
    expect((await from('203.0.113.5', PIN)).status).toBe(429);
    expect((await from('1.2.3.4, 203.0.113.5', PIN)).status).toBe(429);
    expect((await from('203.0.113.6', PIN)).status).toBe(201);
  });
});

describe('trying codes', () => {
  test('[ACCESS-7] ten failures a minute, over HTTP and sockets together; success costs nothing', async () => {
    server = await startLiveServer();
    const { code, facilitatorToken } = await server.session();
    for (let attempt = 0; attempt < 30; attempt += 1) {
      expect((await server.get(`/api/sessions/${code}`)).status).toBe(200);
    }
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await server.get('/api/sessions/ZZZZZZ')).status).toBe(404);
      const refusal = await LiveClient.refused(server.url, { code: 'ZZZZZZ' });
      expect(refusal.code).toBe('session-unknown');
    }
    expect((await server.get(`/api/sessions/${code}`)).status).toBe(429);
    const barred = await LiveClient.refused(server.url, { code, name: 'Ana' });
    expect(barred.code).toBe('rate-limited');
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    expect(sam.snapshot.you.role).toBe('facilitator');
    sam.close();
    const guessed = await LiveClient.refused(server.url, { code: 'ZZZZZZ', token: '0'.repeat(32) });
    expect(guessed.code).toBe('rate-limited');
  });
});

describe('other web pages', () => {
  test('[ACCESS-11] a name that only resolves to this computer is not answered', async () => {
    server = await startLiveServer();
    const { port } = new URL(server.url);
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve, reject) => {
      request({ port, path: '/api/scenarios', headers: { host: 'evil.example.org' } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
    const { code } = await server.session();
    const refusal = await LiveClient.refused(server.url, { code }, { host: 'evil.example.org' });
    expect(refusal.message).toMatch(/websocket error/);
  });

  test('[ACCESS-12] a socket of another origin is not taken, one of our own is', async () => {
    server = await startLiveServer({ loopbackOnly: false });
    const { code } = await server.session();
    const headers = { origin: 'http://evil.example.org' };
    const refusal = await LiveClient.refused(server.url, { code, name: 'Ana' }, headers);
    expect(refusal.message).toMatch(/websocket error/);
    const own = new LiveClient(server.url, { code, name: 'Ana' }, { origin: server.url });
    await own.until(() => own.snapshots.length > 0);
    own.close();
  });

  test('a form of another page makes no session', async () => {
    server = await startLiveServer();
    const answer = await fetch(`${server.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(CASE),
    });
    expect(answer.status).toBe(400);
    expect(await typeOf(answer)).toBe('request-invalid');
  });
});
