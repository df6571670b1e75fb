import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { fio2Of } from '#shared/grading/oxygen.ts';
import {
  anyKnownFindings,
  anyMaskedFindings,
  anyPressor,
  anyToxicity,
  oxygen,
  pressors,
} from './builders.ts';

const RUNS = { numRuns: 200, seed: 4 };

/** Ever more support for hypoxia; neither flow nor fraction may fall from one class to the next. */
const LADDER = [
  oxygen('room-air', { flowLPerMin: 0 }),
  oxygen('nasal-cannula', { flowLPerMin: 1 }),
  oxygen('nasal-cannula', { flowLPerMin: 4.9 }),
  oxygen('nasal-cannula', { flowLPerMin: 5 }),
  oxygen('nasal-cannula', { flowLPerMin: 6, fio2: 0.44 }),
  oxygen('hfnc', { flowLPerMin: 6.1, fio2: 0.45 }),
  oxygen('hfnc', { flowLPerMin: 60, fio2: 1 }),
  oxygen('non-rebreather', { flowLPerMin: 15, fio2: 0.8 }),
  oxygen('cpap', { fio2: 0.3 }),
  oxygen('invasive-ventilation', { fio2: 0.3 }),
] as const;

const worsenings: Record<string, (found: CrsFindings, size: number) => CrsFindings> = {
  'a higher temperature': (found, size) => ({
    ...found,
    temperatureC: (found.temperatureC ?? 37) + size / 10,
  }),
  'a lower pressure': (found, size) => ({
    ...found,
    systolicMmHg: (found.systolicMmHg ?? 120) - size,
  }),
  'a lower SpO2': (found, size) => ({
    ...found,
    spo2Percent: (found.spo2Percent ?? 97) - size,
  }),
  'one more bolus': (found) => ({
    ...found,
    fluidBolusesForBp: (found.fluidBolusesForBp ?? 0) + 1,
  }),
  'vasopressin beside the rest': (found) => ({
    ...found,
    vasopressors: [...(found.vasopressors ?? []), ...pressors('vasopressin')],
  }),
  'more of every vasopressor': (found, size) => ({
    ...found,
    vasopressors: (found.vasopressors ?? []).map((one) => ({
      ...one,
      dose: (one.dose ?? 1) * (1 + size / 10),
    })),
  }),
  'more hours of every vasopressor': (found, size) => ({
    ...found,
    vasopressors: (found.vasopressors ?? []).map((one) => ({
      ...one,
      hoursAtDose: (one.hoursAtDose ?? 0) + size,
    })),
  }),
  'constitutional symptoms': (found) => ({ ...found, constitutionalSymptoms: true }),
  'a hospital stay for CRS': (found) => ({ ...found, admittedOrIvForCrs: true }),
  'plasma for a coagulopathy': (found) => ({ ...found, coagulopathyBloodProducts: true }),
  'a fever earlier': (found) => ({ ...found, qualifyingFeverEarlierThisEpisode: true }),
  'a suppressant since the fever': (found) => ({
    ...found,
    suppressantsAfterOnset: [...(found.suppressantsAfterOnset ?? []), 'paracetamol'],
  }),
  'death from CRS': (found) => ({ ...found, deathFromCrs: true }),
};

