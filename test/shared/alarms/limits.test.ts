import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { limitsFor } from '#shared/alarms/limits.ts';
import { alarmLimitsSchema, LIMITED_VITALS } from '#shared/contracts/alarm.ts';
import { hypotensionLimitMmHg } from '#shared/grading/limits.ts';

const NONE = { high: null, medium: null, low: null };
const age = fc.double({ min: 0, max: 120, noNaN: true });

describe('alarm limits by age', () => {
  test('[ALARM-1] an adult has the teaching defaults', () => {
    expect(limitsFor(62)).toEqual({
      heartRatePerMin: {
        below: { high: 40, medium: 50, low: null },
        above: { high: 140, medium: 120, low: null },
        delayTicks: 2,
      },
      systolicMmHg: { below: { high: 80, medium: 90, low: null }, above: NONE, delayTicks: 2 },
      mapMmHg: { below: { high: 60, medium: 65, low: null }, above: NONE, delayTicks: 2 },
      spo2Percent: { below: { high: 88, medium: 92, low: null }, above: NONE, delayTicks: 2 },
      respiratoryRatePerMin: {
        below: { high: 8, medium: null, low: null },
        above: { high: 35, medium: 25, low: null },
        delayTicks: 2,
      },
      temperatureC: { below: NONE, above: { high: null, medium: 39.5, low: 38 }, delayTicks: 10 },
    });
  });

  test.each([
    [0.05, 80, 90, 225, 245],
    [0.5, 80, 90, 210, 230],
    [2, 78, 88, 160, 180],
    [4, 60, 70, 140, 160],
    [8, 55, 65, 138, 158],
    [11.9, 55, 65, 138, 158],
    [12, 40, 50, 120, 140],
  ])(
    '[ALARM-2] heart rate at %d years alarms below %d and %d, above %d and %d',
    (years, ...four) => {
      const { below, above } = limitsFor(years).heartRatePerMin;
      expect([below.high, below.medium, above.medium, above.high]).toEqual(four);
    },
  );

  test.each([
    [0.5, 26, 58, 68],
    [2, 18, 42, 52],
    [4, 16, 33, 43],
    [8, 14, 30, 40],
    [12, 8, 25, 35],
  ])('[ALARM-2] breathing at %d years alarms below %d, above %d and %d', (years, ...three) => {
    const { below, above } = limitsFor(years).respiratoryRatePerMin;
    expect([below.high, above.medium, above.high]).toEqual(three);
  });

  test('[ALARM-2] at every age the systolic alarm begins where the graders see hypotension', () => {
    fc.assert(
      fc.property(age, (years) => {
        const { high, medium } = limitsFor(years).systolicMmHg.below;
        expect(medium).toBe(hypotensionLimitMmHg(years));
        expect(high).toBe(hypotensionLimitMmHg(years) - 10);
      }),
    );
  });

  test('[ALARM-2] the mean pressure has limits from 16 years on', () => {
    expect(limitsFor(15.9).mapMmHg.below).toEqual(NONE);
    expect(limitsFor(16).mapMmHg.below).toEqual({ high: 60, medium: 65, low: null });
  });

  test('[ALARM-2] at every age a high limit lies beyond the medium one', () => {
    fc.assert(
      fc.property(age, (years) => {
        const limits = alarmLimitsSchema.parse(limitsFor(years));
        for (const vital of LIMITED_VITALS) {
          const { below, above } = limits[vital];
          expect(below.high ?? 0).toBeLessThanOrEqual(below.medium ?? 300);
          expect(above.high ?? 300).toBeGreaterThanOrEqual(above.medium ?? 0);
        }
      }),
    );
  });
});
