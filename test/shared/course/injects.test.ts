import { describe, expect, test } from '@jest/globals';
import type { Action } from '#shared/contracts/action.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { STARTER_INJECTS } from '#shared/course/injects/starter-injects.ts';
import { logged } from '#test/support/log.ts';
import { quietCase } from './builders.ts';

const FAMILY: SessionInject = { injectId: 'visit', from: 'family', text: 'May we come in?' };

/** A course with actions at ticks, run to a tick. */
function courseWith(toTick: number, lines: readonly (readonly [number, Action])[]): CourseFold {
  const fold = new CourseFold({ scenario: quietCase(), seed: 4711, care: 'none' });
  for (const [index, [tick, action]] of lines.entries()) {
    fold.accept(logged(action, { seq: index + 1, tick }));
  }
  fold.advance(toTick);
  return fold;
}

function statusOf(fold: CourseFold, id: string) {
  const found = fold.injects().find(({ inject }) => inject.injectId === id);
  return found === undefined ? null : { status: found.status, tick: found.tick };
}

function heard(fold: CourseFold): string[] {
  return fold
    .eventsBetween(-60, fold.tick)
    .flatMap((event) => (event.kind === 'message' ? [`${event.tick} ${event.text.en}`] : []));
}

describe('what a facilitator brings in', () => {
  test('[INJ-1] a session begins with the injects of its case and those that every ward knows', () => {
    const scenario = {
      ...quietCase(),
      injects: [{ id: 'own', from: 'family' as const, text: { en: 'Hello?' } }],
    };
    const fold = new CourseFold({ scenario, seed: 1, care: 'none' });
    const ids = fold.injects().map(({ inject }) => inject.injectId);
    expect(ids).toEqual(['own', ...STARTER_INJECTS.map(({ injectId }) => injectId)]);
    expect(fold.injects().every(({ status }) => status === 'waiting')).toBe(true);
  });

  test('[INJ-2] one brought in by hand is heard in the step of its action', () => {
    const fold = courseWith(10, [
      [0, { type: 'inject.add', injects: [FAMILY] }],
      [5, { type: 'inject.fire', injectId: 'visit' }],
    ]);
    expect(heard(fold)).toEqual(['5 May we come in?']);
    expect(statusOf(fold, 'visit')).toEqual({ status: 'fired', tick: 5 });
  });

  test('[INJ-10] what was done since the last step is seen at once, and heard with the next', () => {
    const fold = courseWith(4, [
      [5, { type: 'inject.add', injects: [FAMILY] }],
      [5, { type: 'inject.fire', injectId: 'visit' }],
      [6, { type: 'inject.skip', injectId: 'starter-rigors' }],
    ]);
    expect(statusOf(fold, 'visit')).toEqual({ status: 'fired', tick: 5 });
    expect(statusOf(fold, 'starter-rigors')?.status).toBe('waiting');
    expect(heard(fold)).toEqual([]);
    fold.advance(5);
    expect(statusOf(fold, 'visit')).toEqual({ status: 'fired', tick: 5 });
    expect(heard(fold)).toEqual(['5 May we come in?']);
  });

  test('[INJ-10] an override is seen before the step in which it takes hold', () => {
    const set: Action = {
      type: 'override.set',
      vital: 'spo2Percent',
      value: 80,
      rampMinutes: 0,
      kind: 'artefact',
    };
    const fold = courseWith(4, [[5, set]]);
    expect(fold.overrides()).toMatchObject([{ vital: 'spo2Percent', value: 80, sinceTick: 5 }]);
    fold.advance(5);
    expect(fold.overrides()).toMatchObject([{ vital: 'spo2Percent', value: 80, sinceTick: 5 }]);
    fold.accept(logged({ type: 'override.clear', vital: 'spo2Percent' }, { seq: 2, tick: 6 }));
    expect(fold.overrides()).toEqual([]);
  });

  test('[INJ-3] one that is armed for a tick comes in at it, and not once it was passed over', () => {
    const armed: Action = { type: 'inject.arm', injectId: 'visit', when: { atTick: 30 } };
    const added: Action = { type: 'inject.add', injects: [FAMILY] };
    const fold = courseWith(40, [
      [0, added],
      [1, armed],
    ]);
    expect(heard(fold)).toEqual(['30 May we come in?']);
    const passed = courseWith(40, [
      [0, added],
      [1, armed],
      [20, { type: 'inject.skip', injectId: 'visit' }],
    ]);
    expect(heard(passed)).toEqual([]);
    expect(statusOf(passed, 'visit')).toEqual({ status: 'skipped', tick: null });
  });

  test('[HOST-74] those armed for one tick all come, in the order in which they were added', () => {
    const inject = (injectId: string, text: string, atTick: number) => ({
      ...{ injectId, from: 'nurse', text },
      when: { atTick },
    });
    const fold = courseWith(40, [
      [0, { type: 'inject.add', injects: [inject('one', 'One', 25), inject('two', 'Two', 30)] }],
      [1, { type: 'inject.add', injects: [inject('three', 'Three', 30)] }],
      [9, { type: 'inject.arm', injectId: 'one', when: { atTick: 30 } }],
    ]);
    expect(heard(fold)).toEqual(['30 One', '30 Two', '30 Three']);
  });

  test('[INJ-4] one that waits for a condition comes in its minutes after it came true, once', () => {
    const when = { ordered: 'paracetamol' as const, afterMinutes: 15 };
    const fold = courseWith(60, [
      [0, { type: 'inject.add', injects: [{ ...FAMILY, when }] }],
      [10, { type: 'order.place', intervention: 'paracetamol' }],
      [35, { type: 'order.place', intervention: 'paracetamol' }],
    ]);
    expect(heard(fold)).toEqual(['25 May we come in?']);
  });

  test('[INJ-5] a disturbed sensor is on the chart for its minutes, and no longer once taken back', () => {
    const fire: Action = { type: 'inject.fire', injectId: 'starter-probe-off' };
    const lost = courseWith(20, [[5, fire]]).chartBetween(0, 20).spo2Percent;
    expect(lost.flatMap((value, tick) => (value === null ? [tick] : []))).toEqual([5, 6, 7, 8, 9]);
    const undone = courseWith(20, [
      [5, fire],
      [7, { type: 'undo', seq: 1 }],
    ]);
    const gap = undone.chartBetween(0, 20).spo2Percent;
    expect(gap.flatMap((value, tick) => (value === null ? [tick] : []))).toEqual([5, 6]);
    expect(statusOf(undone, 'starter-probe-off')).toEqual({ status: 'waiting', tick: null });
  });

  test('[INJ-6] what it does to the patient begins with the next tick and ends by itself', () => {
    const inject: SessionInject = {
      ...FAMILY,
      effect: {
        kind: 'physiology',
        vital: 'heartRatePerMin',
        value: 150,
        rampMinutes: 0,
        minutes: 10,
      },
    };
    const fold = courseWith(30, [
      [0, { type: 'inject.add', injects: [inject] }],
      [5, { type: 'inject.fire', injectId: 'visit' }],
    ]);
    const rate = fold.chartBetween(0, 30).heartRatePerMin.map(Number);
    expect(rate.flatMap((value, tick) => (value > 130 ? [tick] : []))).toEqual(
      Array.from({ length: 10 }, (_, index) => 6 + index),
    );
  });

  test('[INJ-7] one that a list planned for a tick counts as late after it, until it came in', () => {
    const planned = { ...FAMILY, plannedTick: 20 };
    const lateAt = (tick: number) =>
      courseWith(tick, [[0, { type: 'inject.add', injects: [planned] }]])
        .injects()
        .find(({ inject }) => inject.injectId === 'visit')?.late;
    expect([lateAt(20), lateAt(21)]).toEqual([false, true]);
  });

  test('[INJ-8] an inject that was added and taken back is gone', () => {
    const fold = courseWith(10, [
      [0, { type: 'inject.add', injects: [{ ...FAMILY, when: { atTick: 5 } }] }],
      [2, { type: 'undo', seq: 1 }],
    ]);
    expect(heard(fold)).toEqual([]);
    expect(statusOf(fold, 'visit')).toBeNull();
  });

  test('[INJ-9] the id of what everybody hears names no inject', () => {
    const fold = courseWith(10, [[5, { type: 'inject.fire', injectId: 'starter-seizure' }]]);
    const [event] = fold.eventsBetween(5, 5).filter(({ kind }) => kind === 'message');
    expect(event?.id).toBe('inject-5-0');
  });
});

