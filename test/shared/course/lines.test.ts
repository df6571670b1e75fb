import { describe, expect, test } from '@jest/globals';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { ROLES, type Role } from '#shared/contracts/identity.ts';
import { isPersonalLine, linesFor } from '#shared/course/lines.ts';

const ANA = 'learner0ana';
const BEN = 'learner0ben';

/** Lines of Ana's, of the facilitator's and to Ben, one of each sort. */
const LOG: readonly LoggedAction[] = [
  line('learner', { type: 'grade.call', grade: 1, axes: AXES(), confidence: 3 }),
  line('learner', { type: 'ice.ask', item: 'year' }),
  line('learner', { type: 'hand.raise', up: true }),
  line('learner', { type: 'order.place', intervention: 'paracetamol' }),
  line('learner', { type: 'chart.enter', vital: 'temperatureC', value: 38.2 }),
  line('learner', { type: 'alarm.silence' }),
  line('facilitator', { type: 'clock.next-event' }),
  line('facilitator', { type: 'inject.fire', injectId: 'visit' }),
  line('facilitator', { type: 'bookmark.add', label: 'here' }),
  line('facilitator', { type: 'message.send', to: 'all', text: 'Look.' }),
  line('facilitator', { type: 'message.send', to: 'learners', text: 'Look.' }),
  line('facilitator', { type: 'message.send', to: 'wall', text: 'Look.' }),
  line('facilitator', { type: 'message.send', to: BEN, text: 'Look.' }),
  line('facilitator', { type: 'undo', seq: 13 }),
  line('facilitator', { type: 'undo', seq: 8 }),
  line('facilitator', { type: 'clock.rewind', toTick: 5 }),
].map((entry, index) => ({ ...entry, seq: index + 1 }));

function AXES() {
  return { fever: 'ge38', hypotension: 'none', hypoxia: 'none' } as const;
}

function line(role: 'learner' | 'facilitator', action: LoggedAction['action']): LoggedAction {
  const actor =
    role === 'learner'
      ? { id: ANA, role, name: 'Ana Ruiz' }
      : { id: 'facilitator1', role, name: 'Sam Lee' };
  const at = { seq: 1, branch: 0, actionId: 'test-action', tick: 10, atMs: 0, speed: 60 as const };
  return { ...at, actor, action };
}

function read(role: Role, participantId: string | null, orders: 'shared' | 'proposed' = 'shared') {
  return linesFor({ log: LOG, orders }, 0, { role, participantId }).map(({ seq }) => seq);
}

describe('which lines of the log leave the session', () => {
  test('[AUD-14] those who lead read every line', () => {
    for (const role of ['facilitator', 'evaluator'] as const) {
      expect(read(role, null)).toEqual(LOG.map(({ seq }) => seq));
    }
  });

  test('[AUD-15] learners read what was done at the bedside, their own, and messages to them', () => {
    expect(read('learner', null)).toEqual([4, 5, 6, 10, 11, 16]);
    expect(read('learner', ANA)).toEqual([1, 2, 3, 4, 5, 6, 10, 11, 16]);
    expect(read('learner', BEN)).toEqual([4, 5, 6, 10, 11, 13, 14, 16]);
  });

  test('[AUD-16] the wall reads no call and no name', () => {
    expect(read('observer', null)).toEqual([4, 5, 6, 10, 12, 16]);
    const names = linesFor({ log: LOG, orders: 'shared' }, 0, {
      role: 'observer',
      participantId: null,
    }).map(({ actor }) => actor.name);
    expect(new Set(names)).toEqual(new Set(['AR', 'SL']));
  });

  test('[AUD-17] an order that waits to be accepted stays with its proposer', () => {
    expect(read('learner', ANA, 'proposed')).toContain(4);
    expect(read('learner', BEN, 'proposed')).not.toContain(4);
    expect(read('observer', null, 'proposed')).not.toContain(4);
  });

  test('[AUD-17] so does its withdrawal, but for one that was accepted before', () => {
    const stop = line('facilitator', { type: 'order.stop', seq: 4 });
    const accept = line('facilitator', { type: 'order.accept', seq: 4 });
    const stops = (log: readonly LoggedAction[], orders: 'shared' | 'proposed') =>
      [ANA, BEN, null].map((participantId) =>
        linesFor({ log, orders }, 16, { role: 'learner', participantId }).some(
          ({ action }) => action.type === 'order.stop',
        ),
      );
    const declined = [...LOG, { ...stop, seq: 17 }];
    expect(stops(declined, 'proposed')).toEqual([true, false, false]);
    expect(stops(declined, 'shared')).toEqual([true, true, true]);
    const ended = [...LOG, { ...accept, seq: 17 }, { ...stop, seq: 18 }];
    expect(stops(ended, 'proposed')).toEqual([true, true, true]);
  });

  test('[AUD-18] what one person reads and their role does not is told them alone', () => {
    const record = { log: LOG, orders: 'shared' } as const;
    const alone = (role: Role, participantId: string) =>
      LOG.filter((entry) => isPersonalLine(entry, { role, participantId }, record)).map(
        ({ seq }) => seq,
      );
    expect(alone('learner', ANA)).toEqual([1, 2, 3]);
    expect(alone('learner', BEN)).toEqual([13, 14]);
    expect(ROLES.filter((role) => role !== 'learner').flatMap((role) => alone(role, 'x'))).toEqual(
      [],
    );
  });
});
