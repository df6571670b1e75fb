import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { frameSchema, snapshotSchema } from '#shared/contracts/frame.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let server: LiveServer;
const clients: LiveClient[] = [];

beforeAll(async () => {
  server = await startLiveServer({ maxLearners: 3 });
});

afterEach(() => {
  for (const client of clients.splice(0)) {
    client.close();
  }
});

afterAll(() => server.close());

async function join(auth: Record<string, unknown>): Promise<LiveClient> {
  const client = await LiveClient.join(server.url, auth);
  clients.push(client);
  return client;
}

function refused(auth: Record<string, unknown>) {
  return LiveClient.refused(server.url, auth);
}

describe('coming in by socket', () => {
  test('[WIRE-1] facilitator, learner and wall get a snapshot that is as the contract says', async () => {
    const { code, facilitatorToken } = await server.session();
    const people = [
      await join({ code, token: facilitatorToken }),
      await join({ code, name: 'Ana' }),
      await join({ code, role: 'observer' }),
    ];
    expect(people.map(({ snapshot }) => snapshot.you.role)).toEqual([
      'facilitator',
      'learner',
      'observer',
    ]);
    for (const { snapshot } of people) {
      expect(snapshotSchema.safeParse(snapshot).error).toBeUndefined();
      expect(snapshot.clock).toMatchObject({ status: 'lobby', tick: -60, speed: 600 });
    }
  });

  test('[WIRE-2] an action of one is in the frames of all, which are as the contract says', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    const ana = await join({ code, name: 'Ana' });
    const wall = await join({ code, role: 'observer' });
    expect((await sam.act({ type: 'clock.start' })).ok).toBe(true);
    const everyone = [sam, ana, wall];
    for (const client of everyone) {
      await client.until(() => client.frames.find((frame) => frame.clock.tick >= -50));
      expect(client.frames.map((frame) => frameSchema.safeParse(frame).error)).toEqual(
        client.frames.map(() => undefined),
      );
    }
    const placed = await ana.act({ type: 'order.place', intervention: 'paracetamol' });
    for (const client of everyone) {
      const frame = await client.until(() =>
        client.frames.find(({ orders }) =>
          orders?.some(({ by }) => by === (client === wall ? 'A' : 'Ana')),
        ),
      );
      expect(frame.orders?.[0]).toMatchObject({ seq: placed.ok ? placed.seq : 0 });
    }
  });

  test('[WIRE-3] frames leave no gap from the snapshot on', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    await sam.act({ type: 'clock.start' });
    await sam.nextFrame((frame) => frame.clock.tick > -50);
    const ana = await join({ code, name: 'Ana' });
    await ana.until(() => ana.frames.length >= 4);
    let last = ana.snapshot.clock.tick;
    for (const frame of ana.frames) {
      expect(frame.from).toBeLessThanOrEqual(last + 1);
      last = frame.to;
    }
  });

  test('[WIRE-4] learners hear how many they are, the wall initials, those who lead the names', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    const wall = await join({ code, role: 'observer' });
    const ana = await join({ code, name: 'Ana Lopez' });
    await join({ code, name: 'Ben' });
    const roster = (client: LiveClient) =>
      client.until(
        () => client.frames.find((frame) => frame.roster?.learnersPresent === 2)?.roster,
      );
    expect(await roster(ana)).toEqual({ learnersPresent: 2 });
    expect(await roster(wall)).toEqual({ learnersPresent: 2, initials: ['AL', 'B'] });
    expect((await roster(sam)).people?.map(({ name, role }) => [name, role])).toEqual([
      ['Facilitator', 'facilitator'],
      ['Wall 1', 'observer'],
      ['Ana Lopez', 'learner'],
      ['Ben', 'learner'],
    ]);
  });

  test('[ACCESS-2] a token resumes the identity on a new socket', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    const ana = await join({ code, name: 'Ana' });
    const { you } = ana.snapshot;
    ana.close();
    await sam.until(() => sam.frames.some((frame) => frame.roster?.learnersPresent === 0));
    const back = await join({ code, token: you.token });
    expect(back.snapshot.you).toEqual(you);
  });

  test('[WIRE-5] one identity may hold several sockets; both hear, one leaving does not leave', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    const phone = await join({ code, name: 'Ana' });
    const laptop = await join({ code, token: phone.snapshot.you.token });
    expect(laptop.snapshot.you.participantId).toBe(phone.snapshot.you.participantId);
    phone.close();
    await sam.act({ type: 'clock.start' });
    await laptop.nextFrame((frame) => frame.clock.status === 'running');
    await sam.nextFrame((frame) => frame.chart.tick.length > 0);
    const moves = sam.frames
      .flatMap(({ log }) => log)
      .filter(({ actor }) => actor.name === 'Ana')
      .map(({ action }) => action.type);
    expect(moves).toEqual(['participant.join']);
  });
});

