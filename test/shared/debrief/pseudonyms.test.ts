import { describe, expect, test } from '@jest/globals';
import { learnersOf } from '#shared/debrief/pseudonyms.ts';
import { logged } from '#test/support/log.ts';

function joined(count: number) {
  return Array.from({ length: count }, (_, index) =>
    logged(
      {
        type: 'participant.join',
        participantId: `learner-${index}`,
        name: `Name ${index}`,
        role: 'learner',
      },
      { seq: index + 1, tick: -59 },
    ),
  );
}

describe('learners of a record', () => {
  test('[DEB-4] have letters by the order in which they joined', () => {
    const letters = learnersOf(joined(704)).map(({ letter }) => letter);
    expect([0, 25, 26, 51, 52, 701, 702, 703].map((index) => letters[index])).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'AAB',
    ]);
    expect(new Set(letters).size).toBe(704);
  });

  test('[DEB-4] keep theirs when they come back, and have their last name', () => {
    const [first, second] = joined(2);
    const rename = {
      type: 'participant.set',
      participantId: 'learner-0',
      name: 'New name',
    } as const;
    const log = [first, second, first].flatMap((line) => line ?? []);
    expect(learnersOf([...log, logged(rename, { seq: 4, tick: 1 })])).toEqual([
      { participantId: 'learner-0', name: 'New name', letter: 'A' },
      { participantId: 'learner-1', name: 'Name 1', letter: 'B' },
    ]);
  });

  test('[DEB-4] are also those who came as evaluators and were made learners', () => {
    const [first] = joined(1);
    const came = {
      type: 'participant.join',
      participantId: 'evaluator',
      name: 'Eva',
      role: 'evaluator',
    } as const;
    const named = { type: 'participant.set', participantId: 'evaluator', name: 'Eve' } as const;
    const made = { type: 'participant.set', participantId: 'evaluator', role: 'learner' } as const;
    const log = [
      logged(came, { seq: 2, tick: -59 }),
      ...(first === undefined ? [] : [first]),
      logged(named, { seq: 3, tick: 1 }),
      logged(made, { seq: 4, tick: 2 }),
    ];
    expect(learnersOf(log)).toEqual([
      { participantId: 'learner-0', name: 'Name 0', letter: 'A' },
      { participantId: 'evaluator', name: 'Eve', letter: 'B' },
    ]);
  });

  test('[DEB-4] are not those who came in another role', () => {
    const action = {
      type: 'participant.join',
      participantId: 'wall',
      name: 'Wall 1',
      role: 'observer',
    } as const;
    expect(learnersOf([logged(action, { seq: 1, tick: -59 })])).toEqual([]);
  });
});
