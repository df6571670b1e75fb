import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { OrderPlace } from '#shared/contracts/order.ts';
import { type Dosed, DRUG_RULES, isDrug } from '#shared/contracts/order-rules.ts';
import { checkOrder } from '#shared/course/orders/check.ts';
import { doseBasis, doseOf, usualDose } from '#shared/course/orders/doses.ts';

const ADULT = { ageYears: 62, weightKg: 68 };
const CHILD = { ageYears: 8, weightKg: 24 };
const DOSED = Object.keys(DRUG_RULES) as Dosed[];

function dose(parts: Omit<OrderPlace, 'type'>, patient = ADULT): number {
  const placed: OrderPlace = { type: 'order.place', ...parts };
  if (!isDrug(placed)) {
    throw new Error('not a drug');
  }
  return doseOf(placed, patient);
}

describe('the usual dose', () => {
  test.each([
    [29.9, 359],
    [30, 240],
    [68, 544],
    [99, 792],
    [100, 800],
    [140, 800],
  ])('[ORDER-1] of tocilizumab at %s kg is %s mg', (weightKg, mg) => {
    expect(usualDose('tocilizumab', { ageYears: 40, weightKg })).toBe(mg);
  });

  test.each([
    ['paracetamol', 1000, 360],
    ['ibuprofen', 400, 240],
    ['fluid-bolus', 500, 480],
    ['norepinephrine', 0.05, 0.05],
    ['epinephrine', 0.05, 0.05],
    ['phenylephrine', 0.5, 0.5],
    ['dopamine', 5, 5],
    ['vasopressin', 0.03, 0.012],
    ['siltuximab', 748, 264],
    ['anakinra', 100, 48],
    ['dexamethasone', 10, 10],
    ['methylprednisolone', 500, 240],
    ['levetiracetam', 750, 240],
    ['g-csf', 340, 120],
  ] as const)('[ORDER-1] of %s is %s for an adult and %s for a child', (drug, adult, child) => {
    expect(usualDose(drug, ADULT)).toBe(adult);
    expect(usualDose(drug, CHILD)).toBe(child);
  });

  test('[ORDER-1] of a child is never more than that of an adult', () => {
    const grown = { ageYears: 17.9, weightKg: 90 };
    expect(usualDose('paracetamol', grown)).toBe(1000);
    expect(usualDose('fluid-bolus', grown)).toBe(500);
    expect(usualDose('dexamethasone', { ageYears: 3, weightKg: 14.6 })).toBe(7.3);
    expect(usualDose('vasopressin', grown)).toBe(0.03);
  });

  test('[ORDER-19] is that of the hospital where the case gives one', () => {
    const usualDoses = {
      dexamethasone: { dose: 20, perKg: false },
      anakinra: { dose: 8, perKg: true, most: 400 },
      levetiracetam: { dose: 20, perKg: true },
    };
    expect(usualDose('dexamethasone', { ...ADULT, usualDoses })).toBe(20);
    expect(usualDose('dexamethasone', { ...CHILD, usualDoses })).toBe(20);
    expect(usualDose('anakinra', { ...ADULT, usualDoses })).toBe(400);
    expect(usualDose('anakinra', { ...CHILD, usualDoses })).toBe(192);
    expect(usualDose('levetiracetam', { ...ADULT, usualDoses })).toBe(1360);
    expect(usualDose('paracetamol', { ...ADULT, usualDoses })).toBe(1000);
    expect(doseBasis('anakinra', { ...ADULT, usualDoses })).toEqual({
      value: 8,
      perKg: true,
      most: 400,
    });
  });

  test('[ORDER-1] can be told with what it is reckoned from', () => {
    expect(doseBasis('tocilizumab', ADULT)).toEqual({ value: 8, perKg: true, most: 800 });
    expect(doseBasis('siltuximab', ADULT)).toEqual({ value: 11, perKg: true, most: null });
    expect(doseBasis('paracetamol', ADULT)).toEqual({ value: 1000, perKg: false, most: null });
    expect(doseBasis('paracetamol', CHILD)).toEqual({ value: 15, perKg: true, most: 1000 });
    expect(doseBasis('norepinephrine', ADULT)).toEqual({ value: 0.05, perKg: false, most: null });
  });

  test('[ORDER-1] can be given at every age and weight', () => {
    const anyone = fc.record({
      ageYears: fc.double({ min: 0, max: 120, noNaN: true }),
      weightKg: fc.double({ min: 2, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(anyone, fc.constantFrom(...DOSED), (patient, intervention) => {
        const dose = usualDose(intervention, patient);
        const order = { type: 'order.place', intervention, dose } as const;
        expect(checkOrder(order, patient)).toBeNull();
      }),
    );
  });
});

describe('a written dose', () => {
  test('[ORDER-1] stands over the usual one', () => {
    expect(dose({ intervention: 'paracetamol', dose: 650 })).toBe(650);
    expect(dose({ intervention: 'dexamethasone', dose: 4 }, CHILD)).toBe(4);
  });

  test('[ORDER-11] in ug/min goes by the weight of the patient', () => {
    const order = { intervention: 'norepinephrine', dose: 6.8, unit: 'ug/min' } as const;
    expect(dose(order)).toBe(0.1);
    expect(dose(order, CHILD)).toBe(0.283);
    expect(dose({ ...order, dose: 0.1, unit: 'ug/kg/min' })).toBe(0.1);
  });
});
