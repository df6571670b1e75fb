import { beforeAll, describe, expect, test } from '@jest/globals';
import { ACTION_ROLES, type LoggedAction } from '#shared/contracts/action.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { REVEAL_POLICIES, type RevealPolicy } from '#shared/contracts/settings.ts';
import {
  type Played,
  playProposals,
  playSession,
  type Received,
  SAID,
  type Seat,
} from '#test/server/support/whole-session.ts';

/** What the server writes into the log itself. */
const BY_SERVER = ['session.create', 'participant.join', 'participant.leave'];

/** Parts that are one thing: whoever is sent them is sent all of what they hold. */
const WHOLE = new Set([
  'truth',
  'scales',
  'hidden',
  'explained',
  'lead',
  'alarmLimits',
  'settings',
]);

/** The fields of a value by their paths; log lines and events are told apart by {@link linesIn}. */
function fieldsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) {
    return value.length === 0 ? [path] : value.flatMap((item) => fieldsOf(item, path));
  }
  if (typeof value !== 'object' || value === null) {
    return [path];
  }
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const isApart = key === 'log' || key === 'entries' || key === 'events';
    return WHOLE.has(key) || isApart ? [at] : fieldsOf(inner, at);
  });
}

function sorted(words: Iterable<string>): readonly string[] {
  return [...new Set(words)].sort();
}

function linesIn({ snapshots, frames, personal }: Received): readonly LoggedAction[] {
  const own = personal.flatMap((told) => (told.kind === 'log' ? told.entries : []));
  return [...[...snapshots, ...frames].flatMap(({ log }) => log), ...own];
}

function eventsIn({ snapshots, frames }: Received): readonly SessionEvent[] {
  return [...snapshots, ...frames].flatMap(({ events }) => events);
}

/** What a chart tells of the scores that somebody has to ask for. */
function scoresIn({ snapshots, frames }: Received): readonly number[] {
  const charts = [...snapshots, ...frames].map(({ chart }) => chart);
  return charts
    .flatMap(({ iceScore, capdScore }) => [...iceScore, ...capdScore])
    .flatMap((score) => score ?? []);
}

/** Fields of fields in one line for each part of a message: `clock: speed status tick`. */
function partsOf(value: unknown): readonly string[] {
  const parts = new Map<string, string[]>();
  for (const field of sorted(fieldsOf(value))) {
    const [part = '', ...inner] = field.split('.');
    parts.set(part, [...(parts.get(part) ?? []), ...(inner.length === 0 ? [] : [inner.join('.')])]);
  }
  return [...parts].map(([part, inner]) => [part, ...inner].join(' '));
}

/**
 * The shape of everything that somebody was sent.
 *
 * @param told how the fields of a message are told
 */
function shapeOf(all: readonly Received[], told = partsOf) {
  const lines = all.flatMap(linesIn);
  return {
    snapshot: told(all.flatMap(({ snapshots }) => snapshots)),
    frame: told(all.flatMap(({ frames }) => frames)),
    personal: sorted(
      all.flatMap(({ personal }) =>
        personal.flatMap((one) => fieldsOf(one).map((field) => `${one.kind}: ${field}`)),
      ),
    ),
    line: partsOf(lines.map(({ action: _, ...line }) => line)),
    lines: sorted(
      lines.map(({ action }) => `${action.type}: ${sorted(fieldsOf(action)).join(' ')}`),
    ),
    events: sorted(
      all.flatMap(eventsIn).map((event) => `${event.kind}: ${sorted(fieldsOf(event)).join(' ')}`),
    ),
  };
}

type Shape = ReturnType<typeof shapeOf>;

/** What one shape has and another has not, part by part. */
function beyond(shape: Shape, other: Shape): Partial<Record<keyof Shape, readonly string[]>> {
  const parts = Object.keys(shape) as (keyof Shape)[];
  return Object.fromEntries(
    parts.flatMap((part) => {
      const more = shape[part].filter((word) => !other[part].includes(word));
      return more.length === 0 ? [] : [[part, more]];
    }),
  );
}

const OUTSIDERS = ['learner', 'otherLearner', 'observer'] as const;
const LEADERS = ['facilitator', 'evaluator'] as const;

/** Names of fields that tell what only those who lead may know, whatever is revealed. */
const NEVER = [
  'lead',
  'seed',
  'scenarioId',
  'engineVersion',
  'title',
  'product',
  'teaching',
  'scales',
  'hidden',
  'explained',
  'courseHash',
  'upNext',
  'injects',
  'overrides',
  'expectedAction',
  'evaluatorNote',
  'people',
];

/** Names of fields that tell the grade. */
const GRADES = ['truth', 'standing', 'point', 'reasons', 'news2'];

/** Names of fields that nobody is ever sent. */
const NOBODY = ['pin', 'ip', 'address', 'hash', 'parameters'];

function keysOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)])
    : [];
}

