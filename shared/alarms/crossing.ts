import type { AlarmPriority, LimitedVital } from '#shared/contracts/alarm.ts';

/**
 * How a reading stands to a limit: beyond it, back from it by more than the hysteresis, or between
 * the two, where an alarm that is on stays on and one that is off stays off.
 */
export type Crossing = 'beyond' | 'between' | 'clear';

/** How far a value has to come back before an alarm ends. */
const HYSTERESIS = {
  share: {
    value: 2,
    unit: '%',
    source: 'ASSUMED: a little more than a reading differs from the next',
  },
  temperature: { value: 0.2, unit: '°C', source: 'ASSUMED: as the fever mark of the chart' },
} as const;

const PERCENT = 100;
const TENTHS = 10;

/** One side of the limits of one vital sign. */
export interface Bound {
  readonly vital: LimitedVital;
  readonly side: 'below' | 'above';
}

/**
 * How a charted value stands to a limit.
 *
 * A limit is broken strictly beyond it, a temperature from it on. Nothing is beyond a limit that is
 * switched off. Temperatures are compared in whole tenths, the others times a hundred, so that no
 * fraction of a binary number decides.
 *
 * @param value as charted, in the unit of the vital sign
 * @param limit in the same unit; null where it is switched off
 */
export function crossingOf(bound: Bound, value: number, limit: number | null): Crossing {
  if (limit === null) {
    return 'clear';
  }
  const sign = bound.side === 'above' ? 1 : -1;
  if (bound.vital === 'temperatureC') {
    const over = sign * (tenths(value) - tenths(limit));
    return crossing(over >= 0, over < -tenths(HYSTERESIS.temperature.value));
  }
  const over = sign * (value - limit);
  return crossing(over > 0, over * PERCENT < -HYSTERESIS.share.value * limit);
}

function crossing(isBeyond: boolean, isClear: boolean): Crossing {
  if (isBeyond) {
    return 'beyond';
  }
  return isClear ? 'clear' : 'between';
}

function tenths(temperatureC: number): number {
  return Math.round(temperatureC * TENTHS);
}

/** How readings stand to one limit for some time: how many in a row were beyond, and whether it counts. */
export interface Level {
  /** Readings beyond the limit in a row while it is off; 0 once it is on. */
  readonly readings: number;
  readonly on: boolean;
}

/** The three limits of one bound, as they stand. */
export type Levels = Readonly<Record<AlarmPriority, Level>>;

/** A limit that nothing is beyond. */
export const LEVEL_OFF: Level = { readings: 0, on: false };

const LEVEL_ON: Level = { readings: 0, on: true };

/**
 * Takes in one reading: the limit counts once enough readings in a row were beyond it, and until
 * one is clear of it.
 *
 * @param needed readings in a row, 1 or more
 */
export function stepLevel(level: Level, now: Crossing, needed: number): Level {
  if (now === 'clear' || (now === 'between' && !level.on)) {
    return level.on || level.readings > 0 ? LEVEL_OFF : level;
  }
  if (level.on) {
    return level;
  }
  const readings = level.readings + 1;
  return readings >= needed ? LEVEL_ON : { readings, on: false };
}
