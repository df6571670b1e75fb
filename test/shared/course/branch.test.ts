import { describe, expect, test } from '@jest/globals';
import { limitsFor } from '#shared/alarms/limits.ts';
import type { Action } from '#shared/contracts/action.ts';
import { lastBranch } from '#shared/course/record/branch.ts';
import { recompute, refold } from '#shared/course/replay.ts';
import { logged } from '#test/support/log.ts';
import { PLAIN_OPTIONS } from '#test/support/scenarios.ts';
import { foldTo, quietCase } from './builders.ts';

const line = (seq: number, tick: number, action: Action) => logged(action, { seq, tick });
const back = (toTick: number): Action => ({ type: 'clock.rewind', toTick });
const place = (intervention: 'paracetamol' | 'fluid-bolus'): Action => ({
  type: 'order.place',
  intervention,
});
const USUAL = limitsFor(62);
const HEART = USUAL.heartRatePerMin;
const NARROW = {
  ...USUAL,
  heartRatePerMin: { ...HEART, above: { ...HEART.above, medium: 60 } },
};
const set = (alarmLimits: typeof NARROW | null): Action => ({
  type: 'session.set',
  settings: { alarmLimits },
});

describe('the last branch of a log', () => {
  test('[BACK-5] leaves behind what came after its tick, but for the settings', () => {
    const log = [
      line(1, 5, place('paracetamol')),
      line(2, 20, place('fluid-bolus')),
      line(3, 30, set(NARROW)),
      line(4, 31, set(null)),
      line(5, 11, back(10)),
      line(6, 12, place('fluid-bolus')),
    ];
    const lines = lastBranch(log);
    expect(lines.map(({ seq, tick }) => [seq, tick])).toEqual([
      [1, 5],
      [3, 11],
      [4, 11],
      [5, 11],
      [6, 12],
    ]);
    const again = lastBranch([...log, line(7, 4, back(3))]);
    expect(again.map(({ seq, tick }) => [seq, tick])).toEqual([
      [3, 4],
      [4, 4],
      [7, 4],
    ]);
  });

  test('[BACK-5] folds to a course whose alarms go by the limits as they stand', () => {
    const log = [line(1, 30, set(NARROW)), line(2, 11, back(10))];
    const recorded = {
      scenario: quietCase(),
      seed: 4711,
      options: PLAIN_OPTIONS,
      log,
      lastTick: 20,
    };
    const fold = refold(recorded);
    expect(fold.course.alarms.limits).toEqual(NARROW);
    expect(fold.alarms()).toMatchObject([{ source: 'heartRatePerMin', limit: 60, onsetTick: 12 }]);
    expect(recompute(recorded).courseHash).toBe(foldTo(20).hash);
  });
});
