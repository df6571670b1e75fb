import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { refusalSchema } from '#shared/contracts/refusal.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let server: LiveServer;
let sam: LiveClient;
let code: string;

beforeAll(async () => {
  server = await startLiveServer();
});

beforeEach(async () => {
  sam?.close();
  const session = await server.session();
  code = session.code;
  sam = await LiveClient.join(server.url, { code, token: session.facilitatorToken });
});

afterAll(async () => {
  sam.close();
  await server.close();
});

async function codeOf(request: unknown): Promise<string> {
  const answer = await sam.send(request);
  return answer.ok ? 'ok' : answer.error.code;
}

describe('messages that are none', () => {
  test.each([
    ['nothing', undefined, '(whole)'],
    ['a word', 'clock.start', '(whole)'],
    ['a list', [{ type: 'clock.start' }], '(whole)'],
    ['no action', { actionId: 'test-action-1' }, 'action'],
    ['an action without a type', { actionId: 'test-action-1', action: {} }, 'action.type'],
    ['no actionId', { action: { type: 'clock.start' } }, 'actionId'],
    ['a short actionId', { actionId: 'x', action: { type: 'clock.start' } }, 'actionId'],
    [
      'a field too many',
      { actionId: 'test-action-1', action: { type: 'clock.start' }, as: 1 },
      'as',
    ],
  ])('[WIRE-8] %s is refused with the field to blame', async (_, request, field) => {
    const answer = await sam.send(request);
    expect(answer).toMatchObject({ ok: false, error: { code: 'action-invalid', field } });
  });

  test('[WIRE-8] planned, unknown and server actions are refused by name', async () => {
    const sent = (type: string, actionId: string) => codeOf({ actionId, action: { type } });
    expect(await sent('hint.ask', 'test-action-1')).toBe('action-not-available');
    expect(await sent('patient.heal', 'test-action-2')).toBe('action-unknown');
    expect(await sent('participant.join', 'test-action-3')).toBe('role-forbidden');
  });

  test('[WIRE-9] whatever is sent, it is answered by a refusal or done, and the session lives', async () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: false, withBigInt: false }),
      fc.record({
        actionId: fc.constantFrom('test-action-x', '', 7),
        action: fc.record({
          type: fc.constantFrom('clock.speed', 'order.place', 'participant.set', '__proto__'),
          speed: fc.anything({ withBigInt: false }),
          intervention: fc.constantFrom('oxygen', 'paracetamol', null),
          dose: fc.double(),
          participantId: fc.string(),
        }),
      }),
    );
    const attackers = await Promise.all(
      Array.from({ length: 15 }, (_, index) =>
        LiveClient.join(server.url, { code, name: `Attacker ${index}` }),
      ),
    );
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(anything, async (request) => {
        turn += 1;
        const attacker = attackers[turn % attackers.length] ?? sam;
        const sent = JSON.parse(JSON.stringify(request ?? null));
        const answer = await attacker.send(sent);
        if (!answer.ok) {
          expect(refusalSchema.safeParse(answer.error).error).toBeUndefined();
        }
      }),
      { numRuns: 120 },
    );
    for (const attacker of attackers) {
      attacker.socket.emit('act');
      attacker.socket.emit('act', null, 'no function');
      attacker.socket.emit('resync', { tick: 'x' });
      attacker.socket.emit('resync');
      attacker.socket.emit('point', { tick: 'x' });
      attacker.socket.emit('point', { tick: 10, to: 'all' });
      attacker.socket.emit('point');
      attacker.socket.emit('snapshot', {});
      attacker.socket.emit('nonsense', new Uint8Array(10));
    }
    expect((await sam.act({ type: 'clock.start' })).ok).toBe(true);
    for (const attacker of attackers) {
      attacker.close();
    }
  });

  test('[WIRE-10] a message over 32 kB closes the connection, the others stay', async () => {
    const ana = await LiveClient.join(server.url, { code, name: 'Ana' });
    ana.socket.emit('act', { actionId: 'test-action-1', action: { type: 'x'.repeat(33_000) } });
    await ana.until(() => ana.heard.some(({ event }) => event === 'disconnect'));
    expect((await sam.act({ type: 'clock.start' })).ok).toBe(true);
  });

  test('[ACCESS-8] more than ten actions a second are refused, also over two sockets', async () => {
    const ana = await LiveClient.join(server.url, { code, name: 'Ana' });
    const { token } = ana.snapshot.you;
    const second = await LiveClient.join(server.url, { code, token });
    // So many that some are too many also on a machine that takes seconds over them.
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (index % 2 === 0 ? ana : second).act({ type: 'clock.start' }),
      ),
    );
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((found) => found === 'role-forbidden').length).toBeGreaterThanOrEqual(10);
    expect(codes.filter((found) => found === 'rate-limited').length).toBeGreaterThanOrEqual(10);
    expect((await sam.act({ type: 'clock.start' })).ok).toBe(true);
    ana.close();
    second.close();
  });
});

describe('making up for a gap', () => {
  test('[WIRE-11] resync is answered with one frame of everything since', async () => {
    const ana = await LiveClient.join(server.url, { code, name: 'Ana' });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.advance', minutes: 300 });
    await ana.until(() => ana.frames.some((frame) => frame.clock.tick >= 240));
    await sam.act({ type: 'clock.pause' });
    await ana.until(() => ana.frames.at(-1)?.clock.status === 'paused');
    ana.socket.emit('resync', { tick: -50, seq: 2 });
    const frame = await ana.nextFrame(({ from }) => from === -49);
    expect(frame.chart.tick[0]).toBe(-49);
    expect(frame.chart.tick.at(-1)).toBe(frame.to);
    expect(frame.to).toBeGreaterThanOrEqual(240);
    expect(frame.orders).toBeDefined();
    expect(frame.roster).toBeDefined();
    ana.close();
  });

  test.each([
    ['a tick of the future', { tick: 5000, seq: 1 }],
    ['a log line of the future', { tick: -60, seq: 900 }],
    ['a tick before the session', { tick: -900, seq: 1 }],
    ['words', { tick: 'now' }],
  ])('[WIRE-11] a resync from %s is answered with a snapshot', async (_, request) => {
    sam.socket.emit('resync', request);
    await sam.until(() => sam.snapshots.length === 2);
    expect(sam.snapshot.you.role).toBe('facilitator');
  });

  test('[WIRE-11] a gap of more than a day is answered with a snapshot', async () => {
    await sam.act({ type: 'clock.start' });
    for (let turn = 0; turn < 2; turn += 1) {
      const arrived = sam.nextFrame((frame) => frame.chart.tick.length > 900);
      await sam.act({ type: 'clock.advance', minutes: 1000 });
      await arrived;
    }
    sam.socket.emit('resync', { tick: -60, seq: 1 });
    await sam.until(() => sam.snapshots.length === 2);
    expect(sam.snapshot.chart.tick.at(-1)).toBeGreaterThanOrEqual(1940);
  });
});
