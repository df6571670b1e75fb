import { noiseStream, STREAMS } from './random.ts';

/** What the devices read, before their errors. */
export interface Sensed {
  readonly temperatureC: number;
  readonly heartRatePerMin: number;
  readonly systolicMmHg: number;
  readonly diastolicMmHg: number;
  readonly respiratoryRatePerMin: number;
  readonly spo2Percent: number;
}

/** The streams from which the errors of the devices are drawn, mixed once for a seed. */
export type SensorStreams = Readonly<Record<keyof Sensed, number>>;

/** The errors of the readings at ticks. */
export function tickStreams(seed: number): SensorStreams {
  return {
    temperatureC: noiseStream(seed, STREAMS.sensorTemperature),
    heartRatePerMin: noiseStream(seed, STREAMS.sensorHeartRate),
    systolicMmHg: noiseStream(seed, STREAMS.sensorSystolic),
    diastolicMmHg: noiseStream(seed, STREAMS.sensorDiastolic),
    respiratoryRatePerMin: noiseStream(seed, STREAMS.sensorRespiratoryRate),
    spo2Percent: noiseStream(seed, STREAMS.sensorSpo2),
  };
}

/** The errors of the readings at seconds between two ticks. */
export function secondStreams(seed: number): SensorStreams {
  return {
    temperatureC: noiseStream(seed, STREAMS.secondTemperature),
    heartRatePerMin: noiseStream(seed, STREAMS.secondHeartRate),
    systolicMmHg: noiseStream(seed, STREAMS.secondSystolic),
    diastolicMmHg: noiseStream(seed, STREAMS.secondDiastolic),
    respiratoryRatePerMin: noiseStream(seed, STREAMS.secondRespiratoryRate),
    spo2Percent: noiseStream(seed, STREAMS.secondSpo2),
  };
}
