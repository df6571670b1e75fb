import { describe, expect, test } from '@jest/globals';
import { candidatesOf } from '#shared/grading/crs/candidates.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';
import { findings, oxygen, pressors } from './builders.ts';

const changes = (differs: Partial<CrsFindings>) =>
  candidatesOf(findings(differs)).map(({ change }) => change);
const about = (word: string, differs: Partial<CrsFindings>) =>
  changes(differs).filter((change) => change.includes(word));
const found = (change: string, differs: Partial<CrsFindings>) =>
  candidatesOf(findings(differs)).find((one) => one.change === change)?.findings;

const UNKNOWN = {
  ageYears: null,
  temperatureC: null,
  systolicMmHg: null,
  spo2Percent: null,
  constitutionalSymptoms: null,
  admittedOrIvForCrs: null,
  coagulopathyBloodProducts: null,
  fluidBolusesForBp: null,
  oxygen: null,
  vasopressors: null,
  organToxicity: null,
};
const NOREPINEPHRINE = { drug: 'norepinephrine', dose: 5, unit: 'ug/min', hoursAtDose: 4 } as const;

describe('the changes that could move a grade', () => {
  test('[CRS-24] of a well patient they are these, in bedside order', () => {
    expect(changes({})).toEqual([
      'temperature 38.0 °C',
      'systolic pressure 89 mmHg',
      'SpO2 89 %',
      'constitutional symptoms',
      'a hospital stay or intravenous therapy for CRS',
      'plasma, cryoprecipitate or fibrinogen for a coagulopathy',
      'a fluid bolus for low pressure',
      'no oxygen',
      'low-flow oxygen for hypoxia',
      'oxygen at FiO2 0.40 for hypoxia',
      'oxygen above 6 L/min for hypoxia',
      'positive pressure for hypoxia',
      'a ventilator for hypoxia',
      'a vasopressor',
    ]);
  });

  test('[CRS-24] what is unknown is not changed', () => {
    expect(changes(UNKNOWN)).toEqual([]);
  });

  test.each([
    [89, 'SpO2 90 %'],
    [90, 'SpO2 89 %'],
  ])('[CRS-24] a SpO2 of %d %% crosses its limit to %s', (spo2Percent, change) => {
    expect(about('SpO2', { spo2Percent })).toEqual([change]);
  });

  test('[CRS-24] each kind of oxygen is given for hypoxia, without a fraction', () => {
    expect(found('oxygen at FiO2 0.40 for hypoxia', {})?.oxygen).toEqual(
      oxygen('nasal-cannula', { flowLPerMin: 5 }),
    );
    expect(found('positive pressure for hypoxia', {})?.oxygen).toEqual(oxygen('cpap'));
  });

  test.each([
    [false, [], 0],
    [null, [], 0],
    [true, null, 0],
    [true, ['paracetamol'], 0],
    [true, [], 1],
  ] as const)(
    '[CRS-24] a suppressant is missing only after an earlier fever: %j, %j',
    (earlier, given, count) => {
      const differs = {
        qualifyingFeverEarlierThisEpisode: earlier,
        suppressantsAfterOnset: given === null ? null : [...given],
      };
      expect(about('antipyretic', differs)).toHaveLength(count);
    },
  );

  test.each([
    [1, { 'no fluid bolus for pressure in the window': 0 }],
    [
      2,
      {
        'only one fluid bolus for pressure in the window': 1,
        'no fluid bolus for pressure in the window': 0,
      },
    ],
  ])('[CRS-24] of %d boluses there can be fewer, and one more', (count, fewer) => {
    const after = { ...fewer, 'another fluid bolus for low pressure': count + 1 };
    const differs = { fluidBolusesForBp: count };
    expect(about('bolus', differs)).toEqual(Object.keys(after));
    for (const [change, boluses] of Object.entries(after)) {
      expect(found(change, differs)?.fluidBolusesForBp).toBe(boluses);
    }
  });

  test('[CRS-24] another vasopressor is the usual one that does not run yet', () => {
    const one = found('a vasopressor', {})?.vasopressors;
    expect(one).toEqual([{ drug: 'norepinephrine', dose: null, unit: null, hoursAtDose: null }]);
    const two = found('another vasopressor', { vasopressors: [NOREPINEPHRINE] })?.vasopressors;
    expect(two?.map(({ drug }) => drug)).toEqual(['norepinephrine', 'epinephrine']);
    const running = pressors('norepinephrine', 'epinephrine', 'phenylephrine', 'dopamine');
    expect(about('another vasopressor', { vasopressors: running })).toEqual([]);
  });

  test('[CRS-24] each vasopressor can stop, once by its name', () => {
    const vasopressors = [...pressors('norepinephrine', 'vasopressin'), NOREPINEPHRINE];
    expect(about('stopped', { vasopressors })).toEqual([
      'norepinephrine stopped',
      'vasopressin stopped',
    ]);
  });

  test.each([
    [23.9, 1],
    [24, 0],
    [null, 0],
  ])('[CRS-24] a vasopressor of %j h can come to a day %d times', (hoursAtDose, count) => {
    const vasopressors = [{ ...NOREPINEPHRINE, hoursAtDose }];
    expect(about('for 24 h', { vasopressors })).toHaveLength(count);
  });

  test.each([
    [5, 4, ['vasopressors at a high dose for 3 h']],
    [20, 4, ['vasopressors at a low dose']],
    [20, 1, ['vasopressors at a high dose for 3 h']],
    [20, null, ['vasopressors at a low dose']],
  ])(
    '[CRS-24] a dose of %d ug/min for %j h can become the other',
    (dose, hoursAtDose, expected) => {
      const vasopressors = [{ ...NOREPINEPHRINE, dose, hoursAtDose }];
      expect(about(' dose', { vasopressors })).toEqual(expected);
    },
  );

  test('[CRS-24] a drug without a dose of its own keeps what it has', () => {
    const [terlipressin] = pressors('terlipressin');
    const vasopressors = [NOREPINEPHRINE, ...pressors('terlipressin')];
    const high = found('vasopressors at a high dose for 3 h', { vasopressors });
    expect(high?.vasopressors).toEqual([
      { drug: 'norepinephrine', dose: 1000, unit: 'ug/min', hoursAtDose: 3 },
      terlipressin,
    ]);
  });

  test.each([
    [1, ['no toxicity of heart', 'heart of CTCAE grade 2']],
    [2, ['heart of CTCAE grade 1', 'no toxicity of heart', 'heart of CTCAE grade 3']],
    [3, ['heart of CTCAE grade 2', 'no toxicity of heart', 'heart of CTCAE grade 4']],
    [4, ['heart of CTCAE grade 3', 'no toxicity of heart']],
  ])(
    '[CRS-24] an organ of grade %d can have a grade less, none, and one more',
    (grade, expected) => {
      expect(about('heart', { organToxicity: [{ organ: 'heart', grade }] })).toEqual(expected);
    },
  );

  test('[CRS-24] the other organs stay as they are', () => {
    const kidney = { organ: 'creatinine', grade: 3 };
    const differs = { organToxicity: [kidney, { organ: 'heart', grade: 2 }] };
    expect(found('no toxicity of heart', differs)?.organToxicity).toEqual([kidney]);
    expect(found('heart of CTCAE grade 3', differs)?.organToxicity).toEqual([
      kidney,
      { organ: 'heart', grade: 3 },
    ]);
  });
});
