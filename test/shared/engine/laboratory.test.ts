import { describe, expect, test } from '@jest/globals';
import type { LabName } from '#shared/contracts/quantities.ts';
import { labValues } from '#shared/engine/laboratory.ts';
import type { PatientState } from '#shared/engine/state.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { at, repeated, scenarioWith, statesOf } from '#test/support/patient.ts';

const SEVERE = { S: 20, tpk: 5, Td: 0.65, Th: 2.4, v50: 3.6, l50: 7, n50: 30, f6: 0.35 };
const SECOND = {
  S: 7.5,
  tpk: 5.2,
  Td: 0.7,
  Th: 2,
  f6: 0.25,
  secondWave: { S2: 1.8, tpk2: 13.5, Td2: 0.9, Th2: 3 },
};

const ULN_ALT_U_PER_L = 40;
const BASELINE_CREATININE = 0.8;

const highest = (states: readonly PatientState[], name: LabName) =>
  Math.max(...states.map((state) => labValues(state)[name]));
const lowest = (states: readonly PatientState[], name: LabName) =>
  Math.min(...states.map((state) => labValues(state)[name]));

const mild = statesOf({ days: 14 });
const severe = statesOf({ scenario: scenarioWith(SEVERE), days: 14 });

describe('blood count after lymphodepletion', () => {
  const neutropenicDays = (states: readonly PatientState[]) =>
    states.filter((state) => labValues(state).neutrophilsPerNl < 0.5).length / 1440;

  test('[LAB-1] neutrophils are below 0.5 for about a week, and recover', () => {
    expect(neutropenicDays(mild)).toBeGreaterThan(5.5);
    expect(neutropenicDays(mild)).toBeLessThan(9.5);
    expect(labValues(at(mild, 14 * 1440)).neutrophilsPerNl).toBeGreaterThan(1);
  });

  test('[LAB-1] the stronger the course the longer they are low, and the lower the platelets', () => {
    expect(neutropenicDays(severe)).toBeGreaterThan(neutropenicDays(mild) + 1);
    expect(lowest(severe, 'plateletsPerNl')).toBeLessThan(lowest(mild, 'plateletsPerNl') - 10);
  });

  test('[LAB-1] G-CSF from day 2 on shortens the time by a day and more', () => {
    const treatments: readonly Treatment[] = [{ kind: 'g-csf' }];
    const plan = repeated({ fromTick: 2880, everyMinutes: 1440, untilDay: 9, treatments });
    const hurried = statesOf({ days: 14, plan });
    expect(neutropenicDays(hurried)).toBeLessThan(neutropenicDays(mild) - 1);
  });

  test('[LAB-1] leukocytes are more than neutrophils, and no course leaves none', () => {
    for (const state of [...mild, ...severe]) {
      const labs = labValues(state);
      expect(labs.leukocytesPerNl).toBeGreaterThan(labs.neutrophilsPerNl);
    }
    expect(lowest(severe, 'haemoglobinGPerDl')).toBeGreaterThan(7);
  });
});

describe('organs', () => {
  test('[LAB-2] a mild course leaves kidney and liver at CTCAE grade 1 or less', () => {
    expect(highest(mild, 'creatinineMgPerDl')).toBeLessThan(1.5 * BASELINE_CREATININE);
    expect(highest(mild, 'altUPerL')).toBeLessThan(3 * ULN_ALT_U_PER_L);
    expect(highest(mild, 'astUPerL')).toBeLessThan(3 * ULN_ALT_U_PER_L);
  });

  test('[LAB-2] the severest course, untreated, brings both to grade 3', () => {
    expect(highest(severe, 'creatinineMgPerDl')).toBeGreaterThan(3 * BASELINE_CREATININE);
    expect(highest(severe, 'altUPerL')).toBeGreaterThan(5 * ULN_ALT_U_PER_L);
  });

  test('[LAB-2] they follow within a day and take days to recover', () => {
    const peak = severe.reduce((one, other) =>
      one.labs.creatinineMgPerDl > other.labs.creatinineMgPerDl ? one : other,
    );
    const signalPeak = severe.reduce((one, other) => (one.signal > other.signal ? one : other));
    expect(peak.tick - signalPeak.tick).toBeGreaterThan(720);
    const later = at(statesOf({ scenario: scenarioWith(SEVERE), days: 21 }), 21 * 1440);
    expect(later.labs.creatinineMgPerDl).toBeGreaterThan(1.3 * BASELINE_CREATININE);
  });
});

describe('clotting and markers', () => {
  const second = statesOf({ scenario: scenarioWith(SECOND), days: 17 });

  test('[LAB-3] a fever raises fibrinogen, a second wave brings it below 150 mg/dL', () => {
    expect(highest(mild, 'fibrinogenMgPerDl')).toBeGreaterThan(390);
    expect(lowest(mild, 'fibrinogenMgPerDl')).toBeGreaterThanOrEqual(349);
    expect(lowest(second, 'fibrinogenMgPerDl')).toBeLessThan(150);
  });

  test('[LAB-3] a second wave shows in LDH, transaminases and a ferritin above 10,000', () => {
    expect(highest(second, 'ldhUPerL')).toBeGreaterThan(2 * highest(mild, 'ldhUPerL'));
    expect(highest(second, 'altUPerL')).toBeGreaterThan(5 * ULN_ALT_U_PER_L);
    expect(highest(second, 'ferritinNgPerMl')).toBeGreaterThan(10_000);
  });

  test('[LAB-4] IL-6 follows the course over orders of magnitude, lactate the pressure', () => {
    expect(highest(mild, 'il6PgPerMl')).toBeLessThan(500);
    expect(highest(severe, 'il6PgPerMl')).toBeGreaterThan(3000);
    expect(highest(mild, 'lactateMmolPerL')).toBeLessThan(1.6);
    expect(highest(severe, 'lactateMmolPerL')).toBeGreaterThan(3);
  });

  test('[LAB-4] cytokines alone leave procalcitonin below 1 ng/mL', () => {
    expect(highest(severe, 'procalcitoninNgPerMl')).toBeLessThan(1);
  });
});
