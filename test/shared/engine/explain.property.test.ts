import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { VITALS } from '#shared/contracts/quantities.ts';
import { CAUSES, EXPLAINED_VITALS, type ExplainedVital } from '#shared/contracts/truth-view.ts';
import { explain, explainAll } from '#shared/engine/explain.ts';
import { CAUSE_RULES } from '#shared/engine/explain-rules.ts';
import { fatigueTarget } from '#shared/engine/fatigue.ts';
import { observe } from '#shared/engine/observe.ts';
import type { Patient } from '#shared/engine/patient.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import { anyOverrides, forcesOf } from '#test/support/overrides.ts';
import { at, coursesOf, patientWith, scenarioWith, statesOf } from '#test/support/patient.ts';
import { anyParameters, anyTreatments } from '#test/support/treatments.ts';

/** The most that noise, steps and limits of a device make of a value in its range. */
const DEVICE_MOST: Readonly<Record<ExplainedVital, number>> = {
  temperatureC: 43.5 - 42 + 0.3,
  heartRatePerMin: 6,
  systolicMmHg: 21,
  diastolicMmHg: 21,
  mapMmHg: 21,
  respiratoryRatePerMin: 6,
  spo2Percent: 11,
  fatigue: 0.5,
};

const seed = fc.integer({ min: 0, max: 2_147_483_647 });
const anyMoment = fc
  .record({
    parameters: anyParameters,
    seeded: seed,
    plan: anyTreatments(1.5),
    overrides: fc.oneof(fc.constant([]), anyOverrides(2160)),
    until: fc.integer({ min: -50, max: 2160 }),
  })
  .map(({ parameters, seeded, plan, overrides, until }) => {
    const patient = patientWith(parameters, seeded);
    let state = firstState(patient);
    while (state.tick < until) {
      const tick = state.tick + 1;
      state = step(patient, state, plan.get(tick) ?? [], forcesOf(overrides, tick));
    }
    return { patient, state };
  });

const parts = (patient: Patient, state: PatientState, vital: ExplainedVital) =>
  new Map(explain(patient, state, vital).map(({ cause, value }) => [cause, value]));

/** Whether a vital sign, what it tends to, or the mean pressure it is made of is at an end. */
function isAtLimit(patient: Patient, state: PatientState, vital: ExplainedVital): boolean {
  if (vital === 'temperatureC') {
    return false;
  }
  if (vital === 'fatigue') {
    return fatigueTarget(patient.baseline.fatigue, state) === 10;
  }
  return [vital, 'mapMmHg' as const].some((name) => {
    const { minimum, maximum } = VITALS[name];
    return state.vitals[name] === minimum || state.vitals[name] === maximum;
  });
}

describe('why a vital sign is what it is', () => {
  test('[WHY-1] the parts add up to what the monitor shows, at any moment of any patient', () => {
    fc.assert(
      fc.property(anyMoment, ({ patient, state }) => {
        const shown = observe(patient, state);
        for (const vital of EXPLAINED_VITALS) {
          const found = explain(patient, state, vital);
          const sum = found.reduce((total, { value }) => total + value, 0);
          expect(sum).toBeCloseTo(shown[vital], 9);
          expect(new Set(found.map(({ cause }) => cause)).size).toBe(found.length);
          expect(found.every(({ value }) => value !== 0 && Number.isFinite(value))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('[WHY-2] the model explains all but what the device adds', () => {
    fc.assert(
      fc.property(anyMoment, ({ patient, state }) => {
        for (const vital of EXPLAINED_VITALS) {
          const found = parts(patient, state, vital);
          expect(Math.abs(found.get('device') ?? 0)).toBeLessThanOrEqual(DEVICE_MOST[vital]);
          expect(found.has('limit') && !isAtLimit(patient, state, vital)).toBe(false);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('[WHY-3] every cause that can appear has its rule and its source', () => {
    fc.assert(
      fc.property(anyMoment, ({ patient, state }) => {
        for (const [vital, found] of Object.entries(explainAll(patient, state))) {
          const known = CAUSE_RULES[vital as ExplainedVital];
          expect(found.filter(({ cause }) => known[cause] === undefined)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    for (const rules of Object.values(CAUSE_RULES)) {
      for (const [cause, { rule, source }] of Object.entries(rules)) {
        expect(CAUSES).toContain(cause);
        expect([rule.length, source.length].every((length) => length > 5)).toBe(true);
      }
    }
  });
});

describe('what an explanation names', () => {
  test('[WHY-4] a fever, by what drives it and what lowers it', () => {
    const patient = patientWith({ S: 3, tpk: 4, infection: { tinf: 4, Wsep: 6 } });
    const plan = new Map([[5 * 1440, [{ kind: 'paracetamol' as const, doseMg: 1000 }]]]);
    const state = at(coursesOf(patient, { days: 5.2, plan }), 5 * 1440 + 180);
    const found = parts(patient, state, 'temperatureC');
    expect(found.get('baseline')).toBe(36.7);
    expect(found.get('cytokines')).toBeGreaterThan(0.3);
    expect(found.get('infection')).toBeGreaterThan(0.3);
    expect(found.get('paracetamol')).toBeLessThan(-0.5);
    expect(found.has('second-wave')).toBe(false);
  });

  test('[WHY-4] a racing heart, by fever and low pressure', () => {
    const patient = patientWith({ S: 12, tpk: 4, v50: 4 });
    const state = at(coursesOf(patient, { days: 4.2 }), 4 * 1440);
    const found = parts(patient, state, 'heartRatePerMin');
    expect(found.get('baseline')).toBe(78);
    expect(found.get('fever')).toBeGreaterThan(15);
    expect(found.get('low-pressure')).toBeGreaterThan(5);
    expect(parts(patient, state, 'mapMmHg').get('vasoplegia')).toBeLessThan(-20);
  });

  test('[WHY-4] a saturation, first the lungs, then the oxygen, then the pressure', () => {
    const patient = patientWith({ S: 20, tpk: 4, l50: 5 });
    const plan = new Map([
      [5000, [{ kind: 'oxygen' as const, fio2: 0.5, device: 'bipap' as const }]],
    ]);
    const state = at(coursesOf(patient, { days: 4.2, plan }), 4 * 1440);
    const found = parts(patient, state, 'spo2Percent');
    expect(found.get('baseline')).toBeGreaterThan(96);
    expect(found.get('lung')).toBeLessThan(-8);
    expect(found.get('oxygen')).toBeGreaterThan(4);
    expect(found.get('ventilation')).toBeGreaterThan(0.1);
  });

  test('[WHY-4] fatigue remembers: it lags behind what drives it', () => {
    const patient = patientWith({ S: 3, tpk: 4 });
    const states = statesOf({ scenario: scenarioWith({ S: 3, tpk: 4 }), days: 8 });
    expect(parts(patient, at(states, 3.5 * 1440), 'fatigue').get('memory')).toBeLessThan(0);
    expect(parts(patient, at(states, 7.5 * 1440), 'fatigue').get('memory')).toBeGreaterThan(0.5);
  });
});
