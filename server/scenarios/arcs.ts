import { readFile } from 'node:fs/promises';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type GradeArc, gradeArcSchema } from '#shared/contracts/rest.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { arcOf, foldForArc } from '#shared/debrief/arc.ts';
import type { ScenarioLibrary } from './library.ts';

/** Where the arcs of the built-in cases are kept; `npm run arcs` writes them. */
const ARCS_FILE = new URL('./arcs.json', import.meta.url);

const arcsSchema = z.record(z.string(), gradeArcSchema);

/** The kept arcs by the id of their case. */
export async function readArcs(): Promise<Readonly<Record<string, GradeArc>>> {
  return arcsSchema.parse(JSON.parse(await readFile(ARCS_FILE, 'utf8')));
}

/** Gives the built-in cases their kept arcs; cases of your own wait for {@link findArcs}. */
export async function takeKeptArcs(library: ScenarioLibrary): Promise<void> {
  const arcs = await readArcs();
  for (const { id, builtIn } of library.cards) {
    const arc = builtIn ? arcs[id] : undefined;
    if (arc !== undefined) {
      library.setArc(id, arc);
    }
  }
}

/**
 * Works the missing arcs out, one case after another. A case that the engine cannot run keeps none.
 *
 * @param by.advance steps a course without keeping sessions waiting
 */
export async function findArcs(
  library: ScenarioLibrary,
  by: {
    readonly advance: (fold: CourseFold, toTick: number) => Promise<void>;
    readonly log: Logger;
  },
): Promise<void> {
  for (const scenario of library.withoutArc) {
    try {
      const fold = foldForArc(scenario);
      await by.advance(fold, scenario.endTick);
      library.setArc(scenario.id, arcOf(fold));
    } catch (error) {
      by.log.error({ err: error, scenario: scenario.id }, 'a case cannot be run to its end');
    }
  }
}
