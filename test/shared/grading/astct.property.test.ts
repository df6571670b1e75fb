import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { gradeAstct, pointGradeAstct } from '#shared/grading/crs/astct.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import {
  anyKnownFindings,
  anyMaskedFindings,
  COUNTED_PRESSORS,
  oxygen,
  pressors,
} from './builders.ts';

const RUNS = { numRuns: 1500, seed: 4 };

/** Ever more support for hypoxia; the flow may not fall from one to the next. */
const LADDER = [
  oxygen('room-air', { flowLPerMin: 0 }),
  oxygen('nasal-cannula', { flowLPerMin: 1, fio2: 0.24 }),
  oxygen('nasal-cannula', { flowLPerMin: 6, fio2: 0.44 }),
  oxygen('hfnc', { flowLPerMin: 6.1, fio2: 0.4 }),
  oxygen('hfnc', { flowLPerMin: 60, fio2: 1 }),
  oxygen('non-rebreather', { flowLPerMin: 15, fio2: 0.8 }),
  oxygen('cpap', { fio2: 0.8 }),
  oxygen('invasive-ventilation', { fio2: 1 }),
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
  'one more vasopressor': (found, size) => ({
    ...found,
    vasopressors: [
      ...(found.vasopressors ?? []),
      ...pressors(COUNTED_PRESSORS[size % COUNTED_PRESSORS.length] ?? 'dopamine'),
    ],
  }),
  'vasopressin beside the rest': (found) => ({
    ...found,
    vasopressors: [...(found.vasopressors ?? []), ...pressors('vasopressin')],
  }),
  'a fever earlier': (found) => ({ ...found, qualifyingFeverEarlierThisEpisode: true }),
  'a suppressant since the fever': (found) => ({
    ...found,
    suppressantsAfterOnset: [...(found.suppressantsAfterOnset ?? []), 'paracetamol'],
  }),
  'death from CRS': (found) => ({ ...found, deathFromCrs: true }),
};

describe('ASTCT, over all findings', () => {
  test.each(Object.entries(worsenings))('[CRS-20] %s never lowers the grade', (_, worsen) => {
    fc.assert(
      fc.property(anyKnownFindings, fc.integer({ min: 0, max: 40 }), (found, size) => {
        const before = gradeAstct(found).grade ?? 0;
        expect(gradeAstct(worsen(found, size)).grade).toBeGreaterThanOrEqual(before);
      }),
      RUNS,
    );
  });

  test('[CRS-20] more support for hypoxia never lowers the grade', () => {
    fc.assert(
      fc.property(anyKnownFindings, (found) => {
        const grades = LADDER.map((rung) => gradeAstct({ ...found, oxygen: rung }).grade ?? 0);
        expect(grades).toEqual([...grades].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });

  test('[CRS-20] a higher FiO2 by the same device never changes the grade', () => {
    fc.assert(
      fc.property(anyKnownFindings, fc.constantFrom(0.25, 0.5, 1), (found, fio2) => {
        const given = found.oxygen ?? oxygen('cpap');
        const raised = given.device === 'room-air' ? given : { ...given, fio2 };
        expect(gradeAstct({ ...found, oxygen: raised }).grade).toBe(gradeAstct(found).grade);
      }),
      RUNS,
    );
  });

  test('[CRS-21] the order of fields and of lists changes nothing', () => {
    fc.assert(
      fc.property(anyKnownFindings, (found) => {
        const reversed = Object.fromEntries(Object.entries(found).reverse()) as CrsFindings;
        expect(gradeAstct(reversed)).toEqual(gradeAstct(found));
        const lists: CrsFindings = {
          ...found,
          vasopressors: [...(found.vasopressors ?? [])].reverse(),
          suppressantsAfterOnset: [...(found.suppressantsAfterOnset ?? [])].reverse(),
        };
        const { grade, complete, flags } = gradeAstct(lists);
        expect(gradeAstct(found)).toMatchObject({ grade, complete, flags });
      }),
      RUNS,
    );
  });

  test('[CRS-22] the point grade without words is the grade with words', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ truth, seen }) => {
        expect(pointGradeAstct(truth)).toBe(gradeAstct(truth).grade);
        expect(pointGradeAstct(seen)).toBe(gradeAstct(seen).grade);
      }),
      { ...RUNS, numRuns: 3000 },
    );
  });

  test('[CRS-23] every grade has a reason for each axis, and the highest is the grade', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ seen }) => {
        const { grade, reasons } = gradeAstct(seen);
        const shut = reasons.some(({ axis, grade: own }) => axis === 'gate' && own === 0);
        const graded = reasons.map((reason) => reason.grade).filter((own) => own !== null);
        if (grade === null) {
          expect(graded).toEqual([]);
        } else if (grade > 0 || !shut) {
          expect(Math.max(...graded)).toBe(grade);
        }
        expect(reasons.every(({ rule, source }) => rule !== '' && source !== '')).toBe(true);
      }),
      RUNS,
    );
  });
});
