import { expect, test } from '@jest/globals';
import { listOf } from '#client/pages/host/drill/msel/list-of-session.ts';
import { writeMsel } from '#client/pages/host/drill/msel/write-msel.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';
import { logged } from '#test/support/log.ts';

const CALL: SessionInject = {
  injectId: 'msel-1',
  no: '1',
  plannedTick: 200,
  from: 'Family',
  to: 'Nurse',
  method: 'telephone',
  text: 'She is confused.',
  expectedAction: 'ICE test',
};
const LATER: SessionInject = { injectId: 'msel-2', no: '2', from: 'Nurse', text: 'He is hot.' };

/** A saved session, as far as a list of injects is read from it. */
function saved(...lines: readonly unknown[]): string {
  return JSON.stringify({ format: 'crs-replay', log: lines });
}

test('[DRILL-18] a saved session reads as the list that was brought into it', () => {
  const text = saved(
    logged({ type: 'clock.start' }, { seq: 1, tick: 0 }),
    logged({ type: 'inject.add', injects: [CALL] }, { seq: 2, tick: 0 }),
    logged({ type: 'inject.add', injects: [LATER] }, { seq: 3, tick: 5 }),
    logged({ type: 'inject.fire', injectId: 'msel-1' }, { seq: 4, tick: 9 }),
  );
  expect(listOf(text)).toBe(writeMsel([CALL, LATER]));
});

test('[DRILL-18] what was taken back is not in the list', () => {
  const text = saved(
    logged({ type: 'inject.add', injects: [CALL] }, { seq: 2, tick: 0 }),
    logged({ type: 'inject.add', injects: [LATER] }, { seq: 3, tick: 5 }),
    logged({ type: 'undo', seq: 2 }, { seq: 4, tick: 5 }),
  );
  expect(listOf(text)).toBe(writeMsel([LATER]));
});

test.each(['no,from,text\n1,Nurse,Hot', '{"log": 3}', '{"log": [', '{}'])(
  '[DRILL-18] %j is no saved session and stays as typed',
  (text) => {
    expect(listOf(text)).toBe(text);
  },
);

test('[DRILL-18] lines that hold no inject give none', () => {
  const damaged = saved(null, 7, { seq: 1 }, { seq: 2, action: { type: 'inject.add' } });
  const wrong = saved({ seq: 3, action: { type: 'inject.add', injects: [{ from: 4 }] } });
  expect([listOf(damaged), listOf(wrong)]).toEqual([writeMsel([]), writeMsel([])]);
});
