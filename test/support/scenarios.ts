import { readFileSync } from 'node:fs';
import { type Scenario, scenarioSchema } from '#shared/contracts/scenario.ts';

const FOLDER = new URL('../../shared/scenarios/', import.meta.url);

/** A built-in case as the program reads it. */
export function builtInScenario(id = 'mild-crs'): Scenario {
  return scenarioSchema.parse(JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')));
}
