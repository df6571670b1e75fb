import { max, sqrt } from '../exact-math.ts';
import { fractionPerTick } from '../relax.ts';
import type { LabState } from '../state.ts';
import { TICK_HOURS } from '../time.ts';
import type { LabCauses } from './causes.ts';
import { inflammation } from './parameters.ts';

const CRP = fractionPerTick(inflammation.crpHalfLife.value);
const FERRITIN = fractionPerTick(inflammation.ferritinHalfLife.value);
const IL6 = fractionPerTick(inflammation.il6HalfLife.value);
const PROCALCITONIN = fractionPerTick(inflammation.procalcitoninHalfLife.value);
const LACTATE = TICK_HOURS / inflammation.lactateTimeConstant.value;

/**
 * Moves CRP one tick towards what the signal drives. Blocking IL-6 lowers it beyond the signal,
 * because the liver makes it on the word of IL-6.
 *
 * @returns mg/L
 */
export function stepCrp(last: LabState, now: { signal: number; il6Blockade: number }): number {
  const driven =
    (inflammation.crpRange.value * now.signal) / (now.signal + inflammation.crpHalfSignal.value);
  const heard = 1 - inflammation.crpByIl6.value * now.il6Blockade;
  const target = inflammation.crpFloor.value + driven * heard;
  return last.crpMgPerL + CRP * (target - last.crpMgPerL);
}

/**
 * Moves ferritin one tick towards what cells and macrophages drive; an infection leaves it alone.
 *
 * @returns ng/mL
 */
export function stepFerritin(last: LabState, now: LabCauses): number {
  const { cytokineIndex } = now;
  const target =
    inflammation.ferritinFloor.value +
    inflammation.ferritinByIndex.value * cytokineIndex * sqrt(sqrt(cytokineIndex)) +
    inflammation.ferritinBySecondWave.value * now.secondWave;
  return last.ferritinNgPerMl + FERRITIN * (target - last.ferritinNgPerMl);
}

/**
 * Moves IL-6 one tick. Tocilizumab blocks its receptor, by which it is cleared, so that it rises
 * while CRP falls.
 *
 * @returns pg/mL
 */
export function stepIl6(last: LabState, now: LabCauses): number {
  const made = now.cytokineIndex + now.secondWave;
  const uncleared = 1 + inflammation.il6ByTocilizumab.value * now.drugs.tocilizumabEffect;
  const target =
    inflammation.il6Floor.value +
    (inflammation.il6ByIndex.value * made * sqrt(made) +
      inflammation.il6ByInfection.value * now.infection) *
      uncleared;
  return last.il6PgPerMl + IL6 * (target - last.il6PgPerMl);
}

/**
 * Moves procalcitonin one tick: bacteria raise it far, cytokines a little.
 *
 * @returns ng/mL
 */
export function stepProcalcitonin(last: LabState, now: LabCauses): number {
  const target =
    inflammation.procalcitoninFloor.value +
    (inflammation.procalcitoninBySignal.value * now.signal) /
      (now.signal + inflammation.procalcitoninHalfSignal.value) +
    inflammation.procalcitoninByInfection.value * now.infection;
  return last.procalcitoninNgPerMl + PROCALCITONIN * (target - last.procalcitoninNgPerMl);
}

/**
 * Moves lactate one tick: it rises with wide vessels and low pressure.
 *
 * @returns mmol/L
 */
export function stepLactate(last: LabState, now: LabCauses): number {
  const shortfall = max(0, inflammation.lactatePressureLimit.value - now.vitals.mapMmHg);
  const target =
    inflammation.lactateFloor.value +
    inflammation.lactateByVasoplegia.value * now.vasoplegia +
    inflammation.lactateByPressure.value * shortfall;
  return last.lactateMmolPerL + LACTATE * (target - last.lactateMmolPerL);
}
