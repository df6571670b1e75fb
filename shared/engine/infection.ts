import { max } from './exact-math.ts';
import { infection } from './parameters.ts';
import type { Patient } from './patient.ts';
import { fractionPerTick } from './relax.ts';
import type { PatientState } from './state.ts';

const GROWTH = fractionPerTick(infection.growth.value);
const KILLING = fractionPerTick(infection.killing.value);

/**
 * Moves a bacterial infection one tick: it doubles within hours until it is full blown, and dies
 * away under an antibiotic.
 *
 * @param now.tick the tick being stepped to
 * @param now.antibioticEffect 0-1
 * @returns 0-1
 */
export function stepInfection(
  patient: Pick<Patient, 'infectionTick'>,
  last: Pick<PatientState, 'infection'>,
  now: { readonly tick: number; readonly antibioticEffect: number },
): number {
  if (patient.infectionTick === null || now.tick < patient.infectionTick) {
    return last.infection;
  }
  const begins = now.tick === patient.infectionTick;
  const load = begins ? max(last.infection, infection.seed.value) : last.infection;
  const growth = GROWTH * load * (1 - load) * (1 - now.antibioticEffect);
  return load + growth - KILLING * now.antibioticEffect * load;
}
