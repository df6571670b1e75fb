import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import { candidatesOf } from '#shared/grading/crs/candidates.ts';
import { nextGrades } from '#shared/grading/crs/next.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { anyKnownFindings, anyMaskedFindings } from './builders.ts';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Every other value of one known finding at the bedside, found without the candidates. */
function singleChanges(found: CrsFindings): CrsFindings[] {
  return [
    ...range(350, 410).map((tenths) => ({ ...found, temperatureC: tenths / 10 })),
    ...range(50, 140).map((systolicMmHg) => ({ ...found, systolicMmHg })),
    ...range(70, 100).map((spo2Percent) => ({ ...found, spo2Percent })),
    ...range(0, 5).map((fluidBolusesForBp) => ({ ...found, fluidBolusesForBp })),
    ...[false, true].map((yes) => ({ ...found, constitutionalSymptoms: yes })),
    ...[false, true].map((yes) => ({ ...found, admittedOrIvForCrs: yes })),
    ...[false, true].map((yes) => ({ ...found, coagulopathyBloodProducts: yes })),
  ];
}

function differing(one: CrsFindings, other: CrsFindings): string[] {
  const text = (found: CrsFindings, key: string) =>
    JSON.stringify(Object.entries(found).find(([name]) => name === key));
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return keys.filter((key) => text(one, key) !== text(other, key));
}

describe.each(SCALE_NAMES)('what is next on %s', (name) => {
  const scale = CRS_SCALES[name];

  test('[CRS-24] the named change gives the named grade, and no candidate a smaller step', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ seen }) => {
        const now = scale.pointGrade(seen) ?? 0;
        const { up, down } = nextGrades(seen, scale);
        const reached = candidatesOf(seen).map(({ change, findings }) => ({
          change,
          grade: scale.pointGrade(findings) ?? now,
          complete: scale.grade(findings).complete,
        }));
        const higher = reached.filter(({ grade }) => grade > now);
        const lower = reached.filter(({ grade, complete }) => grade < now && complete);
        if (scale.pointGrade(seen) === null) {
          expect([up, down]).toEqual([null, null]);
          return;
        }
        expect(up?.grade ?? 6).toBe(Math.min(6, ...higher.map(({ grade }) => grade)));
        expect(down?.grade ?? -1).toBe(Math.max(-1, ...lower.map(({ grade }) => grade)));
        for (const named of [up, down]) {
          const told = reached.filter(({ change }) => change === named?.change);
          expect(named === null || told.some(({ grade }) => grade === named.grade)).toBe(true);
        }
      }),
      { numRuns: 150, seed: 24 },
    );
  });

  test('[CRS-24] each candidate changes one finding', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ seen }) => {
        for (const { change, findings } of candidatesOf(seen)) {
          expect(change).not.toBe('');
          expect(differing(seen, findings).length).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 50, seed: 25 },
    );
  });

  test('[CRS-24] no other value of one finding at the bedside is a smaller step', () => {
    fc.assert(
      fc.property(anyKnownFindings, (found) => {
        const now = scale.pointGrade(found) ?? 0;
        const { up, down } = nextGrades(found, scale);
        const grades = singleChanges(found).map((changed) => scale.pointGrade(changed) ?? now);
        const highest = Math.max(-1, ...grades.filter((grade) => grade < now));
        const lowest = Math.min(6, ...grades.filter((grade) => grade > now));
        expect(up?.grade ?? 6).toBeLessThanOrEqual(lowest);
        expect(down?.grade ?? -1).toBeGreaterThanOrEqual(highest);
      }),
      { numRuns: 150, seed: 26 },
    );
  });
});
