import { respiratoryRate, spo2 } from './gas-exchange.ts';
import { fluidPressure, heartRate, pressures } from './haemodynamics.ts';
import type { Patient } from './patient.ts';
import type { DriftState, DrugState, TrueVitals } from './state.ts';
import { minuteOfDay } from './time.ts';

/**
 * The true vital signs that follow from temperature, organs, fluid and oxygen at one tick:
 * pressure first, then the heart that answers it, then breathing and saturation.
 */
export function trueVitals(
  patient: Patient,
  now: {
    readonly tick: number;
    readonly temperatureC: number;
    readonly rigor: number;
    readonly vasoplegia: number;
    readonly lungInjury: number;
    readonly drift: DriftState;
    readonly drugs: DrugState;
  },
): TrueVitals {
  const { baseline } = patient;
  const { drift, drugs } = now;
  const minute = minuteOfDay({ infusionHour: patient.infusionHour, tick: now.tick });
  const pressure = pressures({
    baselineMapMmHg: baseline.mapMmHg,
    pulsePressureMmHg: baseline.pulsePressureMmHg,
    minuteOfDay: minute,
    temperatureC: now.temperatureC,
    vasoplegia: now.vasoplegia,
    fluidMmHg: fluidPressure({
      volumeMl: drugs.fluidFastMl + drugs.fluidSlowMl,
      vasoplegia: now.vasoplegia,
    }),
    driftMmHg: drift.mapMmHg,
  });
  return {
    mapMmHg: pressure.mapMmHg,
    systolicMmHg: pressure.systolicMmHg,
    diastolicMmHg: pressure.diastolicMmHg,
    heartRatePerMin: heartRate({
      baselinePerMin: baseline.heartRatePerMin,
      baselineTemperatureC: baseline.temperatureC,
      baselineMapMmHg: baseline.mapMmHg,
      minuteOfDay: minute,
      temperatureC: now.temperatureC,
      mapMmHg: pressure.mapMmHg,
      rigor: now.rigor,
      lungInjury: now.lungInjury,
      driftPerMin: drift.heartFastPerMin + drift.heartSlowPerMin,
    }),
    respiratoryRatePerMin: respiratoryRate({
      baselinePerMin: baseline.respiratoryRatePerMin,
      baselineTemperatureC: baseline.temperatureC,
      temperatureC: now.temperatureC,
      lungInjury: now.lungInjury,
      fio2: drugs.fio2,
      driftPerMin: drift.respiratoryRatePerMin,
    }),
    spo2Percent: spo2({
      pfRatioMmHg: baseline.pfRatioMmHg,
      lungInjury: now.lungInjury,
      fio2: drugs.fio2,
      driftPercent: drift.spo2Percent,
    }),
  };
}
