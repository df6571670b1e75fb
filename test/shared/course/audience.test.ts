import { describe, expect, test } from '@jest/globals';
import { frameSchema, snapshotSchema } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { RevealPolicy } from '#shared/contracts/settings.ts';
import { frameFor, type SessionSource, snapshotFor } from '#shared/course/audience.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { initialsOf } from '#shared/course/lines.ts';
import { nextEvent } from '#shared/course/next-event.ts';
import { logged, ordered } from '#test/support/log.ts';
import { builtInScenario, PLAIN_OPTIONS } from '#test/support/scenarios.ts';

const scenario = builtInScenario();
const NOW = 6000;
const SINCE = { tick: 4400, seq: 0, withRoster: true, withOrders: true };

const fold = new CourseFold({ scenario, seed: 987_654_321, care: 'none' });
const log = [
  logged(
    {
      type: 'session.create',
      scenarioId: scenario.id,
      seed: 987_654_321,
      engineVersion: 1,
      options: PLAIN_OPTIONS,
    },
    { seq: 1, tick: -59 },
  ),
  logged({ type: 'clock.next-event' }, { seq: 2, tick: 90 }),
  ordered({ intervention: 'laboratory' }, { seq: 3, tick: 4000 }),
  ordered({ intervention: 'paracetamol' }, { seq: 4, tick: 4650, name: 'Ana Ruiz' }),
];
for (const entry of log) {
  fold.accept(entry);
}
fold.advance(NOW);

function source(reveal: RevealPolicy = 'hidden'): SessionSource {
  return {
    code: '7QK4MX',
    fold,
    options: { ...PLAIN_OPTIONS, reveal },
    log,
    branch: 0,
    clock: { status: 'running', speed: 600, tick: NOW, pausedForMs: null, pauseReason: null },
    people: [
      { participantId: 'facilitator1', name: 'Sam Lee', role: 'facilitator', present: true },
      { participantId: 'learner00001', name: 'Ana Ruiz', role: 'learner', present: true },
      { participantId: 'learner00002', name: 'Bo', role: 'learner', present: false },
    ],
    extraEvents: [],
    histogram: { counts: [0, 1, 0, 0, 0, 0], present: 1 },
    own: () => ({ replies: [], verdicts: [] }),
    upNext: nextEvent(fold),
    lookedAtTick: null,
  };
}

function you(role: Role) {
  return { participantId: 'learner00001', role, name: 'Ana Ruiz', token: 'f'.repeat(32) };
}

/** Everything a role receives, as text: a snapshot and a frame. */
function received(role: Role, reveal: RevealPolicy = 'hidden'): string {
  return JSON.stringify([
    snapshotFor(you(role), source(reveal)),
    frameFor(role, source(reveal), SINCE),
  ]);
}

const SPOILERS = [
  '987654321',
  scenario.id,
  scenario.title.en,
  scenario.summary.en,
  '"seed"',
  '"truth":',
  '"scales":',
  'PENN-',
  '"hidden":',
  '"lead"',
  '"upNext"',
  '"courseHash"',
  '"scenarioId"',
  '"kind":"grade"',
  '"kind":"artefact"',
  '"explained":',
  '"icans":',
  '"legibility"',
  '"teaching":',
  '"injects":',
  '"expected":',
  scenario.teaching.expected[0]?.what.en ?? 'an expected action',
  scenario.injects[0]?.text.en ?? 'an inject',
  'session.create',
  'clock.next-event',
];

