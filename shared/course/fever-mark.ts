import type { Observation } from '#shared/contracts/observation.ts';
import { isFever } from '#shared/grading/limits.ts';

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

const source =
  'ASSUMED: as the standing grade rises; a little below the fever, so as not to flicker';

const MARK = {
  runTicks: { value: 10, unit: 'min', source },
  clearedBelow: { value: 37.8, unit: '°C', source },
} as const;

/** Takes in one reading. */
export function stepFeverMark(mark: FeverMark, observation: Observation): FeverMark {
  const { temperatureC, tick } = observation;
  if (isFever(temperatureC)) {
    const runFromTick = mark.runFromTick ?? tick;
    const marked = mark.marked || tick - runFromTick + 1 >= MARK.runTicks.value;
    return mark.runFromTick === runFromTick && mark.marked === marked
      ? mark
      : { runFromTick, marked };
  }
  const marked = mark.marked && temperatureC >= MARK.clearedBelow.value;
  return mark.runFromTick === null && mark.marked === marked ? mark : { runFromTick: null, marked };
}
