import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { VITALS } from '#shared/contracts/quantities.ts';
import { EMPTY_HASH, hashDigits, hashNumbers } from '#shared/engine/hash.ts';
import { observe } from '#shared/engine/observe.ts';
import { hashState, type PatientState, stateNumbers } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { patientWith, scenarioWith, statesOf } from '#test/support/patient.ts';
import { outOfBounds } from '#test/support/state-bounds.ts';
import { anyParameters, anyTreatment, anyTreatments } from '#test/support/treatments.ts';

const seed = fc.integer({ min: 0, max: 2_147_483_647 });

describe('a step of the patient', () => {
  test('[MODEL-7] every number stays finite and inside its bounds under any treatment', () => {
    fc.assert(
      fc.property(anyParameters, seed, anyTreatments(2), (parameters, seeded, plan) => {
        const patient = patientWith(parameters, seeded);
        let state = firstState(patient);
        const problems = new Set<string>();
        while (state.tick < 2880) {
          state = step(patient, state, plan.get(state.tick + 1) ?? []);
          for (const problem of state.tick % 20 === 0 ? outOfBounds(state) : []) {
            problems.add(problem);
          }
        }
        expect([...problems]).toEqual([]);
        expect(observe(patient, state).diastolicMmHg).toBeLessThan(
          observe(patient, state).systolicMmHg,
        );
      }),
      { numRuns: 100 },
    );
  });

  test('[DET-4] an intervention leaves the drift of every signal as it was', () => {
    fc.assert(
      fc.property(seed, anyTreatment, (seeded, treatment) => {
        const plain = statesOf({ seed: seeded, days: 0.2 });
        const treated = statesOf({ seed: seeded, days: 0.2, plan: new Map([[10, [treatment]]]) });
        expect(treated.map((state) => state.drift)).toEqual(plain.map((state) => state.drift));
      }),
      { numRuns: 30 },
    );
  });

  test('[DET-6] a state that was written down and read back goes on with the same bytes', () => {
    fc.assert(
      fc.property(anyParameters, seed, anyTreatments(1), (parameters, seeded, plan) => {
        const patient = patientWith(parameters, seeded);
        const goOn = (from: PatientState) => {
          let state = from;
          let hash = EMPTY_HASH;
          while (state.tick < 1440) {
            state = step(patient, state, plan.get(state.tick + 1) ?? []);
            hash = hashState(hash, state);
          }
          return hashDigits(hash);
        };
        let middle = firstState(patient);
        while (middle.tick < 600) {
          middle = step(patient, middle, plan.get(middle.tick + 1) ?? []);
        }
        expect(goOn(JSON.parse(JSON.stringify(middle)))).toBe(goOn(middle));
      }),
      { numRuns: 25 },
    );
  });

  test('[DET-3] the hash of a state is the hash of all its numbers', () => {
    const state = statesOf({ days: 0.1 }).at(-1);
    if (state === undefined) {
      throw new Error('the course has no state');
    }
    const leaves = (value: unknown): number =>
      typeof value === 'number'
        ? 1
        : Object.values(value ?? {}).reduce((sum: number, part) => sum + leaves(part), 0);
    expect(stateNumbers(state)).toHaveLength(leaves(state));
    expect(hashState(EMPTY_HASH, state)).toEqual(hashNumbers(EMPTY_HASH, stateNumbers(state)));
  });
});

describe('laws of treatment', () => {
  const sick = { S: 20, tpk: 1, Td: 0.5, l50: 4, v50: 4 };
  const treatedWith = (treatments: readonly Treatment[], seeded: number) =>
    statesOf({
      scenario: scenarioWith(sick),
      seed: seeded,
      days: 1,
      plan: new Map([[1400, treatments]]),
    });

  test('[MODEL-8] more inspired oxygen never lowers the saturation', () => {
    const fraction = fc.double({ min: 0.21, max: 1, noNaN: true });
    const device = fc.constantFrom('venturi', 'cpap', 'invasive-ventilation');
    fc.assert(
      fc.property(fraction, fraction, device, seed, (one, other, by, seeded) => {
        const spo2 = (fio2: number) =>
          treatedWith([{ kind: 'oxygen', fio2, device: by }], seeded).at(-1)?.vitals.spo2Percent ??
          NaN;
        expect(spo2(Math.max(one, other))).toBeGreaterThanOrEqual(spo2(Math.min(one, other)));
      }),
      { numRuns: 20 },
    );
  });

  test('[MODEL-10] more of any pressor never lowers mean pressure, whatever else is running', () => {
    const dose = fc.double({ min: 0, max: 3, noNaN: true });
    const drug = fc.constantFrom(
      'norepinephrine',
      'epinephrine',
      'phenylephrine',
      'dopamine',
      'vasopressin',
    );
    const beside = fc.record({ drug, dose });
    fc.assert(
      fc.property(dose, dose, drug, beside, seed, (one, other, given, running, seeded) => {
        const map = (of: number) =>
          treatedWith(
            [
              { kind: 'pressor', ...running },
              { kind: 'pressor', drug: given, dose: of },
            ],
            seeded,
          ).at(-1)?.vitals.mapMmHg ?? NaN;
        expect(map(Math.max(one, other))).toBeGreaterThanOrEqual(map(Math.min(one, other)));
      }),
      { numRuns: 20 },
    );
  });

  test('[MODEL-3] no antipyretic, at any dose and time, changes cytokine, signal or organ', () => {
    const kind = fc.constantFrom('paracetamol', 'ibuprofen');
    const doseMg = fc.integer({ min: 10, max: 10_000 });
    const tick = fc.integer({ min: 0, max: 1400 });
    const unseen = [
      'cytokineIndex',
      'signal',
      'vasoplegia',
      'lungInjury',
      'neurotoxicity',
    ] as const;
    fc.assert(
      fc.property(anyParameters, kind, doseMg, tick, (parameters, drug, dose, given) => {
        const scenario = scenarioWith(parameters);
        const plan = new Map([[given, [{ kind: drug, doseMg: dose }]]]);
        const [plain, treated] = [
          statesOf({ scenario, days: 1 }).at(-1),
          statesOf({ scenario, days: 1, plan }).at(-1),
        ];
        expect(unseen.map((name) => treated?.[name])).toEqual(unseen.map((name) => plain?.[name]));
      }),
      { numRuns: 20 },
    );
  });

  test('[MODEL-4] blocking IL-6 at any time and dose never raises the signal', () => {
    const kind = fc.constantFrom('tocilizumab', 'siltuximab');
    const doseMg = fc.integer({ min: 10, max: 3000 });
    const tick = fc.integer({ min: 0, max: 2800 });
    fc.assert(
      fc.property(anyParameters, kind, doseMg, tick, (parameters, drug, dose, given) => {
        const scenario = scenarioWith(parameters);
        const untreated = statesOf({ scenario, days: 2 });
        const plan = new Map([[given, [{ kind: drug, doseMg: dose }]]]);
        const treated = statesOf({ scenario, days: 2, plan });
        expect(treated.every((state, at) => state.signal <= (untreated[at]?.signal ?? 0))).toBe(
          true,
        );
      }),
      { numRuns: 20 },
    );
  });
});

test('[MODEL-7] a true vital sign ends where a monitor ends', () => {
  const states = statesOf({ scenario: scenarioWith({ S: 60, v50: 0.5, tpk: 1 }), days: 2 });
  const lowest = Math.min(...states.map(({ vitals }) => vitals.mapMmHg));
  expect(lowest).toBe(VITALS.mapMmHg.minimum);
});
