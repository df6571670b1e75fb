import { imul } from './exact-math.ts';

/**
 * A running 64-bit FNV-1a hash, kept as two halves because JavaScript numbers hold 53 bits; the lower
 * one is multiplied in two parts, so that everything stays a small integer.
 * Source: Fowler, Noll, Vo; offset basis cbf29ce484222325, prime 100000001b3.
 */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** The hash of nothing. */
export const EMPTY_HASH: Hash = { high: 0xcbf29ce4, low: 0x84222325 };

const PRIME_LOW = 0x1b3;
const buffer = new ArrayBuffer(8);
const view = new DataView(buffer);
const bytes = new Uint8Array(buffer);

/**
 * Adds numbers to a hash, each as its eight bytes, little end first.
 *
 * @param hash the hash so far
 * @param numbers finite numbers
 */
export function hashNumbers(hash: Hash, numbers: readonly number[]): Hash {
  let high = hash.high | 0;
  let upper = hash.low >>> 16;
  let lower = hash.low & 0xffff;
  for (let at = 0; at < numbers.length; at += 1) {
    view.setFloat64(0, numbers[at] ?? 0, true);
    for (let index = 0; index < 8; index += 1) {
      lower ^= bytes[index] ?? 0;
      const shifted = (upper << 24) | (lower << 8);
      const first = lower * PRIME_LOW;
      const second = upper * PRIME_LOW + (first >>> 16);
      high = (imul(high, PRIME_LOW) + (second >>> 16) + shifted) | 0;
      upper = second & 0xffff;
      lower = first & 0xffff;
    }
  }
  return { high: high >>> 0, low: ((upper << 16) | lower) >>> 0 };
}

/** Adds the UTF-16 code units of a text to a hash. */
export function hashText(hash: Hash, text: string): Hash {
  const units: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    units.push(text.charCodeAt(index));
  }
  return hashNumbers(hash, units);
}

/** Sixteen hexadecimal digits. */
export function hashDigits(hash: Hash): string {
  return hex(hash.high) + hex(hash.low);
}

function hex(word: number): string {
  return word.toString(16).padStart(8, '0');
}
