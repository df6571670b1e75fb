import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { observe } from '#shared/engine/observe.ts';
import { patientOf } from '#shared/engine/patient.ts';
import { stateNumbers } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { scenarioWith, statesOf } from '#test/support/patient.ts';

const anyTreatment: fc.Arbitrary<Treatment> = fc.oneof(
  fc.record({
    kind: fc.constant('paracetamol' as const),
    doseMg: fc.integer({ min: 10, max: 10_000 }),
  }),
  fc.record({
    kind: fc.constant('tocilizumab' as const),
    doseMg: fc.integer({ min: 10, max: 3000 }),
  }),
  fc.record({
    kind: fc.constant('dexamethasone' as const),
    doseMg: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({
    kind: fc.constant('fluid-bolus' as const),
    volumeMl: fc.integer({ min: 50, max: 3000 }),
  }),
  fc.constant({ kind: 'fluid-stop' as const }),
  fc.record({
    kind: fc.constant('oxygen' as const),
    fio2: fc.double({ min: 0.21, max: 1, noNaN: true }),
  }),
);

const anyParameters = fc.record({
  S: fc.double({ min: 0, max: 60, noNaN: true }),
  tpk: fc.double({ min: 0.5, max: 3, noNaN: true }),
  Td: fc.double({ min: 0.2, max: 5, noNaN: true }),
  Th: fc.double({ min: 0.2, max: 20, noNaN: true }),
  v50: fc.double({ min: 0.5, max: 50, noNaN: true }),
  l50: fc.double({ min: 0.5, max: 50, noNaN: true }),
  n50: fc.double({ min: 0.5, max: 60, noNaN: true }),
  f6: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
});

describe('a step of the patient', () => {
  test('[MODEL-7] every number stays finite and inside its bounds under any treatment', () => {
    const plan = fc.array(fc.tuple(fc.integer({ min: 0, max: 2879 }), anyTreatment), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyParameters, fc.nat(), plan, (parameters, seed, treatments) => {
        const patient = patientOf(scenarioWith(parameters), seed);
        let state = firstState(patient);
        for (let tick = -59; tick <= 2880; tick += 1) {
          const given = treatments.filter(([at]) => at === tick).map(([, treatment]) => treatment);
          state = step(patient, state, given);
          const shares = [state.vasoplegia, state.lungInjury, state.neurotoxicity];
          expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
        }
        expect(stateNumbers(state).every(Number.isFinite)).toBe(true);
        expect(state.temperatureC).toBeGreaterThan(35);
        expect(state.temperatureC).toBeLessThan(43);
        expect(state.fatigue).toBeGreaterThanOrEqual(0);
        expect(state.fatigue).toBeLessThanOrEqual(10);
        const read = observe(patient, state);
        expect(read.diastolicMmHg).toBeLessThan(read.systolicMmHg);
      }),
      { numRuns: 40 },
    );
  });

  test('[DET-4] an intervention leaves the drift of every signal as it was', () => {
    fc.assert(
      fc.property(fc.nat(), anyTreatment, (seed, treatment) => {
        const plain = statesOf({ seed, days: 0.2 });
        const treated = statesOf({ seed, days: 0.2, plan: new Map([[10, [treatment]]]) });
        expect(treated.map((state) => state.drift)).toEqual(plain.map((state) => state.drift));
      }),
      { numRuns: 30 },
    );
  });

  test('[MODEL-8] more inspired oxygen never lowers the saturation', () => {
    const fraction = fc.double({ min: 0.21, max: 1, noNaN: true });
    fc.assert(
      fc.property(fraction, fraction, fc.nat(), (one, other, seed) => {
        const scenario = scenarioWith({ S: 20, l50: 4, tpk: 1 });
        const last = (fio2: number) =>
          statesOf({
            scenario,
            seed,
            days: 1,
            plan: new Map([[1400, [{ kind: 'oxygen', fio2 }]]]),
          }).at(-1);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(last(more)?.vitals.spo2Percent).toBeGreaterThanOrEqual(
          last(less)?.vitals.spo2Percent ?? 100,
        );
      }),
      { numRuns: 20 },
    );
  });
});
