import { sqrt } from './exact-math.ts';
import { drift } from './parameters.ts';
import { deviateAt, noiseStream, STREAMS } from './random.ts';
import type { DriftState } from './state.ts';

/** No drift: where every course begins. */
export const NO_DRIFT: DriftState = {
  setPointC: 0,
  mapMmHg: 0,
  respiratoryRatePerMin: 0,
  spo2Percent: 0,
  heartFastPerMin: 0,
  heartSlowPerMin: 0,
};

interface Wander {
  readonly kept: number;
  readonly kick: number;
}

const SET_POINT = wander(drift.setPointKept, drift.setPointSd);
const MAP = wander(drift.mapKept, drift.mapSd);
const BREATHING = wander(drift.respiratoryRateKept, drift.respiratoryRateSd);
const SPO2 = wander(drift.spo2Kept, drift.spo2Sd);
const HEART_FAST = wander(drift.heartFastKept, drift.heartFastSd);
const HEART_SLOW = wander(drift.heartSlowKept, drift.heartSlowSd);

/** The streams from which the drifts of one seed draw, mixed once. */
export type DriftStreams = Readonly<Record<keyof DriftState, number>>;

/** See {@link DriftStreams}. */
export function driftStreams(seed: number): DriftStreams {
  return {
    setPointC: noiseStream(seed, STREAMS.setPoint),
    mapMmHg: noiseStream(seed, STREAMS.map),
    respiratoryRatePerMin: noiseStream(seed, STREAMS.respiratoryRate),
    spo2Percent: noiseStream(seed, STREAMS.spo2),
    heartFastPerMin: noiseStream(seed, STREAMS.heartRateFast),
    heartSlowPerMin: noiseStream(seed, STREAMS.heartRateSlow),
  };
}

/**
 * Moves every drift one tick: each keeps a share of itself and takes a kick keyed by the tick, so
 * its spread stays at the SD of its parameter.
 *
 * @param index the tick being stepped to
 */
export function stepDrift(last: DriftState, streams: DriftStreams, index: number): DriftState {
  const { setPointC, mapMmHg, respiratoryRatePerMin, spo2Percent } = streams;
  const { heartFastPerMin, heartSlowPerMin } = streams;
  return {
    setPointC: moved(last.setPointC, SET_POINT, { stream: setPointC, index }),
    mapMmHg: moved(last.mapMmHg, MAP, { stream: mapMmHg, index }),
    respiratoryRatePerMin: moved(last.respiratoryRatePerMin, BREATHING, {
      stream: respiratoryRatePerMin,
      index,
    }),
    spo2Percent: moved(last.spo2Percent, SPO2, { stream: spo2Percent, index }),
    heartFastPerMin: moved(last.heartFastPerMin, HEART_FAST, { stream: heartFastPerMin, index }),
    heartSlowPerMin: moved(last.heartSlowPerMin, HEART_SLOW, { stream: heartSlowPerMin, index }),
  };
}

function wander(kept: { value: number }, sd: { value: number }): Wander {
  return { kept: kept.value, kick: sd.value * sqrt(1 - kept.value * kept.value) };
}

function moved(value: number, by: Wander, at: { stream: number; index: number }): number {
  return value * by.kept + by.kick * deviateAt(at);
}
