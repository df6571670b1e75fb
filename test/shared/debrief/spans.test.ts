import { describe, expect, test } from '@jest/globals';
import { gradeAt, gradesFrom, spansOf } from '#shared/debrief/spans.ts';

const BETWEEN = { fromTick: 0, toTick: 100 };
const change = (tick: number, grade: number) => ({ tick, atTick: tick + 9, grade, previous: 0 });

describe('the grades that stood', () => {
  test('[DEB-5] follow one another without a gap, cut off at both ends', () => {
    const grades = [
      { tick: -50, grade: 0 },
      { tick: -10, grade: 1 },
      { tick: 40, grade: 2 },
      { tick: 120, grade: 3 },
    ];
    expect(spansOf(grades, BETWEEN)).toEqual([
      { fromTick: 0, toTick: 40, knownTick: 0, grade: 1 },
      { fromTick: 40, toTick: 100, knownTick: 40, grade: 2 },
    ]);
  });

  test('[DEB-5] are dated from the first tick of a rise, also behind an earlier change', () => {
    expect(gradesFrom([change(10, 1), change(30, 0), change(25, 2)])).toEqual([
      { tick: 10, knownTick: 19, grade: 1 },
      { tick: 25, knownTick: 34, grade: 2 },
    ]);
  });

  test('[DEB-6] of several from one tick the last one counts', () => {
    const grades = [
      { tick: 10, grade: 1 },
      { tick: 10, grade: 3 },
    ];
    expect(spansOf(grades, BETWEEN)).toEqual([
      { fromTick: 10, toTick: 100, knownTick: 10, grade: 3 },
    ]);
  });

  test('[DEB-5] are null before the first, and hold from their own tick on', () => {
    const spans = spansOf([{ tick: 10, grade: 2 }], BETWEEN);
    expect([9, 10, 99].map((tick) => gradeAt(spans, tick))).toEqual([null, 2, 2]);
  });
});
