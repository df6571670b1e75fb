import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pointGradeAstct } from '#shared/grading/crs/astct.ts';
import { nextGrades } from '#shared/grading/crs/next.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { anyMaskedFindings, findings, oxygen, pressors } from './builders.ts';

const next = (differs: Partial<CrsFindings>) => nextGrades(findings(differs), CRS_SCALES.ASTCT);

describe('what would change the grade', () => {
  test('[CRS-24] a well patient is one fever away from grade 1', () => {
    expect(next({})).toEqual({ up: { change: 'temperature 38.0 °C', grade: 1 }, down: null });
  });

  test('[CRS-24] a febrile patient is one pressure reading away from grade 2', () => {
    expect(next({ temperatureC: 38.4 })).toEqual({
      up: { change: 'systolic pressure 89 mmHg', grade: 2 },
      down: { change: 'temperature 37.9 °C', grade: 0 },
    });
  });

  test('[CRS-24] the limit named is the one of the age', () => {
    expect(next({ temperatureC: 38.4, ageYears: 8 }).up?.change).toBe('systolic pressure 85 mmHg');
  });

  test('[CRS-24] a pressor after a bolus comes down to grade 2 when it stops', () => {
    const found = {
      temperatureC: 39,
      fluidBolusesForBp: 2,
      vasopressors: pressors('norepinephrine'),
    };
    expect(next(found)).toEqual({
      up: { change: 'positive pressure for hypoxia', grade: 4 },
      down: { change: 'norepinephrine stopped', grade: 2 },
    });
  });

  test('[CRS-24] of changes that do the same the first at the bedside is named', () => {
    const found = { temperatureC: 39, vasopressors: pressors('dopamine', 'epinephrine') };
    expect(next(found).down).toEqual({ change: 'dopamine stopped', grade: 3 });
    const cannula = oxygen('nasal-cannula', { flowLPerMin: 3 });
    expect(next({ temperatureC: 39, oxygen: cannula }).up).toEqual({
      change: 'oxygen above 6 L/min for hypoxia',
      grade: 3,
    });
  });

  test('[CRS-24] where two axes hold the grade no single change lowers it', () => {
    const found = {
      qualifyingFeverEarlierThisEpisode: true,
      suppressantsAfterOnset: ['paracetamol'] as const,
      vasopressors: pressors('dopamine'),
      oxygen: oxygen('simple-mask'),
    };
    expect(next(found).down).toBeNull();
  });

  test('[CRS-24] after a fever that lapsed, the missing drug is what would raise the grade', () => {
    const found = {
      qualifyingFeverEarlierThisEpisode: true,
      vasopressors: pressors('dopamine'),
      temperatureC: null,
    };
    expect(next({ ...found, temperatureC: 37 }).up?.change).toBe('temperature 38.0 °C');
    expect(next({ ...found, feverOtherCause: true, temperatureC: 39 }).up?.change).toBe(
      'an antipyretic, anti-cytokine drug or steroid recorded after the earlier fever',
    );
  });

  test('[CRS-24] an unknown grade and a death have nothing next', () => {
    const unknown = { temperatureC: null, systolicMmHg: null, spo2Percent: null };
    expect(next(unknown)).toEqual({ up: null, down: null });
    expect(next({ deathFromCrs: true })).toEqual({ up: null, down: null });
  });

  test('[CRS-24] what is unknown can hold a grade up, so nothing is said to lower it', () => {
    const known = { temperatureC: 38.4, systolicMmHg: 85 };
    expect(next(known).down).toEqual({ change: 'systolic pressure 90 mmHg', grade: 1 });
    expect(next({ ...known, spo2Percent: null })).toMatchObject({ up: { grade: 3 }, down: null });
  });

  test('[CRS-24] what is named raises or lowers the grade, and never by learning a value', () => {
    fc.assert(
      fc.property(anyMaskedFindings, ({ seen }) => {
        const now = pointGradeAstct(seen);
        const { up, down } = nextGrades(seen, CRS_SCALES.ASTCT);
        expect(up === null || (now !== null && up.grade > now)).toBe(true);
        expect(down === null || (now !== null && down.grade < now)).toBe(true);
        const named = `${up?.change} ${down?.change}`;
        expect(seen.temperatureC === null && named.includes('temperature')).toBe(false);
        expect(seen.systolicMmHg === null && named.includes('systolic')).toBe(false);
        expect(seen.spo2Percent === null && named.includes('SpO2')).toBe(false);
      }),
      { numRuns: 1000, seed: 24 },
    );
  });
});
