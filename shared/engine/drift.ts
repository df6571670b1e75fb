import { sqrt } from './exact-math.ts';
import { drift } from './parameters.ts';
import { keyedDeviate, STREAMS, type Stream } from './random.ts';
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
  readonly stream: Stream;
  readonly kept: number;
  readonly kick: number;
}

const SET_POINT = wander(STREAMS.setPoint, drift.setPointKept, drift.setPointSd);
const MAP = wander(STREAMS.map, drift.mapKept, drift.mapSd);
const BREATHING = wander(
  STREAMS.respiratoryRate,
  drift.respiratoryRateKept,
  drift.respiratoryRateSd,
);
const SPO2 = wander(STREAMS.spo2, drift.spo2Kept, drift.spo2Sd);
const HEART_FAST = wander(STREAMS.heartRateFast, drift.heartFastKept, drift.heartFastSd);
const HEART_SLOW = wander(STREAMS.heartRateSlow, drift.heartSlowKept, drift.heartSlowSd);

/**
 * Moves every drift one tick: each keeps a share of itself and takes a kick keyed by the tick, so
 * its spread stays at the SD of its parameter.
 *
 * @param tick the tick being stepped to
 */
export function stepDrift(state: DriftState, seed: number, tick: number): DriftState {
  const at = { seed, tick };
  return {
    setPointC: moved(state.setPointC, SET_POINT, at),
    mapMmHg: moved(state.mapMmHg, MAP, at),
    respiratoryRatePerMin: moved(state.respiratoryRatePerMin, BREATHING, at),
    spo2Percent: moved(state.spo2Percent, SPO2, at),
    heartFastPerMin: moved(state.heartFastPerMin, HEART_FAST, at),
    heartSlowPerMin: moved(state.heartSlowPerMin, HEART_SLOW, at),
  };
}

function wander(stream: Stream, kept: { value: number }, sd: { value: number }): Wander {
  return { stream, kept: kept.value, kick: sd.value * sqrt(1 - kept.value * kept.value) };
}

function moved(value: number, by: Wander, at: { seed: number; tick: number }): number {
  const deviate = keyedDeviate({ seed: at.seed, stream: by.stream, index: at.tick });
  return value * by.kept + by.kick * deviate;
}
