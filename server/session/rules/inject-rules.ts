import type { ClientAction } from '#shared/contracts/action.ts';
import {
  INJECT_LIMIT,
  type InjectView,
  type OverrideSet,
  type SessionInject,
} from '#shared/contracts/inject.ts';
import { VITALS } from '#shared/contracts/quantities.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { whenProblem } from '#shared/contracts/scenario-teaching.ts';

type InjectAction = Extract<
  ClientAction,
  { type: 'inject.add' | 'inject.arm' | 'inject.fire' | 'inject.skip' }
>;

/** What an inject is judged against: those there are, and how long the course is. */
export interface InjectContext {
  readonly injects: readonly InjectView[];
  readonly tick: number;
  readonly scenario: Pick<Scenario, 'endTick' | 'leadMinutes'>;
}

/** Why something cannot be done with an inject, or null. */
export function checkInject(action: InjectAction, context: InjectContext): Refusal | null {
  if (action.type === 'inject.add') {
    return checkAdded(action.injects, context);
  }
  const found = context.injects.find(({ inject }) => inject.injectId === action.injectId);
  if (found === undefined) {
    return refusal('inject-unknown', `There is no inject "${action.injectId}".`, {
      field: 'injectId',
      limit: 'must be an inject of this session',
    });
  }
  if (found.status === 'fired') {
    return refusal('inject-over', 'This inject has been brought in already.', {
      field: 'injectId',
      limit: 'must be an inject that has not been brought in',
    });
  }
  return action.type === 'inject.arm' ? checkWhen(action.when, 'when', context) : null;
}

/** Why a vital sign cannot be set so, or null. */
export function checkOverride(
  { vital, value, untilTick }: OverrideSet,
  at: { readonly tick: number; readonly endTick: number },
): Refusal | null {
  const { minimum, maximum, unit } = VITALS[vital];
  if (value < minimum || value > maximum) {
    const limit = `must be ${minimum}-${maximum} ${unit}`;
    return refusal('action-invalid', `value: ${limit}`, { field: 'value', limit });
  }
  const first = at.tick + 2;
  const last = at.endTick + 1;
  if (untilTick !== undefined && (untilTick < first || untilTick > last)) {
    const limit = `must lie in ${first} … ${last}, what is left of the course`;
    return refusal('action-invalid', `untilTick: ${limit}`, { field: 'untilTick', limit });
  }
  return null;
}

function checkAdded(injects: readonly SessionInject[], context: InjectContext): Refusal | null {
  if (context.injects.length + injects.length > INJECT_LIMIT) {
    return refusal('inject-limit', `A session has at most ${INJECT_LIMIT} injects.`, {
      field: 'injects',
      limit: `must leave at most ${INJECT_LIMIT} in the session`,
    });
  }
  const taken = new Set(context.injects.map(({ inject }) => inject.injectId));
  for (const [index, { injectId, when, effect }] of injects.entries()) {
    if (taken.has(injectId)) {
      const field = `injects.${index}.injectId`;
      return refusal('action-invalid', `${field}: is there already`, {
        field,
        limit: 'must be an id that no other inject of this session has',
      });
    }
    taken.add(injectId);
    const problem =
      (when === undefined ? null : checkWhen(when, `injects.${index}.when`, context)) ??
      checkEffect(effect, `injects.${index}.effect`);
    if (problem !== null) {
      return problem;
    }
  }
  return null;
}

function checkEffect(effect: SessionInject['effect'], field: string): Refusal | null {
  if (effect?.kind !== 'physiology') {
    return null;
  }
  const { minimum, maximum, unit } = VITALS[effect.vital];
  const limit = `must be ${minimum}-${maximum} ${unit}`;
  return effect.value < minimum || effect.value > maximum
    ? refusal('action-invalid', `${field}.value: ${limit}`, { field: `${field}.value`, limit })
    : null;
}

function checkWhen(
  when: NonNullable<SessionInject['when']>,
  field: string,
  { tick, scenario }: InjectContext,
): Refusal | null {
  const problem = whenProblem(when, { start: tick + 1, end: scenario.endTick });
  if (problem === null) {
    return null;
  }
  const path = [field, ...problem.path].join('.');
  const limit = `must lie in ${tick + 1} … ${scenario.endTick}, what is left of the course`;
  return refusal('action-invalid', `${path}: ${limit}`, { field: path, limit });
}
