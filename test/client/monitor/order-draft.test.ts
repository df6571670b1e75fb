import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isComplete,
  orderOf,
  usualDraft,
  withDevice,
  withUnit,
} from '#client/components/orders/order-draft.ts';
import { ORDER_GROUPS } from '#client/components/orders/order-groups.ts';
import { clientActionSchema } from '#shared/contracts/action.ts';
import { INTERVENTIONS, type Intervention, OXYGEN_DEVICES } from '#shared/contracts/order.ts';
import { checkOrder, sameOrder } from '#shared/course/orders/check.ts';
import { oxygenOf } from '#shared/course/orders/oxygen.ts';

const ADULT = { weightKg: 68, ageYears: 62 };

describe('an order as it begins', () => {
  /** The form begins with a device, or with an interval, where the course reckons with none. */
  const BEGUN_WITH_MORE: readonly Intervention[] = ['oxygen', 'vital-signs'];

  test('[BED-8] the form writes out the dose that the course reckons for this patient', () => {
    const anyone = fc.record({
      weightKg: fc.double({ min: 2, max: 300, noNaN: true }),
      ageYears: fc.double({ min: 0, max: 120, noNaN: true }),
    });
    fc.assert(
      fc.property(anyone, fc.constantFrom(...INTERVENTIONS), (patient, intervention) => {
        const plain = { type: 'order.place', intervention } as const;
        const written = orderOf(usualDraft(intervention, patient));
        if (!BEGUN_WITH_MORE.includes(intervention)) {
          expect(sameOrder(written, plain, patient)).toBe(true);
        }
      }),
    );
  });

  test('every order as it begins is whole and can be carried out', () => {
    for (const intervention of INTERVENTIONS) {
      const draft = usualDraft(intervention, ADULT);
      expect(isComplete(draft)).toBe(true);
      expect(clientActionSchema.safeParse(orderOf(draft)).success).toBe(true);
      expect(checkOrder(orderOf(draft), ADULT)).toBeNull();
    }
  });

  test('every device begins at a flow and a fraction that it can give', () => {
    const draft = usualDraft('oxygen', ADULT);
    for (const device of OXYGEN_DEVICES) {
      const order = orderOf(withDevice(draft, device));
      expect(checkOrder(order, ADULT)).toBeNull();
      expect(oxygenOf(order).device).toBe(device);
    }
  });

  test('an order says nothing that belongs to another intervention', () => {
    expect(orderOf({ ...usualDraft('paracetamol', ADULT), everyMinutes: 360 })).toEqual({
      type: 'order.place',
      intervention: 'paracetamol',
      dose: 1000,
      unit: 'mg',
      route: 'oral',
      everyMinutes: 360,
    });
    for (const intervention of ['blood-cultures', 'antibiotic', 'transfer-icu'] as const) {
      expect(orderOf({ ...usualDraft(intervention, ADULT), everyMinutes: 360 })).toEqual({
        type: 'order.place',
        intervention,
      });
    }
  });

  test('a rate in another unit is the same rate', () => {
    const draft = usualDraft('norepinephrine', ADULT);
    const perMinute = withUnit(draft, 'ug/min', ADULT.weightKg);
    expect([perMinute.dose, perMinute.unit]).toEqual([3.4, 'ug/min']);
    expect(withUnit(perMinute, 'ug/kg/min', ADULT.weightKg)).toEqual(draft);
  });

  test('[BED-18] what runs already is where a new order of it begins', () => {
    const running = { type: 'order.place', intervention: 'norepinephrine' } as const;
    const draft = usualDraft('norepinephrine', ADULT, { ...running, dose: 0.3, unit: 'ug/kg/min' });
    expect([draft.dose, draft.unit]).toEqual([0.3, 'ug/kg/min']);
    const hfnc = { device: 'hfnc', flowLPerMin: 50, fio2: 0.6 } as const;
    const oxygen = { type: 'order.place', intervention: 'oxygen', ...hfnc } as const;
    expect(orderOf(usualDraft('oxygen', ADULT, oxygen))).toEqual(oxygen);
  });

  test('[BED-17] every intervention stands in one group and in no other', () => {
    const grouped = ORDER_GROUPS.flatMap(({ interventions }) => [...interventions]);
    expect(grouped.sort()).toEqual([...INTERVENTIONS].sort());
  });
});
