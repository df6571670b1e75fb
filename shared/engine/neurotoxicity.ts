import { floor } from './exact-math.ts';
import { dexamethasone, organs } from './parameters.ts';
import { fractionPerTick, relax, saturate } from './relax.ts';
import { TICK_DAYS } from './time.ts';

const BRAIN = {
  up: fractionPerTick(organs.brainResponse.value),
  down: fractionPerTick(organs.brainResponse.value),
};
const DELAY_FRACTION = TICK_DAYS / organs.brainDelay.value;

/**
 * Moves the delayed signal that the brain sees. Tocilizumab does not reach it.
 *
 * @param now.steroidEffect effect of dexamethasone, 0-1
 */
export function stepBrainSignal(now: {
  brainSignal: number;
  cytokineIndex: number;
  steroidEffect: number;
}): number {
  const target = now.cytokineIndex * (1 - dexamethasone.onBrainSignal.value * now.steroidEffect);
  return now.brainSignal + DELAY_FRACTION * (target - now.brainSignal);
}

/**
 * Moves neurotoxicity one tick; a steep threshold, so that most patients have none.
 *
 * @param now.halfSignal brain signal for half of full neurotoxicity (n50)
 */
export function stepNeurotoxicity(now: {
  neurotoxicity: number;
  brainSignal: number;
  halfSignal: number;
  steroidEffect: number;
}): number {
  const ratio = now.brainSignal / now.halfSignal;
  const cube = ratio * ratio * ratio;
  const drive = cube * cube * ratio * (1 - dexamethasone.onBrain.value * now.steroidEffect);
  return relax(now.neurotoxicity, saturate(drive), BRAIN);
}

/**
 * The ICE score that this neurotoxicity gives.
 *
 * @param neurotoxicity 0-1
 * @returns whole points, 0-10; 10 is unimpaired
 */
export function iceScore(neurotoxicity: number): number {
  return 10 - floor(10 * neurotoxicity + 0.5);
}
