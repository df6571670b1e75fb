import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { readText } from '#test/support/repository.ts';
import { asked, refusedField } from './asked.ts';
import { anyKnownFindings, anyMaskedFindings, anyPressor, findings, oxygen } from './builders.ts';

type Pressor = NonNullable<CrsFindings['vasopressors']>[number];

const BY_WEIGHT = { pennDoseTable: 'by-weight' } as const;
const AS_VENTILATOR = { bipapIsVentilator: true } as const;
const { Penn } = CRS_SCALES;

const on = (drug: Pressor['drug'], dose: number, unit: Pressor['unit'] = 'ug/kg/min'): Pressor => ({
  drug,
  dose,
  unit,
  hoursAtDose: 3,
});
const VASOPRESSIN = on('vasopressin', 0.03, 'U/min');
const penn = (...vasopressors: Pressor[]) => Penn.grade(findings({ ...BY_WEIGHT, vasopressors }));
const pennAt = (weightKg: number | null, ...vasopressors: Pressor[]) =>
  Penn.grade(findings({ ...BY_WEIGHT, weightKg, vasopressors }));

describe('the doses of Penn by weight', () => {
  test.each([
    ['norepinephrine', 0.199, 0.2],
    ['epinephrine', 0.099, 0.1],
    ['dopamine', 9.9, 10],
  ] as const)('[CRS-50] %s alone is low at %d ug/kg/min and high at %d', (drug, low, high) => {
    expect(penn(on(drug, low)).grade).toBe(3);
    expect(penn(on(drug, high)).grade).toBe(4);
  });

  test.each([
    ['norepinephrine', 0.099, 0.1],
    ['epinephrine', 0.0999, 0.1],
  ] as const)('[CRS-50] %s beside vasopressin is low at %d and high at %d', (drug, low, high) => {
    expect(penn(on(drug, low), VASOPRESSIN).grade).toBe(3);
    expect(penn(VASOPRESSIN, on(drug, high)).grade).toBe(4);
  });

  test.each([
    [199, 3],
    [200, 4],
  ])('[CRS-50] phenylephrine at %d ug/min stays as in the usual table', (dose, grade) => {
    expect(penn(on('phenylephrine', dose, 'ug/min')).grade).toBe(grade);
  });

  test('[CRS-50] the same rate is high in a light patient and low in a heavy one', () => {
    const rate = on('norepinephrine', 12, 'ug/min');
    expect(pennAt(60, rate).grade).toBe(4);
    expect(pennAt(61, rate).grade).toBe(3);
    expect(pennAt(120, on('norepinephrine', 23, 'ug/min')).grade).toBe(3);
    expect(pennAt(115, on('norepinephrine', 23, 'ug/min')).grade).toBe(4);
  });

  test('[CRS-50] at an unknown weight a dose beside vasopressin is unknown, and none is low', () => {
    const rate = on('norepinephrine', 5, 'ug/min');
    const unknown = pennAt(null, rate, VASOPRESSIN);
    expect(unknown).toMatchObject({ grade: 3, complete: false });
    expect(unknown.flags).toContain('pressor-dose-unknown');
    expect(pennAt(null, VASOPRESSIN)).toMatchObject({ grade: 3, complete: true, flags: [] });
  });

  test('[CRS-50] two agents together count by minute as in the usual table', () => {
    const two = (dose: number) => [
      on('norepinephrine', dose, 'ug/min'),
      on('epinephrine', 5, 'ug/min'),
    ];
    expect(pennAt(120, ...two(14.9)).grade).toBe(3);
    expect(pennAt(120, ...two(15)).grade).toBe(4);
  });

  test('[CRS-50] without a weight a rate by minute is an unknown dose, never a complete low one', () => {
    const answer = pennAt(null, on('norepinephrine', 12, 'ug/min'));
    expect(answer).toMatchObject({ grade: 3, complete: false });
    expect(answer.flags).toContain('pressor-dose-unknown');
    expect(pennAt(null, on('norepinephrine', 0.2)).grade).toBe(4);
  });

  test('[CRS-50] it says so, and it is Penn alone', () => {
    const found = findings({ ...BY_WEIGHT, vasopressors: [on('norepinephrine', 0.2)] });
    const said = (scale: keyof typeof CRS_SCALES) =>
      CRS_SCALES[scale].grade(found).reasons.map(({ finding }) => finding);
    expect(said('Penn').join()).toContain('high dose by weight');
    expect(said('Lee2014').join()).toContain('low dose, on');
    expect(CRS_SCALES.Lee2014.pointGrade(found)).toBe(2);
  });

  test('[CRS-50] left out it is the usual table, and no golden vector tells the two apart', () => {
    const vectors: { crs: object; expected: { Penn: number } }[] = JSON.parse(
      readText('test/golden/grading-crs.json'),
    );
    for (const { crs, expected } of vectors) {
      expect(asked('crs', { ...crs, ...BY_WEIGHT }).Penn.grade).toBe(expected.Penn);
      expect(asked('crs', { ...crs, pennDoseTable: 'by-minute' })).toEqual(asked('crs', crs));
    }
  });

  test('[CRS-20] by weight another vasopressor never lowers the grade', () => {
    fc.assert(
      fc.property(
        anyKnownFindings,
        anyPressor,
        fc.constantFrom(10, 70, 250),
        (found, added, kg) => {
          const before = { ...found, ...BY_WEIGHT, weightKg: kg };
          const after = { ...before, vasopressors: [...(found.vasopressors ?? []), added] };
          expect(Penn.pointGrade(after)).toBeGreaterThanOrEqual(Penn.pointGrade(before) ?? 0);
        },
      ),
      { numRuns: 400, seed: 50 },
    );
  });
});

