import { floor, imul } from './exact-math.ts';

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

/** The prime is 2^40 + this. */
const PRIME_LOW = 0x1b3;
/** What each unit of the lower word carries into the upper one; exact, a power of two divides. */
const CARRIED = PRIME_LOW / 0x100000000;
/** The eighth power of the prime, by which eight bytes of zero multiply; its two words. */
const EIGHTH_LOW = 0x0aef4a21;
const EIGHTH_HIGH = 0x1efac709;
const number = new Float64Array(1);
const words = new Int32Array(number.buffer);
/** Which of the two words of a number holds its low bytes, on this machine. */
const LOW_WORD = new Int32Array(new Float64Array([1]).buffer)[0] === 0 ? 0 : 1;

/**
 * Adds numbers to a hash, each as its eight bytes, little end first.
 *
 * The most often run code of a course: the bytes are taken from two words, the four of a word one
 * after the other without a loop, and a zero, as much of an untreated state is, in one go. What
 * only the upper word needs is kept off the lower one's way.
 *
 * @param hash the hash so far
 * @param numbers finite numbers
 */
export function hashNumbers(hash: Hash, numbers: readonly number[]): Hash {
  let high = hash.high | 0;
  let low = hash.low | 0;
  for (let at = 0; at < numbers.length; at += 1) {
    number[0] = numbers[at] ?? 0;
    if (words[0] === 0 && words[1] === 0) {
      const across = imul(high, EIGHTH_LOW) + imul(low, EIGHTH_HIGH);
      high = (across + carried(low, EIGHTH_LOW)) | 0;
      low = imul(low, EIGHTH_LOW);
      continue;
    }
    for (let half = 0; half < 2; half += 1) {
      const word = words[half ^ LOW_WORD] ?? 0;
      low ^= word & 0xff;
      high = timesPrime(high, low);
      low = imul(low, PRIME_LOW) ^ ((word >>> 8) & 0xff);
      high = timesPrime(high, low);
      low = imul(low, PRIME_LOW) ^ ((word >>> 16) & 0xff);
      high = timesPrime(high, low);
      low = imul(low, PRIME_LOW) ^ (word >>> 24);
      high = timesPrime(high, low);
      low = imul(low, PRIME_LOW);
    }
  }
  return { high: high >>> 0, low: low >>> 0 };
}

/**
 * The upper word of the hash times the prime; the lower one is a product by itself. What that one
 * carries over is below 436, so that floating point gives it exactly.
 */
function timesPrime(high: number, low: number): number {
  return (imul(high, PRIME_LOW) + (((low >>> 0) * CARRIED) | 0) + (low << 8)) | 0;
}

/** What the product of two words carries over into the next word. */
function carried(low: number, factor: number): number {
  const upper = (low >>> 16) * factor;
  return floor((upper + floor(((low & 0xffff) * factor) / 0x10000)) / 0x10000);
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