describe('not coming in', () => {
  test.each([
    ['no code at all', {}, 'handshake-invalid', 'code'],
    ['a code of the wrong form', { code: 'O0I1LU' }, 'handshake-invalid', 'code'],
    ['a code that leads nowhere', { code: 'ZZZZZZ' }, 'session-unknown', 'code'],
    [
      'a role that needs a token',
      { code: 'ZZZZZZ', role: 'facilitator' },
      'handshake-invalid',
      'role',
    ],
    ['a token of the wrong form', { code: 'ZZZZZZ', token: 'x' }, 'handshake-invalid', 'token'],
    ['a name without end', { code: 'ZZZZZZ', name: 'a'.repeat(41) }, 'handshake-invalid', 'name'],
    ['a field too many', { code: 'ZZZZZZ', admin: true }, 'handshake-invalid', 'admin'],
  ])('[WIRE-6] %s is refused with the field to blame', async (_, auth, code, field) => {
    expect(await refused(auth)).toMatchObject({ code, field });
  });

  test('[ACCESS-4] a token that is not of this session is refused', async () => {
    const { code } = await server.session();
    expect(await refused({ code, token: '0'.repeat(32) })).toMatchObject({ code: 'token-unknown' });
  });

  test('[SESSION-13] a full session is refused to the next learner', async () => {
    const { code } = await server.session();
    for (const name of ['Ana', 'Ben', 'Cem']) {
      await join({ code, name });
    }
    expect(await refused({ code, name: 'Dan' })).toMatchObject({ code: 'session-full' });
  });

  test('[SESSION-9] an ended session is refused to newcomers', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    await sam.act({ type: 'session.end' });
    expect(await refused({ code, name: 'Late' })).toMatchObject({ code: 'session-ended' });
  });
});

describe('what a facilitator does to people', () => {
  test('[SESSION-14] somebody removed hears it, is cut off and does not come back', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    const ana = await join({ code, name: 'Ana' });
    const { participantId, token } = ana.snapshot.you;
    await sam.act({ type: 'participant.set', participantId, removed: true });
    await ana.until(() => ana.heard.some(({ event }) => event === 'disconnect'));
    const events = ana.heard.map(({ event, payload }) => ({ event, payload }));
    expect(events.slice(-2)).toEqual([
      { event: 'personal', payload: { kind: 'removed' } },
      { event: 'disconnect', payload: 'io server disconnect' },
    ]);
    expect(await refused({ code, token })).toMatchObject({ code: 'token-unknown' });
  });

  test('[SESSION-15] a learner made evaluator gets a snapshot and frames of that role', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    const ana = await join({ code, name: 'Ana' });
    const { participantId } = ana.snapshot.you;
    expect(ana.snapshot.truth).toBeUndefined();
    await sam.act({ type: 'participant.set', participantId, role: 'evaluator', name: 'Anna' });
    await ana.until(() => ana.snapshots.length === 2);
    expect(ana.snapshot.you).toMatchObject({ role: 'evaluator', name: 'Anna' });
    expect(ana.snapshot.truth).toBeDefined();
    expect((await ana.nextFrame()).truth).toBeDefined();
    await sam.act({ type: 'participant.set', participantId, role: 'learner' });
    await ana.until(() => ana.snapshots.length === 3);
    expect(ana.snapshot.truth).toBeUndefined();
    expect((await ana.nextFrame()).truth).toBeUndefined();
  });

  test('[WIRE-7] a new reveal policy brings everyone a fresh snapshot', async () => {
    const { code, facilitatorToken } = await server.session();
    const sam = await join({ code, token: facilitatorToken });
    const ana = await join({ code, name: 'Ana' });
    const wall = await join({ code, role: 'observer' });
    await sam.act({ type: 'reveal.set', policy: 'live' });
    for (const client of [ana, wall]) {
      await client.until(() => client.snapshots.length === 2);
      expect(client.snapshot.truth).toBeDefined();
      expect(client.snapshot.session.reveal).toBe('live');
    }
    await sam.act({ type: 'reveal.set', policy: 'hidden' });
    for (const client of [ana, wall]) {
      await client.until(() => client.snapshots.length === 3);
      expect(client.snapshot.truth).toBeUndefined();
      expect((await client.nextFrame()).truth).toBeUndefined();
    }
  });
});
