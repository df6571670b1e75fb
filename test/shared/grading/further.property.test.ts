import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { GradeAnswer } from '#shared/contracts/grade-answer.ts';
import { asked, refusedField } from './asked.ts';

type Key = Exclude<keyof GradeAnswer, 'crs'>;
type Snapshot = Record<string, unknown>;
type Worse = (value: number) => number;

const between = (min: number, max: number) => fc.integer({ min, max });
const up: Worse = (value) => value + 1;
const down: Worse = (value) => value - 1;
/** Away from the middle of a score that counts both too little and too much. */
const away =
  (middle: number): Worse =>
  (value) =>
    value < middle ? value - 1 : value + 1;
const grade = between(0, 3);
const YES = fc.boolean();

/** Snapshots of which everything is known, and what makes each of their numbers worse. */
const SCALES: Record<
  string,
  { key: Key; any: fc.Arbitrary<Snapshot>; worse: Record<string, Worse> }
> = {
  NEWS2: {
    key: 'news2',
    any: fc.record({
      respiratoryRatePerMin: between(7, 27),
      spo2Percent: between(85, 99),
      onOxygen: YES,
      systolicMmHg: between(85, 221),
      heartRatePerMin: between(38, 133),
      acvpu: fc.constantFrom('A', 'C'),
      temperatureC: between(35, 40),
    }),
    worse: {
      respiratoryRatePerMin: away(16),
      spo2Percent: down,
      systolicMmHg: away(150),
      heartRatePerMin: away(70),
      temperatureC: away(37),
    },
  },
  qSOFA: {
    key: 'qsofa',
    any: fc.record({
      respiratoryRatePerMin: between(18, 25),
      systolicMmHg: between(95, 105),
      gcs: between(5, 15),
    }),
    worse: { respiratoryRatePerMin: up, systolicMmHg: down, gcs: down },
  },
  SIRS: {
    key: 'sirs',
    any: fc.record({
      temperatureC: between(35, 40),
      heartRatePerMin: between(85, 95),
      respiratoryRatePerMin: between(18, 23),
      paCo2MmHg: between(28, 36),
      leukocytesPerNl: between(2, 15),
      bandsPercent: between(7, 13),
    }),
    worse: {
      temperatureC: away(37),
      heartRatePerMin: up,
      respiratoryRatePerMin: up,
      paCo2MmHg: down,
      leukocytesPerNl: away(8),
      bandsPercent: up,
    },
  },
  MEWS: {
    key: 'mews',
    any: fc.record({
      systolicMmHg: between(65, 205),
      heartRatePerMin: between(35, 135),
      respiratoryRatePerMin: between(5, 35),
      temperatureC: between(34, 40),
      avpu: fc.constantFrom('A', 'V', 'P', 'U'),
    }),
    worse: {
      systolicMmHg: away(150),
      heartRatePerMin: away(75),
      respiratoryRatePerMin: away(12),
      temperatureC: away(37),
    },
  },
  ICANS: {
    key: 'icans',
    any: fc.record({
      ageYears: fc.constantFrom(8, 45),
      ice: between(1, 10),
      capd: between(0, 20),
      consciousness: fc.constantFrom('alert', 'spontaneous', 'voice', 'tactile', 'vigorous'),
      seizure: fc.constantFrom('none', 'self-limited', 'eeg-resolved', 'prolonged'),
      motor: fc.constantFrom('none', 'tremor', 'deep-focal-weakness'),
      pressure: fc.constantFrom('none', 'focal-oedema', 'papilloedema'),
    }),
    worse: { ice: down, capd: up },
  },
  CRES: {
    key: 'cres',
    any: fc.record({
      cartox10: between(1, 10),
      tooIllToTest: YES,
      papilloedemaStage: between(0, 4),
      openingPressureMmHg: between(5, 25),
      raisedPressureSuspected: YES,
      cerebralOedema: YES,
      seizure: fc.constantFrom('none', 'partial', 'eeg-resolved', 'generalised', 'status'),
      motorWeakness: YES,
    }),
    worse: { cartox10: down, papilloedemaStage: up, openingPressureMmHg: up },
  },
  'CTCAE fever': {
    key: 'ctcaeFever',
    any: fc.record({ temperatureC: between(37, 42), above40Hours: between(20, 28) }),
    worse: { temperatureC: up, above40Hours: up },
  },
  'IEC-HS': {
    key: 'iecHs',
    any: fc.record({
      ferritinNgPerMl: between(9_990, 10_010),
      ferritin24HoursAgoNgPerMl: between(4_990, 5_010),
      fibrinogenMgPerDl: between(145, 155),
      afterCrsPeak: YES,
      liverGrade: grade,
      kidneyGrade: grade,
      oliguria: YES,
      lungOedemaGrade: grade,
      haemophagocytosis: YES,
    }),
    worse: {
      ferritinNgPerMl: up,
      ferritin24HoursAgoNgPerMl: down,
      fibrinogenMgPerDl: down,
      liverGrade: up,
      kidneyGrade: up,
      lungOedemaGrade: up,
    },
  },
};

