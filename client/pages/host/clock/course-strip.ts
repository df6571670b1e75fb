import { type ShownGrade, shownGrade } from '#client/components/grade-chip.tsx';
import type { SessionEvent } from '#shared/contracts/session-event.ts';

const DAY_MINUTES = 1440;

/** A course as it is drawn: from where the session opened to where the case ends. */
export interface Course {
  readonly openTick: number;
  readonly endTick: number;
}

type GradeEvent = Extract<SessionEvent, { kind: 'grade' }>;

/** A stretch of the course in which a standing grade did not change. */
export interface GradeSpan {
  readonly fromTick: number;
  readonly toTick: number;
  readonly grade: ShownGrade;
}

/** Where a tick stands on the strip, percent of its width. */
export function placeOf(tick: number, { openTick, endTick }: Course): number {
  const share = (tick - openTick) / Math.max(1, endTick - openTick);
  return 100 * Math.min(1, Math.max(0, share));
}

/** The standing grade of one scale so far, from the opening to `tick`, each change one span. */
export function gradeSpans(
  events: readonly SessionEvent[],
  of: { readonly scale: GradeEvent['scale']; readonly openTick: number; readonly tick: number },
): readonly GradeSpan[] {
  const changes = events.filter(
    (event): event is GradeEvent => event.kind === 'grade' && event.scale === of.scale,
  );
  const starts = [
    { tick: of.openTick, grade: changes[0]?.previous ?? 0 },
    ...changes.map(({ tick, grade }) => ({ tick: Math.max(tick, of.openTick), grade })),
  ];
  return starts.flatMap(({ tick, grade }, index) => {
    const toTick = Math.min(starts[index + 1]?.tick ?? of.tick, of.tick);
    return toTick > tick ? [{ fromTick: tick, toTick, grade: shownGrade(grade) }] : [];
  });
}

/** The decision points so far that are known: every rise of the standing grade. */
export function risesOf(
  events: readonly SessionEvent[],
  scale: GradeEvent['scale'],
): readonly number[] {
  return events.flatMap((event) =>
    event.kind === 'grade' && event.scale === scale && event.grade > event.previous
      ? [event.atTick]
      : [],
  );
}

/** The whole days within a course, for its axis. */
export function daysOf({ openTick, endTick }: Course): readonly number[] {
  const first = Math.ceil(openTick / DAY_MINUTES);
  const last = Math.floor(endTick / DAY_MINUTES);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
