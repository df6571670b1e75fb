import { describe, expect, test } from '@jest/globals';
import { seedRange } from '#server/cli/seeds.ts';

describe('a range of seeds', () => {
  test('has both its ends', () => {
    expect(seedRange('7-9')).toEqual([7, 8, 9]);
    expect(seedRange('7-7')).toEqual([7]);
    expect(seedRange('1-100000')).toHaveLength(100_000);
  });

  test.each(['', '7', '9-7', '1-2-3', 'a-b', '0-2147483648', '0-2147483647', '1-100001'])(
    '"%s" is none that can be run',
    (text) => {
      expect(() => seedRange(text)).toThrow('--seeds: ');
    },
  );
});
