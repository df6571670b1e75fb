import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { REFUSAL_CODES } from '#shared/contracts/refusal.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import {
  createdSessionSchema,
  scenarioListSchema,
  serverFactsSchema,
  sessionStateSchema,
} from '#shared/contracts/rest.ts';
import { scenarioSchema } from '#shared/contracts/scenario.ts';
import { isIntact, recompute } from '#shared/course/replay.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

const PROBLEM = { file: 'broken.json', field: 'id', limit: 'must be there' };

let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer({ maxSessions: 12, problems: [PROBLEM] });
});

afterAll(() => server.close());

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await answer.json()) as { type: string; status: number; field?: string };
  expect(problem.status).toBe(answer.status);
  expect(REFUSAL_CODES).toContain(problem.type);
  return problem;
}

describe('the server about itself', () => {
  test('tells its version and whether a PIN is needed', async () => {
    const facts = serverFactsSchema.parse(await (await server.get('/api/server')).json());
    expect(facts).toMatchObject({ version: '0.0.0-test', pinRequired: false, loopbackOnly: true });
    expect(facts.joinUrls).toEqual([server.url]);
  });

  test('is alive and ready', async () => {
    const health = await server.get('/healthz');
    expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await server.get('/readyz');
    expect([ready.status, await ready.json()]).toEqual([
      200,
      { status: 'ok', checks: { scenarios: 'ok', storage: 'ok' } },
    ]);
    expect(ready.headers.get('cache-control')).toBe('no-store');
  });

  test('[ACCESS-16] headers keep a page to its own sources, without asking for HTTPS', async () => {
    const { headers } = await server.get('/api/server');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'none'");
    expect(policy).toContain(`ws://${new URL(server.url).host}`);
    expect(policy).not.toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the library', () => {
  test('has cards and the files that could not be read', async () => {
    const list = scenarioListSchema.parse(await (await server.get('/api/scenarios')).json());
    expect(list.scenarios.map(({ id }) => id)).toEqual(['mild-crs']);
    expect(list.problems).toEqual([PROBLEM]);
  });

  test('gives a whole case, and none that is not there', async () => {
    const whole = await (await server.get('/api/scenarios/mild-crs')).json();
    expect(scenarioSchema.parse(whole).id).toBe('mild-crs');
    const none = await server.get('/api/scenarios/none');
    expect(none.status).toBe(404);
    expect(await problemOf(none)).toMatchObject({ type: 'scenario-unknown', field: 'scenarioId' });
  });
});

describe('sessions', () => {
  test('are made with what was asked for and looked up by code', async () => {
    const made = await server.post('/api/sessions', {
      scenarioId: 'mild-crs',
      seed: 99,
      care: 'rules',
      reveal: 'live',
      monitoring: 'spot',
      name: 'Kim',
    });
    expect(made.status).toBe(201);
    const { code, facilitatorToken } = createdSessionSchema.parse(await made.json());
    const state = sessionStateSchema.parse(
      await (await server.get(`/api/sessions/${code}`)).json(),
    );
    expect(state).toEqual({ state: 'lobby', full: false });
    const kim = await LiveClient.join(server.url, { code, token: facilitatorToken });
    expect(kim.snapshot.you.name).toBe('Kim');
    expect(kim.snapshot.lead).toMatchObject({
      seed: 99,
      scenarioId: 'mild-crs',
      options: { care: 'rules', reveal: 'live', monitoring: 'spot' },
    });
    expect(kim.snapshot.session.monitoring).toEqual({ mode: 'spot', everyMinutes: 240 });
    kim.close();
  });

  test('[SESSION-29] are kept for as long as the server keeps records, unless asked otherwise', async () => {
    const keeping = await startLiveServer({ retentionHours: 72 });
    const keptFor = async (asked: object) => {
      const made = await keeping.post('/api/sessions', { scenarioId: 'mild-crs', ...asked });
      const { code, facilitatorToken } = createdSessionSchema.parse(await made.json());
      const sam = await LiveClient.join(keeping.url, { code, token: facilitatorToken });
      sam.close();
      return sam.snapshot.session.retentionHours;
    };
    expect([await keptFor({}), await keptFor({ retentionHours: 1 })]).toEqual([72, 1]);
    await keeping.close();
  });

  test('without a seed have the one of the case', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    expect(sam.snapshot.lead?.seed).toBe(4711);
    sam.close();
  });

  test.each([
    [{}, 'request-invalid', 'scenarioId'],
    [{ scenarioId: 'mild-crs', seed: -1 }, 'request-invalid', 'seed'],
    [{ scenarioId: 'mild-crs', seed: 1.5 }, 'request-invalid', 'seed'],
    [{ scenarioId: 'mild-crs', scale: 'Kymriah' }, 'request-invalid', 'scale'],
    [{ scenarioId: 'mild-crs', colour: 'red' }, 'request-invalid', 'colour'],
    [{ scenarioId: 'none' }, 'scenario-unknown', 'scenarioId'],
    [[], 'request-invalid', '(whole)'],
  ])('[WIRE-13] %j is refused as %s, field %s', async (body, type, field) => {
    const answer = await server.post('/api/sessions', body);
    expect(await problemOf(answer)).toMatchObject({ type, field });
  });

  test('[WIRE-13] JSON that is none, and a body too large, are problems and no crash', async () => {
    const send = (body: string) =>
      fetch(`${server.url}/api/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    const broken = await send('{"scenarioId":');
    expect([broken.status, (await problemOf(broken)).type]).toEqual([400, 'request-invalid']);
    const huge = await send(JSON.stringify({ scenarioId: 'x'.repeat(40_000) }));
    expect(huge.status).toBe(413);
    const limit = 'must have 32768 bytes at most';
    expect(await problemOf(huge)).toMatchObject({ type: 'request-invalid', limit });
  });

  test('a code of the wrong form is a bad request, an unknown one is not found', async () => {
    const wrong = await server.get('/api/sessions/abc');
    expect([wrong.status, (await problemOf(wrong)).field]).toEqual([400, 'code']);
    const unknown = await server.get('/api/sessions/ZZZZZZ');
    expect([unknown.status, (await problemOf(unknown)).type]).toEqual([404, 'session-unknown']);
  });

  test('[SESSION-20] beyond the limit no further session is made', async () => {
    const small = await startLiveServer({ maxSessions: 1 });
    await small.session();
    const answer = await small.post('/api/sessions', { scenarioId: 'mild-crs' });
    expect([answer.status, (await problemOf(answer)).type]).toEqual([503, 'session-limit']);
    await small.close();
  });
});

describe('tokens', () => {
  test('[ACCESS-17] a facilitator makes them, a learner does not', async () => {
    const { code, facilitatorToken } = await server.session();
    const ana = await LiveClient.join(server.url, { code, name: 'Ana' });
    const ask = (token: string, body: unknown = { role: 'evaluator', name: 'Eve' }) =>
      server.post(`/api/sessions/${code}/tokens`, body, { authorization: `Bearer ${token}` });
    const learner = await ask(ana.snapshot.you.token);
    expect([learner.status, (await problemOf(learner)).type]).toEqual([403, 'role-forbidden']);
    const stranger = await ask('0'.repeat(32));
    expect([stranger.status, (await problemOf(stranger)).type]).toEqual([401, 'token-unknown']);
    const wrong = await ask(facilitatorToken, { role: 'learner', name: 'Eve' });
    expect([wrong.status, (await problemOf(wrong)).field]).toEqual([400, 'role']);
    const made = await ask(facilitatorToken);
    expect(made.status).toBe(201);
    const { token } = (await made.json()) as { token: string };
    const eve = await LiveClient.join(server.url, { code, token });
    expect(eve.snapshot.you).toMatchObject({ role: 'evaluator', name: 'Eve' });
    ana.close();
    eve.close();
  });
});

describe('the replay file', () => {
  test('[SESSION-18] is given to those who lead, intact, and recomputes', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    const ana = await LiveClient.join(server.url, { code, name: 'Ana' });
    await sam.act({ type: 'clock.start' });
    await ana.act({ type: 'order.place', intervention: 'fluid-bolus' });
    await sam.nextFrame((frame) => frame.clock.tick > -55);
    await sam.act({ type: 'clock.pause' });
    const path = `/api/sessions/${code}/export/json`;
    const ask = (token: string) => server.get(path, { authorization: `Bearer ${token}` });
    const answer = await ask(facilitatorToken);
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename=beacon-${code}.crsreplay.json`,
    );
    const replay = replaySchema.parse(await answer.json());
    expect(isIntact(replay)).toBe(true);
    expect(recompute(replay).courseHash).toBe(replay.courseHash);
    expect((await ask(ana.snapshot.you.token)).status).toBe(403);
    expect((await server.get(path)).status).toBe(401);
    expect((await server.get(`/api/sessions/${code}/export/pdf`)).status).toBe(404);
    sam.close();
    ana.close();
  });

  test('[DEB-3] in the debrief a learner and the wall take the record without names', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await LiveClient.join(server.url, { code, token: facilitatorToken });
    const ana = await LiveClient.join(server.url, { code, name: 'Ana Ruiz' });
    const wall = await LiveClient.join(server.url, { code, role: 'observer' });
    const ask = ({ snapshot }: LiveClient) =>
      server.get(`/api/sessions/${code}/export/json`, {
        authorization: `Bearer ${snapshot.you.token}`,
      });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'session.end' });
    expect([(await ask(ana)).status, (await ask(wall)).status]).toEqual([403, 403]);
    await sam.act({ type: 'session.debrief' });
    for (const client of [ana, wall]) {
      const text = await (await ask(client)).text();
      expect(isIntact(JSON.parse(text) as Record<string, unknown>)).toBe(true);
      expect(text).toContain('Learner A');
      expect(text).not.toContain('Ana Ruiz');
    }
    expect(await (await ask(sam)).text()).toContain('Ana Ruiz');
    for (const client of [sam, ana, wall]) {
      client.close();
    }
  });
});

