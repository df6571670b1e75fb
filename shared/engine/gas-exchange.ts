import { sqrt } from './exact-math.ts';
import { breathing, organs } from './parameters.ts';
import { fractionPerTick, relax, saturate } from './relax.ts';
import type { PatientState } from './state.ts';

const LUNG = {
  up: fractionPerTick(organs.lungOnset.value),
  down: fractionPerTick(organs.lungRecovery.value),
};

/**
 * Moves lung injury one tick.
 *
 * @param ratio signal as a share of that for half of full lung injury (l50)
 */
export function stepLungInjury(last: Pick<PatientState, 'lungInjury'>, ratio: number): number {
  return relax(last.lungInjury, saturate(ratio * ratio * sqrt(ratio)), LUNG);
}

/** What lung injury adds to the breathing rate, of which oxygen eases a part, breaths a minute. */
export function respiratoryRateByLung(now: { lungInjury: number; fio2: number }): number {
  const onOxygen = now.fio2 > breathing.roomAirFio2.value;
  const relief = onOxygen ? breathing.rateOnOxygen.value : 1;
  return breathing.rateByLung.value * now.lungInjury * relief;
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
 * Saturation from the P/F ratio that the lung injury leaves, what positive pressure wins back of
 * it, and the oxygen given.
 *
 * @param now.ventilation 0 none, 1 through a mask, 2 through a tube
 * @returns percent, below 100
 */
export function oxygenSaturation(now: {
  pfRatioMmHg: number;
  lungInjury: number;
  fio2: number;
  ventilation: number;
}): number {
  const left = 1 - breathing.pfLossByLung.value * now.lungInjury;
  return saturation(now.pfRatioMmHg * left * gain(now.ventilation) * now.fio2);
}

function gain(ventilation: number): number {
  if (ventilation === 0) {
    return 1;
  }
  return ventilation === 1
    ? breathing.maskVentilationGain.value
    : breathing.tubeVentilationGain.value;
}
