import type { QuantityInfo } from '#shared/contracts/quantities.ts';
import { max, min, round } from '#shared/engine/exact-math.ts';

const SCALES = [1, 10, 100] as const;

/** A value as it is shown: rounded half up to its decimals, held inside the limits of its kind. */
export function shownAs(
  info: Pick<QuantityInfo, 'minimum' | 'maximum' | 'decimals'>,
  value: number,
): number {
  const scale = SCALES[info.decimals];
  return min(info.maximum, max(info.minimum, round(value * scale) / scale));
}
