import { describe, expect, test } from '@jest/globals';
import { gradeAstct, isEpisodeSupported } from '#shared/grading/crs/astct.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { FLAG_WORDS } from '#shared/grading/flags.ts';
import { findings, oxygen, pressors } from './builders.ts';

const febrile = (differs: Partial<CrsFindings> = {}) =>
  findings({ temperatureC: 38.5, ...differs });
const treated = (differs: Partial<CrsFindings> = {}) =>
  findings({
    qualifyingFeverEarlierThisEpisode: true,
    suppressantsAfterOnset: ['paracetamol'],
    ...differs,
  });

describe('ASTCT, the axes', () => {
  test.each([
    [37.9, 0],
    [38, 1],
    [40.5, 1],
  ])('[CRS-2] %d °C alone is grade %d', (temperatureC, grade) => {
    expect(gradeAstct(findings({ temperatureC })).grade).toBe(grade);
  });

  test.each([
    [90, 45, 1],
    [89, 45, 2],
    [86, 8, 1],
    [85, 8, 2],
  ])('[CRS-3] fever with %d mmHg at %d years is grade %d', (systolicMmHg, ageYears, grade) => {
    expect(gradeAstct(febrile({ systolicMmHg, ageYears })).grade).toBe(grade);
  });

  test.each([
    [pressors('norepinephrine'), 3],
    [pressors('angiotensin-ii'), 3],
    [pressors('norepinephrine', 'vasopressin'), 3],
    [pressors('norepinephrine', 'norepinephrine'), 3],
    [pressors('vasopressin'), 3],
    [pressors('terlipressin'), 3],
    [pressors('vasopressin', 'terlipressin'), 3],
    [pressors('norepinephrine', 'epinephrine'), 4],
    [pressors('dopamine', 'phenylephrine', 'vasopressin'), 4],
    [pressors('dobutamine'), 1],
    [pressors('milrinone', 'midodrine', 'hydrocortisone', 'methylene-blue'), 1],
    [pressors('norepinephrine', 'dobutamine'), 3],
  ])('[CRS-4] the pressors %j give grade %d', (vasopressors, grade) => {
    expect(gradeAstct(febrile({ vasopressors })).grade).toBe(grade);
  });

  test('[CRS-4] the reason names each drug beside it that is not counted', () => {
    const vasopressors = pressors('norepinephrine', 'terlipressin', 'vasopressin');
    const { reasons } = gradeAstct(febrile({ vasopressors }));
    expect(reasons.find(({ axis }) => axis === 'hypotension')?.finding).toBe(
      'norepinephrine running, terlipressin and vasopressin not counted',
    );
  });

  test('[CRS-4] no dose changes the grade', () => {
    const grades = [0.1, 5, 20, 200].map((dose) => {
      const vasopressors = pressors('norepinephrine').map((one) => ({ ...one, dose }));
      return gradeAstct(febrile({ vasopressors })).grade;
    });
    expect(grades).toEqual([3, 3, 3, 3]);
  });

  test('[CRS-4] a drug that is no vasopressor is pointed out', () => {
    const { flags } = gradeAstct(febrile({ vasopressors: pressors('dobutamine') }));
    expect(flags).toEqual(['drug-not-a-vasopressor']);
  });

  test.each([
    [oxygen('nasal-cannula', { flowLPerMin: 0.5 }), 2],
    [oxygen('nasal-cannula', { flowLPerMin: 6 }), 2],
    [oxygen('nasal-cannula', { flowLPerMin: 6.04 }), 2],
    [oxygen('nasal-cannula', { flowLPerMin: 6.1 }), 3],
    [oxygen('hfnc', { flowLPerMin: 6, fio2: 0.9 }), 2],
    [oxygen('hfnc', { flowLPerMin: 7, fio2: 0.3 }), 3],
    [oxygen('hfnc', { fio2: 0.35 }), 3],
    [oxygen('blow-by', { flowLPerMin: 10 }), 2],
    [oxygen('simple-mask', { flowLPerMin: 5 }), 3],
    [oxygen('venturi', { flowLPerMin: 2, fio2: 0.24 }), 3],
    [oxygen('non-rebreather', { flowLPerMin: 15 }), 3],
    [oxygen('cpap'), 4],
    [oxygen('bipap', { fio2: 0.21 }), 4],
    [oxygen('invasive-ventilation', { flowLPerMin: 0 }), 4],
    [oxygen('simple-mask', { flowLPerMin: 0 }), 1],
    [oxygen('nasal-cannula', { flowLPerMin: 0 }), 1],
    [oxygen('blow-by', { flowLPerMin: 0 }), 1],
  ])('[CRS-5] fever with %j is grade %d', (given, grade) => {
    expect(gradeAstct(febrile({ oxygen: given })).grade).toBe(grade);
  });

  test.each(['comfort', 'baseline', 'airway-protection', 'procedure'] as const)(
    '[CRS-6] oxygen for %s does not count',
    (reason) => {
      const answer = gradeAstct(febrile({ oxygen: oxygen('invasive-ventilation', { reason }) }));
      expect(answer).toMatchObject({ grade: 1, complete: true, flags: ['oxygen-not-counted'] });
    },
  );

  test('[CRS-6] a low SpO2 on oxygen that does not count is pointed out', () => {
    const given = oxygen('nasal-cannula', { flowLPerMin: 2, reason: 'baseline' });
    const answer = gradeAstct(febrile({ oxygen: given, spo2Percent: 89 }));
    expect(answer).toMatchObject({ grade: 1, flags: ['low-spo2-on-uncounted-oxygen'] });
  });

  test.each([
    [89, 2, true, ['untreated-hypoxia']],
    [90, 1, false, ['spo2-at-limit']],
    [91, 1, false, []],
  ])('[CRS-7] SpO2 %d %% on room air is grade %d', (spo2Percent, grade, provisional, flags) => {
    expect(gradeAstct(febrile({ spo2Percent }))).toMatchObject({ grade, provisional, flags });
  });

  test('[CRS-7] without a fever a low SpO2 on room air is an alert and no provisional grade', () => {
    expect(gradeAstct(findings({ spo2Percent: 85 }))).toMatchObject({
      grade: 0,
      provisional: false,
      flags: ['look-for-another-cause', 'untreated-hypoxia'],
    });
  });

  test('[CRS-7] a low SpO2 under oxygen for hypoxia is not provisional', () => {
    const given = oxygen('nasal-cannula', { flowLPerMin: 4 });
    const answer = gradeAstct(febrile({ oxygen: given, spo2Percent: 85 }));
    expect(answer).toMatchObject({ grade: 2, provisional: false, flags: [] });
  });

  test.each([
    [0, 1],
    [1, 2],
    [3, 2],
  ])('[CRS-15] fever with %d boluses for pressure is grade %d', (fluidBolusesForBp, grade) => {
    expect(gradeAstct(febrile({ fluidBolusesForBp })).grade).toBe(grade);
  });

  test('[CRS-16] organs and symptoms never change the grade, organs are reported', () => {
    const answer = gradeAstct(
      febrile({
        organToxicity: [{ organ: 'creatinine', grade: 4 }],
        constitutionalSymptoms: true,
        admittedOrIvForCrs: true,
        coagulopathyBloodProducts: true,
      }),
    );
    expect(answer.grade).toBe(1);
    expect(answer.reasons.find(({ axis }) => axis === 'organ-toxicity')).toMatchObject({
      grade: 0,
      finding: 'creatinine, CTCAE grade 4: reported beside the grade, never changes it',
    });
  });
});