describe.each(SCALE_NAMES)('%s, over all findings', (name) => {
  const { grade, pointGrade } = CRS_SCALES[name];

  test.each(Object.entries(worsenings))('[CRS-20] %s never lowers the grade', (_, worsen) => {
    fc.assert(
      fc.property(anyKnownFindings, fc.integer({ min: 0, max: 40 }), (found, size) => {
        const before = pointGrade(found) ?? 0;
        expect(pointGrade(worsen(found, size))).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  test('[CRS-20] one more vasopressor, however new, never lowers the grade', () => {
    fc.assert(
      fc.property(anyKnownFindings, anyPressor, (found, added) => {
        const before = pointGrade(found) ?? 0;
        const vasopressors = [...(found.vasopressors ?? []), added];
        expect(pointGrade({ ...found, vasopressors })).toBeGreaterThanOrEqual(before);
      }),
      { ...RUNS, numRuns: 600 },
    );
  });

  test('[CRS-20] one more toxic organ never lowers the grade', () => {
    fc.assert(
      fc.property(anyKnownFindings, anyToxicity, (found, added) => {
        const before = pointGrade(found) ?? 0;
        const organToxicity = [...(found.organToxicity ?? []), added];
        expect(pointGrade({ ...found, organToxicity })).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  test('[CRS-20] more support for hypoxia never lowers the grade', () => {
    fc.assert(
      fc.property(anyKnownFindings, (found) => {
        const grades = LADDER.map((rung) => pointGrade({ ...found, oxygen: rung }) ?? 0);
        expect(grades).toEqual([...grades].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  test('[CRS-20] a higher inspired fraction by the same device never lowers the grade', () => {
    fc.assert(
      fc.property(anyKnownFindings, fc.nat(79), (found, more) => {
        const given = found.oxygen ?? oxygen('cpap');
        const fio2 = Math.min(1, (fio2Of(given) ?? 0.21) + more / 100);
        const raised = given.device === 'room-air' ? given : { ...given, fio2 };
        const before = pointGrade(found) ?? 0;
        expect(pointGrade({ ...found, oxygen: raised })).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  test('[CRS-21] the order of fields and of lists changes nothing', () => {
    fc.assert(
      fc.property(anyKnownFindings, (found) => {
        const reversed = Object.fromEntries(Object.entries(found).reverse()) as CrsFindings;
        expect(grade(reversed)).toEqual(grade(found));
        const lists: CrsFindings = {
          ...found,
          vasopressors: [...(found.vasopressors ?? [])].reverse(),
          suppressantsAfterOnset: [...(found.suppressantsAfterOnset ?? [])].reverse(),
          organToxicity: [...(found.organToxicity ?? [])].reverse(),
        };
        const { grade: same, complete, flags } = grade(lists);
        expect(grade(found)).toMatchObject({ grade: same, complete, flags });
      }),
      RUNS,
    );
  });

  test('[CRS-22] the point grade without words is the grade with words', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ truth, seen }) => {
        expect(pointGrade(truth)).toBe(grade(truth).grade);
        expect(pointGrade(seen)).toBe(grade(seen).grade);
      }),
      RUNS,
    );
  });

  test('[CRS-23] every grade has a reason for each axis, and the highest is the grade', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ seen }) => {
        const answer = grade(seen);
        const { reasons } = answer;
        const shut = reasons.some(({ axis, grade: own }) => axis === 'gate' && own === 0);
        const graded = reasons.map((reason) => reason.grade).filter((own) => own !== null);
        if (answer.grade === null) {
          expect(graded.every((own) => own === 0)).toBe(true);
        } else if (answer.grade > 0 || !shut) {
          expect(Math.max(...graded)).toBe(answer.grade);
        }
        expect(reasons.every(({ rule, source }) => rule !== '' && source !== '')).toBe(true);
      }),
      RUNS,
    );
  });

  test('[CRS-19] a complete grade is the grade of whatever the unknown turns out to be', () => {
    let complete = 0;
    fc.assert(
      fc.property(anyMaskedFindings, ({ truth, seen }) => {
        const answer = grade(seen);
        if (answer.complete) {
          complete += 1;
          expect(answer.grade).toBe(pointGrade(truth));
        }
      }),
      { numRuns: 1200, seed: 19 },
    );
    expect(complete).toBeGreaterThan(100);
  });
});

describe('ASTCT, over all findings', () => {
  test('[CRS-20] a higher FiO2 by the same device never changes the grade', () => {
    const { pointGrade } = CRS_SCALES.ASTCT;
    fc.assert(
      fc.property(anyKnownFindings, fc.constantFrom(0.25, 0.5, 1), (found, fio2) => {
        const given = found.oxygen ?? oxygen('cpap');
        const raised = given.device === 'room-air' ? given : { ...given, fio2 };
        expect(pointGrade({ ...found, oxygen: raised })).toBe(pointGrade(found));
      }),
      RUNS,
    );
  });
});
