import type { Intervention } from '#shared/contracts/order.ts';
import type { ScenarioEvent, When } from '#shared/contracts/scenario-teaching.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import { max } from '#shared/engine/exact-math.ts';

/**
 * What the events of a case wait for: for each of them, in the order of the case, the tick at which
 * it happens; null while its condition has not come true. Once set it stays, so each happens once.
 */
export type DueTicks = readonly (number | null)[];

/** The truth of one tick, by which the conditions of events are judged. */
export interface Judged {
  readonly tick: number;
  /** Standing grades; CRS by ASTCT, whatever the reference scale, for the story must not change. */
  readonly crsGrade: number;
  readonly icansGrade: number;
  /** True core temperature, °C. */
  readonly temperatureC: number;
  /** What was ordered in this tick, by people or by the care rules. */
  readonly ordered: readonly Intervention[];
}

/** The events before the first step; one for the first tick or earlier happens in that step. */
export function firstDueTicks(events: readonly ScenarioEvent[], firstTick: number): DueTicks {
  return events.map(({ when }) => ('atTick' in when ? max(when.atTick, firstTick + 1) : null));
}

/** Takes in the truth of one tick: what has come true is due from now on. */
export function stepDueTicks(
  last: DueTicks,
  events: readonly ScenarioEvent[],
  now: Judged,
): DueTicks {
  let due: (number | null)[] | null = null;
  for (let index = 0; index < last.length; index += 1) {
    const when = last[index] === null ? events[index]?.when : undefined;
    const tick = when === undefined ? null : dueTick(when, now);
    if (tick !== null) {
      due ??= [...last];
      due[index] = tick;
    }
  }
  return due ?? last;
}

/**
 * What the case makes happen at a tick. The ids carry no name that the author gave, which may
 * tell what is to come; each kind has a count of its own, so that none tells of another.
 */
export function happening(
  due: DueTicks,
  events: readonly ScenarioEvent[],
  tick: number,
): readonly CaseEvent[] {
  if (!due.includes(tick)) {
    return NOTHING;
  }
  const now = events.filter((_, index) => due[index] === tick);
  return now.map((event, place) => {
    const index = now.slice(0, place).filter(({ kind }) => kind === event.kind).length;
    return sessionEvent(event, { tick, index });
  });
}

/** Whether something happens at a tick that the case calls a decision point. */
export function decidesAt(due: DueTicks, events: readonly ScenarioEvent[], tick: number): boolean {
  return due.includes(tick) && events.some((event, index) => event.decision && due[index] === tick);
}

/** An event of the case as it happened. */
export type CaseEvent = Extract<SessionEvent, { kind: 'message' | 'artefact' }>;

const NOTHING: readonly CaseEvent[] = [];

/** The tick at which something happens, once that is known; null while it is not. */
export function dueTick(when: When, now: Judged): number | null {
  if ('atTick' in when) {
    return when.atTick;
  }
  return holds(when, now) ? now.tick + when.afterMinutes : null;
}

function holds(when: Exclude<When, { atTick: number }>, now: Judged): boolean {
  if ('crsGrade' in when) {
    return now.crsGrade >= when.crsGrade;
  }
  if ('icansGrade' in when) {
    return now.icansGrade >= when.icansGrade;
  }
  if ('temperatureFromC' in when) {
    return now.temperatureC >= when.temperatureFromC;
  }
  return now.ordered.includes(when.ordered);
}

function sessionEvent(
  event: ScenarioEvent,
  { tick, index }: { readonly tick: number; readonly index: number },
): CaseEvent {
  const at = { tick, atTick: tick };
  switch (event.kind) {
    case 'message':
      return {
        kind: 'message',
        id: `message-${tick}-${index}`,
        ...at,
        from: event.from,
        text: event.text,
      };
    case 'artefact':
      return {
        kind: 'artefact',
        id: `artefact-${tick}-${index}`,
        ...at,
        sensor: event.sensor,
        offset: event.effect === 'lost' ? null : event.effect.offset,
        minutes: event.minutes,
      };
  }
}
