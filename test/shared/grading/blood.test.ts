import { describe, expect, test } from '@jest/globals';
import { asked, refusedField } from './asked.ts';

const EARLY_DAYS = 31;

/** A month of one value, with others for so many days from a day on. */
function month(normal: number, ...spells: [from: number, days: number, value: number | null][]) {
  const counts: (number | null)[] = Array.from({ length: EARLY_DAYS }, () => normal);
  for (const [from, days, value] of spells) {
    counts.fill(value, from, from + days);
  }
  return counts;
}

const early = (...spells: [number, number, number | null][]) =>
  asked('icaht', { earlyNeutrophilsPerUl: month(2000, ...spells) }).early;
const late = (...counts: (number | null)[]) =>
  asked('icaht', { lateNeutrophilsPerUl: counts }).late;

describe('ICAHT', () => {
  test.each([
    [501, 31, 0],
    [500, 1, 1],
    [500, 6, 1],
    [500, 7, 2],
    [500, 13, 2],
    [500, 14, 3],
    [500, 30, 3],
    [500, 31, 4],
    [101, 13, 2],
    [100, 6, 1],
    [100, 7, 3],
    [100, 13, 3],
    [100, 14, 4],
  ])('[GRADE-12] early, %d /uL for %d days is grade %d', (count, days, grade) => {
    expect(early([0, days, count])).toMatchObject({ grade, complete: true });
  });

  test.each([
    [2, 2],
    [3, 1],
  ])('[GRADE-12] %d days above the limit join two spells of three days or not', (gap, grade) => {
    expect(early([0, 3, 400], [3 + gap, 3, 400]).grade).toBe(grade);
  });

  test.each([
    [[1501, 1501], 0],
    [[1500, 1501], 0],
    [[1500, 1500], 1],
    [[1001, 1001], 1],
    [[1000, 1000], 2],
    [[501, 501], 2],
    [[500, 500], 3],
    [[101, 101], 3],
    [[100, 100], 4],
    [[100, 3000, 100], 4],
    [[100, 1500, 3000], 1],
  ])('[GRADE-12] late, %j is grade %d by two measurements', (counts, grade) => {
    expect(late(...counts)).toMatchObject({ grade, complete: true });
  });

  test('[GRADE-12] one late measurement gives no grade', () => {
    expect(late(100)).toMatchObject({ grade: null, complete: false });
    expect(late(3000, null)).toMatchObject({ grade: null, complete: false });
    expect(late(400, 400, null)).toMatchObject({ grade: 3, complete: true });
    expect(late(400, 50, null)).toMatchObject({ grade: 3, complete: false });
  });

  test('[GRADE-12] unknown days never grade as normal, nor days that have not come', () => {
    expect(early([5, 1, null])).toMatchObject({ grade: null, complete: false });
    expect(early([5, 6, 400], [11, 1, null])).toMatchObject({ grade: 1, complete: false });
    expect(early([5, 14, 50], [20, 1, null])).toMatchObject({ grade: 4, complete: true });
    expect(asked('icaht', {})).toMatchObject({
      early: { grade: null, complete: false },
      late: { grade: null, complete: false },
    });
    const soFar = asked('icaht', { earlyNeutrophilsPerUl: [3000, 400, 400] }).early;
    expect(soFar).toMatchObject({ grade: 1, complete: false });
    const never = asked('icaht', { earlyNeutrophilsPerUl: Array(30).fill(400) }).early;
    expect(never.grade).toBe(3);
  });

  test('[GRADE-12] a grade 4 is complete before the month is over', () => {
    const fortnight = { earlyNeutrophilsPerUl: Array.from({ length: 14 }, () => 100) };
    expect(asked('icaht', fortnight).early).toMatchObject({ grade: 4, complete: true });
  });

  test('[GRADE-12] more than 31 early days are refused', () => {
    const counts = Array(32).fill(1000);
    expect(refusedField('icaht', { earlyNeutrophilsPerUl: counts })).toBe(
      'icaht.earlyNeutrophilsPerUl',
    );
  });
});

