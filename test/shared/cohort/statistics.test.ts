import { describe, expect, test } from '@jest/globals';
import {
  inOrder,
  median,
  medianInterval,
  percentOf,
  roundUp,
  shareInterval,
} from '#shared/cohort/statistics.ts';

describe('shares', () => {
  test('[COHORT-6] a share of nobody is unknown, not zero', () => {
    expect(percentOf({ count: 0, of: 0 })).toBeNull();
    expect(shareInterval({ count: 0, of: 0 })).toBeNull();
    expect(percentOf({ count: 0, of: 4 })).toBe(0);
  });

  test('[COHORT-7] the interval of a share is that of Wilson', () => {
    const interval = shareInterval({ count: 14, of: 108 });
    expect(interval?.low).toBeCloseTo(7.9, 1);
    expect(interval?.high).toBeCloseTo(20.6, 1);
  });

  test('[COHORT-7] the interval of none or of all stays within 0 and 100 and has a width', () => {
    expect(shareInterval({ count: 0, of: 20 })).toEqual({ low: 0, high: expect.closeTo(16.1, 1) });
    expect(shareInterval({ count: 20, of: 20 })).toEqual({
      low: expect.closeTo(83.9, 1),
      high: 100,
    });
  });
});

describe('medians', () => {
  const hundred = inOrder(Array.from({ length: 100 }, (_, index) => 100 - index));

  test('[COHORT-6] a median of nothing is unknown; of two values it is their mean', () => {
    expect(median([])).toBeNull();
    expect(median([3])).toBe(3);
    expect(median([1, 4])).toBe(2.5);
    expect(median(hundred)).toBe(50.5);
  });

  test('[COHORT-7] the interval of a median is two of its values, by rank', () => {
    expect(medianInterval(hundred)).toEqual({ low: 40, high: 61 });
  });

  test('[COHORT-7] too few values have no interval', () => {
    expect(medianInterval([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(medianInterval([1, 2, 3, 4, 5, 6, 7, 8])).toEqual({ low: 1, high: 8 });
  });

  test('[COHORT-6] days are rounded up, a whole day stays', () => {
    expect([0, 0.01, 1.99, 2, 2.01].map(roundUp)).toEqual([0, 1, 2, 2, 3]);
  });
});
