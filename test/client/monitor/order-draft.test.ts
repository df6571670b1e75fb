import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isDosed,
  orderOf,
  usualDose,
  usualDraft,
  withDevice,
} from '#client/components/orders/order-draft.ts';
import { clientActionSchema, INTERVENTIONS, OXYGEN_DEVICES } from '#shared/contracts/action.ts';
import { checkOrder, doseOf, isDrug, oxygenOf } from '#shared/course/orders.ts';

describe('an order as it begins', () => {
  test('[BED-8] tocilizumab is 8 mg/kg, 12 mg/kg below 30 kg, and never more than 800 mg', () => {
    const doses = [29, 30, 68, 100, 140].map((weightKg) => usualDose('tocilizumab', weightKg));
    expect(doses).toEqual([348, 240, 544, 800, 800]);
  });

  test('[BED-8] the other doses are the usual ones', () => {
    const drugs = ['paracetamol', 'dexamethasone', 'fluid-bolus'] as const;
    expect(drugs.map((drug) => usualDose(drug, 68))).toEqual([1000, 10, 500]);
  });

  test('[BED-8] the form and the course reckon the same dose at every weight', () => {
    const anyWeight = fc.double({ min: 2, max: 300, noNaN: true });
    fc.assert(
      fc.property(anyWeight, fc.constantFrom(...INTERVENTIONS), (weightKg, intervention) => {
        const plain = { type: 'order.place', intervention } as const;
        if (isDosed(intervention) && isDrug(plain)) {
          expect(usualDose(intervention, weightKg)).toBe(doseOf(plain, { weightKg }));
        }
      }),
    );
  });

  test('every order as it begins can be carried out', () => {
    for (const intervention of INTERVENTIONS) {
      const order = orderOf(usualDraft(intervention, 68));
      expect(clientActionSchema.safeParse(order).success).toBe(true);
      expect(checkOrder(order, { weightKg: 68 })).toBeNull();
    }
  });

  test('every device begins at a flow and a fraction that it can give', () => {
    const draft = usualDraft('oxygen', 68);
    for (const device of OXYGEN_DEVICES) {
      const order = orderOf(withDevice(draft, device));
      expect(checkOrder(order, { weightKg: 68 })).toBeNull();
      expect(oxygenOf(order).device).toBe(device);
    }
  });

  test('an order says nothing that belongs to another intervention', () => {
    expect(orderOf({ ...usualDraft('paracetamol', 68), everyMinutes: 360 })).toEqual({
      type: 'order.place',
      intervention: 'paracetamol',
      dose: 1000,
      unit: 'mg',
      route: 'oral',
      everyMinutes: 360,
    });
    expect(orderOf({ ...usualDraft('blood-cultures', 68), everyMinutes: 360 })).toEqual({
      type: 'order.place',
      intervention: 'blood-cultures',
    });
  });
});
