import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { ScenarioEvent } from '#shared/contracts/scenario-teaching.ts';
import { CourseFold } from '#shared/course/fold.ts';
import type { CourseSetup } from '#shared/course/setup.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

/** Rounds every four hours. */
export const ROUNDS = { mode: 'spot', everyMinutes: 240 } as const;

/** The flagship case, in which nothing happens but what a test wants. */
export function quietCase(events: readonly ScenarioEvent[] = []): Scenario {
  return { ...builtInScenario(), events: [...events] };
}

/** A course run to a tick with a log, with a plain default for everything else. */
export function foldTo(
  toTick: number,
  given: Partial<CourseSetup> & { readonly log?: readonly LoggedAction[] } = {},
): CourseFold {
  const { log = [], ...setup } = given;
  const fold = new CourseFold({ scenario: quietCase(), seed: 4711, care: 'none', ...setup });
  for (const entry of log) {
    fold.accept(entry);
  }
  fold.advance(toTick);
  return fold;
}
