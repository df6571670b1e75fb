import { Worker } from 'node:worker_threads';
import type { PatientResult } from '#shared/cohort/patient-result.ts';
import { type Cohort, type CohortShare, runShare } from './share.ts';

/** A computed cohort: its patients in order, and how fast that was. */
export interface CohortRun {
  readonly results: readonly PatientResult[];
  readonly elapsedMs: number;
}

/**
 * Computes a cohort on one thread or several.
 *
 * Patients are keyed by their number, so the results are the same for any number of threads.
 *
 * @param options.workers threads; with one the work is done in this one
 * @param options.onProgress told how many patients are done, after each
 */
export async function runCohort(
  cohort: Cohort,
  options: { readonly workers: number; readonly onProgress?: (done: number) => void },
): Promise<CohortRun> {
  const started = performance.now();
  const results: PatientResult[] = [];
  const take = (result: PatientResult) => {
    results.push(result);
    options.onProgress?.(results.length);
  };
  const stride = Math.min(options.workers, cohort.patients);
  if (stride === 1) {
    runShare({ ...cohort, first: 0, stride }, take);
  } else {
    const shares = Array.from({ length: stride }, (_, first) => ({ ...cohort, first, stride }));
    await Promise.all(shares.map((share) => runInWorker(share, take)));
  }
  results.sort((one, other) => one.index - other.index);
  return { results, elapsedMs: performance.now() - started };
}

/**
 * A patient's minutes are forgotten as soon as they are lived. In a small nursery they stay within
 * the cache of one core; in the usual one two threads wait for the same memory.
 */
const NURSERY_MB = 6;

async function runInWorker(
  share: CohortShare,
  take: (result: PatientResult) => void,
): Promise<void> {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
    workerData: share,
    resourceLimits: { maxYoungGenerationSizeMb: NURSERY_MB },
  });
  worker.on('message', take);
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code === 0) {
        resolve();
      } else {
        reject(new Error(`a worker ended with code ${code}`));
      }
    });
  });
}
