import { isFever } from '#shared/grading/limits.ts';

/**
 * The fever mark of the chart: what anybody who reads the thermometer can tell, without the grade.
 * Under a monitor it is made once the temperature has been charted at 38.0 °C or more for ten ticks
 * running, dated from the first; on rounds one such reading makes it. It can be made again after a
 * reading below 37.8 °C.
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

/** A temperature as it was charted, °C; null where the thermometer read nothing. */
interface Reading {
  readonly tick: number;
  readonly temperatureC: number | null;
}

/**
 * Takes in one reading. One that is missing ends a run and clears nothing.
 *
 * @param reading what was charted at a tick
 * @param continuous whether a monitor reads, and not a person on rounds
 */
export function stepFeverMark(mark: FeverMark, reading: Reading, continuous: boolean): FeverMark {
  const { temperatureC, tick } = reading;
  if (temperatureC !== null && isFever(temperatureC)) {
    const runFromTick = mark.runFromTick ?? tick;
    const runTicks = continuous ? MARK.runTicks.value : 1;
    return marking(mark, runFromTick, mark.marked || tick - runFromTick + 1 >= runTicks);
  }
  const cleared = temperatureC !== null && temperatureC < MARK.clearedBelow.value;
  return marking(mark, null, mark.marked && !cleared);
}

function marking(mark: FeverMark, runFromTick: number | null, marked: boolean): FeverMark {
  return mark.runFromTick === runFromTick && mark.marked === marked
    ? mark
    : { runFromTick, marked };
}
