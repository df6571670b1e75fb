import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import { nextGrades } from '#shared/grading/crs/next.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { anyMaskedFindings, findings, oxygen, pressors } from './builders.ts';

const by = (name: ScaleName, differs: Partial<CrsFindings>) =>
  nextGrades(findings(differs), CRS_SCALES[name]);
const next = (differs: Partial<CrsFindings>) => nextGrades(findings(differs), CRS_SCALES.ASTCT);

const LOW_DOSE = { drug: 'norepinephrine', dose: 5, unit: 'ug/min', hoursAtDose: 4 } as const;
const HIGH_DOSE = { ...LOW_DOSE, dose: 25 } as const;

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

  test.each<[ScaleName, Partial<CrsFindings>, object | null, object | null]>([
    [
      'Lee2014',
      { temperatureC: 38.5, vasopressors: [LOW_DOSE] },
      { change: 'oxygen at FiO2 0.40 for hypoxia', grade: 3 },
      { change: 'norepinephrine stopped', grade: 1 },
    ],
    [
      'Penn',
      { temperatureC: 38.5, fluidBolusesForBp: 3 },
      { change: 'a ventilator for hypoxia', grade: 4 },
      { change: 'only one fluid bolus for pressure in the window', grade: 2 },
    ],
    [
      'Penn',
      { temperatureC: 38.5, fluidBolusesForBp: 1 },
      { change: 'SpO2 89 %', grade: 3 },
      { change: 'no fluid bolus for pressure in the window', grade: 1 },
    ],
    [
      'Penn',
      { temperatureC: 38.5, admittedOrIvForCrs: true },
      { change: 'SpO2 89 %', grade: 3 },
      { change: 'no hospital stay or intravenous therapy for CRS', grade: 1 },
    ],
    [
      'Penn',
      { vasopressors: [HIGH_DOSE] },
      null,
      { change: 'vasopressors at a low dose', grade: 3 },
    ],
    [
      'MSKCC',
      {
        temperatureC: 38.5,
        oxygen: oxygen('nasal-cannula', { flowLPerMin: 2 }),
        vasopressors: [LOW_DOSE],
      },
      { change: 'oxygen at FiO2 0.40 for hypoxia', grade: 3 },
      null,
    ],
    [
      'MSKCC',
      { vasopressors: [LOW_DOSE], oxygen: null },
      { change: 'a vasopressor for 24 h', grade: 3 },
      null,
    ],
    [
      'CARTOX',
      { vasopressors: [HIGH_DOSE] },
      { change: 'systolic pressure 89 mmHg', grade: 4 },
      { change: 'vasopressors at a low dose', grade: 2 },
    ],
    [
      'CARTOX',
      { organToxicity: [{ organ: 'creatinine', grade: 3 }] },
      { change: 'a ventilator for hypoxia', grade: 4 },
      { change: 'creatinine of CTCAE grade 2', grade: 2 },
    ],
    [
      'CTCAE5',
      { temperatureC: 38.5, vasopressors: [LOW_DOSE] },
      { change: 'a ventilator for hypoxia', grade: 4 },
      { change: 'norepinephrine stopped', grade: 1 },
    ],
    [
      'Penn',
      { vasopressors: [{ ...LOW_DOSE, dose: 12 }], weightKg: 60, pennDoseTable: 'by-weight' },
      null,
      { change: 'vasopressors at a low dose', grade: 3 },
    ],
    [
      'Lee2014',
      { constitutionalSymptoms: true },
      { change: 'systolic pressure 89 mmHg', grade: 2 },
      { change: 'no constitutional symptoms', grade: 0 },
    ],
  ])('[CRS-24] %s, case %#: %j', (name, differs, up, down) => {
    expect(by(name, differs)).toEqual({ up, down });
  });

  test.each(SCALE_NAMES)(
    '[CRS-24] on %s what is named moves the grade, and never by learning a value',
    (name) => {
      const { pointGrade } = CRS_SCALES[name];
      fc.assert(
        fc.property(anyMaskedFindings, ({ seen }) => {
          const now = pointGrade(seen);
          const { up, down } = by(name, seen);
          expect(up === null || (now !== null && up.grade > now)).toBe(true);
          expect(down === null || (now !== null && down.grade < now)).toBe(true);
          const named = `${up?.change} ${down?.change}`;
          expect(seen.temperatureC === null && named.includes('temperature')).toBe(false);
          expect(seen.systolicMmHg === null && named.includes('systolic')).toBe(false);
          expect(seen.spo2Percent === null && named.includes('SpO2')).toBe(false);
        }),
        { numRuns: 200, seed: 24 },
      );
    },
  );

  test.each(SCALE_NAMES)('[CRS-24] on %s every grade below 4 can be raised', (name) => {
    const febrile = findings({ temperatureC: 38.5 });
    const walked = [febrile];
    for (const grade of [2, 3, 4]) {
      expect(by(name, walked.at(-1) ?? febrile).up).not.toBeNull();
      const oxygens = [
        oxygen('nasal-cannula', { flowLPerMin: 2 }),
        oxygen('hfnc', { flowLPerMin: 30 }),
        oxygen('invasive-ventilation'),
      ];
      walked.push({ ...febrile, oxygen: oxygens[grade - 2] ?? null });
    }
    expect(by(name, walked.at(-1) ?? febrile).up).toBeNull();
  });
});
