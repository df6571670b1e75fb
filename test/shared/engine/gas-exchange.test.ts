import { describe, expect, test } from '@jest/globals';
import { saturation } from '#shared/engine/gas-exchange.ts';

describe('the dissociation curve', () => {
  test.each([
    [27, 50],
    [40, 75],
    [60, 91],
    [100, 97.5],
  ])('[MODEL-9] an oxygen pressure of %s mmHg saturates about %s %%', (pao2MmHg, percent) => {
    expect(Math.abs(saturation(pao2MmHg) - percent)).toBeLessThan(1);
  });
});
