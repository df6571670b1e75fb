import { PEAK_HOURS, rhythm } from './daily-rhythm.ts';
import { max, min, sqrt } from './exact-math.ts';
import { circulation, fever, fluid, organs } from './parameters.ts';
import { fractionPerTick, relax, saturate } from './relax.ts';
import type { PatientState } from './state.ts';

const VASOPLEGIA = {
  up: fractionPerTick(organs.vasoplegiaOnset.value),
  down: fractionPerTick(organs.vasoplegiaRecovery.value),
};

/**
 * Moves vasoplegia one tick: vessels lose tone within hours and take most of a day to regain it.
 *
 * @param ratio signal as a share of that for half of full vasoplegia (v50)
 */
export function stepVasoplegia(last: Pick<PatientState, 'vasoplegia'>, ratio: number): number {
  const root = sqrt(ratio);
  return relax(last.vasoplegia, saturate(ratio * root * sqrt(root)), VASOPLEGIA);
}

/**
 * What fluid in the vessels adds to mean pressure; more when the vessels are wide.
 *
 * @param now.volumeMl bolus fluid still in the circulation, mL
 * @param now.vasoplegia 0-1
 * @returns mmHg, 0-18
 */
export function fluidPressure(now: { volumeMl: number; vasoplegia: number }): number {
  const { volumeMl, vasoplegia } = now;
  const rise = (fluid.maximumRise.value * volumeMl) / (volumeMl + fluid.halfVolume.value);
  const share = fluid.leastShare.value + fluid.shareByVasoplegia.value * vasoplegia;
  return rise * min(1, share);
}

/** The daily rhythm of mean pressure, mmHg. */
export function mapRhythm(minuteOfDay: number): number {
  return circulation.mapRhythm.value * rhythm(minuteOfDay, PEAK_HOURS.midafternoon);
}

/** What a fever takes from mean pressure, mmHg, 0 or less. */
export function mapByFever(temperatureC: number): number {
  return -circulation.mapByFever.value * max(0, temperatureC - fever.threshold.value);
}

/** What vasoplegia takes from mean pressure, mmHg, 0 or less. */
export function mapByVasoplegia(vasoplegia: number): number {
  return -circulation.mapByVasoplegia.value * vasoplegia;
}

/** Pulse pressure, mmHg; it narrows only late. */
export function pulsePressure(now: { baselineMmHg: number; vasoplegia: number }): number {
  const narrowed = circulation.pulsePressureByVasoplegia.value * now.vasoplegia;
  return now.baselineMmHg * (1 - narrowed);
}

/** The daily rhythm of the heart rate by itself, beats a minute. */
export function heartRateRhythm(minuteOfDay: number): number {
  return circulation.heartRateRhythm.value * rhythm(minuteOfDay, PEAK_HOURS.midafternoon);
}

/** How the heart answers a mean pressure that falls below its reserve, beats a minute. */
export function heartRateByPressure(now: { baselineMapMmHg: number; mapMmHg: number }): number {
  const shortfall = now.baselineMapMmHg - circulation.pressureReserve.value - now.mapMmHg;
  return circulation.heartRateByPressure.value * max(0, shortfall);
}