/** How bad an answer is: the total of a score, else a grade, else how many rules are met. */
function severity(key: Key, snapshot: Snapshot): number | null {
  const answer = asked(key, snapshot) as Record<string, unknown>;
  if ('simulator' in answer) {
    const rules = [answer.simulator, answer.cartox] as { met: boolean | null }[];
    return rules.some(({ met }) => met === null) ? null : rules.filter(({ met }) => met).length;
  }
  return ('total' in answer ? answer.total : answer.grade) as number | null;
}

describe.each(Object.entries(SCALES))('%s, over all findings', (_, { key, any, worse }) => {
  test.each(Object.entries(worse))('[GRADE-16] a worse %s never lowers it', (field, worsen) => {
    fc.assert(
      fc.property(any, (found) => {
        const after = { ...found, [field]: worsen(Number(found[field])) };
        expect(severity(key, after)).toBeGreaterThanOrEqual(severity(key, found) ?? 0);
      }),
      { numRuns: 300, seed: 16 },
    );
  });

  test('[GRADE-15] the order of fields changes nothing', () => {
    fc.assert(
      fc.property(any, (found) => {
        const reversed = Object.fromEntries(Object.entries(found).reverse());
        expect(asked(key, reversed)).toEqual(asked(key, found));
      }),
      { numRuns: 50, seed: 15 },
    );
  });

  test('[GRADE-14] what is unknown never makes it normal', () => {
    const masked = any.chain((found) =>
      fc.record({
        found: fc.constant(found),
        hidden: fc.subarray(Object.keys(found), { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(masked, ({ found, hidden }) => {
        const seen = { ...found, ...Object.fromEntries(hidden.map((field) => [field, null])) };
        const answer = asked(key, seen) as { band?: string; complete?: boolean };
        const [now, truth] = [severity(key, seen), severity(key, found)];
        const normal = ['negative', 'low-0'].includes(answer.band ?? '');
        if (normal || answer.complete !== false) {
          expect(normal ? [truth] : [null, truth]).toContain(now);
        }
      }),
      { numRuns: 300, seed: 14 },
    );
  });
});

describe('counts by day', () => {
  const counts = (most: number) =>
    fc.array(between(0, most), { minLength: 31, maxLength: 31 }).map((all) => all.map(Number));
  const COUNTED = [
    ['icaht', 'earlyNeutrophilsPerUl', counts(700)],
    ['icaht', 'lateNeutrophilsPerUl', counts(2000)],
    ['tIcaht', 'earlyPlateletsPerNl', counts(70)],
    ['tIcaht', 'latePlateletsPerNl', counts(120)],
  ] as const;
  const graded = (key: 'icaht' | 'tIcaht', field: string, all: readonly (number | null)[]) =>
    asked(key, { [field]: all })[field.startsWith('early') ? 'early' : 'late'];

  test.each(COUNTED)(
    '[GRADE-16] %s: a lower count in %s never lowers the grade',
    (key, field, any) => {
      fc.assert(
        fc.property(any, between(0, 30), between(1, 10), (all, from, days) => {
          const lower = all.map((count, day) =>
            day >= from && day < from + days ? Math.floor(count / 8) : count,
          );
          const before = graded(key, field, all).grade ?? 0;
          expect(graded(key, field, lower).grade).toBeGreaterThanOrEqual(before);
        }),
        { numRuns: 300, seed: 16 },
      );
    },
  );

  test.each(COUNTED)(
    '[GRADE-14] %s: a hidden day of %s never makes it normal',
    (key, field, any) => {
      fc.assert(
        fc.property(any, fc.uniqueArray(between(0, 30), { minLength: 1 }), (all, hidden) => {
          const seen = all.map((count, day) => (hidden.includes(day) ? null : count));
          const truth = graded(key, field, all).grade ?? 0;
          const answer = graded(key, field, seen);
          expect(answer.grade ?? 0).toBeLessThanOrEqual(truth);
          expect(answer.complete && answer.grade !== truth).toBe(false);
          expect(answer.grade === 0 && truth > 0).toBe(false);
        }),
        { numRuns: 300, seed: 14 },
      );
    },
  );
});

test('[GRADE-17] CTCAE 4.03 is no scale of the interface', () => {
  expect(refusedField('ctcae4' as Key, {})).toBe('ctcae4');
  expect(refusedField('ctcae403' as Key, {})).toBe('ctcae403');
});
