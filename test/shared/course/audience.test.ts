import { describe, expect, test } from '@jest/globals';
import type { RevealPolicy, Role } from '#shared/contracts/action.ts';
import { frameSchema, snapshotSchema } from '#shared/contracts/frame.ts';
import { frameFor, type SessionSource, snapshotFor } from '#shared/course/audience.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { nextEvent } from '#shared/course/next-event.ts';
import { logged, ordered } from '#test/support/log.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const scenario = builtInScenario();
const OPTIONS = { scale: 'ASTCT', care: 'none', orders: 'shared', reveal: 'hidden' } as const;
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
      options: OPTIONS,
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
    options: OPTIONS,
    log,
    branch: 0,
    clock: { status: 'running', speed: 600, tick: NOW, pausedForMs: null },
    reveal,
    people: [
      { participantId: 'facilitator1', name: 'Sam Lee', role: 'facilitator', present: true },
      { participantId: 'learner00001', name: 'Ana Ruiz', role: 'learner', present: true },
      { participantId: 'learner00002', name: 'Bo', role: 'learner', present: false },
    ],
    extraEvents: [],
    upNext: nextEvent(fold),
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
  '"hidden":',
  '"lead"',
  '"upNext"',
  '"courseHash"',
  '"scenarioId"',
  '"kind":"grade"',
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
      const open = ['"truth":', '"kind":"grade"'];
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
    expect(scenario.events[0]?.id).toBe('tired');
    expect(message?.id).toBe('message-2460-0');
  });

  test('[AUD-5] the ICE score is on the chart only for those who lead', () => {
    const learner = frameFor('learner', source(), SINCE);
    const lead = frameFor('facilitator', source(), SINCE);
    expect(new Set(learner.chart.iceScore)).toEqual(new Set([null]));
    expect(new Set(lead.chart.iceScore)).toEqual(new Set([10]));
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

  test('[AUD-8] the snapshot of a 14-day course stays under 60 kB for a learner', () => {
    const long = new CourseFold({ scenario, seed: 3, care: 'none' });
    long.advance(20_160);
    const clock = { status: 'paused', speed: 60, tick: 20_160, pausedForMs: 0 } as const;
    const snapshot = snapshotFor(you('learner'), { ...source(), fold: long, clock, log: [] });
    expect(JSON.stringify(snapshot).length).toBeLessThan(60_000);
  });
});
