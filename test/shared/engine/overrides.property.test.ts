import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { VITALS } from '#shared/contracts/quantities.ts';
import { EMPTY_HASH, hashDigits, hashNumbers } from '#shared/engine/hash.ts';
import { observe } from '#shared/engine/observe.ts';
import { type Override, ownTemperatureC } from '#shared/engine/overrides.ts';
import type { Patient } from '#shared/engine/patient.ts';
import { hashState, type PatientState, stateNumbers } from '#shared/engine/state.ts';
import { firstState, step } from '#shared/engine/step.ts';
import type { Treatment } from '#shared/engine/treatments.ts';
import { anyOverrides, forcesOf } from '#test/support/overrides.ts';
import { patientWith } from '#test/support/patient.ts';
import { outOfBounds } from '#test/support/state-bounds.ts';
import { anyParameters, anyTreatments } from '#test/support/treatments.ts';

const SET_WITHIN = 900;
const TICKS = 2160;
/** As in the bounds of a state: what the model itself may come to, °C. */
const HOTTEST = 43.5;
const seed = fc.integer({ min: 0, max: 2_147_483_647 });
const anyCase = fc.record({
  patient: fc
    .tuple(anyParameters, seed)
    .map(([parameters, seeded]) => patientWith(parameters, seeded)),
  plan: anyTreatments(1.5),
  overrides: anyOverrides(SET_WITHIN),
});

type Plan = ReadonlyMap<number, readonly Treatment[]>;

function next(
  patient: Patient,
  last: PatientState,
  by: { readonly plan: Plan; readonly overrides: readonly Override[] },
): PatientState {
  const tick = last.tick + 1;
  return step(patient, last, by.plan.get(tick) ?? [], forcesOf(by.overrides, tick));
}

/** What an override never reaches, whatever it moves. */
const hidden = ({ limbs, secondLimbs, drift, drugs, ...state }: PatientState) => [
  [limbs, secondLimbs, drift, drugs],
  [state.cytokineIndex, state.secondWave, state.infection, state.signal, state.setPointC],
  [state.rigor, state.vasoplegia, state.lungInjury, state.brainSignal, state.neurotoxicity],
];

/** How far two courses are apart in what remembers a fever or a low pressure. */
const apart = (one: PatientState, other: PatientState) => ({
  fatigue: Math.abs(one.fatigue - other.fatigue),
  lactate: Math.abs(one.labs.lactateMmolPerL - other.labs.lactateMmolPerL),
});

describe('a patient with overrides', () => {
  test('[OVR-4] the course goes on beneath them, and is what it would be once they are gone', () => {
    fc.assert(
      fc.property(anyCase, ({ patient, plan, overrides }) => {
        let plain = firstState(patient);
        let moved = plain;
        let last = { fatigue: Infinity, lactate: Infinity };
        while (moved.tick < TICKS) {
          plain = next(patient, plain, { plan, overrides: [] });
          moved = next(patient, moved, { plan, overrides });
          if (moved.tick % 20 === 0) {
            expect(hidden(moved)).toEqual(hidden(plain));
          }
          const gone = moved.overridden === null && moved.tick > SET_WITHIN;
          if (gone) {
            expect([moved.temperatureC, moved.vitals]).toEqual([plain.temperatureC, plain.vitals]);
            const now = apart(moved, plain);
            expect(now.fatigue).toBeLessThanOrEqual(last.fatigue + 1e-12);
            expect(now.lactate).toBeLessThanOrEqual(last.lactate + 1e-12);
            last = now;
          }
        }
        const { lactateMmolPerL: _, ...labs } = moved.labs;
        expect(plain.labs).toMatchObject(labs);
      }),
      { numRuns: 25 },
    );
  });

  test('[OVR-6] every number stays in its bounds and the pressures in their order', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        let state = firstState(given.patient);
        const problems = new Set<string>();
        while (state.tick < TICKS) {
          state = next(given.patient, state, given);
          const { systolicMmHg, mapMmHg, diastolicMmHg } = state.vitals;
          if (!(systolicMmHg > mapMmHg && mapMmHg > diastolicMmHg)) {
            problems.add(`${systolicMmHg} over ${diastolicMmHg}, mean ${mapMmHg}`);
          }
          const { minimum } = VITALS.temperatureC;
          if (state.temperatureC < minimum || state.temperatureC > HOTTEST) {
            problems.add(`temperatureC is ${state.temperatureC}`);
          }
          const own = { ...state, temperatureC: ownTemperatureC(state) };
          for (const problem of state.tick % 20 === 0 ? outOfBounds(own) : []) {
            problems.add(problem);
          }
        }
        expect([...problems]).toEqual([]);
        const shown = observe(given.patient, state);
        expect(shown.diastolicMmHg).toBeLessThan(shown.systolicMmHg);
      }),
      { numRuns: 40 },
    );
  });

  test('[OVR-7] the hash holds what overrides do while they do it', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const [override] = given.overrides;
        fc.pre(override !== undefined && override.untilTick !== override.sinceTick);
        let state = firstState(given.patient);
        while (state.tick < (override?.sinceTick ?? 0)) {
          state = next(given.patient, state, given);
        }
        const without = { ...state, overridden: null };
        expect(hashState(EMPTY_HASH, state)).toEqual(hashNumbers(EMPTY_HASH, stateNumbers(state)));
        expect(hashState(EMPTY_HASH, state)).not.toEqual(hashState(EMPTY_HASH, without));
        expect(stateNumbers(state)).toEqual([
          ...stateNumbers(without),
          ...stateNumbers(state).slice(-14),
        ]);
      }),
      { numRuns: 40 },
    );
  });

  test('[OVR-7] a state that was written down and read back goes on with the same bytes', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: SET_WITHIN }), (given, until) => {
        const goOn = (from: PatientState) => {
          let state = from;
          let hash = EMPTY_HASH;
          while (state.tick < TICKS) {
            state = next(given.patient, state, given);
            hash = hashState(hash, state);
          }
          return hashDigits(hash);
        };
        let middle = firstState(given.patient);
        while (middle.tick < until) {
          middle = next(given.patient, middle, given);
        }
        expect(goOn(JSON.parse(JSON.stringify(middle)))).toBe(goOn(middle));
      }),
      { numRuns: 25 },
    );
  });
});