describe('ASTCT, the gate', () => {
  test('[CRS-8] without a fever nothing else makes a grade', () => {
    const answer = gradeAstct(
      findings({ systolicMmHg: 80, vasopressors: pressors('norepinephrine') }),
    );
    expect(answer).toMatchObject({ grade: 0, complete: true, flags: ['look-for-another-cause'] });
    expect(answer.reasons.map(({ axis, grade }) => [axis, grade])).toEqual([
      ['gate', 0],
      ['fever', 0],
      ['hypotension', 3],
      ['hypoxia', 0],
    ]);
  });

  test('[CRS-9] once a fever was treated, pressure and oxygen alone make the grade', () => {
    expect(gradeAstct(treated({ systolicMmHg: 85 })).grade).toBe(2);
    expect(gradeAstct(treated({ oxygen: oxygen('simple-mask') })).grade).toBe(3);
  });

  test('[CRS-9] a suppressant without an earlier fever waives nothing', () => {
    const answer = gradeAstct(
      findings({ suppressantsAfterOnset: ['tocilizumab'], systolicMmHg: 85 }),
    );
    expect(answer.grade).toBe(0);
  });

  test('[CRS-10] a drug given before any CRS does not stand in for a fever', () => {
    const answer = gradeAstct(
      findings({ suppressantsBeforeOnset: ['dexamethasone'], systolicMmHg: 85 }),
    );
    expect(answer).toMatchObject({
      grade: 0,
      flags: ['look-for-another-cause', 'fever-may-be-masked'],
    });
    expect(answer.reasons[0]?.rule).toBe('R-PROPHYLAXIS');
  });

  test('[CRS-10] a fever that is there is not masked', () => {
    expect(gradeAstct(febrile({ suppressantsBeforeOnset: ['paracetamol'] })).flags).toEqual([]);
  });

  test('[CRS-11] a fever that went by itself waives nothing and asks for the missing drug', () => {
    const answer = gradeAstct(
      findings({ qualifyingFeverEarlierThisEpisode: true, systolicMmHg: 85 }),
    );
    expect(answer).toMatchObject({
      grade: 0,
      flags: ['check-unrecorded-suppressant', 'episode-open'],
    });
    expect(answer.reasons[0]?.rule).toBe('R-LAPSE');
  });

  test('[CRS-12] a treated fever with nothing else is point grade 0 of an open episode', () => {
    expect(gradeAstct(treated())).toMatchObject({
      grade: 0,
      complete: true,
      flags: ['episode-open'],
    });
  });

  test('[CRS-13] death from CRS is grade 5 whatever else is known', () => {
    const answer = gradeAstct(findings({ deathFromCrs: true, temperatureC: null }));
    expect(answer).toMatchObject({ grade: 5, complete: true });
  });

  test('[CRS-13] what the team does not put down to the cells has no CRS grade', () => {
    const answer = gradeAstct(febrile({ crsSuspected: false, systolicMmHg: 70 }));
    expect(answer).toMatchObject({ grade: 0, complete: true, provisional: false });
  });

  test('[CRS-14] a fever or low pressure with another cause does not count', () => {
    expect(gradeAstct(febrile({ feverOtherCause: true })).grade).toBe(0);
    const explained = febrile({ hypotensionOtherCause: true, systolicMmHg: 70 });
    expect(gradeAstct(explained).grade).toBe(1);
    const onPressor = { ...explained, vasopressors: pressors('norepinephrine') };
    expect(gradeAstct(onPressor).grade).toBe(1);
  });

  test('[CRS-14] an earlier fever that was treated still opens the gate', () => {
    const answer = gradeAstct(
      treated({ temperatureC: 39, feverOtherCause: true, systolicMmHg: 80 }),
    );
    expect(answer.grade).toBe(2);
  });
});

