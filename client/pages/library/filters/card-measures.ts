import type { GradeArc, ScenarioCard } from '#shared/contracts/rest.ts';

const SECONDS_PER_DAY = 86_400;
const MINUTES_PER_DAY = 1440;

/** Whole minutes of wall time that a case takes at a speed. */
export function minutesAt({ durationDays }: ScenarioCard, speed: number): number {
  const seconds = (durationDays * SECONDS_PER_DAY) / speed;
  return Math.max(1, Math.round(seconds / 60));
}

/** The day on which CRS begins, 0 that of the infusion; null without any, and while it is not known. */
export function onsetDayOf({ arc }: ScenarioCard): number | null {
  const onset = arc?.crs.find(({ grade }) => grade > 0);
  return arc === null || onset === undefined ? null : dayOf(onset.tick, arc);
}

/** The day of a tick by the ward's calendar. */
export function dayOf(tick: number, { infusionHour }: Pick<GradeArc, 'infusionHour'>): number {
  return Math.floor((tick + infusionHour * 60) / MINUTES_PER_DAY);
}

/** The tick at which a day of the ward begins. */
export function startOfDay(day: number, { infusionHour }: Pick<GradeArc, 'infusionHour'>): number {
  return day * MINUTES_PER_DAY - infusionHour * 60;
}
