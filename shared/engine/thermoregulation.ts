import { PEAK_HOURS, rhythm } from './daily-rhythm.ts';
import { min, sqrt } from './exact-math.ts';
import { fever } from './parameters.ts';
import type { Patient } from './patient.ts';
import { TICK_HOURS } from './time.ts';

const WARMING_FRACTION = TICK_HOURS / fever.warmingTimeConstant.value;
const COOLING_FRACTION = TICK_HOURS / fever.coolingTimeConstant.value;

/**
 * The saw-tooth on a fever: a fast rise, then a slow fall, −1 to 1.
 *
 * @param at.minute minutes into the pattern: the tick plus the patient's phase
 * @param at.periodMinutes length of one tooth
 */
function sawtooth(at: { minute: number; periodMinutes: number }): number {
  const { minute, periodMinutes } = at;
  const within = ((minute % periodMinutes) + periodMinutes) % periodMinutes;
  const share = within / periodMinutes;
  const rising = fever.sawtoothRiseShare.value;
  return share < rising ? -1 + (2 * share) / rising : 1 - (2 * (share - rising)) / (1 - rising);
}

/** The saw-tooth of a patient at a tick, −1 to 1. */
export function sawtoothAt(
  patient: Pick<Patient, 'sawtoothPeriodMinutes' | 'sawtoothPhaseMinutes'>,
  tick: number,
): number {
  return sawtooth({
    minute: tick + patient.sawtoothPhaseMinutes,
    periodMinutes: patient.sawtoothPeriodMinutes,
  });
}

/**
 * How far the signal lifts the set point, without daily rhythm and saw-tooth: a signal of 1 gives
 * 1.2 °C, 3 gives 2.7 °C, 10 gives 3.6 °C.
 *
 * @param signal signal J, 0 or more
 * @returns rise of the set point, °C
 */
export function feverRise(signal: number): number {
  const power = signal * sqrt(signal);
  return (fever.maximumRise.value * power) / (power + fever.halfRisePower.value);
}

/**
 * What the saw-tooth adds to a fever, as a share of its rise; a small fever has small teeth.
 *
 * @param now.tooth saw-tooth, −1 to 1
 */
export function sawtoothShare(now: { signal: number; tooth: number }): number {
  return fever.sawtoothShare.value * now.tooth * min(1, now.signal);
}

/** The daily rhythm of core temperature, °C around the baseline. */
export function dailyTemperature(minuteOfDay: number): number {
  return fever.dailyHalfAmplitude.value * rhythm(minuteOfDay, PEAK_HOURS.afternoon);
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
