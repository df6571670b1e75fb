import { describe, expect, test } from '@jest/globals';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { logged, ordered } from '#test/support/log.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const scenario = builtInScenario();

function foldWith(log: readonly LoggedAction[], toTick: number): CourseFold {
  const fold = new CourseFold({ scenario, seed: 4711, care: 'none' });
  for (const entry of log) {
    fold.accept(entry);
  }
  fold.advance(toTick);
  return fold;
}

describe('the order book', () => {
  test('[ORDER-7] an order stopped in the tick of its next dose does not give that dose', () => {
    const given = (stoppedTick: number) =>
      foldWith(
        [
          ordered({ intervention: 'dexamethasone', everyMinutes: 360 }, { seq: 1, tick: 10 }),
          logged({ type: 'order.stop', seq: 1 }, { seq: 2, tick: stoppedTick }),
        ],
        800,
      ).course.book.record.suppressants.map(({ tick }) => tick);
    expect(given(370)).toEqual([10]);
    expect(given(371)).toEqual([10, 370]);
  });

  test('[ORDER-8] a bolus begun while another runs is running until all of it has run in', () => {
    const fold = foldWith(
      [
        ordered({ intervention: 'fluid-bolus' }, { seq: 1, tick: 10 }),
        ordered({ intervention: 'fluid-bolus', dose: 1000 }, { seq: 2, tick: 25 }),
      ],
      25,
    );
    const running = () => fold.activeOrders().map((order) => order.running);
    fold.advance(39);
    expect(running()).toEqual([true, true]);
    fold.advance(99);
    expect(running()).toEqual([false, true]);
    expect(fold.course.state.drugs.fluidPendingMl).toBeLessThan(17);
    fold.advance(100);
    expect(running()).toEqual([false, false]);
    expect(fold.course.state.drugs.fluidPendingMl).toBeLessThan(0.001);
  });
});
