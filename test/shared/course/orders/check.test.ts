import { describe, expect, test } from '@jest/globals';
import { type OrderPlace, orderPlaceSchema } from '#shared/contracts/order.ts';
import { checkOrder, sameOrder } from '#shared/course/orders/check.ts';

const ADULT = { ageYears: 62, weightKg: 68 };

type Parts = Omit<OrderPlace, 'type'>;

function order(parts: Parts): OrderPlace {
  return { type: 'order.place', ...parts };
}

describe('what can be carried out', () => {
  test.each<[Parts, string, string]>([
    [{ intervention: 'paracetamol', dose: 9 }, 'dose', 'must be 10-10000 mg'],
    [{ intervention: 'paracetamol', dose: 10_001 }, 'dose', 'must be 10-10000 mg'],
    [{ intervention: 'paracetamol', unit: 'mL' }, 'unit', 'paracetamol is ordered in mg'],
    [{ intervention: 'g-csf', unit: 'mg' }, 'unit', 'g-csf is ordered in ug'],
    [{ intervention: 'tocilizumab', route: 'oral' }, 'route', 'tocilizumab is given intravenous'],
    [
      { intervention: 'anakinra', route: 'oral' },
      'route',
      'anakinra is given subcutaneous or intravenous',
    ],
    [{ intervention: 'fluid-bolus', dose: 9 }, 'dose', 'must be 10-3000 mL'],
    [
      { intervention: 'fluid-bolus', everyMinutes: 60 },
      'everyMinutes',
      'a fluid bolus is ordered one at a time',
    ],
    [
      { intervention: 'norepinephrine', everyMinutes: 60 },
      'everyMinutes',
      'norepinephrine runs until it is stopped',
    ],
    [
      { intervention: 'norepinephrine', unit: 'U/min' },
      'unit',
      'norepinephrine is ordered in ug/kg/min or ug/min',
    ],
    [{ intervention: 'norepinephrine', dose: 10.1 }, 'dose', 'must be 0.001-10 ug/kg/min'],
    [
      { intervention: 'norepinephrine', dose: 681, unit: 'ug/min' },
      'dose',
      'must be 0.001-10 ug/kg/min',
    ],
    [{ intervention: 'vasopressin', dose: 2.4 }, 'dose', 'must be 0.0001-2 U/min'],
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
    [{ intervention: 'antibiotic', dose: 1 }, 'dose', 'does not belong to an order of antibiotic'],
    [
      { intervention: 'vital-signs', tests: ['crp'] },
      'tests',
      'does not belong to an order of vital-signs',
    ],
    [
      { intervention: 'call-provider', everyMinutes: 60 },
      'everyMinutes',
      'does not belong to an order of call-provider',
    ],
  ])(
    '[ORDER-2] what cannot be given is refused with field and limit: %j',
    (parts, field, limit) => {
      expect(checkOrder(order(parts), ADULT)).toEqual({
        code: 'order-impossible',
        message: `${field}: ${limit}`,
        field,
        limit,
      });
    },
  );

  test.each(['cpap', 'bipap', 'invasive-ventilation'] as const)(
    '[ORDER-15] %s needs its fraction and takes no flow',
    (device) => {
      const oxygen = { intervention: 'oxygen', device } as const;
      expect(checkOrder(order(oxygen), ADULT)).toMatchObject({
        field: 'fio2',
        limit: `${device} needs a set fraction, 0.21-1`,
      });
      expect(checkOrder(order({ ...oxygen, fio2: 0.5, flowLPerMin: 10 }), ADULT)).toMatchObject({
        field: 'flowLPerMin',
        limit: `${device} is set by its fraction alone`,
      });
      expect(checkOrder(order({ ...oxygen, fio2: 0.5 }), ADULT)).toBeNull();
    },
  );

  test.each<Parts>([
    { intervention: 'paracetamol', dose: 10_000 },
    { intervention: 'ibuprofen', everyMinutes: 480 },
    { intervention: 'tocilizumab', dose: 3000 },
    { intervention: 'siltuximab', everyMinutes: 1440 },
    { intervention: 'dexamethasone', dose: 200, everyMinutes: 360, route: 'oral' },
    { intervention: 'anakinra', route: 'intravenous', everyMinutes: 360 },
    { intervention: 'norepinephrine', dose: 10 },
    { intervention: 'norepinephrine', dose: 680, unit: 'ug/min' },
    { intervention: 'vasopressin', dose: 2 },
    { intervention: 'g-csf', route: 'subcutaneous', dose: 300, unit: 'ug' },
    { intervention: 'antibiotic', everyMinutes: 480 },
    { intervention: 'vital-signs' },
    { intervention: 'eeg' },
    { intervention: 'neurology-consult' },
    { intervention: 'oxygen', device: 'hfnc', flowLPerMin: 70, fio2: 1 },
    { intervention: 'oxygen', device: 'non-rebreather' },
    { intervention: 'laboratory', tests: ['crp'] },
    { intervention: 'blood-cultures' },
    { intervention: 'transfer-icu' },
  ])('[ORDER-3] what is only clinically wrong is taken: %j', (parts) => {
    expect(checkOrder(order(parts), ADULT)).toBeNull();
  });
});

