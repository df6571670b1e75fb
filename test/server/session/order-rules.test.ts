import { describe, expect, test } from '@jest/globals';
import { checkPlaced } from '#server/session/rules/order-rules.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { ordered } from '#test/support/log.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const LOW = { type: 'order.place', intervention: 'norepinephrine', dose: 0.02 } as const;

/** A patient of the care rules, six minutes before they first raise the rate of a pressor. */
function beforeTitration(): CourseFold {
  const scenario = builtInScenario('crs-severe');
  const fold = new CourseFold({ scenario, seed: 4711, care: 'rules' });
  while (fold.course.book.record.pressors.length === 0) {
    fold.advance(fold.tick + 1);
  }
  const ahead = fold.copy();
  while (ahead.course.book.record.pressors[0]?.dose === 0.05) {
    ahead.advance(ahead.tick + 1);
  }
  fold.advance(ahead.tick - 7);
  return fold;
}

describe('an order beside the care rules', () => {
  test('[SESSION-25] a rate that the rules have changed meanwhile is no slip when it is set again', () => {
    const fold = beforeTitration();
    const log = [ordered(LOW, { seq: 1, tick: fold.tick + 1 })];
    for (const entry of log) {
      fold.accept(entry);
    }
    const { patient } = fold.setup.scenario;
    expect(checkPlaced(LOW, { log, fold, patient })?.code).toBe('order-repeated');
    fold.advance(fold.tick + 7);
    expect(fold.course.book.record.pressors[0]?.dose).toBeGreaterThan(LOW.dose);
    expect(checkPlaced(LOW, { log, fold, patient })).toBeNull();
  });
});
