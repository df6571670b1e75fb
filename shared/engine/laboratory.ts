import { sqrt } from './exact-math.ts';
import { laboratory } from './parameters.ts';
import { fractionPerTick } from './relax.ts';

const CRP_FRACTION = fractionPerTick(laboratory.crpHalfLife.value);
const FERRITIN_FRACTION = fractionPerTick(laboratory.ferritinHalfLife.value);

/**
 * Moves CRP one tick towards what the signal drives. Tocilizumab lowers it beyond the signal,
 * because the liver makes it on the word of IL-6.
 *
 * @returns mg/L
 */
export function stepCrp(now: {
  crpMgPerL: number;
  signal: number;
  tocilizumabEffect: number;
}): number {
  const driven =
    (laboratory.crpRange.value * now.signal) / (now.signal + laboratory.crpHalfSignal.value);
  const target =
    laboratory.crpFloor.value +
    driven * (1 - laboratory.crpByTocilizumab.value * now.tocilizumabEffect);
  return now.crpMgPerL + CRP_FRACTION * (target - now.crpMgPerL);
}

/**
 * Moves ferritin one tick towards what the cytokine index drives.
 *
 * @returns ng/mL
 */
export function stepFerritin(now: { ferritinNgPerMl: number; cytokineIndex: number }): number {
  const { cytokineIndex } = now;
  const power = cytokineIndex * sqrt(sqrt(cytokineIndex));
  const target = laboratory.ferritinFloor.value + laboratory.ferritinByIndex.value * power;
  return now.ferritinNgPerMl + FERRITIN_FRACTION * (target - now.ferritinNgPerMl);
}