describe('a value set in place of the one that is read', () => {
  const set: Action = {
    type: 'override.set',
    vital: 'spo2Percent',
    value: 80,
    rampMinutes: 0,
    kind: 'artefact',
  };

  test('[CHART-31] on the chart alone changes what is charted and nothing of the patient', () => {
    const plain = courseWith(60, []);
    const fold = courseWith(60, [[5, set]]);
    expect(fold.hash).toBe(plain.hash);
    expect(fold.chartBetween(4, 6).spo2Percent[1]).toBe(80);
    expect(fold.overrides()).toMatchObject([{ vital: 'spo2Percent', kind: 'artefact', value: 80 }]);
  });

  test('[CHART-31] on the chart alone reaches the numerics between two ticks', () => {
    const fold = courseWith(10, [[5, set]]);
    const next = fold.copy();
    next.advance(11);
    const { heartRatePerMin, spo2Percent } = fold.second(30, next).values;
    expect(spo2Percent).toBe(80);
    expect(heartRatePerMin).not.toBeNull();
  });

  test('[CHART-32] holds until it is cleared, or up to its tick', () => {
    const cleared = courseWith(60, [
      [5, set],
      [15, { type: 'override.clear', vital: 'spo2Percent' }],
    ]);
    const timed = courseWith(60, [[5, { ...set, untilTick: 15 } as Action]]);
    for (const fold of [cleared, timed]) {
      const low = fold.chartBetween(0, 60).spo2Percent.map((value) => value === 80);
      expect(low.indexOf(true)).toBe(5);
      expect(low.lastIndexOf(true)).toBe(14);
      expect(fold.overrides()).toEqual([]);
    }
  });

  test('[CHART-33] of the mean pressure moves the three pressures together', () => {
    const fold = courseWith(10, [[5, { ...set, vital: 'mapMmHg', value: 50 } as Action]]);
    const plain = courseWith(10, []).chartBetween(10, 10);
    const { systolicMmHg, diastolicMmHg, mapMmHg } = fold.chartBetween(10, 10);
    expect(mapMmHg).toEqual([50]);
    const shift = 50 - Number(plain.mapMmHg[0]);
    expect(systolicMmHg).toEqual([Number(plain.systolicMmHg[0]) + shift]);
    expect(diastolicMmHg).toEqual([Number(plain.diastolicMmHg[0]) + shift]);
  });
});
