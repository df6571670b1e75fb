import { describe, expect, test } from '@jest/globals';
import type { LabValues } from '#shared/contracts/observation.ts';
import { LAB_TESTS, type LabTest } from '#shared/contracts/order.ts';
import { LAB_NAMES } from '#shared/contracts/quantities.ts';
import { drawLab } from '#shared/course/orders/turnaround.ts';

const LABS_NOW: LabValues = {
  crpMgPerL: 88.6,
  ferritinNgPerMl: 1449.4,
  il6PgPerMl: 320.7,
  procalcitoninNgPerMl: 0.26,
  lactateMmolPerL: 2.349,
  leukocytesPerNl: 0.84,
  neutrophilsPerNl: 0.128,
  haemoglobinGPerDl: 9.46,
  plateletsPerNl: 80.5,
  creatinineMgPerDl: 0.849,
  altUPerL: 25.2,
  astUPerL: 30.8,
  fibrinogenMgPerDl: 349.6,
  ldhUPerL: 230.1,
};

function drawn(given: Partial<Parameters<typeof drawLab>[1]> = {}) {
  return {
    tick: 100,
    labs: LABS_NOW,
    infection: 0,
    antibioticTick: null,
    resultMinutes: {},
    ...given,
  };
}

function laboratory(tests: LabTest[], given = drawn()) {
  const order = { type: 'order.place', intervention: 'laboratory', tests } as const;
  return drawLab({ seq: 3, order }, given);
}

function cultures(given: Partial<Parameters<typeof drawLab>[1]>) {
  const order = { type: 'order.place', intervention: 'blood-cultures' } as const;
  return drawLab({ seq: 3, order }, drawn(given))[0]?.finding;
}

describe('tests of the laboratory', () => {
  test.each<[LabTest, number]>([
    ['lactate', 10],
    ['blood-count', 30],
    ['crp', 60],
    ['ferritin', 60],
    ['creatinine', 60],
    ['transaminases', 60],
    ['fibrinogen', 60],
    ['ldh', 60],
    ['procalcitonin', 90],
    ['il6', 240],
  ])('[ORDER-5] %s comes back %s minutes after its draw', (test, minutes) => {
    expect(laboratory([test])).toMatchObject([{ drawnTick: 100, readyTick: 100 + minutes }]);
  });

  test('[ORDER-20] they come back in the time of the hospital where the case gives one', () => {
    const resultMinutes = { il6: 1440, crp: 30, 'blood-cultures': 2880 };
    const results = laboratory(['crp', 'blood-count', 'ferritin', 'il6'], drawn({ resultMinutes }));
    expect(results.map(({ readyTick, values }) => [readyTick, Object.keys(values)[0]])).toEqual([
      [130, 'crpMgPerL'],
      [160, 'ferritinNgPerMl'],
      [1540, 'il6PgPerMl'],
    ]);
    expect(results[0]?.values).toHaveProperty('haemoglobinGPerDl');
    const order = { type: 'order.place', intervention: 'blood-cultures' } as const;
    expect(drawLab({ seq: 3, order }, drawn({ resultMinutes }))[0]?.readyTick).toBe(2980);
  });

  test('[ORDER-5] values are those of the draw in the decimals of the laboratory', () => {
    const values = laboratory([...LAB_TESTS]).map((result) => result.values);
    expect(Object.assign({}, ...values)).toEqual({
      crpMgPerL: 89,
      ferritinNgPerMl: 1449,
      il6PgPerMl: 321,
      procalcitoninNgPerMl: 0.3,
      lactateMmolPerL: 2.3,
      leukocytesPerNl: 0.8,
      neutrophilsPerNl: 0.13,
      haemoglobinGPerDl: 9.5,
      plateletsPerNl: 81,
      creatinineMgPerDl: 0.8,
      altUPerL: 25,
      astUPerL: 31,
      fibrinogenMgPerDl: 350,
      ldhUPerL: 230,
    });
    expect(values.flatMap((value) => Object.keys(value)).sort()).toEqual([...LAB_NAMES].sort());
  });

  test('[ORDER-5] what comes back at the same time is one result, what does not is several', () => {
    const results = laboratory(['crp', 'lactate', 'ferritin']);
    expect(results.map(({ readyTick, values }) => [readyTick, Object.keys(values)])).toEqual([
      [160, ['crpMgPerL', 'ferritinNgPerMl']],
      [110, ['lactateMmolPerL']],
    ]);
  });
});

describe('blood cultures', () => {
  test('[ORDER-13] grow when they are drawn in an infection, and else do not', () => {
    expect(cultures({ infection: 0.02 })).toBe('no-growth');
    expect(cultures({ infection: 0.021 })).toBe('growth');
  });

  test('[ORDER-13] grow nothing once the antibiotic had eight hours', () => {
    expect(cultures({ tick: 579, infection: 0.5, antibioticTick: 100 })).toBe('growth');
    expect(cultures({ tick: 580, infection: 0.5, antibioticTick: 100 })).toBe('no-growth');
  });
});
