import fc from 'fast-check';
import { firstState, step } from '#shared/engine/step.ts';
import { patientWith } from '#test/support/patient.ts';
import { bounded, outOfBounds } from '#test/support/state-bounds.ts';
import { anyParameters, anyTreatments } from '#test/support/treatments.ts';

/**
 * Steps many patients with any parameters under any treatments through two days, stops at the
 * first number outside its range and says how far each one came.
 *
 * Usage: tsx test/fuzz.ts [patients, default 10000] [seed, default 1]
 */
const [count = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const DAYS = 2;
const LOOK_EVERY_TICKS = 20;

const lowest = new Map<string, number>();
const highest = new Map<string, number>();

const patients = fc.tuple(
  anyParameters,
  fc.integer({ min: 0, max: 2_147_483_647 }),
  anyTreatments(DAYS),
);
const law = fc.property(patients, ([parameters, patientSeed, plan]) => {
  const patient = patientWith(parameters, patientSeed);
  let state = firstState(patient);
  while (state.tick < DAYS * 1440) {
    state = step(patient, state, plan.get(state.tick + 1) ?? []);
    if (state.tick % LOOK_EVERY_TICKS === 0) {
      const problems = outOfBounds(state);
      if (problems.length > 0) {
        throw new Error(`tick ${state.tick}: ${problems.join(', ')}`);
      }
      for (const [name, [value]] of Object.entries(bounded(state))) {
        lowest.set(name, Math.min(lowest.get(name) ?? value, value));
        highest.set(name, Math.max(highest.get(name) ?? value, value));
      }
    }
  }
});

fc.assert(law, { numRuns: count, seed });

const rows = [...lowest].map(([name, low]) => {
  const high = highest.get(name) ?? low;
  return `${name.padEnd(24)}${low.toPrecision(5).padStart(12)}${high.toPrecision(5).padStart(12)}`;
});
process.stdout.write(
  `${count} patients, ${DAYS} days each, seed ${seed}: every number stayed inside its range.\n` +
    `${'number'.padEnd(24)}${'lowest'.padStart(12)}${'highest'.padStart(12)}\n${rows.join('\n')}\n`,
);
