import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { artefactEvent, builtInScenario, messageEvent } from '#test/support/scenarios.ts';
import { LiveClient } from './support/live-client.ts';
import { type LiveServer, startLiveServer } from './support/live-server.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

const SEED = 1_987_654_321;
const FUTURE = 'SPOILER-FUTURE-MESSAGE';
const PAST = 'A message of the past.';

/**
 * The flagship with words that must not travel. Her grade rises on day 3, and in this case she gets
 * confused as well.
 */
function spoilerCase(): Scenario {
  const flagship = builtInScenario();
  const [expected] = flagship.teaching.expected;
  if (expected === undefined) {
    throw new Error('the flagship expects nothing');
  }
  return {
    ...flagship,
    id: 'spoiler-id',
    title: { en: 'SPOILER-TITLE' },
    summary: { en: 'SPOILER-SUMMARY' },
    product: { en: 'SPOILER-PRODUCT' },
    tags: ['SPOILER-TAG'],
    objectives: [{ en: 'SPOILER-OBJECTIVE' }],
    parameters: { ...flagship.parameters, Th: 1.412_345, n50: 0.8 },
    events: [
      messageEvent('spoiler-past', { atTick: 100 }, PAST),
      artefactEvent(110, { sensor: 'spo2', effect: 'lost', minutes: 30 }),
      messageEvent('spoiler-future', { atTick: 19_000 }, FUTURE),
      messageEvent('spoiler-never', { crsGrade: 4, afterMinutes: 0 }, FUTURE),
    ],
    injects: [{ id: 'spoiler-inject', from: 'family', text: { en: 'SPOILER-INJECT' } }],
    teaching: {
      prebrief: [{ en: 'SPOILER-PREBRIEF' }],
      expected: [{ ...expected, id: 'spoiler-expected', what: { en: 'SPOILER-EXPECTED' } }],
      debrief: {
        prompts: [{ en: 'SPOILER-PROMPT' }, { en: 'SPOILER-PROMPT-2' }],
        epilogue: { en: 'SPOILER-EPILOGUE' },
        beyond: { en: 'SPOILER-BEYOND' },
      },
    },
  };
}

/** Rules of CARTOX, which is not the scale of the session, stand for all that compares the scales. */
const WORDS = ['SPOILER', 'spoiler-', String(SEED), '1.412345', 'CARTOX-'];
const KEYS = [
  'truth',
  'scales',
  'icans',
  'hidden',
  'explained',
  'effects',
  'infection',
  'handwriting',
  'teaching',
  'expected',
  'injects',
  'lead',
  'courseHash',
  'upNext',
  'seed',
  'scenarioId',
  'parameters',
  'people',
  'standing',
];

function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
}

/** What of the truth is in anything that was heard. */
function leaksIn(client: LiveClient): string[] {
  const text = JSON.stringify(client.heard);
  const keys = new Set(client.heard.flatMap(({ payload }) => keysOf(payload)));
  const events = [...client.snapshots, ...client.frames].flatMap(({ events: all }) => all);
  return [
    ...WORDS.filter((word) => text.includes(word)),
    ...KEYS.filter((key) => keys.has(key)),
    ...events
      .filter((event) => event.kind === 'grade' || event.kind === 'artefact')
      .map((event) => event.id),
  ];
}

describe('what learners and walls must not know', () => {
  let server: LiveServer;
  let lead: LiveClient;
  let learner: LiveClient;
  let wall: LiveClient;
  let code: string;

  beforeAll(async () => {
    server = await startLiveServer({ scenarios: [spoilerCase()] });
    const session = await server.session({ seed: SEED, scale: 'Penn' });
    code = session.code;
    lead = await LiveClient.join(server.url, { code, token: session.facilitatorToken });
    learner = await LiveClient.join(server.url, { code, name: 'Ana' });
    wall = await LiveClient.join(server.url, { code, role: 'observer' });
    await lead.act({ type: 'clock.start' });
    await lead.act({ type: 'clock.pause' });
    await learner.act({ type: 'order.place', intervention: 'laboratory', tests: ['crp'] });
    for (let day = 0; day < 5; day += 1) {
      const before = lead.frames.at(-1)?.clock.tick ?? -60;
      const arrived = lead.nextFrame((frame) => frame.clock.tick >= before + 1440);
      await lead.act({ type: 'clock.advance', minutes: 1440 });
      await arrived;
    }
    learner.socket.emit('resync', { tick: -60, seq: 0 });
    learner.socket.emit('resync', { tick: 7000, seq: 0 });
    await learner.until(() => learner.snapshots.length > 1);
  });

  afterAll(async () => {
    for (const client of [lead, learner, wall]) {
      client.close();
    }
    await server.close();
  });

  test('the test would see a leak: the facilitator is sent all of it', () => {
    const leaks = leaksIn(lead);
    for (const word of ['SPOILER', 'spoiler-', String(SEED), 'CARTOX-', ...KEYS]) {
      if (word !== 'parameters') {
        expect(leaks).toContain(word);
      }
    }
    for (const event of ['grade-', 'icans-', 'artefact-110-0']) {
      expect(leaks.some((leak) => leak.startsWith(event))).toBe(true);
    }
    expect(JSON.stringify(lead.heard)).not.toContain(FUTURE);
  });

  test('[ACCESS-14] a learner is sent none of it while the grade is hidden', () => {
    expect(leaksIn(learner)).toEqual([]);
    expect(JSON.stringify(learner.heard)).toContain(PAST);
    expect(learner.frames.flatMap(({ results }) => results)).toHaveLength(1);
  });

  test('[ACCESS-14] a wall is sent none of it while the grade is hidden', () => {
    expect(leaksIn(wall)).toEqual([]);
    expect(JSON.stringify(wall.heard)).toContain(PAST);
  });

  test('[ACCESS-14] with the grade revealed they see the truth and nothing else of it', async () => {
    await lead.act({ type: 'reveal.set', policy: 'live' });
    for (const client of [learner, wall]) {
      await client.until(() => client.snapshot.truth !== undefined);
      await client.nextFrame((frame) => frame.truth !== undefined);
      const leaks = leaksIn(client).filter((leak) => !/^(?:grade|icans)-/.test(leak));
      expect(leaks.sort()).toEqual(['icans', 'standing', 'truth']);
    }
  });

  test('[ACCESS-14] the library over HTTP tells no course', async () => {
    const cards = await (await server.get('/api/scenarios')).text();
    for (const word of [FUTURE, '1.412345', 'handover', 'events']) {
      expect(cards).not.toContain(word);
    }
    const state = await (await server.get(`/api/sessions/${code}`)).text();
    expect(state).toBe('{"state":"paused","full":false}');
  });
});
