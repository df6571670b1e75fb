import type { UpNext } from '#shared/contracts/frame.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { CourseFold } from './fold.ts';
import { INJECTED } from './injects/injected-events.ts';

/**
 * What the course will meet next if nobody does anything more: an event of the case, a
 * result, a change of a standing grade or the end, found by running a copy ahead.
 *
 * @returns the tick at which it comes, or null when the course is at its end
 */
export function nextEvent(fold: CourseFold): UpNext | null {
  if (fold.finished) {
    return null;
  }
  const ahead = fold.copy();
  while (!ahead.finished) {
    const tick = ahead.tick + 1;
    ahead.advance(tick);
    const met = eventWithin(ahead, { from: tick, to: tick });
    if (met !== null) {
      return met;
    }
  }
  return { tick: ahead.tick, kind: 'end' };
}

/**
 * The first thing worth stopping for between two ticks that have been stepped, both included: an
 * event of the case, a change of a standing grade or a result.
 */
export function eventWithin(fold: CourseFold, span: { from: number; to: number }): UpNext | null {
  const event = fold.eventsBetween(span.from, span.to).find(stopsClock);
  const [result] = fold.resultsBetween(span.from, span.to);
  if (result !== undefined && (event === undefined || result.readyTick < event.atTick)) {
    return { tick: result.readyTick, kind: 'result' };
  }
  return event === undefined ? null : { tick: event.atTick, kind: kindOf(event) };
}

type Stopping = Extract<SessionEvent, { kind: 'message' | 'artefact' | 'grade' }>;

function stopsClock(event: SessionEvent): event is Stopping {
  return event.kind === 'message' || event.kind === 'artefact' || event.kind === 'grade';
}

/** What came, as those who lead are told beforehand: an inject is told from the case's own story. */
function kindOf(event: Stopping): UpNext['kind'] {
  return event.id.startsWith(INJECTED) ? 'inject' : event.kind;
}
