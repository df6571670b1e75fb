import { LN2, min } from './exact-math.ts';
import { anakinra, cytokines, dexamethasone } from './parameters.ts';
import type { Wave } from './patient.ts';
import type { Limbs, PatientState } from './state.ts';
import { MINUTES_PER_DAY, TICK_HOURS } from './time.ts';

const INDEX_FRACTION = (TICK_HOURS * LN2) / cytokines.halfLife.value;
const RAMP_MINUTES = cytokines.ramp.value * MINUTES_PER_DAY;

/** The limbs of a wave that never comes. */
export const NO_LIMBS: Limbs = { rise: 0, fall: 0 };

/** The two limbs stand still until the infusion and turn by one factor a tick after it. */
export function stepLimbs(wave: Wave, limbs: Limbs, tick: number): Limbs {
  return tick <= 0
    ? limbs
    : { rise: limbs.rise * wave.riseFactor, fall: limbs.fall * wave.fallFactor };
}

/**
 * What a wave drives: antigen-driven activity that rises with one doubling time and falls with one
 * half-life, its peak between the two, and nothing before the cells have found their antigen.
 *
 * @param limbs e^(−a·u) and e^(b·u), u in days since the peak
 * @param tick whole minutes since the infusion
 * @returns 0 to the peak of the wave
 */
export function drive(wave: Wave, limbs: Limbs, tick: number): number {
  const { risePerDay, fallPerDay } = wave;
  const activity = (risePerDay + fallPerDay) / (fallPerDay * limbs.rise + risePerDay * limbs.fall);
  return wave.peak * activity * ramp(tick);
}

/** 0 until the infusion, 1 from a day after it on, smooth in between. */
function ramp(tick: number): number {
  if (tick <= 0) {
    return 0;
  }
  const share = min(1, tick / RAMP_MINUTES);
  return share * share * (3 - 2 * share);
}

/** What holds the waves down: the effects of steroids and of anakinra, 0-1 each. */
export interface Blocked {
  readonly steroid: number;
  readonly anakinra: number;
}

/**
 * Moves the cytokine index one tick towards what the cells drive.
 *
 * @param driven what the first wave drives
 * @returns index, 1 is just febrile
 */
export function stepCytokineIndex(
  last: Pick<PatientState, 'cytokineIndex'>,
  driven: number,
  by: Blocked,
): number {
  const left = (1 - by.steroid) * (1 - anakinra.onDrive.value * by.anakinra);
  return last.cytokineIndex + INDEX_FRACTION * (driven * left - last.cytokineIndex);
}

/** The second, macrophage-driven wave as it comes through steroids and anakinra. */
export function dampened(driven: number, by: Blocked): number {
  return (
    driven *
    (1 - dexamethasone.onSecondWave.value * by.steroid) *
    (1 - anakinra.onSecondWave.value * by.anakinra)
  );
}

/**
 * The signal that vessels, lung and thermostat see: blocking IL-6 hides its share of the cytokines
 * and a little of the second wave, and nothing of an infection.
 *
 * @param now.il6Share share carried by IL-6, 0.05-0.95
 * @param now.il6Blockade 0-1
 * @param now.infectionSignal what the infection adds
 * @returns signal, 0 or more
 */
export function signalOf(now: {
  readonly cytokineIndex: number;
  readonly il6Share: number;
  readonly il6Blockade: number;
  readonly secondWave: number;
  readonly infectionSignal: number;
}): number {
  return (
    now.cytokineIndex * (1 - now.il6Share * now.il6Blockade) +
    secondWaveSignal(now) +
    now.infectionSignal
  );
}

/** What the second wave brings to the signal. */
export function secondWaveSignal(now: {
  readonly secondWave: number;
  readonly il6Blockade: number;
}): number {
  return now.secondWave * (1 - cytokines.secondWaveByIl6.value * now.il6Blockade);
}
