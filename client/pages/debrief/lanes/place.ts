/** A stretch of a course, as it is drawn from left to right. */
export interface Course {
  readonly fromTick: number;
  readonly toTick: number;
}

/** Percent of the lane from which on a stretch has room for its numeral. */
export const ROOM_FOR_NUMERAL = 1.6;

const LONGEST_STEP = 20_160;
const STEPS_MINUTES = [15, 30, 60, 180, 360, 720, 1440, 2880, 4320, 10_080, LONGEST_STEP];
const MOST_LABELS = 7;

/** Where a tick stands on the axis, percent of its width. */
export function placeOf(tick: number, { fromTick, toTick }: Course): number {
  const share = (tick - fromTick) / Math.max(1, toTick - fromTick);
  return 100 * Math.min(1, Math.max(0, share));
}

/** Round times within a course for its axis, seven at most. */
export function axisTicks({ fromTick, toTick }: Course): readonly number[] {
  const span = toTick - fromTick;
  const step = STEPS_MINUTES.find((minutes) => span / minutes < MOST_LABELS) ?? LONGEST_STEP;
  const first = Math.ceil(fromTick / step);
  const last = Math.floor(toTick / step);
  return Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, index) => (first + index) * step,
  );
}
