import { describe, expect, test } from '@jest/globals';
import { openRecord } from '#client/worker/open-record.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { refold, writeReplay } from '#shared/course/replay.ts';
import { logged, ordered } from '#test/support/log.ts';
import { builtInScenario, PLAIN_OPTIONS } from '#test/support/scenarios.ts';

const JOINED = logged(
  { type: 'participant.join', participantId: 'learner00', name: 'Ana', role: 'learner' },
  { seq: 1, tick: -59 },
);

/** Ten hours of a case, with an order. */
const PARTS = {
  scenario: builtInScenario('mild-crs'),
  seed: 4711,
  options: PLAIN_OPTIONS,
  lastTick: 600,
  log: [JOINED, ordered({ intervention: 'paracetamol' }, { seq: 2, tick: 100 })],
};

function record(change: { readonly log?: readonly LoggedAction[] } = {}): string {
  const { hash: courseHash } = refold(PARTS);
  const written = writeReplay({ ...PARTS, app: 'beacon test', courseHash });
  return JSON.stringify({ ...written, ...change });
}

function wrongWith(text: string): string {
  const opened = openRecord(text);
  return opened.ok ? 'nothing' : opened.error;
}

describe('opening a record', () => {
  test('[DEB-11] computes its course and has the title of its case', () => {
    const opened = openRecord(record());
    expect(opened.ok && opened.value.reel.graded.toTick).toBe(600);
    expect(opened.ok && opened.value.title).toEqual(PARTS.scenario.title);
  });

  test('[DEB-11] tells the field of one that is no record', () => {
    expect(wrongWith('{"format": "crs')).toMatch(/: /);
    expect(wrongWith(record().replace('"lastTick":600', '"lastTick":"late"'))).toMatch(
      /^lastTick: /,
    );
  });

  test('[DEB-11] shows no course that comes out otherwise than it ran', () => {
    expect(wrongWith(record({ log: [JOINED] }))).toMatch(/^courseHash: /);
  });

  test('[DEB-11] says why of one that no session could have written', () => {
    const late = ordered({ intervention: 'paracetamol' }, { seq: 2, tick: 700 });
    expect(wrongWith(record({ log: [JOINED, late] }))).toContain('after the last tick');
    const [, order] = PARTS.log;
    const back = ordered({ intervention: 'paracetamol' }, { seq: 3, tick: 50 });
    const log = [JOINED, order, back].flatMap((line) => line ?? []);
    expect(wrongWith(record({ log }))).toContain('is for tick 50');
  });
});
