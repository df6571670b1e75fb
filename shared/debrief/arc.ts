import type { GradeArc } from '#shared/contracts/rest.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { gradesFrom, spansOf } from './spans.ts';

/** The course that {@link arcOf} is read from: by the care rules, with the seed of the case. */
export function foldForArc(scenario: Scenario): CourseFold {
  return new CourseFold({ scenario, seed: scenario.seed, care: 'rules', scale: 'ASTCT' });
}

/**
 * How the standing grades of a course rise and fall, each dated from the first tick of its run.
 *
 * @param fold the course at its last tick
 */
export function arcOf(fold: CourseFold): GradeArc {
  const { scenario } = fold.setup;
  const between = { fromTick: scenario.openTick ?? -scenario.leadMinutes, toTick: fold.tick };
  const events = fold.eventsBetween(-scenario.leadMinutes, fold.tick);
  const stepsOf = (scale: 'ASTCT' | 'ICANS') => {
    const changes = events.filter((event): event is GradeEvent => isGradeOf(event, scale));
    const before = { tick: between.fromTick, grade: 0 };
    const spans = spansOf([before, ...gradesFrom(changes)], between);
    return spans.map(({ fromTick, grade }) => ({ tick: fromTick, grade }));
  };
  const infusionHour = scenario.infusion.hour;
  return { ...between, infusionHour, crs: stepsOf('ASTCT'), icans: stepsOf('ICANS') };
}

type GradeEvent = Extract<SessionEvent, { readonly kind: 'grade' }>;

function isGradeOf(event: SessionEvent, scale: string): boolean {
  return event.kind === 'grade' && event.scale === scale;
}
