import { beforeAll, describe, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { findArcs, readArcs, takeKeptArcs } from '#server/scenarios/arcs.ts';
import { ScenarioLibrary } from '#server/scenarios/library.ts';
import { type GradeArc, scenarioCardSchema } from '#shared/contracts/rest.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { CourseFold } from '#shared/course/fold.ts';
import { arcOf, foldForArc } from '#shared/debrief/arc.ts';
import { GradeChanges } from '#shared/debrief/graded-course.ts';
import { builtInScenario, shippedScenarios } from '#test/support/scenarios.ts';

function libraryOf(cases: readonly { scenario: Scenario; builtIn: boolean }[]): ScenarioLibrary {
  const entries = cases.map((one) => [one.scenario.id, { ...one, file: 'a.json' }] as const);
  return new ScenarioLibrary(new Map(entries), []);
}

describe('the grade arcs of the library', () => {
  let kept: Readonly<Record<string, GradeArc>>;

  beforeAll(async () => {
    kept = await readArcs();
  });

  test('[LAND-19] are kept for the built-in cases and no other', () => {
    expect(Object.keys(kept).sort()).toEqual(shippedScenarios());
  });

  // A difference means: the engine or a case has changed, and `npm run arcs` was not run.
  test.each(shippedScenarios())('[LAND-19] of %s is what the engine gives', (id) => {
    const scenario = builtInScenario(id);
    const fold = foldForArc(scenario);
    fold.advance(scenario.endTick);
    expect(kept[id]).toEqual(arcOf(fold));
    const peakOf = (steps: GradeArc['crs']) => Math.max(...steps.map(({ grade }) => grade));
    const { crs = [], icans = [] } = kept[id] ?? {};
    expect({ ASTCT: peakOf(crs), ICANS: peakOf(icans) }).toMatchObject({
      ASTCT: scenario.grade.ASTCT,
      ICANS: scenario.grade.ICANS,
    });
  });

  test('[LAND-19] is what the debrief of the same course shows', () => {
    const scenario = builtInScenario('crs-icans');
    const fold = foldForArc(scenario);
    const changes = new GradeChanges();
    while (!fold.finished) {
      fold.advance(fold.tick + 1);
      changes.watch(fold);
    }
    const { scales, icans } = changes.course(fold, []);
    const arc = arcOf(fold);
    for (const [steps, spans] of [
      [arc.crs, scales.ASTCT.spans],
      [arc.icans, icans.spans],
    ] as const) {
      expect(steps).toEqual(spans.map(({ fromTick, grade }) => ({ tick: fromTick, grade })));
    }
  });

  test('[LAND-19] of your own case is worked out beside the sessions, and of a broken one not', async () => {
    const scenario = builtInScenario();
    const own = { ...scenario, id: 'my-case', endTick: 6000 };
    const broken = { ...own, id: 'broken-case', parameters: null as never };
    const library = libraryOf([
      { scenario, builtIn: true },
      { scenario: broken, builtIn: false },
      { scenario: own, builtIn: false },
    ]);
    await takeKeptArcs(library);
    const arcs = () => library.cards.map((card) => scenarioCardSchema.parse(card).arc);
    expect(arcs()).toEqual([kept[scenario.id], null, null]);
    const advance = async (fold: CourseFold, toTick: number) => fold.advance(toTick);
    await findArcs(library, { advance, log: pino({ level: 'silent' }) });
    expect(arcs()).toMatchObject([kept[scenario.id], null, { toTick: 6000, infusionHour: 11 }]);
    expect(arcs()[2]?.crs.map(({ grade }) => grade)).toEqual([0, 1]);
  });
});
