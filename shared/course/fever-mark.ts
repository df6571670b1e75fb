import type { Observation } from '#shared/contracts/observation.ts';

/**
 * The fever mark of the chart: what anybody who watches the thermometer can tell, without the
 * grade. It is made once the temperature has been charted at 38.0 °C or more for ten ticks
 * running, dated from the first, and can be made again after a reading below 37.8 °C.
 */
export interface FeverMark {
  /** First tick of the run at or above 38.0 °C; null between runs. */
  readonly runFromTick: number | null;
  readonly marked: boolean;
}

/** No fever yet. */
export const NO_FEVER: FeverMark = { runFromTick: null, marked: false };

const FEVER_C = 38;
const CLEARED_BELOW_C = 37.8;
const RUN_TICKS = 10;

/** Takes in one reading. */
export function stepFeverMark(mark: FeverMark, observation: Observation): FeverMark {
  const { temperatureC, tick } = observation;
  if (temperatureC >= FEVER_C) {
    const runFromTick = mark.runFromTick ?? tick;
    const marked = mark.marked || tick - runFromTick + 1 >= RUN_TICKS;
    return mark.runFromTick === runFromTick && mark.marked === marked
      ? mark
      : { runFromTick, marked };
  }
  const marked = mark.marked && temperatureC >= CLEARED_BELOW_C;
  return mark.runFromTick === null && mark.marked === marked ? mark : { runFromTick: null, marked };
}
