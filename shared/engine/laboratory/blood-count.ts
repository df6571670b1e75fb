import { ibuprofenEffect } from '../drugs.ts';
import { fractionPerTick } from '../relax.ts';
import type { LabState } from '../state.ts';
import { TICK_DAYS, TICK_HOURS } from '../time.ts';
import type { LabCauses } from './causes.ts';
import { bloodCount } from './parameters.ts';

const NEUTROPHILS = fractionPerTick(bloodCount.neutrophilsHalfLife.value);
const PLATELETS = fractionPerTick(bloodCount.plateletsHalfLife.value);
const HAEMOGLOBIN = fractionPerTick(bloodCount.haemoglobinHalfLife.value);

/**
 * Moves the marrow one tick on its way back from lymphodepletion; the signal holds it up, G-CSF
 * hurries it.
 *
 * @returns capacity, 0-1
 */
export function stepMarrow(last: LabState, now: LabCauses): number {
  const { marrow } = last;
  const { signal } = now;
  const hurried = 1 + bloodCount.marrowByGcsf.value * now.drugs.gcsfEffect;
  const held =
    (bloodCount.marrowBySignal.value * signal) / (signal + bloodCount.marrowHalfSignal.value);
  const growth = bloodCount.marrowGrowth.value * hurried * (1 - marrow);
  return marrow + TICK_DAYS * marrow * (growth - held);
}

/** Moves neutrophils one tick towards what the marrow sends out, ×10⁹/L. */
export function stepNeutrophils(last: LabState, marrow: number): number {
  const target = bloodCount.neutrophilsNormal.value * marrow;
  return last.neutrophilsPerNl + NEUTROPHILS * (target - last.neutrophilsPerNl);
}

/**
 * Moves platelets one tick: the marrow makes them, a strong signal uses them up.
 *
 * @param now.baseline platelets before the course, ×10⁹/L
 * @returns ×10⁹/L
 */
export function stepPlatelets(
  last: LabState,
  now: { readonly baseline: number; readonly marrow: number; readonly signal: number },
): number {
  const floor = bloodCount.plateletsWithoutMarrow.value;
  const made = now.baseline * (floor + (1 - floor) * now.marrow);
  const used =
    (bloodCount.plateletsBySignal.value * now.signal) /
    (now.signal + bloodCount.plateletsHalfSignal.value);
  return last.plateletsPerNl + PLATELETS * (made * (1 - used) - last.plateletsPerNl);
}

/**
 * Moves haemoglobin one tick. Under ibuprofen a patient with few platelets bleeds.
 *
 * @param now.baseline haemoglobin before the course, g/dL
 * @returns g/dL
 */
export function stepHaemoglobin(
  last: LabState,
  now: { readonly baseline: number; readonly marrow: number; readonly ibuprofenSiteMgPerL: number },
): number {
  const floor = bloodCount.haemoglobinWithoutMarrow.value;
  const made = now.baseline * (floor + (1 - floor) * now.marrow);
  const few =
    bloodCount.bleedingHalfPlatelets.value /
    (last.plateletsPerNl + bloodCount.bleedingHalfPlatelets.value);
  const bled =
    TICK_HOURS *
    bloodCount.bleedingByIbuprofen.value *
    ibuprofenEffect(now.ibuprofenSiteMgPerL) *
    few *
    last.haemoglobinGPerDl;
  return last.haemoglobinGPerDl + HAEMOGLOBIN * (made - last.haemoglobinGPerDl) - bled;
}

/** All leukocytes, ×10⁹/L: neutrophils, and the few others after lymphodepletion. */
export function leukocytes(neutrophilsPerNl: number): number {
  return (
    neutrophilsPerNl * (1 + bloodCount.otherPerNeutrophil.value) + bloodCount.otherLeukocytes.value
  );
}
