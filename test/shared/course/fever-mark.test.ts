import { describe, expect, test } from '@jest/globals';
import { NO_FEVER, stepFeverMark } from '#shared/course/fever-mark.ts';
import { artefactEvent } from '#test/support/scenarios.ts';
import { foldTo, quietCase, ROUNDS } from './builders.ts';

function marksAfter(readings: readonly (number | null)[], continuous = true): readonly boolean[] {
  let mark = NO_FEVER;
  return readings.map((temperatureC, tick) => {
    mark = stepFeverMark(mark, { tick, temperatureC }, continuous);
    return mark.marked;
  });
}

function feversOf(fold: ReturnType<typeof foldTo>) {
  return fold.eventsBetween(-60, fold.tick).filter((event) => event.kind === 'fever');
}

describe('the fever mark', () => {
  test('[MARK-1] nine readings at 38.0 °C make no mark and the tenth does', () => {
    const marks = marksAfter(Array.from({ length: 10 }, () => 38));
    expect(marks).toEqual([...Array.from({ length: 9 }, () => false), true]);
  });

  test('[MARK-1] one reading below 38.0 °C starts the count again', () => {
    const run = Array.from({ length: 9 }, () => 38.2);
    expect(marksAfter([...run, 37.9, ...run]).includes(true)).toBe(false);
  });

  test('[MARK-2] the mark stays down to 37.8 °C and goes below', () => {
    const run = Array.from({ length: 10 }, () => 38.4);
    expect(marksAfter([...run, 37.8]).at(-1)).toBe(true);
    expect(marksAfter([...run, 37.7]).at(-1)).toBe(false);
  });

  test('[MARK-4] on rounds the first reading at 38.0 °C makes it', () => {
    expect(marksAfter([37.9, 38, 37.7], false)).toEqual([false, true, false]);
  });

  test('[MARK-5] a reading that is missing ends a run and clears no mark', () => {
    const run = Array.from({ length: 9 }, () => 38.2);
    expect(marksAfter([...run, null, ...run]).includes(true)).toBe(false);
    expect(marksAfter([...run, 38.2, null]).at(-1)).toBe(true);
  });
});

describe('the fever mark of a course', () => {
  test('[MARK-3] the first fever is marked and graded 1 at the same tick, dated ten ticks back', () => {
    const fold = foldTo(6000);
    const [fever] = feversOf(fold);
    const grade = fold.eventsBetween(-60, 6000).find((event) => event.kind === 'grade');
    expect(fever?.atTick).toBe(grade?.atTick);
    expect(fever?.tick).toBe(grade?.tick);
    expect((grade?.atTick ?? 0) - (grade?.tick ?? 0)).toBe(9);
    expect(grade).toMatchObject({ grade: 1, previous: 0, scale: 'ASTCT' });
    expect(grade?.kind === 'grade' && grade.reasons.some((reason) => reason.axis === 'fever')).toBe(
      true,
    );
  });

  test('[MARK-4] on rounds it is made at the first round that finds 38.0 °C', () => {
    const fold = foldTo(6000, { monitoring: ROUNDS });
    const { tick, temperatureC } = fold.chartBetween(-60, 6000);
    const first = tick[temperatureC.findIndex((value) => (value ?? 0) >= 38)];
    expect(feversOf(fold)[0]).toMatchObject({ tick: first, atTick: first });
  });

  test('[MARK-5] it is made from the chart: a thermometer that is off marks a fever that is none', () => {
    const scenario = quietCase([
      artefactEvent(100, { sensor: 'temperature', effect: { offset: 2 }, minutes: 60 }),
    ]);
    const fold = foldTo(400, { scenario });
    expect(feversOf(fold)).toMatchObject([{ tick: 100, atTick: 109 }]);
    expect(fold.eventsBetween(-60, 400).filter((event) => event.kind === 'grade')).toEqual([]);
  });

  test('[MARK-5] while the thermometer is lost nothing is marked', () => {
    const whole = feversOf(foldTo(6000))[0];
    const scenario = quietCase([
      artefactEvent((whole?.tick ?? 0) - 5, { sensor: 'all', effect: 'lost', minutes: 300 }),
    ]);
    const [late] = feversOf(foldTo(6000, { scenario }));
    expect(late?.tick).toBeGreaterThanOrEqual((whole?.tick ?? 0) + 295);
  });
});
