import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ACTION_ROLES, type ClientAction, ROLES, type Role } from '#shared/contracts/action.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let server: LiveServer;

beforeAll(async () => {
  server = await startLiveServer();
});

afterAll(() => server.close());

/** One action of each type that a running session takes. */
const EXAMPLES: {
  readonly [Type in ClientAction['type']]: (at: {
    oxygenSeq: number;
    learnerId: string;
  }) => Extract<ClientAction, { type: Type }>;
} = {
  'clock.start': () => ({ type: 'clock.start' }),
  'clock.pause': () => ({ type: 'clock.pause' }),
  'clock.speed': () => ({ type: 'clock.speed', speed: 60 }),
  'clock.advance': () => ({ type: 'clock.advance', minutes: 10 }),
  'clock.next-event': () => ({ type: 'clock.next-event' }),
  'order.place': () => ({ type: 'order.place', intervention: 'blood-cultures' }),
  'order.stop': ({ oxygenSeq }) => ({ type: 'order.stop', seq: oxygenSeq }),
  observe: () => ({ type: 'observe', what: 'vitals' }),
  'reveal.set': () => ({ type: 'reveal.set', policy: 'live' }),
  'session.end': () => ({ type: 'session.end' }),
  'participant.set': ({ learnerId }) => ({
    type: 'participant.set',
    participantId: learnerId,
    name: 'Renamed',
  }),
};

const TABLE = Object.keys(ACTION_ROLES).flatMap((type) =>
  ROLES.map((role) => ({ type: type as ClientAction['type'], role })),
);

async function tokenFor(
  role: Role,
  session: { code: string; facilitatorToken: string },
): Promise<Record<string, string>> {
  const { code, facilitatorToken } = session;
  switch (role) {
    case 'learner':
      return { code, name: 'Lea' };
    case 'observer':
      return { code, role: 'observer' };
    case 'evaluator':
    case 'facilitator': {
      const made = await server.post(
        `/api/sessions/${code}/tokens`,
        { role, name: 'Second' },
        { authorization: `Bearer ${facilitatorToken}` },
      );
      const { token } = (await made.json()) as { token: string };
      return { code, token };
    }
  }
}

describe('who may do what', () => {
  test.each(TABLE)('[ACCESS-13] $type by a person in the role $role', async ({ type, role }) => {
    const session = await server.session();
    const lead = await LiveClient.join(server.url, {
      code: session.code,
      token: session.facilitatorToken,
    });
    const learner = await LiveClient.join(server.url, { code: session.code, name: 'Ana' });
    const placed = await lead.act({ type: 'order.place', intervention: 'oxygen' });
    if (type !== 'clock.start') {
      await lead.act({ type: 'clock.start' });
    }
    const actor = await LiveClient.join(server.url, await tokenFor(role, session));
    const answer = await actor.act(
      EXAMPLES[type]({
        oxygenSeq: placed.ok ? placed.seq : 0,
        learnerId: learner.snapshot.you.participantId,
      }),
    );
    const allowed = ACTION_ROLES[type].includes(role);
    expect(answer.ok ? 'ok' : answer.error.code).toBe(allowed ? 'ok' : 'role-forbidden');
    for (const client of [lead, learner, actor]) {
      client.close();
    }
  });
});
