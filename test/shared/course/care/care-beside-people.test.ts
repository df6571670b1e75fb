import { describe, expect, test } from '@jest/globals';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { ordered } from '#test/support/log.ts';
import { scenarioWith } from '#test/support/patient.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

const LOW_PRESSURE = scenarioWith({ S: 6.8, tpk: 4.8, Td: 0.7, Th: 2.2, v50: 3.2 });
const LOW_OXYGEN = scenarioWith({ S: 9, tpk: 3, l50: 5 });

function caredFor(course: {
  readonly scenario?: Scenario;
  readonly log?: readonly LoggedAction[];
  readonly toTick: number;
}): CourseFold {
  const { scenario = builtInScenario(), log = [], toTick } = course;
  const fold = new CourseFold({ scenario, seed: 1, care: 'rules' });
  for (const entry of log) {
    fold.accept(entry);
  }
  fold.advance(toTick);
  return fold;
}

function oxygenOrders(fold: CourseFold) {
  return fold.activeOrders().filter((order) => order.intervention === 'oxygen');
}

describe('care rules beside people', () => {
  test('[CARE-4] paracetamol that somebody gave puts off that of the rules by six hours', () => {
    const scenario = LOW_PRESSURE;
    const alone = caredFor({ scenario, toTick: 7000 }).course.book.record.suppressants;
    const first = alone[0]?.tick ?? 0;
    const log = [ordered({ intervention: 'paracetamol' }, { seq: 1, tick: first - 5 })];
    const doses = caredFor({ scenario, log, toTick: first + 2000 }).course.book.record.suppressants;
    expect(doses[0]?.tick).toBe(first - 5);
    expect(doses.length).toBeGreaterThan(1);
    expect((doses[1]?.tick ?? 0) - first + 5).toBeGreaterThanOrEqual(360);
  });

  test('[CARE-4] boluses that somebody gave are among the three', () => {
    const alone = caredFor({ scenario: LOW_PRESSURE, toTick: 12_000 });
    const first = alone.course.book.record.bolusTicks[0] ?? 0;
    const log = [1, 2].map((seq) =>
      ordered({ intervention: 'fluid-bolus', dose: 50 }, { seq, tick: first - 200 + seq }),
    );
    const fold = caredFor({ scenario: LOW_PRESSURE, log, toTick: 12_000 });
    expect(fold.course.book.record.bolusTicks).toHaveLength(3);
  });

  test('[CARE-4] the rules go on from the oxygen that is being given, never to less while it is low', () => {
    const alone = oxygenOrders(caredFor({ scenario: LOW_OXYGEN, toTick: 20_160 }));
    const first = alone[0]?.placedTick ?? 0;
    const order = {
      intervention: 'oxygen',
      device: 'venturi',
      flowLPerMin: 4,
      fio2: 0.24,
    } as const;
    const log = [ordered(order, { seq: 1, tick: first - 5 })];
    const [given, next] = oxygenOrders(
      caredFor({ scenario: LOW_OXYGEN, log, toTick: first + 3000 }),
    );
    expect(given?.by).toBe('Ana');
    expect(next?.by).toBe('care rules');
    expect(next?.label).toBe('Nasal cannula 2 L/min');
    expect((next?.placedTick ?? 0) - (given?.placedTick ?? 0)).toBeGreaterThanOrEqual(15);
    const mask = [
      ordered(
        { intervention: 'oxygen', device: 'simple-mask', flowLPerMin: 6 },
        { seq: 1, tick: first - 5 },
      ),
    ];
    const down = oxygenOrders(caredFor({ scenario: LOW_OXYGEN, log: mask, toTick: first + 3000 }));
    expect(down[1]?.label).toBe('Nasal cannula 4 L/min');
    expect((down[1]?.placedTick ?? 0) - (down[0]?.placedTick ?? 0)).toBeGreaterThanOrEqual(120);
  });
});
