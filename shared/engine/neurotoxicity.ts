import type { Blocked } from './cytokine-drive.ts';
import { floor, max, min } from './exact-math.ts';
import { anakinra, dexamethasone, organs } from './parameters.ts';
import { fractionPerTick, relax, saturate } from './relax.ts';
import type { PatientState } from './state.ts';
import { TICK_DAYS } from './time.ts';

const BRAIN = {
  up: fractionPerTick(organs.brainResponse.value),
  down: fractionPerTick(organs.brainResponse.value),
};
const DELAY_FRACTION = TICK_DAYS / organs.brainDelay.value;

/**
 * Moves the delayed signal that the brain sees. Blocking IL-6 does not reach it.
 *
 * @param driven cytokine index and second wave of this tick
 * @param by effects of steroids and anakinra, 0-1 each
 */
export function stepBrainSignal(
  last: Pick<PatientState, 'brainSignal'>,
  driven: { readonly cytokineIndex: number; readonly secondWave: number },
  by: Blocked,
): number {
  const target =
    driven.cytokineIndex *
      (1 - dexamethasone.onBrainSignal.value * by.steroid) *
      (1 - anakinra.onBrainSignal.value * by.anakinra) +
    organs.brainBySecondWave.value * driven.secondWave;
  return last.brainSignal + DELAY_FRACTION * (target - last.brainSignal);
}

/**
 * Moves neurotoxicity one tick; a steep threshold, so that most patients have none.
 *
 * @param now.ratio brain signal as a share of that for half of full neurotoxicity (n50)
 * @param now.steroid effect of steroids, 0-1
 */
export function stepNeurotoxicity(
  last: Pick<PatientState, 'neurotoxicity'>,
  now: { readonly ratio: number; readonly steroid: number },
): number {
  const { ratio } = now;
  const cube = ratio * ratio * ratio;
  const drive = cube * cube * ratio * (1 - dexamethasone.onBrain.value * now.steroid);
  return relax(last.neurotoxicity, saturate(drive), BRAIN);
}

/**
 * The ICE score that this neurotoxicity gives.
 *
 * @param neurotoxicity 0-1
 * @returns whole points, 0-10; 10 is unimpaired
 */
export function iceScore(neurotoxicity: number): number {
  return 10 - pointsLost(neurotoxicity);
}

/**
 * Where the CAPD score begins, where it comes to the points of ICE 0-2, and its bands. Source:
 * Lee 2019, doi:10.1016/j.bbmt.2018.12.758: CAPD 9 and more stands for ICE 0-2 in children.
 */
const CAPD = { fromN: 0.05, severeN: 0.75, mild: 8, severe: 9, most: 32 } as const;

/**
 * The CAPD score of the same child: 0 where ICE would be 10, 1-8 where it would be 3-9, 9-32 where
 * it would be 0-2, so that both scores tell the same ICANS bands.
 *
 * @param neurotoxicity 0-1
 * @returns whole points, 0-32; 0 is unimpaired
 */
export function capdScore(neurotoxicity: number): number {
  const lost = pointsLost(neurotoxicity);
  if (lost === 0) {
    return 0;
  }
  if (lost < 8) {
    const share = (neurotoxicity - CAPD.fromN) / (CAPD.severeN - CAPD.fromN);
    return max(1, min(CAPD.mild, 1 + floor(share * CAPD.mild)));
  }
  const beyond = (neurotoxicity - CAPD.severeN) / (1 - CAPD.severeN);
  return max(CAPD.severe, CAPD.severe + floor(beyond * (CAPD.most - CAPD.severe)));
}

function pointsLost(neurotoxicity: number): number {
  return floor(10 * neurotoxicity + 0.5);
}
