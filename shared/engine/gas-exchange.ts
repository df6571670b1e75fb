import { min, sqrt } from './exact-math.ts';
import { breathing, organs } from './parameters.ts';
import { fractionPerTick, relax, saturate } from './relax.ts';

const LUNG = {
  up: fractionPerTick(organs.lungOnset.value),
  down: fractionPerTick(organs.lungRecovery.value),
};

/**
 * Moves lung injury one tick.
 *
 * @param now.lungInjury 0-1
 * @param now.signal signal J
 * @param now.halfSignal signal for half of full lung injury (l50)
 */
export function stepLungInjury(now: {
  lungInjury: number;
  signal: number;
  halfSignal: number;
}): number {
  const ratio = now.signal / now.halfSignal;
  return relax(now.lungInjury, saturate(ratio * ratio * sqrt(ratio)), LUNG);
}

/**
 * Breaths per minute: fever and lung injury raise the rate, oxygen eases part of the latter.
 */
export function respiratoryRate(now: {
  baselinePerMin: number;
  baselineTemperatureC: number;
  temperatureC: number;
  lungInjury: number;
  fio2: number;
  driftPerMin: number;
}): number {
  const onOxygen = now.fio2 > breathing.roomAirFio2.value;
  const relief = onOxygen ? breathing.rateOnOxygen.value : 1;
  return (
    now.baselinePerMin +
    breathing.rateByTemperature.value * (now.temperatureC - now.baselineTemperatureC) +
    breathing.rateByLung.value * now.lungInjury * relief +
    now.driftPerMin
  );
}

/**
 * Oxygen saturation for an arterial oxygen pressure, percent.
 *
 * @param pao2MmHg arterial oxygen pressure, mmHg, above 0
 * Source: Severinghaus 1979, J Appl Physiol 46:599.
 */
export function saturation(pao2MmHg: number): number {
  const { severinghausNumerator, severinghausLinear } = breathing;
  const cubic = pao2MmHg * pao2MmHg * pao2MmHg + severinghausLinear.value * pao2MmHg;
  return 100 / (1 + severinghausNumerator.value / cubic);
}

/**
 * SpO2: the P/F ratio left by the lung injury times the oxygen given, read off the dissociation
 * curve.
 *
 * @returns percent, at most 100
 */
export function spo2(now: {
  pfRatioMmHg: number;
  lungInjury: number;
  fio2: number;
  driftPercent: number;
}): number {
  const pfRatio = now.pfRatioMmHg * (1 - breathing.pfLossByLung.value * now.lungInjury);
  return min(100, saturation(pfRatio * now.fio2) + now.driftPercent);
}
