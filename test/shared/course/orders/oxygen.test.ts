import { describe, expect, test } from '@jest/globals';
import { OXYGEN_DEVICES } from '#shared/contracts/order.ts';
import { checkOrder } from '#shared/course/orders/check.ts';
import { DEVICE_RULES, oxygenOf } from '#shared/course/orders/oxygen.ts';

const OXYGEN = { type: 'order.place', intervention: 'oxygen' } as const;

describe('oxygen', () => {
  test.each([
    ['nasal-cannula', 1, 0.24],
    ['nasal-cannula', 4, 0.36],
    ['nasal-cannula', 6, 0.44],
    ['nasal-cannula', 15, 0.6],
    ['simple-mask', 6, 0.4],
    ['simple-mask', 7, 0.5],
    ['non-rebreather', 15, 0.8],
  ] as const)('[ORDER-4] by %s at %s L/min has a fraction of %s', (device, flowLPerMin, fio2) => {
    expect(oxygenOf({ ...OXYGEN, device, flowLPerMin }).fio2).toBe(fio2);
  });

  test('[ORDER-15] by positive pressure has the fraction that was set, and no flow', () => {
    expect(oxygenOf({ ...OXYGEN, device: 'bipap', fio2: 0.6 })).toEqual({
      device: 'bipap',
      flowLPerMin: 0,
      fio2: 0.6,
    });
  });

  test.each(OXYGEN_DEVICES)('the usual flow and fraction of %s can be given', (device) => {
    const { flow, usualFio2 } = DEVICE_RULES[device];
    const order = {
      ...OXYGEN,
      device,
      ...(flow === null ? {} : { flowLPerMin: flow.usual }),
      ...(usualFio2 === null ? {} : { fio2: usualFio2 }),
    };
    expect(checkOrder(order, { ageYears: 62, weightKg: 68 })).toBeNull();
    expect(oxygenOf(order).device).toBe(device);
  });
});
