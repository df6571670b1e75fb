import { describe, expect, test } from '@jest/globals';
import { lanesInWords } from '#client/pages/debrief/changes/changes-of.ts';
import { axisTicks, placeOf } from '#client/pages/debrief/lanes/place.ts';
import { sharesOf } from '#client/pages/debrief/lanes/shares.ts';
import type { GradedCourse } from '#client/store/debrief/opened-debrief.ts';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';

const span = (fromTick: number, toTick: number, grade: number) => ({
  fromTick,
  toTick,
  knownTick: fromTick,
  grade,
});

describe('the lanes', () => {
  test('[DEB-12] have round times on their axis, seven at most', () => {
    expect(axisTicks({ fromTick: -60, toTick: 20_160 })).toEqual([0, 4320, 8640, 12_960, 17_280]);
    expect(axisTicks({ fromTick: 100, toTick: 160 })).toEqual([105, 120, 135, 150]);
    expect(axisTicks({ fromTick: 0, toTick: 0 })).toEqual([0]);
    for (const toTick of [10, 90, 400, 1439, 5000, 40_000, 86_400]) {
      expect(axisTicks({ fromTick: 0, toTick }).length).toBeLessThanOrEqual(7);
    }
  });

  test('[DEB-12] place a tick between their ends, and what lies beyond at an end', () => {
    const course = { fromTick: 100, toTick: 300 };
    expect([0, 100, 150, 300, 900].map((tick) => placeOf(tick, course))).toEqual([
      0, 0, 25, 100, 100,
    ]);
  });

  test('[DEB-14] of a large class tell in words how many had called which grade', () => {
    const none = { spans: [span(0, 100, 0)] };
    const course = {
      scales: Object.fromEntries(SCALE_NAMES.map((name) => [name, none])),
      icans: { spans: [span(0, 40, 0), span(40, 100, 2)] },
    } as unknown as GradedCourse;
    const learners = Array.from({ length: 13 }, (_, index) => ({
      label: `Learner ${index}`,
      calls: [{ seq: index, tick: 10 + index, grade: 1, standing: 0 }],
      spans: [span(10 + index, 100, 1)],
    }));
    const told = (count: number) =>
      lanesInWords(course, learners.slice(0, count)).map(({ tick, changed, shares }) => [
        tick,
        changed,
        shares,
      ]);
    expect(told(13)).toEqual([
      [0, [], [0, 0, 0, 0, 0, 0]],
      [40, ['ICANS'], [0, 13, 0, 0, 0, 0]],
    ]);
    expect(told(12)).toHaveLength(14);
    expect(lanesInWords(course, learners.slice(0, 1))[1]?.called).toEqual([
      { tick: 10, label: 'Learner 0', grade: 1 },
    ]);
  });

  test('[DEB-12] show a large class as shares that change with each call', () => {
    const learners = [
      { spans: [span(10, 50, 1), span(50, 100, 3)] },
      { spans: [span(30, 100, 1)] },
      { spans: [] },
    ];
    expect(sharesOf(learners, 100)).toEqual([
      { fromTick: 10, toTick: 30, counts: [0, 1, 0, 0, 0, 0] },
      { fromTick: 30, toTick: 50, counts: [0, 2, 0, 0, 0, 0] },
      { fromTick: 50, toTick: 100, counts: [0, 1, 0, 1, 0, 0] },
    ]);
    expect(sharesOf([], 100)).toEqual([]);
  });
});
