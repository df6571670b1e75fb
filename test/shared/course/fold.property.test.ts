import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { checkOrder } from '#shared/course/orders/check.ts';
import { isIntact, recompute, writeReplay } from '#shared/course/replay.ts';
import { logged, ordered } from '#test/support/log.ts';
import { builtInScenario, PLAIN_OPTIONS } from '#test/support/scenarios.ts';

const scenario = builtInScenario();
const LAST = 4000;

const anyOrder: fc.Arbitrary<Omit<OrderPlace, 'type'>> = fc.constantFrom(
  { intervention: 'paracetamol' as const },
  { intervention: 'paracetamol' as const, everyMinutes: 360 },
  { intervention: 'fluid-bolus' as const, dose: 250 },
  { intervention: 'oxygen' as const, device: 'nasal-cannula' as const, flowLPerMin: 3 },
  { intervention: 'oxygen' as const, device: 'room-air' as const },
  { intervention: 'tocilizumab' as const },
  { intervention: 'dexamethasone' as const },
  { intervention: 'norepinephrine' as const },
  { intervention: 'norepinephrine' as const, dose: 12, unit: 'ug/min' as const },
  { intervention: 'vasopressin' as const },
  { intervention: 'anakinra' as const, everyMinutes: 360 },
  { intervention: 'vital-signs' as const, everyMinutes: 15 },
  { intervention: 'antibiotic' as const },
  { intervention: 'oxygen' as const, device: 'bipap' as const, fio2: 0.5 },
  { intervention: 'g-csf' as const },
  { intervention: 'laboratory' as const },
  { intervention: 'blood-cultures' as const },
);

const anyLog: fc.Arbitrary<LoggedAction[]> = fc
  .array(
    fc.tuple(
      fc.integer({ min: -59, max: LAST }),
      fc.oneof(anyOrder, fc.nat({ max: 12 }), fc.constant('observe' as const)),
    ),
    { maxLength: 15 },
  )
  .map((items) =>
    items
      .sort(([first], [second]) => first - second)
      .map(([tick, what], index) => {
        const at = { seq: index + 1, tick };
        if (what === 'observe') {
          return logged({ type: 'observe', what: 'vitals' }, at);
        }
        return typeof what === 'number'
          ? logged({ type: 'order.stop', seq: what + 1 }, at)
          : ordered(what, at);
      }),
  );

/** Plays a log as a live session does: in bursts of any size, actions arriving just in time. */
function play(log: readonly LoggedAction[], bursts: readonly number[]): CourseFold {
  const fold = new CourseFold({ scenario, seed: 5, care: 'none' });
  let burst = 0;
  for (const entry of log) {
    while (fold.tick < entry.tick - 1) {
      fold.advance(Math.min(entry.tick - 1, fold.tick + (bursts[burst % bursts.length] ?? 1)));
      burst += 1;
    }
    fold.accept(entry);
  }
  while (fold.tick < LAST) {
    fold.advance(Math.min(LAST, fold.tick + (bursts[burst % bursts.length] ?? 1)));
    burst += 1;
  }
  return fold;
}

describe('the fold', () => {
  test('[DET-1] a replay gives the course of the live run at any speed and with any pauses', () => {
    const bursts = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(anyLog, bursts, (log, sizes) => {
        const live = play(log, sizes);
        const replay = writeReplay({
          app: 'test',
          scenario,
          seed: 5,
          options: PLAIN_OPTIONS,
          log,
          lastTick: LAST,
          courseHash: live.hash,
        });
        expect(isIntact(replay)).toBe(true);
        expect(recompute(JSON.parse(JSON.stringify(replay)))).toEqual({
          courseHash: live.hash,
          lastTick: LAST,
        });
      }),
      { numRuns: 12 },
    );
  });

  test('[DET-1] looking ahead on a copy changes nothing in the fold it came from', () => {
    const fold = new CourseFold({ scenario, seed: 5, care: 'rules' });
    fold.advance(3000);
    const copy = fold.copy();
    copy.advance(9000);
    expect(fold.tick).toBe(3000);
    fold.advance(9000);
    expect(fold.hash).toBe(copy.hash);
    expect(fold.activeOrders()).toEqual(copy.activeOrders());
  });

  test('a different seed, and one different order, give a different course', () => {
    const hashOf = (seed: number, log: readonly LoggedAction[]) => {
      const fold = new CourseFold({ scenario, seed, care: 'none' });
      for (const entry of log) {
        fold.accept(entry);
      }
      fold.advance(500);
      return fold.hash;
    };
    const dose = ordered({ intervention: 'paracetamol' }, { seq: 1, tick: 100 });
    expect(new Set([hashOf(5, []), hashOf(6, []), hashOf(5, [dose])]).size).toBe(3);
  });

  test('an edited replay is not intact', () => {
    const replay = writeReplay({
      app: 'test',
      scenario,
      seed: 5,
      options: PLAIN_OPTIONS,
      log: [ordered({ intervention: 'paracetamol' }, { seq: 1, tick: 100 })],
      lastTick: 200,
      courseHash: '0'.repeat(16),
    });
    expect(isIntact({ ...replay, seed: 6 })).toBe(false);
    expect(isIntact({ ...replay, log: [] })).toBe(false);
  });

  test('a replay written before there was a setting is intact as it stands in its file', () => {
    const { gradingWindowHours: _, ...options } = PLAIN_OPTIONS;
    const before = options as typeof PLAIN_OPTIONS;
    const parts = { app: 'test', scenario, seed: 5, log: [], lastTick: 200 };
    const written = writeReplay({ ...parts, options: before, courseHash: '0'.repeat(16) });
    const file = JSON.parse(JSON.stringify(written)) as Record<string, unknown>;
    expect(isIntact(file)).toBe(true);
    expect(replaySchema.parse(file).options).toEqual(PLAIN_OPTIONS);
    expect(isIntact({ ...file, options: PLAIN_OPTIONS })).toBe(false);
  });

  test('every order the generator draws is one that can be given', () => {
    fc.assert(
      fc.property(anyOrder, (order) => {
        expect(checkOrder({ type: 'order.place', ...order }, scenario.patient)).toBeNull();
      }),
    );
  });

  test('an action for a tick already stepped is our mistake', () => {
    const fold = new CourseFold({ scenario, seed: 5, care: 'none' });
    fold.advance(10);
    expect(() =>
      fold.accept(ordered({ intervention: 'paracetamol' }, { seq: 1, tick: 10 })),
    ).toThrow('action 1 is for tick 10, now 10');
  });
});
