import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { PRODUCT_NAMES, PROFILES, type ProductProfile } from '#shared/cohort/profiles.ts';
import { MAX_SEED } from '../seeds.ts';
import { UsageError, wholeNumber } from '../usage.ts';
import { withSettings } from './settings.ts';
import type { Cohort } from './share.ts';

/** What the cohort command was asked to do. */
export interface Plan extends Cohort {
  readonly workers: number;
  readonly json: boolean;
}

const MOST_PATIENTS = 100_000;
const MOST_WORKERS = 64;
/** A thread takes half a second to start; with fewer patients it is not worth it. */
const PATIENTS_PER_WORKER = 50;

/** Reads the arguments of the cohort command. */
export function readPlan(args: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      product: { type: 'string' },
      patients: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      set: { type: 'string' },
      workers: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const profile = readProduct(values.product);
  const patients = readPatients(values.patients);
  return {
    profile: values.set === undefined ? profile : withSettings(profile, values.set),
    patients,
    seed: wholeNumber(values.seed, { name: 'seed', minimum: 0, maximum: MAX_SEED }),
    workers: readWorkers(values.workers, patients),
    json: values.json,
  };
}

/** Reads how many patients a cohort has. */
export function readPatients(text: string): number {
  return wholeNumber(text, { name: 'patients', minimum: 1, maximum: MOST_PATIENTS });
}

/** Reads how many threads to use; if nothing is said, as many as are worth their start. */
export function readWorkers(text: string | undefined, patients: number): number {
  if (text !== undefined) {
    return wholeNumber(text, { name: 'workers', minimum: 1, maximum: MOST_WORKERS });
  }
  const worthwhile = Math.ceil(patients / PATIENTS_PER_WORKER);
  return Math.min(availableParallelism(), worthwhile, MOST_WORKERS);
}

function readProduct(name: string | undefined): ProductProfile {
  const product = PRODUCT_NAMES.find((known) => known === name);
  if (product === undefined) {
    const given = name === undefined ? 'nothing' : `"${name}"`;
    throw new UsageError(`--product: ${given} is not one of ${PRODUCT_NAMES.join(', ')}`);
  }
  return PROFILES[product];
}