describe('BiPAP as a ventilator', () => {
  test('[CRS-51] is 4 by Lee, MSKCC, CARTOX and CTCAE, and stays 3 by Penn', () => {
    const bipap = findings({ oxygen: oxygen('bipap', { fio2: 0.5 }) });
    const grades = (found: CrsFindings) =>
      SCALE_NAMES.filter((name) => name !== 'ASTCT').map((name) =>
        CRS_SCALES[name].pointGrade(found),
      );
    expect(grades(bipap)).toEqual([3, 3, 3, 3, 3]);
    expect(grades({ ...bipap, ...AS_VENTILATOR })).toEqual([4, 3, 4, 4, 4]);
    expect(grades({ ...bipap, bipapIsVentilator: false })).toEqual([3, 3, 3, 3, 3]);
    const cpap = { ...bipap, oxygen: oxygen('cpap', { fio2: 0.5 }), ...AS_VENTILATOR };
    expect(grades(cpap)).toEqual([3, 3, 3, 3, 3]);
  });

  test('[CRS-51] counts only for hypoxia, and says which rule took it so', () => {
    const found = { ...AS_VENTILATOR, oxygen: oxygen('bipap', { fio2: 0.5 }) };
    const hypoxia = CRS_SCALES.CARTOX.grade(findings(found)).reasons.find(
      ({ axis }) => axis === 'hypoxia',
    );
    expect(hypoxia).toMatchObject({
      grade: 4,
      rule: 'R-NIV',
      finding: 'a ventilator for hypoxia: BiPAP, taken as a ventilator',
      source: 'ASSUMED: training default of this simulator',
    });
    const comfort = { ...AS_VENTILATOR, oxygen: oxygen('bipap', { reason: 'baseline' }) };
    expect(CRS_SCALES.CARTOX.pointGrade(findings(comfort))).toBe(0);
  });
});

describe('both options', () => {
  test.each(SCALE_NAMES)('[CRS-19] on %s a complete grade is the grade of the truth', (name) => {
    const { grade, pointGrade } = CRS_SCALES[name];
    let complete = 0;
    fc.assert(
      fc.property(anyMaskedFindings, fc.constantFrom(12, 70, 200), ({ truth, seen }, kg) => {
        const options = { ...BY_WEIGHT, ...AS_VENTILATOR };
        const weightKg = seen.weightKg === null ? null : kg;
        const answer = grade({ ...seen, ...options, weightKg });
        if (answer.complete) {
          complete += 1;
          expect(answer.grade).toBe(pointGrade({ ...truth, ...options, weightKg: kg }));
        }
      }),
      { numRuns: 600, seed: 51 },
    );
    expect(complete).toBeGreaterThan(50);
  });

  test('[GRADE-3] an option that there is not is refused by its field', () => {
    expect(refusedField('crs', { pennDoseTable: 'by-age' })).toBe('crs.pennDoseTable');
    expect(refusedField('crs', { bipapIsVentilator: 'yes' })).toBe('crs.bipapIsVentilator');
  });
});
