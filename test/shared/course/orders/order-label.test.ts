import { describe, expect, test } from '@jest/globals';
import { INTERVENTIONS, type OrderPlace } from '#shared/contracts/order.ts';
import { orderLabel } from '#shared/course/orders/order-label.ts';

const ADULT = { ageYears: 62, weightKg: 68 };

describe('an order in words', () => {
  test.each<[Omit<OrderPlace, 'type'>, string]>([
    [{ intervention: 'tocilizumab' }, 'Tocilizumab 544 mg'],
    [
      { intervention: 'paracetamol', route: 'oral', everyMinutes: 360 },
      'Paracetamol 1000 mg by mouth every 6 h',
    ],
    [{ intervention: 'fluid-bolus' }, 'Fluid bolus 500 mL'],
    [{ intervention: 'norepinephrine' }, 'Norepinephrine 0.05 ug/kg/min'],
    [
      { intervention: 'norepinephrine', dose: 4, unit: 'ug/min', route: 'intravenous' },
      'Norepinephrine 4 ug/min (0.059 ug/kg/min) IV',
    ],
    [{ intervention: 'norepinephrine', dose: 0 }, 'Norepinephrine off'],
    [{ intervention: 'vasopressin', dose: 0.04 }, 'Vasopressin 0.04 U/min'],
    [{ intervention: 'anakinra', route: 'subcutaneous' }, 'Anakinra 100 mg SC'],
    [{ intervention: 'g-csf' }, 'G-CSF 340 ug'],
    [{ intervention: 'antibiotic' }, 'Broad-spectrum antibiotic'],
    [{ intervention: 'antibiotic', everyMinutes: 480 }, 'Broad-spectrum antibiotic every 8 h'],
    [{ intervention: 'oxygen', device: 'nasal-cannula', flowLPerMin: 2 }, 'Nasal cannula 2 L/min'],
    [{ intervention: 'oxygen', device: 'venturi', fio2: 0.28 }, 'Venturi mask 4 L/min, FiO2 0.28'],
    [{ intervention: 'oxygen', device: 'bipap', fio2: 0.5 }, 'BiPAP, FiO2 0.5'],
    [{ intervention: 'oxygen', device: 'room-air' }, 'Room air'],
    [
      { intervention: 'laboratory' },
      'Laboratory: CRP, ferritin, blood count, creatinine, ALT and AST, fibrinogen, LDH',
    ],
    [{ intervention: 'laboratory', tests: ['lactate', 'il6'] }, 'Laboratory: IL-6, lactate'],
    [{ intervention: 'blood-cultures' }, 'Blood cultures, two sets'],
    [{ intervention: 'vital-signs' }, 'Vital signs'],
    [{ intervention: 'vital-signs', everyMinutes: 15 }, 'Vital signs every 15 min'],
    [{ intervention: 'vital-signs', everyMinutes: 60 }, 'Vital signs every 1 h'],
    [{ intervention: 'eeg' }, 'EEG'],
    [{ intervention: 'transfer-icu' }, 'Transfer to intensive care'],
  ])('has dose and unit: %j', (parts, label) => {
    expect(orderLabel({ type: 'order.place', ...parts }, ADULT)).toBe(label);
  });

  test('is there for every intervention, and is of one kind only', () => {
    const labels = INTERVENTIONS.map((intervention) =>
      orderLabel({ type: 'order.place', intervention }, ADULT),
    );
    expect(new Set(labels).size).toBe(INTERVENTIONS.length);
    expect(labels.filter((label) => !/^[A-Z]/.test(label))).toEqual([]);
  });
});
