import { describe, expect, test } from '@jest/globals';
import type { PressorDrug } from '#shared/contracts/grade.ts';
import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { fio2Of, supportOf } from '#shared/grading/oxygen.ts';
import { findings, oxygen } from './builders.ts';

/** Expected grades in the order of the scales without ASTCT: Lee, Penn, MSKCC, CARTOX, CTCAE. */
type Five = readonly [number, number, number, number, number];

const FIVE = SCALE_NAMES.filter((name) => name !== 'ASTCT');

const five = (differs: Partial<CrsFindings>) =>
  FIVE.map((name) => CRS_SCALES[name].pointGrade(findings(differs)));
const gradeBy = (name: ScaleName, differs: Partial<CrsFindings>) =>
  CRS_SCALES[name].grade(findings(differs));

function running(
  drug: PressorDrug,
  dose: number,
  hoursAtDose = 4,
): NonNullable<CrsFindings['vasopressors']>[number] {
  return { drug, dose, unit: drug === 'vasopressin' ? 'U/min' : 'ug/min', hoursAtDose };
}

const LOW = running('norepinephrine', 5);
const HIGH = running('norepinephrine', 20);
const VASOPRESSIN = running('vasopressin', 0.03);

describe('the inspired fraction of oxygen', () => {
  test.each([
    [oxygen('nasal-cannula', { flowLPerMin: 1 }), 0.24],
    [oxygen('nasal-cannula', { flowLPerMin: 4 }), 0.36],
    [oxygen('hfnc', { flowLPerMin: 6 }), 0.44],
    [oxygen('hfnc', { flowLPerMin: 50 }), 1],
    [oxygen('blow-by', { flowLPerMin: 10 }), 0.3],
    [oxygen('simple-mask', { flowLPerMin: 6 }), 0.4],
    [oxygen('simple-mask', { flowLPerMin: 6.1 }), 0.5],
    [oxygen('simple-mask'), 0.4],
    [oxygen('non-rebreather'), 0.8],
    [oxygen('room-air'), 0.21],
    [oxygen('nasal-cannula', { flowLPerMin: 6, fio2: 0.3 }), 0.3],
    [oxygen('venturi', { fio2: 0.28 }), 0.28],
  ])('[CRS-33] of %j is %d', (given, fraction) => {
    expect(fio2Of(given)).toBeCloseTo(fraction, 6);
  });

  test.each([
    [oxygen('nasal-cannula')],
    [oxygen('hfnc')],
    [oxygen('venturi', { flowLPerMin: 4 })],
    [oxygen('cpap')],
    [oxygen('bipap')],
    [oxygen('invasive-ventilation')],
    [oxygen(null, { flowLPerMin: 4 })],
  ])('[CRS-33] of %j is unknown', (given) => {
    expect(fio2Of(given)).toBeNull();
  });
});

describe('support without a device', () => {
  test.each([
    [{}, 'unknown'],
    [{ flowLPerMin: 0 }, 'unknown'],
    [{ fio2: 0.21 }, 'unknown'],
    [{ fio2: 0.22 }, 'some'],
    [{ flowLPerMin: 0.1 }, 'some'],
  ])('[CRS-33] %j is %s', (differs, support) => {
    expect(supportOf(oxygen(null, differs))).toBe(support);
  });
});

