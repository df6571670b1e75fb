import { max, min } from './exact-math.ts';
import { fatigue, fever } from './parameters.ts';
import { relax } from './relax.ts';
import type { PatientState } from './state.ts';
import { TICK_HOURS } from './time.ts';

const SPEED = {
  up: TICK_HOURS / fatigue.onset.value,
  down: TICK_HOURS / fatigue.recovery.value,
};

/** What the signal adds to fatigue, points. */
export function fatigueBySignal(signal: number): number {
  return (fatigue.bySignal.value * signal) / (signal + fatigue.halfSignal.value);
}

/** What the fever adds to fatigue, points. */
export function fatigueByFever(temperatureC: number): number {
  return fatigue.byFever.value * max(0, temperatureC - fever.threshold.value);
}

/**
 * Where fatigue tends, 0-10.
 *
 * @param baseline rating before the course, 0-8
 */
export function fatigueTarget(
  baseline: number,
  now: { readonly signal: number; readonly temperatureC: number },
): number {
  return min(10, baseline + fatigueBySignal(now.signal) + fatigueByFever(now.temperatureC));
}

/**
 * Moves fatigue one tick. It comes within hours of the signal and stays for days.
 *
 * @param target where it tends, 0-10
 */
export function stepFatigue(last: Pick<PatientState, 'fatigue'>, target: number): number {
  return relax(last.fatigue, target, SPEED);
}
