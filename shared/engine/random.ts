import { floor, imul } from './exact-math.ts';

/**
 * The streams of random numbers. Each signal draws from its own, keyed by tick, so that one more
 * draw, or an intervention, leaves the noise of every other signal as it was.
 */
export const STREAMS = {
  sawtoothPhase: 1,
  setPoint: 2,
  map: 3,
  respiratoryRate: 4,
  spo2: 5,
  heartRateFast: 6,
  heartRateSlow: 7,
  sensorTemperature: 20,
  sensorHeartRate: 21,
  sensorSystolic: 22,
  sensorDiastolic: 23,
  sensorRespiratoryRate: 24,
  sensorSpo2: 25,
  sensorSpo2Bias: 26,
  iceItem: 30,
  handwriting: 31,
  askedReply: 32,
  capdItem: 33,
  secondTemperature: 40,
  secondHeartRate: 41,
  secondSystolic: 42,
  secondDiastolic: 43,
  secondRespiratoryRate: 44,
  secondSpo2: 45,
  response: 60,
  responseKept: 61,
  cohortPatient: 80,
  cohortParameter: 81,
} as const;

/** One stream of random numbers; see {@link STREAMS}. */
export type Stream = (typeof STREAMS)[keyof typeof STREAMS];

/** Where a random number is used: whose it is, of which stream, and which of the stream. */
export interface NoiseKey {
  readonly seed: number;
  readonly stream: Stream;
  readonly index: number;
}

/**
 * A 32-bit hash of where a random number is used. Two rounds of multiply and shift-xor mix each
 * part, so neighbouring ticks are unrelated.
 * Source: multiplier and shift constants of the public-domain lowbias32 mixer.
 *
 * @returns an integer, 0 … 2³²−1
 */
export function keyedHash(key: NoiseKey): number {
  return hashAt({ stream: noiseStream(key.seed, key.stream), index: key.index });
}

/**
 * A stream of one seed, mixed once, for those who draw from it at every tick.
 *
 * @returns what {@link deviateAt} takes as its stream
 */
export function noiseStream(seed: number, stream: Stream): number {
  return mix(mix(seed ^ 0x5bd1e995) ^ imul(stream, 0x9e3779b1));
}

/**
 * A whole number drawn evenly from 0 … limit−1.
 *
 * @param limit how many values there are, 1 … 2³²
 */
export function keyedInteger(key: NoiseKey, limit: number): number {
  return floor((keyedHash(key) / 4_294_967_296) * limit);
}

/**
 * A nearly normal deviate, mean 0 and SD 1, within ±4.88.
 *
 * The eight bytes of two hashes are summed: no logarithm or cosine, so the same bytes everywhere.
 */
export function keyedDeviate(key: NoiseKey): number {
  return deviateAt({ stream: noiseStream(key.seed, key.stream), index: key.index });
}

/**
 * The same deviate as {@link keyedDeviate} from a stream mixed beforehand.
 *
 * @param at.stream of {@link noiseStream}
 */
export function deviateAt(at: { readonly stream: number; readonly index: number }): number {
  const first = hashAt(at);
  const second = mix(first ^ 0x27d4eb2f) >>> 0;
  return (byteSum(first) + byteSum(second) - MEAN_OF_EIGHT_BYTES) / SD_OF_EIGHT_BYTES;
}

const MEAN_OF_EIGHT_BYTES = 1020;
const SD_OF_EIGHT_BYTES = 209.0215;

function hashAt(at: { readonly stream: number; readonly index: number }): number {
  return mix(at.stream ^ imul(at.index, 0x85ebca6b)) >>> 0;
}

function byteSum(word: number): number {
  return (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24);
}

function mix(word: number): number {
  let mixed = word;
  mixed = imul(mixed ^ (mixed >>> 16), 0x7feb352d);
  mixed = imul(mixed ^ (mixed >>> 15), 0x846ca68b);
  return mixed ^ (mixed >>> 16);
}
