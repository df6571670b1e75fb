import { parentPort, workerData } from 'node:worker_threads';
import { type CohortShare, runShare } from './share.ts';

/** Computes its share of a cohort and posts each patient as soon as there is a result. */
runShare(workerData as CohortShare, (result) => parentPort?.postMessage(result));