describe('what leaves the server', () => {
  const played = new Map<RevealPolicy, readonly [Played, Played]>();

  beforeAll(async () => {
    for (const reveal of REVEAL_POLICIES) {
      played.set(reveal, [await playSession(reveal), await playProposals(reveal)]);
    }
  });

  const received = (seat: Seat, reveal: RevealPolicy = 'hidden') =>
    (played.get(reveal) ?? []).map((session) => session[seat]);
  const shape = (seat: Seat, reveal?: RevealPolicy) => shapeOf(received(seat, reveal));
  const text = (seat: Seat, reveal?: RevealPolicy) => JSON.stringify(received(seat, reveal));
  const keys = (seat: Seat, reveal?: RevealPolicy) => new Set(keysOf(received(seat, reveal)));
  const found = (words: readonly string[], keysThere: ReadonlySet<string>) =>
    words.filter((word) => keysThere.has(word));

  test('the sessions that are played hold every action before the debrief, and every event', () => {
    const lines = received('facilitator').flatMap(linesIn);
    const known = Object.keys(ACTION_ROLES).filter((type) => type !== 'session.debrief');
    const types = [...known, ...BY_SERVER];
    expect(sorted(lines.map(({ action }) => action.type))).toEqual(sorted(types));
    const kinds = received('facilitator')
      .flatMap(eventsIn)
      .map(({ kind }) => kind);
    expect(sorted(kinds)).toEqual(['artefact', 'fever', 'grade', 'message', 'time-passed']);
  });

  test.each(['facilitator', 'learner', 'observer'] as const)(
    '[ACCESS-18] to a %s has the fields that are recorded for the role',
    (seat) => {
      expect(shape(seat)).toMatchSnapshot();
    },
  );

  test('[ACCESS-18] has the same fields for an evaluator as for a facilitator', () => {
    expect(shape('evaluator')).toEqual(shape('facilitator'));
  });

  test.each(['after-call', 'live'] as const)(
    '[ACCESS-18] under %s has these fields more',
    (reveal) => {
      for (const seat of ['learner', 'observer'] as const) {
        const fields = (policy?: RevealPolicy) =>
          shapeOf(received(seat, policy), (value) => sorted(fieldsOf(value)));
        expect(beyond(fields(reveal), fields())).toMatchSnapshot(seat);
        expect(beyond(fields(), fields(reveal))).toEqual({});
      }
    },
  );

  test.each(OUTSIDERS)(
    '[ACCESS-18] tells a %s nothing of case and course, whatever is revealed',
    (seat) => {
      for (const reveal of REVEAL_POLICIES) {
        expect(found([...NEVER, ...NOBODY], keys(seat, reveal))).toEqual([]);
        const events = received(seat, reveal).flatMap(eventsIn);
        expect(events.filter(({ kind }) => kind === 'artefact')).toEqual([]);
        expect(received(seat, reveal).flatMap(scoresIn)).toEqual([]);
      }
    },
  );

  test('[ACCESS-18] has every one of those fields for who leads, and some for nobody', () => {
    for (const seat of LEADERS) {
      expect(found(NEVER, keys(seat))).toEqual(NEVER);
      expect(found(GRADES, keys(seat))).toEqual(GRADES);
      expect(found(NOBODY, keys(seat))).toEqual([]);
      expect(received(seat).flatMap(scoresIn)).toContain(10);
    }
  });

  test('[ACCESS-18] tells learners and wall the grade as the policy says', () => {
    for (const seat of OUTSIDERS) {
      expect(found(GRADES, keys(seat))).toEqual([]);
      expect(found(GRADES, keys(seat, 'live'))).toEqual(GRADES);
    }
    expect(found(GRADES, keys('observer', 'after-call'))).toEqual([]);
    for (const seat of ['learner', 'otherLearner'] as const) {
      const [session] = received(seat, 'after-call');
      const verdicts = session?.personal.filter(({ kind }) => kind === 'verdict');
      expect(verdicts).toHaveLength(1);
      expect(found(GRADES, new Set(keysOf([session?.frames])))).toEqual([]);
    }
  });

  test('[ACCESS-18] tells nobody else what a learner calls, asks, writes, proposes, or is told alone', () => {
    const [{ participantId, name } = { participantId: '', name: '' }] = received(
      'otherLearner',
    ).map(({ you }) => you);
    const private_ = [participantId, name, SAID.benReason, SAID.benNote, SAID.toBen, 'antibiotic'];
    const seenBy = (seat: Seat) => private_.filter((word) => text(seat).includes(word));
    expect(name).toBe('Ben Okafor');
    expect(seenBy('otherLearner')).toEqual(private_);
    expect(seenBy('facilitator')).toEqual(private_);
    expect(seenBy('evaluator')).toEqual(private_);
    expect(seenBy('learner')).toEqual([]);
    expect(seenBy('observer')).toEqual([]);
  });

  test('[ACCESS-18] tells neither learners nor the wall what is planned, marked or said elsewhere', () => {
    const { bookmark, mark, injectTask, injectNote, injectWaiting, toWall, toLearners } = SAID;
    const leading = [bookmark, mark, injectTask, injectNote, injectWaiting];
    const all = [...leading, toWall, toLearners];
    const seenBy = (seat: Seat) => all.filter((word) => text(seat).includes(word));
    expect(seenBy('facilitator')).toEqual(all);
    expect(seenBy('learner')).toEqual([toLearners]);
    expect(seenBy('observer')).toEqual([toWall]);
  });

  test('[ACCESS-18] tells the wall initials for names, and learners how many are there', () => {
    const names = ['Ana Ruiz', 'Ben Okafor', 'Eva Stone', 'Gus Gone'];
    expect(names.filter((name) => text('observer').includes(name))).toEqual([]);
    expect(names.filter((name) => text('learner').includes(name))).toEqual(['Ana Ruiz']);
    const rosters = (seat: Seat) => received(seat).flatMap(({ snapshots }) => snapshots);
    const fields = (seat: Seat) =>
      sorted(rosters(seat).flatMap(({ roster = {} }) => Object.keys(roster)));
    expect(fields('learner')).toEqual(['learnersPresent']);
    expect(fields('observer')).toEqual(['initials', 'learnersPresent']);
    expect(fields('facilitator')).toEqual(['learnersPresent', 'people']);
  });
});
