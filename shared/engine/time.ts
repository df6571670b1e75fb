/** Minutes, and so ticks, of a day. */
export const MINUTES_PER_DAY = 1440;

/** One tick in hours. */
export const TICK_HOURS = 1 / 60;

/** One tick in days. */
export const TICK_DAYS = 1 / MINUTES_PER_DAY;

/**
 * The minute of the ward's day at a tick.
 *
 * @param at.infusionHour hour of the ward's day at tick 0, 0 … 23
 * @param at.tick whole minutes since the infusion, may be negative
 * @returns whole minutes since midnight, 0 … 1439
 */
export function minuteOfDay(at: { infusionHour: number; tick: number }): number {
  const minutes = at.infusionHour * 60 + at.tick;
  return ((minutes % MINUTES_PER_DAY) + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}