describe('ASTCT, the words', () => {
  test('[CRS-23] a fever is explained with its numbers, rule and source', () => {
    expect(gradeAstct(findings({ temperatureC: 38.1 })).reasons).toEqual([
      {
        axis: 'fever',
        grade: 1,
        finding: '38.1 °C ≥ 38.0 °C',
        rule: 'ASTCT-FEVER',
        source: 'Lee 2019, doi:10.1016/j.bbmt.2018.12.758',
      },
      expect.objectContaining({
        axis: 'hypotension',
        grade: 0,
        finding: 'systolic 120 mmHg ≥ 90 mmHg, no fluid bolus for pressure, no vasopressor',
      }),
      expect.objectContaining({
        axis: 'hypoxia',
        grade: 0,
        finding: 'SpO2 97 % ≥ 90 % on room air',
      }),
    ]);
  });

  test.each([
    [{ systolicMmHg: 86 }, 'systolic 86 mmHg < 90 mmHg, no vasopressor'],
    [{ fluidBolusesForBp: 1 }, '1 fluid bolus for pressure, no vasopressor'],
    [{ fluidBolusesForBp: 2 }, '2 fluid boluses for pressure, no vasopressor'],
    [
      { vasopressors: pressors('norepinephrine', 'vasopressin') },
      'norepinephrine running, vasopressin not counted',
    ],
    [
      { vasopressors: pressors('norepinephrine', 'epinephrine') },
      'norepinephrine and epinephrine running',
    ],
    [
      { oxygen: oxygen('nasal-cannula', { flowLPerMin: 4 }) },
      'low-flow oxygen for hypoxia: nasal cannula 4 L/min ≤ 6 L/min',
    ],
    [
      { oxygen: oxygen('hfnc', { flowLPerMin: 30, fio2: 0.4 }) },
      'high-flow oxygen for hypoxia: high-flow nasal cannula 30 L/min > 6 L/min FiO2 0.40',
    ],
    [{ spo2Percent: 88 }, 'SpO2 88 % < 90 %, on room air: graded as low-flow oxygen'],
    [
      { oxygen: oxygen('nasal-cannula', { flowLPerMin: 6 }) },
      'low-flow oxygen for hypoxia: nasal cannula 6 L/min ≤ 6 L/min',
    ],
    [
      { oxygen: oxygen('room-air', { fio2: 0.21 }), spo2Percent: 88 },
      'SpO2 88 % < 90 %, on room air: graded as low-flow oxygen',
    ],
    [{ systolicMmHg: null }, 'not known: systolic pressure'],
  ])('[CRS-23] %j is said as "%s"', (differs, words) => {
    const said = gradeAstct(febrile(differs)).reasons.map(({ finding }) => finding);
    expect(said).toContain(words);
  });

  test('[CRS-23] every flag has a sentence for people', () => {
    const unfinished = Object.values(FLAG_WORDS).filter((words) => !/^[A-Z].{20,}\.$/.test(words));
    expect(unfinished).toEqual([]);
  });
});

describe('ASTCT, what keeps an episode open', () => {
  test.each([
    [findings(), false],
    [febrile(), false],
    [findings({ vasopressors: pressors('vasopressin') }), true],
    [findings({ vasopressors: pressors('dobutamine') }), false],
    [findings({ oxygen: oxygen('nasal-cannula', { flowLPerMin: 1 }) }), true],
    [findings({ oxygen: oxygen('nasal-cannula', { flowLPerMin: 1, reason: 'comfort' }) }), false],
    [findings({ systolicMmHg: 89 }), true],
    [findings({ systolicMmHg: 89, hypotensionOtherCause: true }), false],
    [findings({ spo2Percent: 89 }), true],
    [findings({ systolicMmHg: null }), true],
    [findings({ spo2Percent: null }), true],
  ])('[CRS-31] case %# holds the episode open or not', (found, open) => {
    expect(isEpisodeSupported(found)).toBe(open);
  });
});
