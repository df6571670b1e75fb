import { describe, expect, test } from '@jest/globals';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { NO_FEVER, stepFeverMark } from '#shared/course/fever-mark.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { nextEvent } from '#shared/course/next-event.ts';
import { logged, ordered } from '#test/support/log.ts';
import { scenarioWith } from '#test/support/patient.ts';
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

function feverAfter(readings: readonly number[]): readonly boolean[] {
  let mark = NO_FEVER;
  const reading = { heartRatePerMin: 80, systolicMmHg: 120, diastolicMmHg: 70, mapMmHg: 87 };
  return readings.map((temperatureC, tick) => {
    mark = stepFeverMark(mark, {
      ...reading,
      tick,
      temperatureC,
      respiratoryRatePerMin: 16,
      spo2Percent: 97,
      fatigue: 3,
      iceScore: 10,
    });
    return mark.marked;
  });
}

describe('the fever mark', () => {
  test('[MARK-1] nine readings at 38.0 °C make no mark and the tenth does', () => {
    const marks = feverAfter(Array.from({ length: 10 }, () => 38));
    expect(marks).toEqual([...Array.from({ length: 9 }, () => false), true]);
  });

  test('[MARK-1] one reading below 38.0 °C starts the count again', () => {
    const run = Array.from({ length: 9 }, () => 38.2);
    expect(feverAfter([...run, 37.9, ...run]).includes(true)).toBe(false);
  });

  test('[MARK-2] the mark stays down to 37.8 °C and goes below', () => {
    const run = Array.from({ length: 10 }, () => 38.4);
    expect(feverAfter([...run, 37.8]).at(-1)).toBe(true);
    expect(feverAfter([...run, 37.7]).at(-1)).toBe(false);
  });
});

describe('the course of a session', () => {
  test('[MARK-3] the first fever is marked and graded 1 at the same tick, dated ten ticks back', () => {
    const fold = foldWith([], 6000);
    const events = fold.eventsBetween(-60, 6000);
    const fever = events.find((event) => event.kind === 'fever');
    const grade = events.find((event) => event.kind === 'grade');
    expect(fever?.atTick).toBe(grade?.atTick);
    expect(fever?.tick).toBe(grade?.tick);
    expect((grade?.atTick ?? 0) - (grade?.tick ?? 0)).toBe(9);
    expect(grade).toMatchObject({ grade: 1, previous: 0, scale: 'ASTCT' });
    expect(grade?.kind === 'grade' && grade.reasons.some((reason) => reason.axis === 'fever')).toBe(
      true,
    );
  });

  test('[STAND-20] a fever masked by paracetamol has point grade 0 and still stands at 1', () => {
    const doses = Array.from({ length: 12 }, (_, dose) =>
      ordered({ intervention: 'paracetamol' }, { seq: dose + 1, tick: 4600 + dose * 360 }),
    );
    const fold = foldWith(doses, 4600);
    let masked = 0;
    while (fold.tick < 8000) {
      fold.advance(fold.tick + 30);
      const truth = fold.truth();
      expect(truth.standing.grade).toBe(1);
      masked += truth.point.grade === 0 ? 1 : 0;
    }
    expect(masked).toBeGreaterThan(5);
  });

  test('[ORDER-5] CRP and ferritin come back an hour after the draw with the values of the draw', () => {
    const fold = foldWith([ordered({ intervention: 'laboratory' }, { seq: 3, tick: 100 })], 159);
    const { crpMgPerL } = fold.course.state;
    expect(fold.resultsBetween(-60, 159)).toEqual([]);
    fold.advance(160);
    const [result] = fold.resultsBetween(160, 160);
    expect(result).toMatchObject({ orderSeq: 3, drawnTick: 100, readyTick: 160, finding: null });
    expect(Math.abs((result?.values.crpMgPerL ?? 0) - crpMgPerL)).toBeLessThan(1.5);
  });

  test('[ORDER-5] cultures say a day later that nothing has grown', () => {
    const fold = foldWith(
      [ordered({ intervention: 'blood-cultures' }, { seq: 3, tick: 100 })],
      1600,
    );
    expect(fold.resultsBetween(0, 1600)).toEqual([
      { orderSeq: 3, drawnTick: 100, readyTick: 1540, values: {}, finding: 'no-growth' },
    ]);
  });

  test('[ORDER-6] a repeated order gives its doses until it is stopped', () => {
    const fold = foldWith(
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
    const fold = foldWith(
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
    const fold = foldWith(
      [
        ordered({ intervention: 'fluid-bolus' }, { seq: 1, tick: 10 }),
        logged({ type: 'order.stop', seq: 1 }, { seq: 2, tick: 25 }),
      ],
      40,
    );
    const whole = foldWith([ordered({ intervention: 'fluid-bolus' }, { seq: 1, tick: 10 })], 40);
    const given = (course: CourseFold) => course.course.state.drugs.fluidSlowMl;
    expect(given(fold) / given(whole)).toBeCloseTo(0.5, 1);
    expect(fold.activeOrders()[0]?.running).toBe(false);
  });

  test('[CLOCK-20] what comes next is the message of the case, then the change of the grade, then the end', () => {
    const fold = foldWith([], 0);
    expect(nextEvent(fold)).toEqual({ tick: 2460, kind: 'message' });
    fold.advance(2460);
    const grade = nextEvent(fold);
    expect(grade?.kind).toBe('grade');
    fold.advance(12_000);
    fold.advance((nextEvent(fold)?.tick ?? 0) - 1);
    fold.advance(20_159);
    expect(nextEvent(fold)).toEqual({ tick: 20_160, kind: 'end' });
    fold.advance(20_160);
    expect(nextEvent(fold)).toBeNull();
  });
});

describe('care rules', () => {
  test('[CARE-1] paracetamol is given from 38.3 °C on and at most every six hours', () => {
    const fold = new CourseFold({ scenario, seed: 1, care: 'rules' });
    fold.advance(20_160);
    const doses = fold.course.book.record.suppressants.map((given) => given.tick);
    const gaps = doses.slice(1).map((tick, index) => tick - (doses[index] ?? 0));
    expect(doses.length).toBeGreaterThanOrEqual(7);
    expect(doses.length).toBeLessThanOrEqual(12);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(360);
    expect(
      fold.activeOrders().every((order) => order.by === 'care rules' && order.seq === null),
    ).toBe(true);
  });

  test('[CARE-2] low pressure for half an hour brings a bolus, at most three in a course', () => {
    const sick = scenarioWith({ S: 6.8, tpk: 4.8, Td: 0.7, Th: 2.2, v50: 3.2 });
    const fold = new CourseFold({ scenario: sick, seed: 1, care: 'rules' });
    fold.advance(12_000);
    const boluses = fold.course.book.record.bolusTicks;
    expect(boluses).toHaveLength(3);
    expect((boluses[1] ?? 0) - (boluses[0] ?? 0)).toBeGreaterThanOrEqual(60);
  });

  test('[CARE-3] low saturation brings oxygen one rung at a time and takes it away again', () => {
    const sick = scenarioWith({ S: 9, tpk: 3, l50: 5 });
    const fold = new CourseFold({ scenario: sick, seed: 1, care: 'rules' });
    fold.advance(20_160);
    const rungs = fold.activeOrders().filter((order) => order.intervention === 'oxygen');
    expect(rungs[0]?.label).toBe('Nasal cannula 2 L/min');
    expect(rungs.at(-1)?.label).toBe('Room air');
    expect(rungs.length).toBeGreaterThan(1);
  });
});
