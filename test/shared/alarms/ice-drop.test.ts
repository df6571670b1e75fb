import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alarmSchema } from '#shared/contracts/alarm.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import { afterTestsOf, iceOf } from './builders.ts';

const IN_PLASTER = { sentence: null } as const;

const pointsOf = <Point>(point: fc.Arbitrary<Point>) =>
  fc
    .tuple(...ICE_ITEMS.map(() => point))
    .map(
      (points) =>
        Object.fromEntries(ICE_ITEMS.map((item, index) => [item, points[index]])) as Record<
          (typeof ICE_ITEMS)[number],
          Point
        >,
    );
const complete = pointsOf(fc.constantFrom(0, 1, 1));
const anyTest = pointsOf(fc.constantFrom(0, 1, 1, null));
const totalOf = (test: IcePoints) =>
  Object.values(test).reduce<number>((sum, point) => sum + (point ?? 0), 0);

describe('ICE tests without an untested item', () => {
  test('[ALARM-12] alarm by their totals, whichever items those are of', () => {
    fc.assert(
      fc.property(fc.array(complete, { minLength: 1, maxLength: 6 }), (tests) => {
        const totals = tests.map(totalOf);
        const [last = 0, best] = [totals.at(-1), Math.max(...totals)];
        const on = afterTestsOf(tests).map(({ value, limit, items }) => [value, limit, items]);
        expect(on).toEqual(last <= best - 3 ? [[last, best - 3, undefined]] : []);
      }),
    );
  });
});

describe('ICE tests with an item that could not be tested', () => {
  test('[ALARM-54] alarm by the points that were lost on what both tested', () => {
    const before = iceOf(10, IN_PLASTER);
    expect(afterTestsOf([before, iceOf(7, { ...IN_PLASTER, attention: 1 })])).toEqual([]);
    const [alarm] = afterTestsOf([before, iceOf(6, IN_PLASTER)]);
    expect(alarm).toMatchObject({ side: 'drop', priority: 'medium', value: 6, limit: 6, items: 9 });
    expect(alarmSchema.parse(alarm)).toEqual(alarm);
  });

  test('[ALARM-54] alarm also where the earlier or the later one is complete', () => {
    expect(afterTestsOf([iceOf(10), iceOf(6, IN_PLASTER)])).toMatchObject([{ value: 6, items: 9 }]);
    expect(afterTestsOf([iceOf(10, IN_PLASTER), iceOf(6)])).toMatchObject([{ value: 6, items: 9 }]);
  });

  test('[ALARM-54] raise nothing by what was not tested', () => {
    const orientation = iceOf(10, {
      'first-object': null,
      'second-object': null,
      'third-object': null,
      command: null,
      sentence: null,
      attention: null,
    });
    expect(afterTestsOf([iceOf(10), orientation])).toEqual([]);
    expect(afterTestsOf([iceOf(9), { ...orientation, year: 0, month: 0 }])).toEqual([]);
    expect(afterTestsOf([iceOf(9), { ...orientation, year: 0, month: 0, city: 0 }])).toHaveLength(
      1,
    );
  });

  test('[ALARM-54] are compared with every earlier one, not only with the best', () => {
    const first = iceOf(10, { year: 0, month: 0 });
    const second = iceOf(6, { ...IN_PLASTER, attention: 1, command: 1 });
    expect(afterTestsOf([first, iceOf(9), second])).toEqual([]);
    const third = iceOf(10, { sentence: 0, attention: 0, year: null, month: null, city: 0 });
    expect(afterTestsOf([first, iceOf(9), third])).toMatchObject([{ value: 5, items: 8 }]);
  });

  test('[ALARM-54] end an alarm once what they leave out could not keep it', () => {
    const fallen = [iceOf(10), iceOf(6)];
    expect(afterTestsOf([...fallen, iceOf(10, { sentence: null, attention: null })])).toEqual([]);
    const asked = iceOf(10, { sentence: null, attention: null, command: null });
    expect(afterTestsOf([...fallen, asked])).toMatchObject([
      { id: 'ice-score-drop-1', value: 6, limit: 7 },
    ]);
    expect(afterTestsOf([...fallen, asked, iceOf(9)])).toEqual([]);
  });

  test('[ALARM-54] alarm just as if what was not tested were as it was before', () => {
    fc.assert(
      fc.property(complete, anyTest, (before, now) => {
        const filled = Object.fromEntries(
          ICE_ITEMS.map((item) => [item, now[item] ?? before[item]]),
        ) as IcePoints;
        const isOn = (tests: IcePoints[]) => afterTestsOf(tests).length > 0;
        expect(isOn([before, now])).toBe(isOn([before, filled]));
      }),
    );
  });
});