describe('grades for other programs', () => {
  test('are given, and what cannot be is refused with the field', async () => {
    const good = await server.post('/api/grade', { crs: { temperatureC: 38.4 } });
    expect(good.status).toBe(200);
    expect(await good.json()).toMatchObject({ crs: { ASTCT: { grade: 1 } } });
    const bad = await server.post('/api/grade', { crs: { temperatureC: 384 } });
    expect([bad.status, (await problemOf(bad)).type]).toEqual([400, 'request-invalid']);
  });

  test('a thousand snapshots fit in one request, a megabyte more does not', async () => {
    const many = Array.from({ length: 1000 }, () => ({ temperatureC: 38.4, spo2Percent: 95 }));
    expect((await server.post('/api/grade', { crs: many })).status).toBe(200);
    const huge = await server.post('/api/grade', { crs: 'x'.repeat(1_100_000) });
    expect(huge.status).toBe(413);
    const limit = 'must have 1048576 bytes at most';
    expect(await problemOf(huge)).toMatchObject({ type: 'request-invalid', limit });
  });
});

describe('what is not there', () => {
  test.each(['/api/nothing', '/api/sessions', '/nothing.js', '/metrics'])(
    'GET %s is a problem with status 404',
    async (path) => {
      const answer = await server.get(path);
      expect([answer.status, (await problemOf(answer)).type]).toEqual([404, 'not-found']);
    },
  );
});