describe('the scales beside ASTCT', () => {
  test.each<[string, Partial<CrsFindings>, Five]>([
    ['nothing', {}, [0, 0, 0, 0, 0]],
    ['a fever', { temperatureC: 38 }, [1, 1, 1, 1, 1]],
    ['37.9 °C', { temperatureC: 37.9 }, [0, 0, 0, 0, 0]],
    ['symptoms alone', { constitutionalSymptoms: true }, [1, 1, 1, 0, 0]],
    ['a fever of another cause', { temperatureC: 39, feverOtherCause: true }, [0, 0, 0, 0, 0]],
    ['death', { deathFromCrs: true }, [5, 5, 5, 5, 5]],
    ['no suspicion', { temperatureC: 39, crsSuspected: false }, [0, 0, 0, 0, 0]],
  ])('[CRS-36] %s', (_, differs, grades) => {
    expect(five(differs)).toEqual(grades);
  });

  test.each<[string, Partial<CrsFindings>, Five]>([
    ['90 mmHg', { systolicMmHg: 90 }, [0, 0, 0, 0, 0]],
    ['89 mmHg', { systolicMmHg: 89 }, [2, 2, 1, 2, 2]],
    [
      '89 mmHg of another cause',
      { systolicMmHg: 80, hypotensionOtherCause: true },
      [0, 0, 0, 0, 0],
    ],
    ['one bolus', { fluidBolusesForBp: 1 }, [2, 2, 1, 2, 2]],
    ['two boluses', { fluidBolusesForBp: 2 }, [2, 3, 1, 2, 2]],
    ['low dose', { vasopressors: [LOW] }, [2, 3, 2, 2, 3]],
    ['vasopressin alone', { vasopressors: [VASOPRESSIN] }, [2, 3, 2, 2, 3]],
    ['high dose', { vasopressors: [HIGH] }, [3, 4, 2, 3, 3]],
    ['high dose for 2.9 h', { vasopressors: [{ ...HIGH, hoursAtDose: 2.9 }] }, [2, 3, 2, 2, 3]],
    ['low dose, still low', { vasopressors: [LOW], systolicMmHg: 89 }, [2, 3, 2, 2, 3]],
    ['high dose, still low', { vasopressors: [HIGH], systolicMmHg: 89 }, [3, 4, 4, 4, 4]],
    ['low dose beside vasopressin', { vasopressors: [LOW, VASOPRESSIN] }, [3, 3, 2, 3, 4]],
    [
      'low doses of several, still low',
      { vasopressors: [LOW, VASOPRESSIN], systolicMmHg: 89 },
      [3, 3, 2, 4, 4],
    ],
    ['the same drug twice', { vasopressors: [LOW, LOW] }, [2, 3, 2, 2, 3]],
    ['an inotrope', { vasopressors: [running('dobutamine', 5)] }, [0, 0, 0, 0, 0]],
  ])('[CRS-37] pressure: %s', (_, differs, grades) => {
    expect(five(differs)).toEqual(grades);
  });

  test.each<[number, number]>([
    [23.9, 2],
    [24, 3],
  ])('[CRS-38] MSKCC with %d h on a vasopressor is grade %d', (hours, grade) => {
    const vasopressors = [running('norepinephrine', 5, hours)];
    expect(gradeBy('MSKCC', { vasopressors }).grade).toBe(grade);
    const told = { vasopressors: [LOW], pressorHoursContinuous: hours };
    expect(gradeBy('MSKCC', told).grade).toBe(grade);
  });

  test('[CRS-38] MSKCC takes the hours as told, also where one agent is newer', () => {
    const vasopressors = [running('norepinephrine', 5, 30), running('dopamine', 5, 1)];
    expect(gradeBy('MSKCC', { vasopressors }).grade).toBe(3);
    expect(gradeBy('MSKCC', { vasopressors, pressorHoursContinuous: 2 }).grade).toBe(2);
  });

  test.each<[CrsFindings['oxygen'], Five]>([
    [oxygen('nasal-cannula', { flowLPerMin: 4.9 }), [2, 3, 2, 2, 2]],
    [oxygen('nasal-cannula', { flowLPerMin: 4.95 }), [3, 3, 3, 3, 3]],
    [oxygen('nasal-cannula', { flowLPerMin: 5 }), [3, 3, 3, 3, 3]],
    [oxygen('hfnc', { flowLPerMin: 40, fio2: 0.39 }), [2, 3, 2, 2, 2]],
    [oxygen('hfnc', { flowLPerMin: 40, fio2: 0.4 }), [3, 3, 3, 3, 3]],
    [oxygen('venturi', { fio2: 0.31 }), [2, 3, 2, 2, 2]],
    [oxygen('blow-by', { flowLPerMin: 10 }), [2, 3, 2, 2, 2]],
    [oxygen('simple-mask', { flowLPerMin: 5 }), [3, 3, 3, 3, 3]],
    [oxygen('non-rebreather'), [3, 3, 3, 3, 3]],
    [oxygen('cpap', { fio2: 0.25 }), [3, 3, 3, 3, 3]],
    [oxygen('bipap', { fio2: 0.6 }), [3, 3, 3, 3, 3]],
    [oxygen('invasive-ventilation', { fio2: 0.25 }), [4, 4, 4, 4, 4]],
    [oxygen('invasive-ventilation', { reason: 'airway-protection' }), [0, 0, 0, 0, 0]],
    [oxygen('nasal-cannula', { flowLPerMin: 2, reason: 'baseline' }), [0, 0, 0, 0, 0]],
    [oxygen('nasal-cannula', { flowLPerMin: 0 }), [0, 0, 0, 0, 0]],
  ])('[CRS-39] %j', (given, grades) => {
    expect(five({ oxygen: given })).toEqual(grades);
  });

  test.each([
    [89, [2, 3, 2, 2, 2], true],
    [90, [0, 0, 0, 0, 0], false],
  ])(
    '[CRS-39] SpO2 %d %% on room air grades as low-flow oxygen or not',
    (spo2Percent, grades, provisional) => {
      expect(five({ spo2Percent })).toEqual(grades);
      for (const name of FIVE) {
        expect(gradeBy(name, { spo2Percent }).provisional).toBe(provisional);
      }
    },
  );

  test.each<[string, number, Five]>([
    ['creatinine', 1, [1, 1, 0, 1, 0]],
    ['creatinine', 2, [2, 2, 0, 2, 0]],
    ['creatinine', 3, [3, 3, 0, 3, 0]],
    ['creatinine', 4, [4, 4, 0, 4, 0]],
    ['transaminase', 1, [1, 1, 0, 1, 0]],
    ['transaminase', 2, [2, 1, 0, 2, 0]],
    ['transaminase', 3, [3, 2, 0, 3, 0]],
    ['transaminase', 4, [3, 3, 0, 3, 0]],
    ['ALT', 4, [3, 3, 0, 3, 0]],
    ['bilirubin', 4, [4, 3, 0, 4, 0]],
    ['heart', 2, [2, 2, 0, 2, 0]],
    ['heart', 4, [4, 4, 0, 4, 0]],
  ])('[CRS-40] %s of CTCAE grade %d', (organ, grade, grades) => {
    expect(five({ organToxicity: [{ organ, grade }] })).toEqual(grades);
  });

  test('[CRS-40] the worst organ counts', () => {
    const organToxicity = [
      { organ: 'transaminase', grade: 4 },
      { organ: 'creatinine', grade: 1 },
    ];
    expect(five({ organToxicity })).toEqual([3, 3, 0, 3, 0]);
  });

  test('[CRS-40] a scale that does not grade by organs reports them', () => {
    const organToxicity = [{ organ: 'creatinine', grade: 4 }];
    for (const name of ['MSKCC', 'CTCAE5'] as const) {
      expect(gradeBy(name, { organToxicity }).reasons.at(-1)).toMatchObject({
        axis: 'organ-toxicity',
        grade: 0,
        finding: 'creatinine, CTCAE grade 4: reported beside the grade, never changes it',
      });
    }
  });

  test('[CRS-41] Penn alone counts a hospital stay for CRS as 2 and plasma as 3', () => {
    expect(five({ admittedOrIvForCrs: true })).toEqual([0, 2, 0, 0, 0]);
    expect(five({ coagulopathyBloodProducts: true })).toEqual([0, 3, 0, 0, 0]);
  });

  test('[CRS-9] without a gate neither earlier fever nor suppressant changes anything', () => {
    const treated: Partial<CrsFindings> = {
      qualifyingFeverEarlierThisEpisode: true,
      suppressantsAfterOnset: ['paracetamol'],
    };
    expect(five({ ...treated, systolicMmHg: 85 })).toEqual(five({ systolicMmHg: 85 }));
    expect(five(treated)).toEqual([0, 0, 0, 0, 0]);
    for (const name of FIVE) {
      expect(gradeBy(name, treated).flags).toEqual(['episode-open']);
    }
  });
});

