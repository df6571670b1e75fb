import { describe, expect, test } from '@jest/globals';
import { labToxicity } from '#shared/grading/lab-toxicity.ts';
import { labs, PATIENT } from './builders.ts';

interface Baseline {
  readonly ageYears?: number;
  readonly creatinineMgPerDl?: number;
  readonly altUPerL?: number;
}

/** CTCAE grades of kidney and liver. */
function grades(values: Parameters<typeof labs>[0], patient: Baseline = {}): [number, number] {
  const { ageYears = PATIENT.ageYears, ...baseline } = patient;
  const toxicity = labToxicity(labs(values), {
    ageYears,
    baseline: { ...PATIENT.baseline, ...baseline },
  });
  const of = (organ: string) => toxicity?.find((one) => one.organ === organ)?.grade ?? 0;
  return [of('creatinine'), of('transaminase')];
}

const kidney = (creatinineMgPerDl: number, patient?: Baseline) =>
  grades({ creatinineMgPerDl }, patient)[0];
const liver = (altUPerL: number, patient?: Baseline) => grades({ altUPerL }, patient)[1];

describe('organ toxicity from the laboratory', () => {
  test.each([
    [1.2, 0],
    [1.3, 1],
    [1.8, 1],
    [1.9, 2],
    [3.6, 2],
    [3.7, 3],
    [7.2, 3],
    [7.3, 4],
  ])('[CRS-46] creatinine %d mg/dL over a baseline of 1.2 is grade %d', (value, grade) => {
    expect(kidney(value, { creatinineMgPerDl: 1.2 })).toBe(grade);
  });

  test.each([
    [0.9, 0],
    [0.91, 2],
    [1.8, 2],
    [1.81, 3],
  ])('[CRS-46] creatinine %d mg/dL over a baseline of 0.6 is grade %d', (value, grade) => {
    expect(kidney(value, { creatinineMgPerDl: 0.6 })).toBe(grade);
  });

  test.each([
    [2, 0],
    [2.9, 0],
    [3, 2],
    [3.7, 3],
    [7.3, 4],
  ])(
    '[CRS-46] kidneys that were ill before count from half as much again on: %d is %d',
    (value, grade) => {
      expect(kidney(value, { creatinineMgPerDl: 2 })).toBe(grade);
    },
  );

  test.each([
    [4.9, 0.5],
    [5, 0.7],
    [11.9, 0.7],
    [12, 1],
    [17.9, 1],
    [18, 1.2],
  ])('[CRS-46] at %d years the upper limit of creatinine is %d mg/dL', (ageYears, upper) => {
    const patient = { ageYears, creatinineMgPerDl: upper };
    expect(kidney(upper, patient)).toBe(0);
    expect(kidney(upper + 0.01, patient)).toBe(1);
  });

  test.each([
    [40, 0],
    [41, 1],
    [120, 1],
    [121, 2],
    [200, 2],
    [201, 3],
    [800, 3],
    [801, 4],
  ])('[CRS-46] ALT %d U/L is grade %d', (value, grade) => {
    expect(liver(value)).toBe(grade);
  });

  test('[CRS-46] the worse of ALT and AST counts', () => {
    expect(grades({ altUPerL: 41, astUPerL: 201 })).toEqual([0, 3]);
    expect(grades({ altUPerL: 201, astUPerL: 41 })).toEqual([0, 3]);
  });

  test.each([
    [119, 0],
    [120, 1],
    [240, 1],
    [241, 2],
    [401, 3],
    [1601, 4],
  ])('[CRS-46] over a baseline ALT of 80 U/L %d is grade %d', (value, grade) => {
    expect(liver(value, { altUPerL: 80 })).toBe(grade);
  });

  test('[CRS-46] a baseline ALT at the limit of normal is normal', () => {
    expect(liver(41, { altUPerL: 40 })).toBe(1);
  });

  test('[CRS-46] blood counts and fibrinogen are no organ toxicity of CRS', () => {
    const low = {
      neutrophilsPerNl: 0,
      plateletsPerNl: 3,
      haemoglobinGPerDl: 5,
      fibrinogenMgPerDl: 40,
    };
    expect(labToxicity(labs(low), PATIENT)).toEqual([]);
  });

  test('[CRS-49] equal grades are one and the same list', () => {
    const first = labToxicity(labs({ altUPerL: 300 }), PATIENT);
    expect(labToxicity(labs({ altUPerL: 310 }), PATIENT)).toBe(first);
  });
});
