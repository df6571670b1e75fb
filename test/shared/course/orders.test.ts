import { describe, expect, test } from '@jest/globals';
import type { OrderPlace } from '#shared/contracts/action.ts';
import { orderLabel } from '#shared/course/order-label.ts';
import { checkOrder, doseOf, isDrug, oxygenOf, sameOrder } from '#shared/course/orders.ts';

const ADULT = { weightKg: 68 };

function order(parts: Omit<OrderPlace, 'type'>): OrderPlace {
  return { type: 'order.place', ...parts };
}

function dose(parts: Omit<OrderPlace, 'type'>, weightKg: number): number {
  const placed = order(parts);
  if (!isDrug(placed)) {
    throw new Error('not a drug');
  }
  return doseOf(placed, { weightKg });
}

describe('orders', () => {
  test.each([
    [29.9, 359],
    [30, 240],
    [68, 544],
    [99, 792],
    [100, 800],
    [140, 800],
  ])('[ORDER-1] the usual tocilizumab dose at %s kg is %s mg', (weightKg, mg) => {
    expect(dose({ intervention: 'tocilizumab' }, weightKg)).toBe(mg);
  });

  test('[ORDER-1] a written dose stands over the usual one', () => {
    expect(dose({ intervention: 'paracetamol' }, 68)).toBe(1000);
    expect(dose({ intervention: 'paracetamol', dose: 650 }, 68)).toBe(650);
    expect(dose({ intervention: 'fluid-bolus' }, 68)).toBe(500);
    expect(dose({ intervention: 'dexamethasone' }, 68)).toBe(10);
  });

  test.each([
    [{ intervention: 'paracetamol', dose: 9 }, 'dose', 'must be 10-10000 mg'],
    [{ intervention: 'paracetamol', dose: 10_001 }, 'dose', 'must be 10-10000 mg'],
    [{ intervention: 'paracetamol', unit: 'mL' }, 'unit', 'paracetamol is ordered in mg'],
    [{ intervention: 'tocilizumab', route: 'oral' }, 'route', 'tocilizumab is given intravenous'],
    [{ intervention: 'fluid-bolus', dose: 49 }, 'dose', 'must be 50-3000 mL'],
    [
      { intervention: 'fluid-bolus', everyMinutes: 60 },
      'everyMinutes',
      'a fluid bolus is ordered one at a time',
    ],
    [
      { intervention: 'oxygen', device: 'nasal-cannula', flowLPerMin: 16 },
      'flowLPerMin',
      'nasal-cannula takes 0.5-15 L/min',
    ],
    [{ intervention: 'oxygen', device: 'venturi' }, 'fio2', 'venturi needs a set fraction, 0.21-1'],
    [
      { intervention: 'oxygen', device: 'simple-mask', fio2: 0.5 },
      'fio2',
      'simple-mask has no set fraction; it follows from the flow',
    ],
    [
      { intervention: 'oxygen', device: 'room-air', flowLPerMin: 2 },
      'flowLPerMin',
      'room air has no flow and no set fraction',
    ],
    [{ intervention: 'laboratory', dose: 5 }, 'dose', 'does not belong to an order of laboratory'],
    [
      { intervention: 'paracetamol', flowLPerMin: 5 },
      'flowLPerMin',
      'does not belong to an order of paracetamol',
    ],
  ] as const)(
    '[ORDER-2] what cannot be given is refused with field and limit: %j',
    (parts, field, limit) => {
      expect(checkOrder(order(parts as Omit<OrderPlace, 'type'>), ADULT)).toEqual({
        code: 'order-impossible',
        message: `${field}: ${limit}`,
        field,
        limit,
      });
    },
  );

  test.each([
    { intervention: 'paracetamol', dose: 10_000 },
    { intervention: 'tocilizumab', dose: 3000 },
    { intervention: 'dexamethasone', dose: 200, everyMinutes: 360, route: 'oral' },
    { intervention: 'oxygen', device: 'hfnc', flowLPerMin: 70, fio2: 1 },
    { intervention: 'oxygen', device: 'non-rebreather' },
    { intervention: 'laboratory', tests: ['crp'] },
    { intervention: 'blood-cultures' },
  ] as const)('[ORDER-3] what is only clinically wrong is taken: %j', (parts) => {
    expect(checkOrder(order(parts as unknown as Omit<OrderPlace, 'type'>), ADULT)).toBeNull();
  });

  test.each([
    ['nasal-cannula', 1, 0.24],
    ['nasal-cannula', 4, 0.36],
    ['nasal-cannula', 6, 0.44],
    ['nasal-cannula', 15, 0.6],
    ['simple-mask', 6, 0.4],
    ['simple-mask', 7, 0.5],
    ['non-rebreather', 15, 0.8],
  ] as const)('[ORDER-4] %s at %s L/min gives a fraction of %s', (device, flowLPerMin, fio2) => {
    expect(oxygenOf(order({ intervention: 'oxygen', device, flowLPerMin })).fio2).toBe(fio2);
  });

  test.each([
    [{ intervention: 'paracetamol' }, { intervention: 'paracetamol', dose: 1000 }, true],
    [{ intervention: 'tocilizumab', dose: 544 }, { intervention: 'tocilizumab' }, true],
    [{ intervention: 'paracetamol' }, { intervention: 'paracetamol', dose: 650 }, false],
    [{ intervention: 'paracetamol' }, { intervention: 'dexamethasone' }, false],
    [
      { intervention: 'oxygen', device: 'nasal-cannula' },
      { intervention: 'oxygen', device: 'nasal-cannula', flowLPerMin: 2 },
      true,
    ],
    [
      { intervention: 'oxygen', device: 'nasal-cannula' },
      { intervention: 'oxygen', device: 'nasal-cannula', flowLPerMin: 4 },
      false,
    ],
    [
      { intervention: 'laboratory' },
      { intervention: 'laboratory', tests: ['ferritin', 'crp'] },
      true,
    ],
    [{ intervention: 'laboratory' }, { intervention: 'laboratory', tests: ['crp'] }, false],
    [{ intervention: 'blood-cultures' }, { intervention: 'blood-cultures' }, true],
  ] as const)('[ORDER-9] %j and %j ask for the same thing: %s', (one, other, same) => {
    const first = order(one as unknown as Omit<OrderPlace, 'type'>);
    const second = order(other as unknown as Omit<OrderPlace, 'type'>);
    expect(sameOrder(first, second, ADULT)).toBe(same);
    expect(sameOrder(second, first, ADULT)).toBe(same);
  });

  test.each([
    [{ intervention: 'tocilizumab' }, 'Tocilizumab 544 mg'],
    [
      { intervention: 'paracetamol', route: 'oral', everyMinutes: 360 },
      'Paracetamol 1000 mg by mouth every 6 h',
    ],
    [{ intervention: 'fluid-bolus' }, 'Fluid bolus 500 mL'],
    [{ intervention: 'oxygen', device: 'nasal-cannula', flowLPerMin: 2 }, 'Nasal cannula 2 L/min'],
    [{ intervention: 'oxygen', device: 'venturi', fio2: 0.28 }, 'Venturi mask 4 L/min, FiO2 0.28'],
    [{ intervention: 'oxygen', device: 'room-air' }, 'Room air'],
    [{ intervention: 'laboratory' }, 'Laboratory: CRP, ferritin'],
    [{ intervention: 'blood-cultures' }, 'Blood cultures, two sets'],
  ] as const)('an order is written with dose and unit: %j', (parts, label) => {
    expect(orderLabel(order(parts), ADULT)).toBe(label);
  });
});
