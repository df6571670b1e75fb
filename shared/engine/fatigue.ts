import { max, min } from './exact-math.ts';
import { fatigue, fever } from './parameters.ts';
import { relax } from './relax.ts';
import { TICK_HOURS } from './time.ts';

const SPEED = {
  up: TICK_HOURS / fatigue.onset.value,
  down: TICK_HOURS / fatigue.recovery.value,
};

/**
 * Moves fatigue one tick. It comes within hours of the signal and stays for days.
 *
 * @param now.fatigue numeric rating, 0-10
 * @param now.baseline rating before the course, 0-8
 * @param now.signal signal J
 * @param now.temperatureC core temperature, °C
 */
export function stepFatigue(now: {
  fatigue: number;
  baseline: number;
  signal: number;
  temperatureC: number;
}): number {
  const bySignal = (fatigue.bySignal.value * now.signal) / (now.signal + fatigue.halfSignal.value);
  const byFever = fatigue.byFever.value * max(0, now.temperatureC - fever.threshold.value);
  return relax(now.fatigue, min(10, now.baseline + bySignal + byFever), SPEED);
}
