import { describe, expect, test } from '@jest/globals';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { activeOrders, bookStep, EMPTY_BOOK } from '#shared/course/order-book.ts';
import { logged, ordered } from '#test/support/log.ts';
import { foldTo, quietCase } from './builders.ts';

function foldOf(log: readonly LoggedAction[], toTick: number): CourseFold {
  return foldTo(toTick, { log });
}

/** The orders one after the other, by tick. */
function logOf(orders: readonly (readonly [tick: number, order: Omit<OrderPlace, 'type'>])[]) {
  return orders.map(([tick, order], index) => ordered(order, { seq: index + 1, tick }));
}

function pressorsAt(fold: CourseFold) {
  return fold.course.book.record.pressors;
}

describe('the order book', () => {
  test('[ORDER-6] a repeated order gives its doses until it is stopped', () => {
    const fold = foldOf(
      [
        ordered({ intervention: 'dexamethasone', everyMinutes: 360 }, { seq: 1, tick: 10 }),
        logged({ type: 'order.stop', seq: 1 }, { seq: 2, tick: 800 }),
      ],
      2000,
    );
    expect(fold.course.book.record.suppressants.map((given) => given.tick)).toEqual([10, 370, 730]);
    expect(fold.activeOrders()).toMatchObject([{ id: 'order-1', running: false, by: 'Ana' }]);
  });

  test('[ORDER-6] stopping oxygen puts the patient back on room air, a new device replaces the old', () => {
    const fold = foldOf(
      [
        ordered({ intervention: 'oxygen', device: 'nasal-cannula' }, { seq: 1, tick: 10 }),
        ordered({ intervention: 'oxygen', device: 'simple-mask' }, { seq: 2, tick: 20 }),
      ],
      30,
    );
    expect(fold.oxygen).toEqual({ device: 'simple-mask', flowLPerMin: 6, fio2: 0.4 });
    expect(fold.activeOrders().map((order) => order.running)).toEqual([false, true]);
    fold.accept(logged({ type: 'order.stop', seq: 2 }, { seq: 3, tick: 31 }));
    fold.advance(31);
    expect(fold.oxygen.device).toBe('room-air');
    expect(fold.course.state.drugs.fio2).toBe(0.21);
  });

  test('[ORDER-6] a bolus stopped half way has given half', () => {
    const fold = foldOf(
      [
        ordered({ intervention: 'fluid-bolus' }, { seq: 1, tick: 10 }),
        logged({ type: 'order.stop', seq: 1 }, { seq: 2, tick: 25 }),
      ],
      40,
    );
    const whole = foldOf([ordered({ intervention: 'fluid-bolus' }, { seq: 1, tick: 10 })], 40);
    const given = (course: CourseFold) => course.course.state.drugs.fluidSlowMl;
    expect(given(fold) / given(whole)).toBeCloseTo(0.5, 1);
    expect(fold.activeOrders()[0]?.running).toBe(false);
  });

  test('[ORDER-7] an order stopped in the tick of its next dose does not give that dose', () => {
    const given = (stoppedTick: number) =>
      foldOf(
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
    const fold = foldOf(
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

describe('pressors', () => {
  const STARTED = { drug: 'norepinephrine', dose: 0.05, unit: 'ug/kg/min' };

  test('[ORDER-10] an order starts one at its rate and tells since when', () => {
    const fold = foldOf(logOf([[100, { intervention: 'norepinephrine' }]]), 200);
    expect(pressorsAt(fold)).toEqual([{ ...STARTED, startTick: 100, doseTick: 100 }]);
    expect(fold.course.state.drugs.norepinephrine).toBe(0.05);
    expect(fold.activeOrders()).toMatchObject([{ label: 'Norepinephrine 0.05 ug/kg/min' }]);
  });

  test('[ORDER-10] a further order titrates it: the earlier order ends, the start is kept', () => {
    const log = logOf([
      [100, { intervention: 'norepinephrine' }],
      [130, { intervention: 'norepinephrine', dose: 0.1 }],
      [150, { intervention: 'norepinephrine', dose: 6.8, unit: 'ug/min' }],
    ]);
    const fold = foldOf(log, 200);
    expect(pressorsAt(fold)).toEqual([{ ...STARTED, dose: 0.1, startTick: 100, doseTick: 130 }]);
    expect(fold.activeOrders().map(({ running }) => running)).toEqual([false, false, true]);
    expect(fold.course.state.drugs.norepinephrine).toBe(0.1);
  });

  test('[ORDER-10] a second drug runs beside it, and each is stopped alone', () => {
    const log = [
      ...logOf([
        [100, { intervention: 'norepinephrine' }],
        [110, { intervention: 'vasopressin' }],
      ]),
      logged({ type: 'order.stop', seq: 1 }, { seq: 3, tick: 160 }),
    ];
    const both = foldOf(log, 159);
    expect(pressorsAt(both).map(({ drug }) => drug)).toEqual(['norepinephrine', 'vasopressin']);
    const fold = foldOf(log, 160);
    expect(pressorsAt(fold)).toMatchObject([{ drug: 'vasopressin', unit: 'U/min', dose: 0.03 }]);
    expect(fold.course.state.drugs).toMatchObject({ norepinephrine: 0, vasopressin: 0.03 });
    expect(fold.activeOrders().map(({ running }) => running)).toEqual([false, true]);
  });

  test('[ORDER-10] one that was stopped and is ordered again starts anew', () => {
    const log = [
      ordered({ intervention: 'norepinephrine' }, { seq: 1, tick: 100 }),
      logged({ type: 'order.stop', seq: 1 }, { seq: 2, tick: 120 }),
      ordered({ intervention: 'norepinephrine' }, { seq: 3, tick: 140 }),
    ];
    expect(pressorsAt(foldOf(log, 200))).toEqual([{ ...STARTED, startTick: 140, doseTick: 140 }]);
  });

  test('[ORDER-10] the care rules switch one off by a rate of zero', () => {
    const fold = foldOf(
      logOf([
        [100, { intervention: 'norepinephrine' }],
        [150, { intervention: 'norepinephrine', dose: 0 }],
      ]),
      200,
    );
    expect(pressorsAt(fold)).toEqual([]);
    expect(fold.course.state.drugs.norepinephrine).toBe(0);
    expect(fold.activeOrders().map(({ running }) => running)).toEqual([false, false]);
  });
});

describe('pressors of the care rules', () => {
  const patient = { ageYears: 62, weightKg: 68 };
  const rate = (dose: number): OrderPlace => ({
    type: 'order.place',
    intervention: 'norepinephrine',
    dose,
  });
  const bookAfter = (rates: readonly (readonly [tick: number, dose: number])[]) =>
    rates.reduce(
      (book, [tick, dose]) =>
        bookStep(book, { tick, patient, care: [rate(dose)], entries: [] }).book,
      EMPTY_BOOK,
    );

  test('[ORDER-17] are one order each, however often the rate changes', () => {
    const book = bookAfter([
      [100, 0.05],
      [115, 0.09],
      [130, 0.07],
    ]);
    expect(activeOrders(book, 130)).toMatchObject([
      { id: 'care-100-0', label: 'Norepinephrine 0.07 ug/kg/min', placedTick: 100, running: true },
    ]);
    expect(book.record.pressors).toMatchObject([{ dose: 0.07, startTick: 100, doseTick: 130 }]);
  });

  test('[ORDER-17] end at a rate of zero with the last rate on the chart, and begin anew', () => {
    const book = bookAfter([
      [100, 0.05],
      [115, 0],
      [700, 0.05],
    ]);
    expect(activeOrders(book, 700)).toMatchObject([
      { label: 'Norepinephrine 0.05 ug/kg/min', placedTick: 100, running: false },
      { label: 'Norepinephrine 0.05 ug/kg/min', placedTick: 700, running: true },
    ]);
  });

  test('[ORDER-17] take over from the order of a person, which ends', () => {
    const entries = [ordered({ intervention: 'norepinephrine' }, { seq: 1, tick: 100 })];
    const begun = bookStep(EMPTY_BOOK, { tick: 100, patient, care: [], entries });
    const { book } = bookStep(begun.book, { tick: 115, patient, care: [rate(0.09)], entries: [] });
    expect(activeOrders(book, 115).map(({ by, running }) => [by, running])).toEqual([
      ['Ana', false],
      ['care rules', true],
    ]);
    expect(book.record.pressors).toMatchObject([{ dose: 0.09, startTick: 100 }]);
  });
});

describe('a hospital with ways of its own', () => {
  const scenario = {
    ...quietCase(),
    localPractice: {
      usualDoses: { dexamethasone: { dose: 0.25, perKg: true } },
      resultMinutes: { crp: 20 },
    },
  };
  const log = [
    ordered({ intervention: 'dexamethasone' }, { seq: 1, tick: 100 }),
    ordered({ intervention: 'laboratory', tests: ['crp'] }, { seq: 2, tick: 100 }),
  ];

  test('[ORDER-19] gives its dose where an order names none, and the patient gets it', () => {
    const fold = foldTo(3000, { scenario, log });
    expect(fold.activeOrders()[0]?.label).toBe('Dexamethasone 17 mg');
    const written = { intervention: 'dexamethasone', dose: 17 } as const;
    const same = foldTo(3000, { log: [ordered(written, { seq: 1, tick: 100 })] });
    expect(fold.hash).toBe(same.hash);
    expect(fold.hash).not.toBe(foldTo(3000, { log }).hash);
  });

  test('[ORDER-20] has results back in its own time', () => {
    const fold = foldTo(200, { scenario, log });
    expect(fold.resultsBetween(0, 200).map(({ readyTick }) => readyTick)).toEqual([120]);
  });
});

describe('an antibiotic', () => {
  test('[ORDER-12] runs until it is stopped, and its first dose stays on record', () => {
    const log = [
      ordered({ intervention: 'antibiotic', everyMinutes: 480 }, { seq: 1, tick: 100 }),
      ordered({ intervention: 'antibiotic' }, { seq: 2, tick: 700 }),
      logged({ type: 'order.stop', seq: 2 }, { seq: 3, tick: 2000 }),
    ];
    const running = foldOf(log, 1999);
    expect(running.activeOrders().map((order) => order.running)).toEqual([false, true]);
    expect(running.course.state.drugs.antibioticEffect).toBeGreaterThan(0.9);
    const fold = foldOf(log, 4000);
    expect(fold.activeOrders().map((order) => order.running)).toEqual([false, false]);
    expect(fold.course.book.record.antibioticTick).toBe(100);
    expect(fold.course.state.drugs.antibioticEffect).toBeLessThan(0.1);
  });
});

describe('the record of treatments', () => {
  test.each([
    'paracetamol',
    'ibuprofen',
    'tocilizumab',
    'siltuximab',
    'anakinra',
    'dexamethasone',
    'methylprednisolone',
  ] as const)('[ORDER-16] has %s as a drug that can mask a fever', (intervention) => {
    const fold = foldOf(logOf([[100, { intervention }]]), 101);
    expect(fold.course.book.record.suppressants).toEqual([{ tick: 100, drug: intervention }]);
  });

  test.each([
    'levetiracetam',
    'g-csf',
    'blood-cultures',
    'laboratory',
    'call-provider',
    'rapid-response',
    'transfer-icu',
  ] as const)('[ORDER-16] is as it was after %s, which stands among the orders', (intervention) => {
    const fold = foldOf(logOf([[100, { intervention }]]), 101);
    expect(fold.course.book.record).toEqual(foldOf([], 101).course.book.record);
    expect(fold.activeOrders()).toMatchObject([{ intervention, running: false, by: 'Ana' }]);
  });

  test('[ORDER-15] has positive pressure by its device, until it is stopped', () => {
    const log = [
      ...logOf([[100, { intervention: 'oxygen', device: 'bipap', fio2: 0.5 }]]),
      logged({ type: 'order.stop', seq: 1 }, { seq: 2, tick: 300 }),
    ];
    const fold = foldOf(log, 299);
    expect(fold.oxygen).toEqual({ device: 'bipap', flowLPerMin: 0, fio2: 0.5 });
    expect(fold.course.state.drugs).toMatchObject({ fio2: 0.5, ventilation: 1 });
    fold.advance(300);
    expect(fold.course.state.drugs).toMatchObject({ fio2: 0.21, ventilation: 0 });
  });
});
