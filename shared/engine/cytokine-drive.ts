import { LN2 } from './exact-math.ts';
import { cytokines } from './parameters.ts';
import type { Patient } from './patient.ts';
import type { Limbs } from './state.ts';
import { TICK_HOURS } from './time.ts';

const INDEX_FRACTION = (TICK_HOURS * LN2) / cytokines.halfLife.value;

/**
 * Antigen-driven CAR-T activity: it rises with one doubling time, falls with one half-life and has
 * its peak of 1 between the two.
 *
 * @param limbs e^(−a·u) and e^(b·u), u in days since the peak
 * @returns activity, 0-1
 */
export function activity(
  patient: Pick<Patient, 'risePerDay' | 'fallPerDay'>,
  limbs: Limbs,
): number {
  const { risePerDay, fallPerDay } = patient;
  return (risePerDay + fallPerDay) / (fallPerDay * limbs.rise + risePerDay * limbs.fall);
}

/**
 * Moves the cytokine index one tick towards the drive.
 *
 * @param now.cytokineIndex index, 1 is just febrile
 * @param now.drive peak drive times activity
 * @param now.steroidEffect effect of dexamethasone, 0-1
 */
export function stepCytokineIndex(now: {
  cytokineIndex: number;
  drive: number;
  steroidEffect: number;
}): number {
  const target = now.drive * (1 - now.steroidEffect);
  return now.cytokineIndex + INDEX_FRACTION * (target - now.cytokineIndex);
}

/**
 * The signal that vessels, lung and thermostat see: tocilizumab hides the share carried by IL-6.
 *
 * @param now.il6Share share carried by IL-6, 0.05-0.95
 * @param now.tocilizumabEffect 0-1
 * @returns signal, 0 or more; never above the cytokine index
 */
export function signal(now: {
  cytokineIndex: number;
  il6Share: number;
  tocilizumabEffect: number;
}): number {
  return now.cytokineIndex * (1 - now.il6Share * now.tocilizumabEffect);
}
