import { describe, expect, test } from '@jest/globals';
import type { Pressors } from '#shared/grading/crs/signs/agents.ts';
import { doseOf } from '#shared/grading/crs/signs/high-dose.ts';

type Pressor = Pressors[number];

const on = (
  drug: Pressor['drug'],
  dose: number | null,
  differs: Partial<Pressor> = {},
): Pressor => {
  const unit = drug === 'vasopressin' ? 'U/min' : drug === 'dopamine' ? 'ug/kg/min' : 'ug/min';
  return { drug, dose, unit, hoursAtDose: 4, ...differs };
};
const dose = (...vasopressors: Pressor[]) => doseOf({ vasopressors, weightKg: 70 });
const VASOPRESSIN = on('vasopressin', 0.03);

describe('the high-dose table', () => {
  test.each([
    ['norepinephrine', 19.9, 20],
    ['epinephrine', 9.9, 10],
    ['phenylephrine', 199, 200],
    ['dopamine', 9.9, 10],
  ] as const)('[CRS-34] %s alone is low at %d and high at %d', (drug, low, high) => {
    expect(dose(on(drug, low))).toBe('low');
    expect(dose(on(drug, high))).toBe('high');
  });

  test.each([
    ['norepinephrine', 9.9, 10],
    ['epinephrine', 9.9, 10],
    ['phenylephrine', 99, 100],
  ] as const)('[CRS-34] %s beside vasopressin is low at %d and high at %d', (drug, low, high) => {
    expect(dose(on(drug, low), VASOPRESSIN)).toBe('low');
    expect(dose(VASOPRESSIN, on(drug, high))).toBe('high');
  });

  test.each([
    [on('norepinephrine', 10), on('epinephrine', 9.9), 'low'],
    [on('norepinephrine', 10.1), on('epinephrine', 9.9), 'high'],
    [on('norepinephrine', 15.4), on('dopamine', 9), 'low'],
    [on('norepinephrine', 15.5), on('dopamine', 9), 'high'],
    [on('norepinephrine', 10), on('phenylephrine', 99), 'low'],
    [on('norepinephrine', 10), on('phenylephrine', 100), 'high'],
  ])('[CRS-34] two without vasopressin count by their equivalents: case %#', (one, other, is) => {
    expect(dose(one, other)).toBe(is);
    expect(dose(other, one)).toBe(is);
  });

  test('[CRS-34] one drug from two pumps is one drug at the sum of their rates', () => {
    expect(dose(on('epinephrine', 4.9), on('epinephrine', 5))).toBe('low');
    expect(dose(on('epinephrine', 5), on('epinephrine', 5))).toBe('high');
    expect(dose(on('dopamine', 6), on('dopamine', 280, { unit: 'ug/min' }))).toBe('high');
    expect(dose(on('epinephrine', 5), on('epinephrine', 5, { hoursAtDose: 2 }))).toBe('low');
    const twice = [on('norepinephrine', 12), on('norepinephrine', 12)];
    expect(doseOf({ vasopressors: twice, weightKg: 150 }, 'by-weight')).toBe('low');
    expect(doseOf({ vasopressors: twice, weightKg: 120 }, 'by-weight')).toBe('high');
  });

  test('[CRS-34] vasopressin, angiotensin II and inotropes have no high dose of their own', () => {
    expect(dose(on('vasopressin', 9))).toBe('low');
    expect(dose(on('angiotensin-ii', 500, { unit: 'ug/min' }))).toBe('low');
    expect(dose(on('angiotensin-ii', 500), VASOPRESSIN)).toBe('low');
    expect(dose(on('dobutamine', 500))).toBe('low');
    expect(dose()).toBe('low');
  });

  test('[CRS-34] a dose by weight is turned into one by minute, and that of dopamine back', () => {
    const byWeight = (drug: Pressor['drug'], much: number) =>
      dose(on(drug, much, { unit: 'ug/kg/min' }));
    expect(byWeight('norepinephrine', 0.285)).toBe('low');
    expect(byWeight('norepinephrine', 20 / 70)).toBe('high');
    expect(dose(on('dopamine', 699, { unit: 'ug/min' }))).toBe('low');
    expect(dose(on('dopamine', 700, { unit: 'ug/min' }))).toBe('high');
  });

  test.each([
    [2.9, 'low'],
    [3, 'high'],
  ])('[CRS-34] 20 ug/min held for %d h is %s', (hoursAtDose, is) => {
    expect(dose(on('norepinephrine', 20, { hoursAtDose }))).toBe(is);
  });

  test('[CRS-34] a combination is as old as its newest agent', () => {
    expect(dose(on('norepinephrine', 12), { ...VASOPRESSIN, hoursAtDose: 2.9 })).toBe('low');
    expect(dose(on('norepinephrine', 12), { ...VASOPRESSIN, hoursAtDose: 3 })).toBe('high');
  });

  test('[CRS-35] what is high alone stays high beside anything new', () => {
    const fresh = { hoursAtDose: 0 };
    expect(dose(on('epinephrine', 10), on('norepinephrine', 2))).toBe('high');
    expect(dose(on('norepinephrine', 20), { ...VASOPRESSIN, ...fresh })).toBe('high');
    expect(dose(on('norepinephrine', 12), VASOPRESSIN, on('dopamine', 2, fresh))).toBe('high');
  });

  test('[CRS-35] a dose held for an unknown time is high if it would be', () => {
    expect(dose(on('norepinephrine', 20, { hoursAtDose: null }))).toBe('high-if-held');
    expect(dose(on('norepinephrine', 19, { hoursAtDose: null }))).toBe('low');
  });

  test('[CRS-35] an unknown dose, unit or weight is unknown where it could make a high dose', () => {
    expect(dose(on('norepinephrine', null))).toBe('unknown');
    expect(dose(on('norepinephrine', 20, { unit: null }))).toBe('unknown');
    expect(dose(on('norepinephrine', null, { hoursAtDose: 1 }))).toBe('low');
    expect(dose(on('norepinephrine', null), on('epinephrine', 10))).toBe('high');
    expect(dose(on('vasopressin', null))).toBe('low');
    const vasopressors = [on('norepinephrine', 0.3, { unit: 'ug/kg/min' })];
    expect(doseOf({ vasopressors, weightKg: null })).toBe('unknown');
  });
});
