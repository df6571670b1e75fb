import { describe, expect, test } from '@jest/globals';
import { INTERVENTIONS, type OrderPlace } from '#shared/contracts/order.ts';
import { stoppingOf, treatmentsOf } from '#shared/course/orders/treatments.ts';

const ADULT = { ageYears: 62, weightKg: 68 };

describe('what reaches the patient', () => {
  test.each<[Omit<OrderPlace, 'type'>, object]>([
    [{ intervention: 'ibuprofen' }, { kind: 'ibuprofen', doseMg: 400 }],
    [{ intervention: 'siltuximab' }, { kind: 'siltuximab', doseMg: 748 }],
    [
      { intervention: 'anakinra', dose: 200 },
      { kind: 'anakinra', doseMg: 200 },
    ],
    [{ intervention: 'methylprednisolone' }, { kind: 'methylprednisolone', doseMg: 500 }],
    [{ intervention: 'antibiotic' }, { kind: 'antibiotic' }],
    [{ intervention: 'g-csf' }, { kind: 'g-csf' }],
    [
      { intervention: 'norepinephrine', dose: 6.8, unit: 'ug/min' },
      { kind: 'pressor', drug: 'norepinephrine', dose: 0.1 },
    ],
    [{ intervention: 'vasopressin' }, { kind: 'pressor', drug: 'vasopressin', dose: 0.03 }],
    [
      { intervention: 'fluid-bolus', dose: 250 },
      { kind: 'fluid-bolus', volumeMl: 250 },
    ],
    [
      { intervention: 'oxygen', device: 'cpap', fio2: 0.4 },
      { kind: 'oxygen', device: 'cpap', fio2: 0.4 },
    ],
  ])('[ORDER-14] of the order %j is %j', (parts, treatment) => {
    expect(treatmentsOf({ type: 'order.place', ...parts }, ADULT)).toEqual([treatment]);
  });

  test('[ORDER-14] of levetiracetam, investigations and calls is nothing', () => {
    const idle = INTERVENTIONS.filter(
      (intervention) => treatmentsOf({ type: 'order.place', intervention }, ADULT).length === 0,
    );
    expect(idle).toEqual([
      'blood-cultures',
      'levetiracetam',
      'vital-signs',
      'laboratory',
      'eeg',
      'call-provider',
      'neurology-consult',
      'rapid-response',
      'transfer-icu',
    ]);
  });

  test('[ORDER-14] of what is stopped is its end', () => {
    expect(stoppingOf('dopamine')).toEqual([{ kind: 'pressor', drug: 'dopamine', dose: 0 }]);
    expect(stoppingOf('oxygen')).toEqual([{ kind: 'oxygen', device: 'room-air', fio2: 0.21 }]);
    expect(stoppingOf('fluid-bolus')).toEqual([{ kind: 'fluid-stop' }]);
    expect(stoppingOf('antibiotic')).toEqual([{ kind: 'antibiotic-stop' }]);
    expect(stoppingOf('paracetamol')).toEqual([]);
  });
});
