import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ACTION_ROLES, type ClientAction } from '#shared/contracts/action.ts';
import { ROLES, type Role } from '#shared/contracts/identity.ts';
import { CAPD_ITEMS, type CapdItem } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS, type IceItem } from '#shared/contracts/truth-view.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let server: LiveServer;

beforeAll(async () => {
  const scenarios = [builtInScenario('mild-crs'), builtInScenario('paediatric')];
  server = await startLiveServer({ scenarios });
});

afterAll(() => server.close());

/** What an example may have to point at. */
interface At {
  readonly oxygenSeq: number;
  readonly proposedSeq: number;
  readonly messageSeq: number;
  readonly learnerId: string;
  readonly alarmId: string;
  readonly expectationId: string;
  readonly openTick: number;
}

/** An inject that every session has. */
const INJECT = 'starter-family-question';

const ALL_ICE_POINTS = Object.fromEntries(ICE_ITEMS.map((item) => [item, 1])) as Record<
  IceItem,
  number
>;
const NO_CAPD_POINTS = Object.fromEntries(CAPD_ITEMS.map((item) => [item, 0])) as Record<
  CapdItem,
  number
>;

/** One action of each type that a session takes. */
const EXAMPLES: {
  readonly [Type in ClientAction['type']]: (at: At) => Extract<ClientAction, { type: Type }>;
} = {
  'clock.start': () => ({ type: 'clock.start' }),
  'clock.pause': () => ({ type: 'clock.pause' }),
  'clock.speed': () => ({ type: 'clock.speed', speed: 60 }),
  'clock.advance': () => ({ type: 'clock.advance', minutes: 10 }),
  'clock.next-event': () => ({ type: 'clock.next-event' }),
  'clock.rewind': ({ openTick }) => ({ type: 'clock.rewind', toTick: openTick }),
  'inject.add': () => ({
    type: 'inject.add',
    injects: [{ injectId: 'own-1', from: 'family', text: 'May we come in?' }],
  }),
  'inject.arm': () => ({
    type: 'inject.arm',
    injectId: INJECT,
    when: { crsGrade: 1, afterMinutes: 5 },
  }),
  'inject.fire': () => ({ type: 'inject.fire', injectId: INJECT }),
  'inject.skip': () => ({ type: 'inject.skip', injectId: INJECT }),
  'override.set': () => ({
    type: 'override.set',
    vital: 'spo2Percent',
    value: 85,
    rampMinutes: 0,
    kind: 'artefact',
  }),
  'override.clear': () => ({ type: 'override.clear', vital: 'spo2Percent' }),
  undo: ({ messageSeq }) => ({ type: 'undo', seq: messageSeq }),
  'session.set': () => ({ type: 'session.set', settings: { hold: true } }),
  'session.brief': () => ({ type: 'session.brief' }),
  'message.send': () => ({ type: 'message.send', to: 'all', text: 'Look again.' }),
  'order.accept': ({ proposedSeq }) => ({ type: 'order.accept', seq: proposedSeq }),
  'chart.enter': () => ({ type: 'chart.enter', vital: 'temperatureC', value: 37.4 }),
  'grade.call': () => ({
    type: 'grade.call',
    grade: 1,
    axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
    confidence: 3,
  }),
  'ice.ask': () => ({ type: 'ice.ask', item: 'year' }),
  'ice.score': () => ({
    type: 'ice.score',
    points: ALL_ICE_POINTS,
    unarousable: false,
  }),
  'capd.score': () => ({ type: 'capd.score', points: NO_CAPD_POINTS }),
  'note.save': () => ({
    type: 'note.save',
    sbar: { situation: 'Fever', background: '', assessment: '', recommendation: '' },
  }),
  'alarm.acknowledge': ({ alarmId }) => ({ type: 'alarm.acknowledge', alarmId }),
  'alarm.silence': () => ({ type: 'alarm.silence' }),
  'hand.raise': () => ({ type: 'hand.raise', up: true }),
  'hand.lower': ({ learnerId }) => ({ type: 'hand.lower', participantId: learnerId }),
  'bookmark.add': () => ({ type: 'bookmark.add', label: 'Here' }),
  'expectation.mark': ({ expectationId }) => ({
    type: 'expectation.mark',
    expectationId,
    result: 'done',
  }),
  'order.place': () => ({ type: 'order.place', intervention: 'blood-cultures' }),
  'order.stop': ({ oxygenSeq }) => ({ type: 'order.stop', seq: oxygenSeq }),
  observe: () => ({ type: 'observe', what: 'vitals' }),
  'reveal.set': () => ({ type: 'reveal.set', policy: 'live' }),
  'session.end': () => ({ type: 'session.end' }),
  'session.debrief': () => ({ type: 'session.debrief' }),
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

/** Actions before the start; all others come to a session that runs. */
const BEFORE_THE_START: readonly ClientAction['type'][] = ['clock.start', 'session.brief'];

/** A session in which every example is possible, if not for everybody. */
async function scene(type: ClientAction['type']) {
  const session = await server.session({
    scenarioId: type === 'capd.score' ? 'paediatric' : 'mild-crs',
    orders: 'proposed',
  });
  const { code, facilitatorToken: token } = session;
  const lead = await LiveClient.join(server.url, { code, token });
  const learner = await LiveClient.join(server.url, { code, name: 'Ana' });
  const oxygen = await lead.act({ type: 'order.place', intervention: 'oxygen' });
  const proposed = await learner.act({ type: 'order.place', intervention: 'paracetamol' });
  if (!BEFORE_THE_START.includes(type)) {
    await lead.act({ type: 'clock.start' });
  }
  if (type === 'alarm.acknowledge') {
    await lead.act({ ...EXAMPLES['override.set'](NOWHERE) });
  }
  if (type === 'alarm.acknowledge' || type === 'clock.rewind') {
    await lead.act({ type: 'clock.advance', minutes: 5 });
    await lead.until(() => (lead.frames.at(-1)?.clock.tick ?? -60) >= -55);
  }
  const at: At = {
    oxygenSeq: oxygen.ok ? oxygen.seq : 0,
    proposedSeq: proposed.ok ? proposed.seq : 0,
    messageSeq: 1,
    learnerId: learner.snapshot.you.participantId,
    alarmId: lead.frames.flatMap((frame) => frame.alarms ?? [])[0]?.id ?? 'no-alarm',
    expectationId: lead.snapshot.lead?.teaching.expected[0]?.id ?? 'nothing',
    openTick: lead.snapshot.session.openTick,
  };
  return { session, lead, learner, at };
}

const NOWHERE: At = {
  oxygenSeq: 0,
  proposedSeq: 0,
  messageSeq: 0,
  learnerId: '',
  alarmId: '',
  expectationId: '',
  openTick: 0,
};

describe('who may do what', () => {
  test.each(TABLE)('[ACCESS-13] $type by a person in the role $role', async ({ type, role }) => {
    const { session, lead, learner, at } = await scene(type);
    const actor = await LiveClient.join(server.url, await tokenFor(role, session));
    const said = await actor.act({ type: 'message.send', to: 'all', text: 'Look again.' });
    const messageSeq = said.ok ? said.seq : at.messageSeq;
    if (type === 'session.debrief') {
      await lead.act({ type: 'session.end' });
    }
    const answer = await actor.act(EXAMPLES[type]({ ...at, messageSeq }));
    const allowed = ACTION_ROLES[type].includes(role);
    expect(answer.ok ? 'ok' : answer.error.code).toBe(allowed ? 'ok' : 'role-forbidden');
    for (const client of [lead, learner, actor]) {
      client.close();
    }
  });
});
