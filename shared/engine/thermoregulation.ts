import { PEAK_HOURS, rhythm } from './daily-rhythm.ts';
import { min, sqrt } from './exact-math.ts';
import { fever, paracetamol } from './parameters.ts';
import { TICK_HOURS } from './time.ts';

const WARMING_FRACTION = TICK_HOURS / fever.warmingTimeConstant.value;
const COOLING_FRACTION = TICK_HOURS / fever.coolingTimeConstant.value;

/**
 * The saw-tooth on a fever: a fast rise, then a slow fall, −1 to 1.
 *
 * @param at.minute minutes into the pattern: the tick plus the patient's phase
 * @param at.periodMinutes length of one tooth
 */
export function sawtooth(at: { minute: number; periodMinutes: number }): number {
  const { minute, periodMinutes } = at;
  const within = ((minute % periodMinutes) + periodMinutes) % periodMinutes;
  const share = within / periodMinutes;
  const rising = fever.sawtoothRiseShare.value;
  return share < rising ? -1 + (2 * share) / rising : 1 - (2 * (share - rising)) / (1 - rising);
}

/**
 * How far the signal lifts the set point, without the daily rhythm.
 *
 * A signal of 1 gives 1.2 °C, 3 gives 2.7 °C, 10 gives 3.6 °C, before the saw-tooth.
 *
 * @param now.signal signal J, 0 or more
 * @param now.tooth saw-tooth, −1 to 1
 * @returns rise of the set point, °C
 */
export function feverRise(now: { signal: number; tooth: number }): number {
  const power = now.signal * sqrt(now.signal);
  const rise = (fever.maximumRise.value * power) / (power + fever.halfRisePower.value);
  return rise * (1 + fever.sawtoothShare.value * now.tooth * min(1, now.signal));
}

/** The daily rhythm of core temperature, °C around the baseline. */
export function dailyTemperature(minuteOfDay: number): number {
  return fever.dailyHalfAmplitude.value * rhythm(minuteOfDay, PEAK_HOURS.afternoon);
}

/**
 * How much of the fever paracetamol takes away.
 *
 * @param siteMgPerL concentration at the site of effect, mg/L
 * @returns fraction of the fever's rise, 0 to 0.55; the baseline is never lowered
 */
export function antipyresis(siteMgPerL: number): number {
  return (
    (paracetamol.maximumEffect.value * siteMgPerL) / (siteMgPerL + paracetamol.halfEffect.value)
  );
}

/**
 * Moves core temperature one tick towards its set point, faster up than down.
 *
 * @param now.temperatureC core temperature, °C
 * @param now.setPointC temperature being defended, °C
 * @returns core temperature one tick later, °C; never past the set point
 */
export function stepTemperature(now: { temperatureC: number; setPointC: number }): number {
  const gap = now.setPointC - now.temperatureC;
  return now.temperatureC + gap * (gap > 0 ? WARMING_FRACTION : COOLING_FRACTION);
}

/** 1 while the set point runs so far above the core that the patient shakes, else 0. */
export function rigor(now: { temperatureC: number; setPointC: number }): number {
  return now.setPointC - now.temperatureC > fever.rigorGap.value ? 1 : 0;
}
