import { describe, expect, test } from '@jest/globals';
import {
  hypotensionLimitMmHg,
  isFever,
  isHypotensive,
  isMapLow,
  tenthsOf,
} from '#shared/grading/limits.ts';

describe('limits', () => {
  test.each([
    [37.9, false],
    [37.94, false],
    [37.949, false],
    [37.95, true],
    [38, true],
    [38.1, true],
  ])('[CRS-2] %d °C is a fever: %s', (temperatureC, fever) => {
    expect(isFever(temperatureC)).toBe(fever);
  });

  test('[CRS-2] every hundredth of a degree that ends in five rounds up', () => {
    const missed = [];
    for (let tenths = 300; tenths < 450; tenths += 1) {
      const written = Number(`${Math.floor(tenths / 10)}.${tenths % 10}5`);
      if (tenthsOf(written) !== tenths + 1) {
        missed.push(written);
      }
    }
    expect(missed).toEqual([]);
  });

  test.each([
    [0, 60],
    [27 / 365.25, 60],
    [28 / 365.25, 70],
    [0.99, 70],
    [1, 72],
    [1.99, 72],
    [8, 86],
    [9.99, 88],
    [10, 90],
    [45, 90],
  ])('[CRS-3] at %d years pressure is low below %d mmHg', (ageYears, limit) => {
    expect(hypotensionLimitMmHg(ageYears)).toBe(limit);
    expect(isHypotensive({ systolicMmHg: limit, ageYears })).toBe(false);
    expect(isHypotensive({ systolicMmHg: limit - 1, ageYears })).toBe(true);
  });

  test.each([
    [59, true],
    [60, null],
    [89, null],
    [90, false],
  ])('[CRS-3] at an unknown age %d mmHg is low: %s', (systolicMmHg, low) => {
    expect(isHypotensive({ systolicMmHg, ageYears: null })).toBe(low);
  });

  test('[CRS-3] an unknown pressure is neither low nor normal', () => {
    expect(isHypotensive({ systolicMmHg: null, ageYears: 45 })).toBeNull();
  });

  test.each([
    [16, 64, true],
    [16, 65, false],
    [15.99, 40, false],
  ])('[CRS-45] at %d years a MAP of %d mmHg is low: %s', (ageYears, mapMmHg, low) => {
    expect(isMapLow({ mapMmHg, ageYears })).toBe(low);
  });
});
