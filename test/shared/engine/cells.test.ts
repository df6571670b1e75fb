import { describe, expect, test } from '@jest/globals';
import { carTLevel } from '#shared/engine/car-t-level.ts';
import { responseOf } from '#shared/engine/response.ts';
import { patientWith } from '#test/support/patient.ts';

describe('CAR-T cells in blood', () => {
  const patient = patientWith({ tpk: 4.6 });
  const level = (day: number) => carTLevel(patient, day * 1440);

  test('[CELL-1] none are found for three days; they peak three days after the activity', () => {
    expect(level(3.2)).toBe(0);
    expect(level(3.3)).toBeGreaterThan(0);
    const days = Array.from({ length: 280 }, (_, tenth) => tenth / 10);
    const peakDay = days.reduce((best, day) => (level(day) > level(best) ? day : best));
    expect(peakDay).toBeCloseTo(7.6, 9);
    expect(level(7.6)).toBeCloseTo(1, 12);
  });

  test('[CELL-1] before the peak they double every 0.78 days, after it they halve in 4.3', () => {
    expect(level(6) / level(6 - 0.78)).toBeCloseTo(2, 9);
    expect(level(7.6 + 4.3)).toBeCloseTo(0.5, 2);
    expect(level(60)).toBeGreaterThan(0.005);
  });
});

describe('the answer of the tumour', () => {
  const answers = Array.from({ length: 4000 }, (_, index) => responseOf({ seed: 3, index }));
  const share = (found: readonly unknown[]) => found.length / answers.length;

  test('[CELL-2] 58 % respond completely at month 3, and seven in ten of them still at month 12', () => {
    const atMonth3 = answers.filter(({ completeAtMonth3 }) => completeAtMonth3);
    const atMonth12 = answers.filter(({ completeAtMonth12 }) => completeAtMonth12);
    expect(Math.abs(share(atMonth3) - 0.58)).toBeLessThan(0.03);
    expect(Math.abs(atMonth12.length / atMonth3.length - 0.7)).toBeLessThan(0.03);
    expect(atMonth12.every(({ completeAtMonth3 }) => completeAtMonth3)).toBe(true);
  });

  test('[CELL-2] it depends on seed and patient alone', () => {
    expect(responseOf({ seed: 3, index: 7 })).toEqual(answers[7]);
    const other = answers.map((_, index) => responseOf({ seed: 4, index }));
    expect(other).not.toEqual(answers);
  });
});
