import { PEAK_HOURS, rhythm } from './daily-rhythm.ts';
import { max, min, sqrt } from './exact-math.ts';
import { circulation, fever, fluid, organs } from './parameters.ts';
import { fractionPerTick, relax, saturate } from './relax.ts';

const VASOPLEGIA = {
  up: fractionPerTick(organs.vasoplegiaOnset.value),
  down: fractionPerTick(organs.vasoplegiaRecovery.value),
};

/**
 * Moves vasoplegia one tick: vessels lose tone within hours and take most of a day to regain it.
 *
 * @param now.vasoplegia 0-1
 * @param now.signal signal J
 * @param now.halfSignal signal for half of full vasoplegia (v50)
 */
export function stepVasoplegia(now: {
  vasoplegia: number;
  signal: number;
  halfSignal: number;
}): number {
  const ratio = now.signal / now.halfSignal;
  const root = sqrt(ratio);
  return relax(now.vasoplegia, saturate(ratio * root * sqrt(root)), VASOPLEGIA);
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

/**
 * Mean arterial pressure, and systolic and diastolic from the pulse pressure.
 *
 * Fever and vasoplegia lower the mean; the pulse pressure narrows only late.
 */
export function pressures(now: {
  baselineMapMmHg: number;
  pulsePressureMmHg: number;
  minuteOfDay: number;
  temperatureC: number;
  vasoplegia: number;
  fluidMmHg: number;
  driftMmHg: number;
}): { mapMmHg: number; systolicMmHg: number; diastolicMmHg: number } {
  const mapMmHg =
    now.baselineMapMmHg +
    circulation.mapRhythm.value * rhythm(now.minuteOfDay, PEAK_HOURS.midafternoon) -
    circulation.mapByFever.value * max(0, now.temperatureC - fever.threshold.value) -
    circulation.mapByVasoplegia.value * now.vasoplegia +
    now.fluidMmHg +
    now.driftMmHg;
  const pulse =
    now.pulsePressureMmHg * (1 - circulation.pulsePressureByVasoplegia.value * now.vasoplegia);
  return { mapMmHg, systolicMmHg: mapMmHg + (2 * pulse) / 3, diastolicMmHg: mapMmHg - pulse / 3 };
}

/**
 * Heart rate: fever, falling pressure, rigors and lung injury each raise it.
 *
 * @returns beats per minute
 */
export function heartRate(now: {
  baselinePerMin: number;
  baselineTemperatureC: number;
  baselineMapMmHg: number;
  minuteOfDay: number;
  temperatureC: number;
  mapMmHg: number;
  rigor: number;
  lungInjury: number;
  driftPerMin: number;
}): number {
  const shortfall = now.baselineMapMmHg - circulation.pressureReserve.value - now.mapMmHg;
  return (
    now.baselinePerMin +
    circulation.heartRateRhythm.value * rhythm(now.minuteOfDay, PEAK_HOURS.midafternoon) +
    circulation.heartRateByTemperature.value * (now.temperatureC - now.baselineTemperatureC) +
    circulation.heartRateByPressure.value * max(0, shortfall) +
    circulation.heartRateByRigor.value * now.rigor +
    circulation.heartRateByLung.value * now.lungInjury +
    now.driftPerMin
  );
}
