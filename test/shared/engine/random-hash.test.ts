import { describe, expect, test } from '@jest/globals';
import { EMPTY_HASH, hashDigits, hashNumbers } from '#shared/engine/hash.ts';
import { keyedDeviate, keyedHash, keyedInteger, STREAMS } from '#shared/engine/random.ts';

/** FNV-1a as published, in whole numbers of any size: slow, and an independent check. */
function referenceHash(numbers: readonly number[]): string {
  let hash = 0xcbf29ce484222325n;
  for (const number of numbers) {
    for (const byte of new Uint8Array(new Float64Array([number]).buffer)) {
      hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
    }
  }
  return hash.toString(16).padStart(16, '0');
}

describe('hash', () => {
  test('[DET-3] the course hash is 64-bit FNV-1a over the bytes of the numbers', () => {
    for (const numbers of [
      [],
      [0],
      [-0],
      [1, 2, 3],
      [Math.PI, -1e300, 5e-324],
      [36.7, 78, 91],
      [0, 0, 1, 0],
    ]) {
      expect(hashDigits(hashNumbers(EMPTY_HASH, numbers))).toBe(referenceHash(numbers));
    }
  });

  test('[DET-3] hashing in parts gives the hash of the whole', () => {
    const parts = hashNumbers(hashNumbers(EMPTY_HASH, [1, 2]), [3]);
    expect(parts).toEqual(hashNumbers(EMPTY_HASH, [1, 2, 3]));
  });
});

describe('keyed random numbers', () => {
  const deviates = Array.from({ length: 20_000 }, (_, index) =>
    keyedDeviate({ seed: 7, stream: STREAMS.map, index }),
  );

  test('deviates have mean 0, standard deviation 1 and no memory of their neighbour', () => {
    const mean = deviates.reduce((sum, value) => sum + value, 0) / deviates.length;
    const square = deviates.reduce((sum, value) => sum + value * value, 0) / deviates.length;
    const lagged = deviates.reduce(
      (sum, value, index) => sum + value * (deviates[index - 1] ?? 0),
      0,
    );
    expect(Math.abs(mean)).toBeLessThan(0.03);
    expect(Math.abs(Math.sqrt(square) - 1)).toBeLessThan(0.03);
    expect(Math.abs(lagged / deviates.length)).toBeLessThan(0.03);
  });

  test('a number depends on its seed, its stream and its index alone', () => {
    const key = { seed: 7, stream: STREAMS.map, index: 12 };
    expect(keyedHash(key)).toBe(keyedHash({ ...key }));
    expect(keyedHash({ ...key, seed: 8 })).not.toBe(keyedHash(key));
    expect(keyedHash({ ...key, stream: STREAMS.spo2 })).not.toBe(keyedHash(key));
    expect(keyedHash({ ...key, index: -12 })).not.toBe(keyedHash(key));
  });

  test('whole numbers fall evenly into their range', () => {
    const counts = Array.from({ length: 6 }, () => 0);
    for (let seed = 0; seed < 6000; seed += 1) {
      const drawn = keyedInteger({ seed, stream: STREAMS.sawtoothPhase, index: 0 }, 6);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    expect(Math.min(...counts)).toBeGreaterThan(850);
    expect(Math.max(...counts)).toBeLessThan(1150);
  });
});