describe('the same order', () => {
  test.each<[Parts, Parts, boolean]>([
    [{ intervention: 'paracetamol' }, { intervention: 'paracetamol', dose: 1000 }, true],
    [{ intervention: 'tocilizumab', dose: 544 }, { intervention: 'tocilizumab' }, true],
    [{ intervention: 'paracetamol' }, { intervention: 'paracetamol', dose: 650 }, false],
    [{ intervention: 'paracetamol' }, { intervention: 'dexamethasone' }, false],
    [
      { intervention: 'norepinephrine', dose: 0.1 },
      { intervention: 'norepinephrine', dose: 6.8, unit: 'ug/min' },
      true,
    ],
    [
      { intervention: 'norepinephrine', dose: 0.1 },
      { intervention: 'norepinephrine', dose: 0.12 },
      false,
    ],
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
      { intervention: 'oxygen', device: 'bipap', fio2: 0.5 },
      { intervention: 'oxygen', device: 'cpap', fio2: 0.5 },
      false,
    ],
    [
      { intervention: 'laboratory', tests: ['crp', 'ferritin'] },
      { intervention: 'laboratory', tests: ['ferritin', 'crp'] },
      true,
    ],
    [{ intervention: 'laboratory' }, { intervention: 'laboratory', tests: ['crp'] }, false],
    [{ intervention: 'blood-cultures' }, { intervention: 'blood-cultures' }, true],
    [{ intervention: 'call-provider' }, { intervention: 'call-provider' }, true],
    [{ intervention: 'call-provider' }, { intervention: 'rapid-response' }, false],
  ])('[ORDER-9] %j and %j ask for the same thing: %s', (one, other, same) => {
    expect(sameOrder(order(one), order(other), ADULT)).toBe(same);
    expect(sameOrder(order(other), order(one), ADULT)).toBe(same);
  });
});

describe('an interval', () => {
  const every = (intervention: OrderPlace['intervention'], everyMinutes: number) =>
    order({ intervention, everyMinutes });

  test.each([
    ['paracetamol', 60],
    ['antibiotic', 1440],
    ['vital-signs', 5],
    ['vital-signs', 1440],
  ] as const)('[ORDER-18] %s can be ordered every %s minutes', (intervention, minutes) => {
    expect(orderPlaceSchema.safeParse(every(intervention, minutes)).success).toBe(true);
    expect(checkOrder(every(intervention, minutes), ADULT)).toBeNull();
  });

  test.each(['paracetamol', 'antibiotic'] as const)(
    '[ORDER-18] %s cannot be ordered more often than every hour',
    (intervention) => {
      expect(checkOrder(every(intervention, 59), ADULT)).toMatchObject({
        field: 'everyMinutes',
        limit: 'must be 60-1440 min',
      });
    },
  );

  test.each([4, 1441, 7.5])('[ORDER-18] no order can be repeated every %s minutes', (minutes) => {
    expect(orderPlaceSchema.safeParse(every('vital-signs', minutes)).success).toBe(false);
  });

  test('[ORDER-18] it tells orders of vital signs apart', () => {
    const [often, seldom] = [every('vital-signs', 15), every('vital-signs', 240)];
    const once = order({ intervention: 'vital-signs' });
    expect(sameOrder(often, every('vital-signs', 15), ADULT)).toBe(true);
    expect(sameOrder(often, seldom, ADULT)).toBe(false);
    expect(sameOrder(often, once, ADULT)).toBe(false);
    expect(sameOrder(once, once, ADULT)).toBe(true);
  });
});