describe('the pages', () => {
  test('that are not built say how to build them', async () => {
    const answer = await server.get('/');
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('npm run build');
  });

  test('are one document, as small as the browser takes it', async () => {
    const html = '<!doctype html><title>Beacon</title>';
    const script = 'export const beacon = 1;';
    const built = await startLiveServer({
      pages: {
        'index.html': html,
        'index.html.br': brotliCompressSync(html),
        'mark.svg': '<svg/>',
        'assets/main-abc.js': script,
        'assets/main-abc.js.gz': gzipSync(script),
      },
    });
    for (const path of ['/', '/s/ABC234', '/host/ABC234', '/wall/ABC234', '/scenarios', '/grade']) {
      const page = await built.get(path, { 'accept-encoding': 'br, gzip' });
      expect([page.status, page.headers.get('content-encoding')]).toEqual([200, 'br']);
      expect(page.headers.get('content-type')).toMatch(/^text\/html/);
      expect(page.headers.get('cache-control')).toBe('no-cache');
      expect(await page.text()).toBe(html);
    }
    const plain = await built.get('/', { 'accept-encoding': 'identity' });
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, html]);
    const asset = await built.get('/assets/main-abc.js', { 'accept-encoding': 'gzip' });
    expect(asset.headers.get('content-encoding')).toBe('gzip');
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(await asset.text()).toBe(script);
    expect((await built.get('/mark.svg')).headers.get('cache-control')).toBe('no-cache');
    const lost = await built.get('/nowhere', { accept: 'text/html' });
    expect([lost.status, await lost.text()]).toEqual([404, html]);
    expect((await built.get('/../beacon.db')).status).toBe(404);
    await built.close();
  });
});