describe('what the scales do not know', () => {
  test.each(FIVE)('[CRS-17] %s is null with no axis known, never 0', (name) => {
    const nothing: Partial<CrsFindings> = {
      temperatureC: null,
      systolicMmHg: null,
      spo2Percent: null,
      constitutionalSymptoms: null,
      organToxicity: null,
      admittedOrIvForCrs: null,
      coagulopathyBloodProducts: null,
    };
    expect(gradeBy(name, nothing)).toMatchObject({ grade: null, complete: false });
  });

  test.each(SCALE_NAMES)('[CRS-17] by %s what nobody entered is no sign of being well', (name) => {
    const unread = { temperatureC: null, systolicMmHg: null, spo2Percent: null };
    expect(gradeBy(name, unread)).toMatchObject({ grade: null, complete: false });
    expect(gradeBy(name, { ...unread, spo2Percent: 97 })).toMatchObject({
      grade: 0,
      complete: false,
    });
  });

  test('[CRS-17] an organ, an admission or plasma grades also where nothing was read', () => {
    const unread = { temperatureC: null, systolicMmHg: null, spo2Percent: null };
    const creatinine = { ...unread, organToxicity: [{ organ: 'creatinine', grade: 3 }] };
    expect(five(creatinine)).toEqual([3, 3, null, 3, null]);
    expect(five({ ...unread, admittedOrIvForCrs: true })).toEqual([null, 2, null, null, null]);
  });

  test.each(FIVE)('[CRS-17] %s grades a low pressure at an unknown temperature', (name) => {
    const answer = gradeBy(name, { temperatureC: null, systolicMmHg: 80 });
    expect(answer).toMatchObject({ grade: name === 'MSKCC' ? 1 : 2, complete: false });
  });

  test.each<[Partial<CrsFindings>, readonly ScaleName[]]>([
    [{ constitutionalSymptoms: null }, ['Lee2014', 'Penn', 'MSKCC']],
    [{ organToxicity: null }, ['Lee2014', 'Penn', 'CARTOX']],
    [{ admittedOrIvForCrs: null }, ['Penn']],
    [{ coagulopathyBloodProducts: null }, ['Penn']],
    [{ oxygen: oxygen('venturi') }, ['Lee2014', 'MSKCC', 'CARTOX', 'CTCAE5']],
    [{ oxygen: oxygen('hfnc') }, ['Lee2014', 'MSKCC', 'CARTOX', 'CTCAE5']],
    [{ vasopressors: [{ ...LOW, dose: null }] }, ['Lee2014', 'Penn', 'CARTOX']],
    [{ vasopressors: [{ ...HIGH, hoursAtDose: null }] }, ['Lee2014', 'Penn', 'MSKCC', 'CARTOX']],
    [{ vasopressors: [LOW], pressorHoursContinuous: null }, ['MSKCC']],
    [{ vasopressors: [HIGH], systolicMmHg: null }, ['MSKCC', 'CARTOX', 'CTCAE5']],
    [{ deathFromCrs: null }, FIVE],
    [{ crsSuspected: null, systolicMmHg: 80 }, FIVE],
  ])('[CRS-18] %j is incomplete on %j alone', (differs, names) => {
    const incomplete = FIVE.filter((name) => !gradeBy(name, differs).complete);
    expect(incomplete).toEqual(names);
  });

  test('[CRS-18] symptoms cannot change the grade of a fever', () => {
    const febrile = { temperatureC: 38.5, constitutionalSymptoms: null };
    expect(FIVE.every((name) => gradeBy(name, febrile).complete)).toBe(true);
  });

  test.each<[Partial<CrsFindings>, string]>([
    [{ oxygen: oxygen('hfnc') }, 'fio2-unknown'],
    [{ vasopressors: [{ ...LOW, dose: null }] }, 'pressor-dose-unknown'],
    [{ vasopressors: [{ ...HIGH, hoursAtDose: null }] }, 'pressor-hours-unknown'],
  ])('[CRS-35] %j is pointed out as %s', (differs, flag) => {
    for (const name of FIVE) {
      expect(gradeBy(name, differs).flags).toContain(flag);
    }
  });

  test('[CRS-35] the time at a high dose is pointed out also where the time on it is told', () => {
    const told = { vasopressors: [{ ...HIGH, hoursAtDose: null }], pressorHoursContinuous: 12 };
    for (const name of FIVE) {
      expect(gradeBy(name, told).flags).toEqual(['pressor-hours-unknown']);
    }
  });

  test('[CRS-37] Lee points out a pressure that is still low after fluids', () => {
    const low = { systolicMmHg: 85, fluidBolusesForBp: 1 };
    expect(gradeBy('Lee2014', low)).toMatchObject({
      grade: 2,
      flags: ['hypotension-after-fluids'],
    });
    expect(gradeBy('Lee2014', { ...low, systolicMmHg: 90 }).flags).toEqual([]);
    expect(gradeBy('Lee2014', { ...low, vasopressors: [LOW] }).flags).toEqual([]);
  });
});

