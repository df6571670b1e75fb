import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { firstIssue } from '#shared/contracts/refusal.ts';
import type { ScenarioProblem } from '#shared/contracts/rest.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { type Scenario, scenarioSchema } from '#shared/contracts/scenario.ts';

/** Bytes of a scenario file at most. */
const MOST_BYTES = 1_000_000;
/** What some editors on Windows put before the first character of a file. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** The names of the scenario files in a folder, in order; null if there is no such folder. */
export async function scenarioFiles(folder: string): Promise<readonly string[] | null> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory() && entry.name.endsWith('.json'))
      .map((entry) => entry.name)
      .sort();
  } catch {
    return null;
  }
}

/** Reads one scenario file; on failure, the field to blame and its limit. */
export async function readScenario(
  folder: string,
  file: string,
): Promise<Result<Scenario, ScenarioProblem>> {
  const problem = (field: string, limit: string) => err({ file, field, limit });
  let value: unknown;
  try {
    const path = join(folder, file);
    const found = await stat(path);
    if (!found.isFile()) {
      // A pipe or a device would keep us reading for good.
      return problem('(whole)', 'must be a plain file');
    }
    if (found.size > MOST_BYTES) {
      return problem('(whole)', `must have at most ${MOST_BYTES} bytes`);
    }
    const text = await readFile(path, 'utf8');
    value = JSON.parse(text.replace(BYTE_ORDER_MARK, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const limit = error instanceof SyntaxError ? 'must be JSON' : 'must be a file that can be read';
    return problem('(whole)', `${limit} (${reason})`);
  }
  const parsed = scenarioSchema.safeParse(value);
  if (parsed.success) {
    return ok(parsed.data);
  }
  const { field, limit } = firstIssue(parsed.error);
  return problem(field, limit);
}
