import { isWithin } from '#client/pages/host/forms/limits.ts';
import { ALARM_PRIORITIES, LIMITED_VITALS } from '#client/store/lead-vocabulary.ts';
import type { AlarmLimits, LimitedVital, VitalLimits } from '#shared/contracts/alarm.ts';

/** What a limit may be, and for how many ticks a value may have to hold before it alarms. */
export const LIMIT = { minimum: 0, maximum: 300 };
export const DELAY = { minimum: 1, maximum: 60 };

/** Limits that were changed and not applied, by vital sign; the others stay as the session has them. */
export type LimitsDraft = Readonly<Partial<Record<LimitedVital, VitalLimits>>>;

/** A draft, and how to change it. */
export type HeldLimits = readonly [LimitsDraft, (next: LimitsDraft) => void];

/** The vital signs of which a draft says otherwise than the session. */
export function changedOf(draft: LimitsDraft, limits: AlarmLimits): readonly LimitedVital[] {
  return LIMITED_VITALS.filter(
    (vital) => JSON.stringify(draft[vital] ?? limits[vital]) !== JSON.stringify(limits[vital]),
  );
}

/** The vital signs with a limit or a delay that cannot be set. */
export function beyondOf(limits: AlarmLimits): readonly LimitedVital[] {
  return LIMITED_VITALS.filter((vital) => {
    const { below, above, delayTicks } = limits[vital];
    const all = [...Object.values(below), ...Object.values(above)];
    const isRight = all.every((limit) => isWithin(limit, LIMIT));
    return !isRight || !isWithin(delayTicks, DELAY);
  });
}

/** The vital signs of which a more urgent limit is reached before one that is less urgent. */
export function disorderedOf(limits: AlarmLimits): readonly LimitedVital[] {
  return LIMITED_VITALS.filter(
    (vital) => !isFalling(setOf(limits[vital].above)) || !isFalling(setOf(limits[vital].below, -1)),
  );
}

/** The limits of one side that are set, the most urgent first. */
function setOf(side: VitalLimits['above'], sign: 1 | -1 = 1): readonly number[] {
  return ALARM_PRIORITIES.flatMap((priority) => {
    const limit = side[priority];
    return limit === null ? [] : [sign * limit];
  });
}

function isFalling(limits: readonly number[]): boolean {
  return limits.every((limit, index) => index === 0 || limit <= (limits[index - 1] ?? limit));
}
