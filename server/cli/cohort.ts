import { HORIZON_DAYS } from '#shared/cohort/run-patient.ts';
import { summarise } from '#shared/cohort/summary.ts';
import { readPlan } from './cohort/plan.ts';
import { progressBar } from './cohort/progress.ts';
import { runCohort } from './cohort/run-cohort.ts';
import { summaryTable } from './cohort/summary-table.ts';
import { runCommand } from './usage.ts';

/**
 * Computes a virtual cohort of one product and prints its figures: `--json` gives one line, else a
 * table. The same seed gives the same figures, on any number of threads.
 */
await runCommand(async () => {
  const plan = readPlan(process.argv.slice(2));
  const { profile, patients, seed, workers } = plan;
  const { results, elapsedMs } = await runCohort(plan, {
    workers,
    onProgress: progressBar(patients),
  });
  const summary = {
    ...summarise({ profile, seed }, results),
    patientDaysPerSecond: Math.round((patients * HORIZON_DAYS) / (elapsedMs / 1000)),
  };
  const text = plan.json ? JSON.stringify(summary) : summaryTable(summary, profile);
  process.stdout.write(`${text}\n`);
});
