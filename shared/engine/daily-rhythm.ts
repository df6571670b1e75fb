import { MINUTES_PER_DAY } from './time.ts';

const COS_PER_MINUTE = 0.9999904807207345;
const SIN_PER_MINUTE = 0.004363309284746571;

interface UnitVector {
  readonly cos: number;
  readonly sin: number;
}

/** The direction of a 24-hour clock hand at each minute, turned one minute at a time. */
const CLOCK: readonly UnitVector[] = turnClock();

/** Where a daily rhythm peaks, as the direction of a 24-hour clock hand. */
export const PEAK_HOURS = {
  /** Core temperature, 17:30. */
  afternoon: { cos: -0.13052619222005157, sin: -0.9914448613738104 },
  /** Heart rate and mean pressure, 15:00. */
  midafternoon: { cos: -0.7071067811865476, sin: -0.7071067811865475 },
} as const;

/**
 * The daily rhythm at a minute of the day: 1 at its peak, −1 twelve hours away.
 *
 * A table of a turned unit vector, so that no cosine is needed and any tick can be entered.
 *
 * @param minuteOfDay whole minutes since midnight, 0 … 1439
 */
export function rhythm(minuteOfDay: number, peak: UnitVector): number {
  const now = CLOCK[minuteOfDay] ?? { cos: 1, sin: 0 };
  return now.cos * peak.cos + now.sin * peak.sin;
}

function turnClock(): UnitVector[] {
  const clock: UnitVector[] = [];
  let cos = 1;
  let sin = 0;
  for (let minute = 0; minute < MINUTES_PER_DAY; minute += 1) {
    clock.push({ cos, sin });
    const nextCos = cos * COS_PER_MINUTE - sin * SIN_PER_MINUTE;
    sin = sin * COS_PER_MINUTE + cos * SIN_PER_MINUTE;
    cos = nextCos;
  }
  return clock;
}
