import type { GradeArc, ScenarioCard, ScenarioProblem } from '#shared/contracts/rest.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { languagesOf } from './languages.ts';
import { readScenario, scenarioFiles } from './scenario-file.ts';

/** The cases that can be run: those that come with Beacon, and your own. */
export class ScenarioLibrary {
  readonly problems: readonly ScenarioProblem[];
  readonly #entries: ReadonlyMap<string, LibraryEntry>;
  readonly #cards: Map<string, ScenarioCard>;

  constructor(entries: ReadonlyMap<string, LibraryEntry>, problems: readonly ScenarioProblem[]) {
    this.#entries = entries;
    this.#cards = new Map([...entries].map(([id, entry]) => [id, cardOf(entry)]));
    this.problems = problems;
  }

  get cards(): readonly ScenarioCard[] {
    return [...this.#cards.values()];
  }

  /** The cases whose grade arc is not known yet. */
  get withoutArc(): readonly Scenario[] {
    return [...this.#entries].flatMap(([id, { scenario }]) =>
      this.#cards.get(id)?.arc === null ? [scenario] : [],
    );
  }

  /** Puts the grade arc of a case on its card. */
  setArc(id: string, arc: GradeArc): void {
    const card = this.#cards.get(id);
    if (card !== undefined) {
      this.#cards.set(id, { ...card, arc });
    }
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
  const { id, title, summary, product, tags, difficulty, suits, objectives, review } = scenario;
  const openTick = scenario.openTick ?? -scenario.leadMinutes;
  return {
    id,
    title,
    summary,
    product,
    tags,
    difficulty,
    suits,
    languages: languagesOf(scenario),
    objectives,
    scale: 'ASTCT',
    peakGrade: scenario.grade.ASTCT,
    peakIcans: scenario.grade.ICANS,
    arc: null,
    monitoring: scenario.monitoring.mode,
    durationDays: Math.round((scenario.endTick - openTick) / 144) / 10,
    suggestedSpeed: scenario.suggestedSpeed,
    builtIn,
    review,
  };
}