describe('what the scales say', () => {
  test.each<[ScaleName, Partial<CrsFindings>, string, string]>([
    ['Lee2014', { vasopressors: [LOW, VASOPRESSIN] }, 'hypotension', 'R-LEE-MULTI'],
    ['Lee2014', { vasopressors: [VASOPRESSIN] }, 'hypotension', 'R-VASO-ALONE'],
    ['Lee2014', { vasopressors: [{ ...HIGH, hoursAtDose: null }] }, 'hypotension', 'R-3H'],
    ['Lee2014', { vasopressors: [LOW] }, 'hypotension', 'LEE-HYPOTENSION'],
    ['Lee2014', { organToxicity: [{ organ: 'heart', grade: 1 }] }, 'organ-toxicity', 'R-ORG1'],
    ['Penn', { fluidBolusesForBp: 2 }, 'hypotension', 'R-BOLUS'],
    ['Penn', { organToxicity: [{ organ: 'heart', grade: 4 }] }, 'organ-toxicity', 'R-PENN4'],
    ['Penn', { fluidBolusesForBp: 2, systolicMmHg: 85 }, 'hypotension', 'R-BOLUS'],
    ['Penn', { organToxicity: [{ organ: 'heart', grade: 1 }] }, 'organ-toxicity', 'R-ORG1'],
    ['Penn', { organToxicity: [{ organ: 'heart', grade: 2 }] }, 'organ-toxicity', 'PENN-ORGANS'],
    ['Penn', { admittedOrIvForCrs: true }, 'admission', 'PENN-ADMISSION'],
    ['MSKCC', { systolicMmHg: 80 }, 'hypotension', 'R-MSK-FLUID'],
    ['MSKCC', { vasopressors: [HIGH] }, 'hypotension', 'MSKCC-HYPOTENSION'],
    [
      'MSKCC',
      { vasopressors: [{ ...HIGH, hoursAtDose: null }], systolicMmHg: 80 },
      'hypotension',
      'R-3H',
    ],
    ['CARTOX', { vasopressors: [HIGH], systolicMmHg: 80 }, 'hypotension', 'R-CARTOX4'],
    ['CTCAE5', { vasopressors: [LOW, VASOPRESSIN] }, 'hypotension', 'R-CTC4'],
    ['CTCAE5', { vasopressors: [LOW] }, 'hypotension', 'CTCAE-HYPOTENSION'],
    ['CARTOX', { fluidBolusesForBp: 1 }, 'hypotension', 'R-WINDOW'],
    ['CARTOX', { oxygen: oxygen('cpap') }, 'hypoxia', 'R-NIV'],
    ['CARTOX', { oxygen: oxygen('nasal-cannula', { flowLPerMin: 2 }) }, 'hypoxia', 'R-FIO2'],
    ['CARTOX', { oxygen: oxygen('venturi', { fio2: 0.28 }) }, 'hypoxia', 'CARTOX-HYPOXIA'],
    ['CARTOX', { spo2Percent: 85 }, 'hypoxia', 'R-UNTREATED'],
    ['CARTOX', { spo2Percent: null }, 'hypoxia', 'R-NULL'],
  ])('[CRS-23] %s judges %j by %s %s', (name, differs, axis, rule) => {
    const reason = gradeBy(name, differs).reasons.find((one) => one.axis === axis);
    expect(reason?.rule).toBe(rule);
    expect(reason?.source.startsWith('ASSUMED')).toBe(rule.startsWith('R-'));
  });

  test.each<[ScaleName, Partial<CrsFindings>, string]>([
    ['Lee2014', { temperatureC: 38.2 }, '38.2 °C ≥ 38.0 °C, no constitutional symptoms'],
    ['CARTOX', { temperatureC: 38.2 }, '38.2 °C ≥ 38.0 °C'],
    [
      'Penn',
      { vasopressors: [LOW, VASOPRESSIN] },
      'norepinephrine 5 ug/min for 4 h and vasopressin 0.03 U/min for 4 h: low dose, on a vasopressor for 4 h, systolic 120 mmHg ≥ 90 mmHg',
    ],
    [
      'MSKCC',
      { systolicMmHg: 84, fluidBolusesForBp: 1 },
      'systolic 84 mmHg < 90 mmHg, 1 fluid bolus for pressure, no vasopressor',
    ],
    [
      'CARTOX',
      { oxygen: oxygen('nasal-cannula', { flowLPerMin: 6 }) },
      'oxygen for hypoxia: nasal cannula 6 L/min, FiO2 about 0.44 ≥ 0.40',
    ],
    [
      'CARTOX',
      { oxygen: oxygen('hfnc', { flowLPerMin: 30, fio2: 0.35 }) },
      'oxygen for hypoxia: high-flow nasal cannula 30 L/min, FiO2 0.35 < 0.40',
    ],
    [
      'Lee2014',
      { organToxicity: [{ organ: 'creatinine', grade: 2 }] },
      'creatinine, CTCAE grade 2',
    ],
    ['Penn', {}, 'no hospital stay or intravenous therapy for symptoms of CRS'],
  ])('[CRS-23] %s says %j as "%s"', (name, differs, words) => {
    expect(gradeBy(name, differs).reasons.map(({ finding }) => finding)).toContain(words);
  });
});
