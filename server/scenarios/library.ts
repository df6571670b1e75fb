import type { ScenarioCard, ScenarioProblem } from '#shared/contracts/rest.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { readScenario, scenarioFiles } from './scenario-file.ts';

/** The cases that can be run: those that come with Beacon, and your own. */
export class ScenarioLibrary {
  readonly problems: readonly ScenarioProblem[];
  readonly #entries: ReadonlyMap<string, LibraryEntry>;

  constructor(entries: ReadonlyMap<string, LibraryEntry>, problems: readonly ScenarioProblem[]) {
    this.#entries = entries;
    this.problems = problems;
  }

  get cards(): readonly ScenarioCard[] {
    return [...this.#entries.values()].map(cardOf);
  }

  find(id: string): Scenario | null {
    return this.#entries.get(id)?.scenario ?? null;
  }
}

interface LibraryEntry {
  readonly scenario: Scenario;
  readonly file: string;
  readonly builtIn: boolean;
}

/**
 * Reads both folders. A broken case of our own is a failure; a broken one of yours is listed as a
 * problem and the others load.
 */
export async function loadLibrary(folders: {
  readonly builtInDir: string;
  readonly ownDir: string;
}): Promise<Result<ScenarioLibrary, ScenarioProblem>> {
  const entries = new Map<string, LibraryEntry>();
  const problems: ScenarioProblem[] = [];
  for (const [folder, builtIn] of [
    [folders.builtInDir, true],
    [folders.ownDir, false],
  ] as const) {
    for (const file of (await scenarioFiles(folder)) ?? []) {
      const problem = await addFile(entries, { folder, file, builtIn });
      if (problem !== null && builtIn) {
        return err(problem);
      }
      if (problem !== null) {
        problems.push(problem);
      }
    }
  }
  return entries.size === 0
    ? err({ file: folders.builtInDir, field: '(whole)', limit: 'must hold at least one case' })
    : ok(new ScenarioLibrary(entries, problems));
}

async function addFile(
  entries: Map<string, LibraryEntry>,
  at: { folder: string; file: string; builtIn: boolean },
): Promise<ScenarioProblem | null> {
  const { folder, file, builtIn } = at;
  const read = await readScenario(folder, file);
  if (!read.ok) {
    return read.error;
  }
  const scenario = read.value;
  const first = entries.get(scenario.id);
  if (first !== undefined) {
    const owner = first.builtIn ? 'a built-in case' : first.file;
    return { file, field: 'id', limit: `"${scenario.id}" is the id of ${owner} already` };
  }
  entries.set(scenario.id, { scenario, file, builtIn });
  return null;
}

function cardOf({ scenario, builtIn }: LibraryEntry): ScenarioCard {
  const { id, title, summary, product, tags, difficulty, objectives, review } = scenario;
  const openTick = scenario.openTick ?? -scenario.leadMinutes;
  return {
    id,
    title,
    summary,
    product,
    tags,
    difficulty,
    objectives,
    peakGrade: scenario.grade.ASTCT,
    peakIcans: scenario.grade.ICANS,
    monitoring: scenario.monitoring.mode,
    durationDays: Math.round((scenario.endTick - openTick) / 144) / 10,
    suggestedSpeed: scenario.suggestedSpeed,
    builtIn,
    review,
  };
}