describe('T-ICAHT', () => {
  test.each([
    [50, 31, 0],
    [49, 1, 1],
    [49, 6, 1],
    [49, 7, 2],
    [20, 31, 2],
    [19, 1, 3],
    [19, 13, 3],
    [19, 14, 4],
  ])('[GRADE-13] early, %d ×10⁹/L for %d days is grade %d', (count, days, grade) => {
    const earlyPlateletsPerNl = month(150, [0, days, count]);
    expect(asked('tIcaht', { earlyPlateletsPerNl }).early).toMatchObject({ grade, complete: true });
  });

  test.each([
    [100, 70, 0],
    [99, 1, 1],
    [50, 70, 1],
    [49, 1, 2],
    [20, 70, 2],
    [19, 1, 3],
    [19, 13, 3],
    [19, 14, 4],
  ])('[GRADE-13] late, %d ×10⁹/L for %d days is grade %d', (count, days, grade) => {
    const latePlateletsPerNl = [...Array(70).fill(150)].fill(count, 0, days);
    expect(asked('tIcaht', { latePlateletsPerNl }).late).toMatchObject({ grade, complete: true });
  });
});

describe('IEC-HS', () => {
  const simulator = (differs: object) =>
    asked('iecHs', {
      ferritinNgPerMl: 500,
      ferritin24HoursAgoNgPerMl: 400,
      fibrinogenMgPerDl: 300,
      afterCrsPeak: true,
      ...differs,
    }).simulator.met;

  test.each([
    [{}, false],
    [{ ferritinNgPerMl: 10_000 }, false],
    [{ ferritinNgPerMl: 10_001 }, true],
    [{ ferritinNgPerMl: 10_001, afterCrsPeak: false }, false],
    [{ ferritinNgPerMl: 10_001, afterCrsPeak: null }, null],
    [{ ferritinNgPerMl: 799, fibrinogenMgPerDl: 149 }, false],
    [{ ferritinNgPerMl: 800, fibrinogenMgPerDl: 149 }, true],
    [{ ferritinNgPerMl: 800, fibrinogenMgPerDl: 150 }, false],
    [{ ferritinNgPerMl: 800, fibrinogenMgPerDl: null }, null],
    [{ ferritinNgPerMl: null }, null],
    [{ ferritinNgPerMl: null, afterCrsPeak: false }, false],
    [{ ferritin24HoursAgoNgPerMl: null }, false],
    [{ ferritin24HoursAgoNgPerMl: null, fibrinogenMgPerDl: 100 }, null],
  ])('[GRADE-11] by the rule of this simulator %j is %s', (differs, met) => {
    expect(simulator(differs)).toBe(met);
  });

  const cartox = (differs: object) =>
    asked('iecHs', {
      ferritinNgPerMl: 10_001,
      liverGrade: 3,
      kidneyGrade: 3,
      oliguria: false,
      lungOedemaGrade: 0,
      haemophagocytosis: false,
      ...differs,
    }).cartox.met;

  test.each([
    [{}, true],
    [{ ferritinNgPerMl: 10_000 }, false],
    [{ ferritinNgPerMl: null }, null],
    [{ liverGrade: 2 }, false],
    [{ kidneyGrade: 2 }, false],
    [{ kidneyGrade: 2, oliguria: true }, true],
    [{ kidneyGrade: 2, lungOedemaGrade: 2 }, false],
    [{ kidneyGrade: 2, lungOedemaGrade: 3 }, true],
    [{ kidneyGrade: 2, haemophagocytosis: true }, true],
    [{ kidneyGrade: 2, haemophagocytosis: null }, null],
    [{ haemophagocytosis: null }, true],
    [{ liverGrade: 0, kidneyGrade: 0, haemophagocytosis: null }, false],
  ])('[GRADE-11] by the earlier rule of CARTOX %j is %s', (differs, met) => {
    expect(cartox(differs)).toBe(met);
  });

  test('[GRADE-11] a ferritin has doubled from a known value, and nothing is not twice nothing', () => {
    const doubled = (now: number | null, before: number | null) => {
      const values = { ferritinNgPerMl: now, ferritin24HoursAgoNgPerMl: before };
      const { criteria } = asked('iecHs', values).simulator;
      return criteria.find(({ finding }) => finding.includes('doubled'))?.met;
    };
    expect([doubled(4000, 2000), doubled(3999, 2000), doubled(0, 0)]).toEqual([true, false, false]);
    expect([doubled(null, 2000), doubled(4000, null), doubled(null, 0)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  test('[GRADE-11] nothing known is unknown, never no', () => {
    const answer = asked('iecHs', {});
    expect([answer.simulator.met, answer.cartox.met]).toEqual([null, null]);
    const criteria = [...answer.simulator.criteria, ...answer.cartox.criteria];
    expect(criteria.every(({ met }) => met === null)).toBe(true);
  });
});
