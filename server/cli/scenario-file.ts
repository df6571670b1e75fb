import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firstIssue } from '#shared/contracts/refusal.ts';
import { type Scenario, scenarioSchema } from '#shared/contracts/scenario.ts';
import { UsageError } from './usage.ts';

const BUILT_IN = new URL('../../shared/scenarios/', import.meta.url);

/** The ids of the built-in cases, in the order of the alphabet. */
export function builtInCases(): string[] {
  return readdirSync(BUILT_IN)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace('.json', ''))
    .sort();
}

/** Reads a built-in case by its id, or any case by the path of its file (ending in .json). */
export function readScenario(idOrPath: string): Scenario {
  const path = idOrPath.endsWith('.json') ? idOrPath : builtInPath(idOrPath);
  const parsed = scenarioSchema.safeParse(readJson(path, `--scenario ${idOrPath}`));
  if (!parsed.success) {
    const { field, limit } = firstIssue(parsed.error);
    throw new UsageError(`${path}: ${field}: ${limit}`);
  }
  return parsed.data;
}

function builtInPath(id: string): string {
  const ids = builtInCases();
  if (!ids.includes(id)) {
    throw new UsageError(`--scenario: "${id}" is not one of ${ids.join(', ')}`);
  }
  return fileURLToPath(new URL(`${id}.json`, BUILT_IN));
}

/** Reads a JSON file; says which argument named it when it cannot be read. */
export function readJson(path: string, argument: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${argument}: ${why}`);
  }
}
