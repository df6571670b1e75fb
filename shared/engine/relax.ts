import { LN2 } from './exact-math.ts';
import { TICK_HOURS } from './time.ts';

/**
 * The share of the gap that a state with this half-life closes in one tick.
 *
 * @param halfLifeHours half-life in hours, at least 0.5
 */
export function fractionPerTick(halfLifeHours: number): number {
  return (TICK_HOURS * LN2) / halfLifeHours;
}

/**
 * Moves a value one tick towards a target, with one speed up and another down.
 *
 * @param value where it is
 * @param target where it tends
 * @param fraction share of the gap closed per tick when rising and when falling, 0-1
 */
export function relax(
  value: number,
  target: number,
  fraction: { readonly up: number; readonly down: number },
): number {
  const gap = target - value;
  return value + gap * (gap > 0 ? fraction.up : fraction.down);
}

/** q/(1+q): half at q = 1, never above 1. */
export function saturate(q: number): number {
  return q / (1 + q);
}
