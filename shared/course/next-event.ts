import type { UpNext } from '#shared/contracts/frame.ts';
import type { CourseFold } from './fold.ts';

/**
 * What the course will meet next if nobody does anything more: a message, a result, a change of
 * the standing grade or the end, found by running a copy ahead.
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
    const met = ahead.eventsBetween(tick, tick).find((event) => event.kind !== 'fever');
    if (met?.kind === 'message' || met?.kind === 'grade') {
      return { tick, kind: met.kind };
    }
    if (ahead.resultsBetween(tick, tick).length > 0) {
      return { tick, kind: 'result' };
    }
  }
  return { tick: ahead.tick, kind: 'end' };
}
