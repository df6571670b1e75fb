import type { Observation } from '#shared/contracts/observation.ts';
import { VITALS, type VitalName } from '#shared/contracts/quantities.ts';
import { max, min, round } from './exact-math.ts';
import { capdScore, iceScore } from './neurotoxicity.ts';
import { sensors } from './parameters.ts';
import type { Patient } from './patient.ts';
import { deviateAt } from './random.ts';
import { type Sensed, type SensorStreams, secondStreams } from './sensor-noise.ts';
import type { PatientState } from './state.ts';

/**
 * Reads the state as a flawless continuous monitor does: each device adds its own error, keyed by
 * seed and tick, and shows its own resolution, inside the limits of `VITALS`.
 *
 * Errors never enter the state.
 */
export function observe(patient: Patient, state: PatientState): Observation {
  return read(patient, state, sensedOf(state), {
    index: state.tick,
    streams: patient.sensorStreams,
  });
}

/**
 * Reads what the monitor shows between two ticks: the line between the two states, with the
 * devices' errors keyed by the second. It feeds nothing.
 *
 * @param second second within the minute, 0-59; at 0 the observation of the earlier tick
 */
export function observeSecond(
  patient: Patient,
  between: { readonly from: PatientState; readonly to: PatientState },
  second: number,
): Observation {
  const { from, to } = between;
  if (second === 0) {
    return observe(patient, from);
  }
  const start = sensedOf(from);
  const end = sensedOf(to);
  const mixed = (name: keyof Sensed): number =>
    start[name] + ((end[name] - start[name]) * second) / 60;
  const sensed: Sensed = {
    temperatureC: mixed('temperatureC'),
    heartRatePerMin: mixed('heartRatePerMin'),
    systolicMmHg: mixed('systolicMmHg'),
    diastolicMmHg: mixed('diastolicMmHg'),
    respiratoryRatePerMin: mixed('respiratoryRatePerMin'),
    spo2Percent: mixed('spo2Percent'),
  };
  const index = from.tick * 60 + second;
  return read(patient, from, sensed, { index, streams: secondStreams(patient.seed) });
}

function sensedOf(state: PatientState): Sensed {
  const { vitals } = state;
  return {
    temperatureC: state.temperatureC,
    heartRatePerMin: vitals.heartRatePerMin,
    systolicMmHg: vitals.systolicMmHg,
    diastolicMmHg: vitals.diastolicMmHg,
    respiratoryRatePerMin: vitals.respiratoryRatePerMin,
    spo2Percent: vitals.spo2Percent,
  };
}

function read(
  patient: Patient,
  state: PatientState,
  sensed: Sensed,
  key: { readonly index: number; readonly streams: SensorStreams },
): Observation {
  const { index, streams } = key;
  const systolicMmHg = shown(
    'systolicMmHg',
    sensed.systolicMmHg +
      deviateAt({ stream: streams.systolicMmHg, index }) * sensors.systolicSd.value,
  );
  const diastolicMmHg = shown(
    'diastolicMmHg',
    min(
      systolicMmHg - sensors.leastPulsePressure.value,
      sensed.diastolicMmHg +
        deviateAt({ stream: streams.diastolicMmHg, index }) * sensors.diastolicSd.value,
    ),
  );
  return {
    tick: state.tick,
    temperatureC: shown(
      'temperatureC',
      sensed.temperatureC +
        deviateAt({ stream: streams.temperatureC, index }) * sensors.temperatureSd.value,
    ),
    heartRatePerMin: shown(
      'heartRatePerMin',
      sensed.heartRatePerMin +
        deviateAt({ stream: streams.heartRatePerMin, index }) * sensors.heartRateSd.value,
    ),
    systolicMmHg,
    diastolicMmHg,
    mapMmHg: shown('mapMmHg', (systolicMmHg + 2 * diastolicMmHg) / 3),
    respiratoryRatePerMin: shown(
      'respiratoryRatePerMin',
      sensed.respiratoryRatePerMin +
        deviateAt({ stream: streams.respiratoryRatePerMin, index }) *
          sensors.respiratoryRateSd.value,
    ),
    spo2Percent: shown(
      'spo2Percent',
      sensed.spo2Percent +
        patient.spo2BiasPercent +
        deviateAt({ stream: streams.spo2Percent, index }) * sensors.spo2Sd.value,
    ),
    fatigue: shown('fatigue', state.fatigue),
    iceScore: iceScore(state.neurotoxicity),
    capdScore: capdScore(state.neurotoxicity),
  };
}

/** Rounds a value half up to what the device shows and keeps it inside what it can show. */
export function shown(name: VitalName, value: number): number {
  const { minimum, maximum, decimals } = VITALS[name];
  const scale = decimals === 1 ? 10 : 1;
  return min(maximum, max(minimum, round(value * scale) / scale));
}