describe('what leaves the session, by role', () => {
  test.each(['learner', 'observer'] as const)(
    '[AUD-1] while the grade is hidden a %s gets no seed, case, truth or future',
    (role) => {
      const text = received(role);
      expect(SPOILERS.filter((spoiler) => text.includes(spoiler))).toEqual([]);
      expect(text).toContain('"kind":"fever"');
      expect(text).toContain('order.place');
    },
  );

  test.each(['learner', 'observer'] as const)(
    '[AUD-2] under live a %s gets the grade with its reasons, and still no seed, case or future',
    (role) => {
      const text = received(role, 'live');
      const open = ['"truth":', '"kind":"grade"', '"icans":'];
      expect(SPOILERS.filter((spoiler) => text.includes(spoiler))).toEqual(
        SPOILERS.filter((spoiler) => open.includes(spoiler)),
      );
    },
  );

  test.each(['facilitator', 'evaluator'] as const)('[AUD-3] a %s gets everything', (role) => {
    const text = received(role);
    expect(SPOILERS.filter((spoiler) => !text.includes(spoiler))).toEqual([]);
  });

  test('[AUD-4] names go to those who lead, initials to the wall, a count to learners', () => {
    expect(received('learner')).not.toContain('Sam Lee');
    expect(snapshotFor(you('learner'), source()).roster).toEqual({ learnersPresent: 1 });
    expect(snapshotFor(you('observer'), source()).roster).toEqual({
      learnersPresent: 1,
      initials: ['AR'],
    });
    expect(snapshotFor(you('facilitator'), source()).roster?.people).toHaveLength(3);
  });

  test.each([
    ['Ana Ruiz (2)', 'AR2'],
    ['Learner 7', 'L7'],
    ['Learner 10', 'L10'],
    ['Nurse 11', 'N11'],
    ['Ana Maria Ruiz (12)', 'AMR12'],
    ['Nurse 20231', 'N2'],
    ['10', '10'],
    ['  Ólafur  de la Cruz Paz', 'Ódl'],
    ['🙂', '🙂'],
  ])('[AUD-4] the initials of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  test('[AUD-4] who gave an order is known by name at the bedside, by initials on the wall', () => {
    expect(received('learner')).toContain('Ana Ruiz');
    const wall = snapshotFor({ ...you('observer'), name: 'Wall' }, source());
    expect(JSON.stringify(wall)).not.toContain('Ana Ruiz');
    expect(wall.orders?.map((order) => order.by)).toEqual(['A', 'AR']);
    expect(wall.log.map((entry) => entry.actor.name)).toEqual(['A', 'AR']);
  });

  test('[AUD-9] a message of the case carries no name that its author gave it', () => {
    const message = snapshotFor(you('learner'), source()).events.find(
      ({ kind }) => kind === 'message',
    );
    expect(scenario.events[0]?.id).toBe('arrived');
    expect(message?.id).toBe('message-45-0');
  });

  test('[AUD-5] ICE and CAPD are on the chart only for those who lead', () => {
    const ahead = fold.copy();
    ahead.advance(NOW + 1);
    const since = { ...SINCE, second: fold.second(20, ahead) };
    const learner = frameFor('learner', source(), since);
    const lead = frameFor('facilitator', source(), since);
    expect(new Set(learner.chart.iceScore)).toEqual(new Set([null]));
    expect(new Set(learner.chart.capdScore)).toEqual(new Set([null]));
    expect(learner.second?.values).toMatchObject({ iceScore: null, capdScore: null });
    expect(new Set(lead.chart.iceScore)).toEqual(new Set([10]));
    expect(new Set(lead.chart.capdScore)).toEqual(new Set([0]));
    expect(lead.second?.values).toMatchObject({ iceScore: 10, capdScore: 0 });
  });

  test('[AUD-10] a grade of ICANS is truth: an event for those who may see the grade', () => {
    const confused = new CourseFold({
      scenario: builtInScenario('crs-icans'),
      seed: 1,
      care: 'rules',
    });
    confused.advance(9000);
    const clock = {
      status: 'paused',
      speed: 60,
      tick: 9000,
      pausedForMs: 0,
      pauseReason: 'person',
    } as const;
    const scalesFor = (role: Role, reveal: RevealPolicy) =>
      new Set(
        snapshotFor(you(role), {
          ...source(reveal),
          fold: confused,
          clock,
          log: [],
        }).events.flatMap((event) => (event.kind === 'grade' ? [event.scale] : [])),
      );
    expect(scalesFor('learner', 'hidden')).toEqual(new Set());
    expect(scalesFor('observer', 'hidden')).toEqual(new Set());
    expect(scalesFor('learner', 'live')).toEqual(new Set(['ASTCT', 'ICANS']));
    expect(scalesFor('evaluator', 'hidden')).toEqual(new Set(['ASTCT', 'ICANS']));
  });

  test.each(['learner', 'observer'] as const)(
    '[SCALE-4] of a session by Penn a %s is told its name, and no grade of any scale while hidden',
    (role) => {
      const options = { ...PLAIN_OPTIONS, scale: 'Penn' as const };
      const course = new CourseFold({ ...fold.setup, scale: 'Penn' });
      course.advance(NOW);
      const told = (reveal: RevealPolicy) => {
        const of = { ...source(reveal), options: { ...options, reveal }, fold: course };
        return [snapshotFor(you(role), of), frameFor(role, of, SINCE)];
      };
      const text = JSON.stringify(told('hidden'));
      expect(SPOILERS.filter((spoiler) => text.includes(spoiler))).toEqual([]);
      expect(told('hidden')[0]).toMatchObject({ session: { scale: 'Penn' } });
      const live = JSON.stringify(told('live'));
      expect(live).toContain('"scale":"Penn"');
      expect(live).toContain('PENN-');
      expect(live).not.toContain('"scales":');
      expect(live).not.toContain('"scale":"ASTCT"');
      expect(live).not.toContain('ASTCT-');
    },
  );

  test('[AUD-11] what a disturbed sensor does is on every chart, that it is one only those who lead know', () => {
    const kinds = (role: Role) =>
      new Set(snapshotFor(you(role), source('live')).events.map((event) => event.kind));
    expect(kinds('facilitator')).toContain('artefact');
    expect(kinds('learner')).not.toContain('artefact');
    expect(kinds('observer')).not.toContain('artefact');
    const since = { tick: 1334, seq: 0 };
    const lost = new CourseFold({ scenario, seed: 1, care: 'none' });
    lost.advance(1340);
    const clock = {
      status: 'paused',
      speed: 60,
      tick: 1340,
      pausedForMs: 0,
      pauseReason: 'person',
    } as const;
    const frame = frameFor('learner', { ...source(), fold: lost, clock, log: [] }, since);
    expect(new Set(frame.chart.spo2Percent)).toEqual(new Set([null]));
  });

  test('[AUD-12] everyone reads in the log who took a set of observations', () => {
    const observed = logged(
      { type: 'observe', what: 'vitals' },
      { seq: 5, tick: 5000, name: 'Ana Ruiz' },
    );
    const withIt = { ...source(), log: [...log, observed] };
    const types = (role: Role) =>
      frameFor(role, withIt, SINCE).log.map((entry) => entry.action.type);
    expect(types('learner')).toEqual(['order.place', 'order.place', 'observe']);
    expect(types('observer')).toEqual(['order.place', 'order.place', 'observe']);
  });

  test('[AUD-13] everyone is told how the patient is watched', () => {
    expect(snapshotFor(you('observer'), source()).session.monitoring).toEqual({
      mode: 'continuous',
      everyMinutes: 240,
    });
  });

  test.each(['facilitator', 'evaluator', 'learner', 'observer'] as const)(
    '[AUD-6] what a %s receives is what the contract says, to the last field',
    (role) => {
      expect(snapshotSchema.parse(snapshotFor(you(role), source()))).toBeDefined();
      expect(frameSchema.parse(frameFor(role, source(), SINCE))).toBeDefined();
    },
  );

  test('[AUD-7] a frame carries each tick since the last one once, and a pause none', () => {
    const frame = frameFor('learner', source(), SINCE);
    expect([frame.from, frame.to]).toEqual([4401, NOW]);
    expect(frame.chart.tick).toEqual(Array.from({ length: NOW - 4400 }, (_, at) => 4401 + at));
    const heartbeat = frameFor('learner', source(), { tick: NOW, seq: 4 });
    expect([heartbeat.from, heartbeat.to, heartbeat.chart.tick, heartbeat.log]).toEqual([
      NOW + 1,
      NOW,
      [],
      [],
    ]);
  });

  test.each(['mild-crs', 'crs-severe'])(
    '[AUD-8] the snapshot of 14 days of %s stays under 60 kB for a learner',
    (id) => {
      const long = new CourseFold({ scenario: builtInScenario(id), seed: 3, care: 'rules' });
      long.advance(20_160);
      const clock = {
        status: 'paused',
        speed: 60,
        tick: 20_160,
        pausedForMs: 0,
        pauseReason: 'person',
      } as const;
      const snapshot = snapshotFor(you('learner'), { ...source(), fold: long, clock, log: [] });
      expect(JSON.stringify(snapshot).length).toBeLessThan(60_000);
    },
  );
});
