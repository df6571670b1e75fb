import { ibuprofenEffect } from '../drugs.ts';
import { min, sqrt } from '../exact-math.ts';
import { fractionPerTick, relax, saturate } from '../relax.ts';
import type { LabState } from '../state.ts';
import type { LabCauses } from './causes.ts';
import { consumption, organToxicity } from './parameters.ts';

const KIDNEY = {
  up: fractionPerTick(organToxicity.kidneyOnset.value),
  down: fractionPerTick(organToxicity.kidneyRecovery.value),
};
const ALT = {
  up: fractionPerTick(organToxicity.altOnset.value),
  down: fractionPerTick(organToxicity.altRecovery.value),
};
const AST = {
  up: fractionPerTick(organToxicity.astOnset.value),
  down: fractionPerTick(organToxicity.astRecovery.value),
};
const FIBRINOGEN = fractionPerTick(consumption.fibrinogenHalfLife.value);
const LDH = fractionPerTick(consumption.ldhHalfLife.value);

/**
 * Moves creatinine one tick. Ibuprofen raises it too, the more the wider the vessels are.
 *
 * @param kidney.baseline creatinine before the course, mg/dL
 * @param kidney.kidney50 signal for half of full kidney injury
 * @returns mg/dL
 */
export function stepCreatinine(
  last: LabState,
  now: LabCauses,
  kidney: { readonly baseline: number; readonly kidney50: number },
): number {
  const injury = injured(now.signal / kidney.kidney50);
  const byIbuprofen = ibuprofenEffect(now.drugs.ibuprofenSiteMgPerL) * (1 + now.vasoplegia);
  const target =
    kidney.baseline *
    (1 +
      organToxicity.kidneyRange.value * injury +
      organToxicity.creatinineByIbuprofen.value * byIbuprofen);
  const reached = min(organToxicity.creatinineMost.value, target);
  return relax(last.creatinineMgPerDl, reached, KIDNEY);
}

/**
 * The level of transaminases towards which both move.
 *
 * @param now.baseline level before the course, U/L
 * @param now.liver50 signal for half of full liver injury
 * @returns U/L
 */
export function transaminaseTarget(now: {
  readonly baseline: number;
  readonly liver50: number;
  readonly signal: number;
  readonly secondWave: number;
}): number {
  const injury = injured(now.signal / now.liver50);
  const times =
    1 +
    organToxicity.liverRange.value * injury +
    organToxicity.liverBySecondWave.value * now.secondWave;
  return min(organToxicity.transaminaseMost.value, now.baseline * times);
}

/** Moves ALT one tick, U/L. */
export function stepAlt(last: LabState, target: number): number {
  return relax(last.altUPerL, target, ALT);
}

/** Moves AST one tick, U/L; it is gone sooner than ALT. */
export function stepAst(last: LabState, target: number): number {
  return relax(last.astUPerL, target, AST);
}

/**
 * Moves fibrinogen one tick: a fever raises it unless IL-6 is blocked, a strong signal and above all
 * the second wave use it up.
 *
 * @returns mg/dL
 */
export function stepFibrinogen(
  last: LabState,
  now: LabCauses,
  made: { readonly baseline: number; readonly il6Blockade: number },
): number {
  const { signal } = now;
  const acute =
    1 +
    ((consumption.fibrinogenBySignal.value * signal) /
      (signal + consumption.fibrinogenHalfSignal.value)) *
      (1 - made.il6Blockade);
  const ratio = signal / consumption.fibrinogenLossHalfSignal.value;
  const lost = 1 + ratio * ratio + consumption.fibrinogenLossBySecondWave.value * now.secondWave;
  const target = (made.baseline * acute) / lost;
  return last.fibrinogenMgPerDl + FIBRINOGEN * (target - last.fibrinogenMgPerDl);
}

/** Moves LDH one tick, U/L. */
export function stepLdh(last: LabState, now: LabCauses, baseline: number): number {
  const times =
    1 +
    consumption.ldhBySignal.value * now.signal +
    consumption.ldhBySecondWave.value * now.secondWave;
  return last.ldhUPerL + LDH * (baseline * times - last.ldhUPerL);
}

function injured(ratio: number): number {
  return saturate(ratio * ratio * sqrt(ratio));
}
