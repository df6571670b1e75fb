import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { PROFILES } from '#shared/cohort/profiles.ts';
import { CALIBRATION_TRIALS, TRANSFER_TRIALS } from '#shared/cohort/trials.ts';
import { readPatients, readWorkers } from './cohort/plan.ts';
import { progressBar } from './cohort/progress.ts';
import { runCohort } from './cohort/run-cohort.ts';
import { type ComparedTrial, validationPage } from './cohort/validation-page.ts';
import { MAX_SEED } from './seeds.ts';
import { runCommand, wholeNumber } from './usage.ts';

/**
 * Computes the cohort of each trial and writes docs/validation.md, in which the model's figures
 * stand beside the published ones. The page depends on the seed and the number of patients alone.
 */
await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      patients: { type: 'string', default: '2500' },
      seed: { type: 'string', default: '3' },
      workers: { type: 'string' },
      out: { type: 'string', default: 'docs/validation.md' },
    },
  });
  const patients = readPatients(values.patients);
  const seed = wholeNumber(values.seed, { name: 'seed', minimum: 0, maximum: MAX_SEED });
  const workers = readWorkers(values.workers, patients);
  const compared: ComparedTrial[] = [];
  for (const trial of [...CALIBRATION_TRIALS, ...TRANSFER_TRIALS]) {
    const profile = PROFILES[trial.product];
    const onProgress = progressBar(patients);
    const { results } = await runCohort({ profile, patients, seed }, { workers, onProgress });
    compared.push({ trial, profile, results });
  }
  writeFileSync(values.out, validationPage({ patients, seed }, compared));
});
