import type { i18n } from 'i18next';
import { sentenceIn } from '#client/words/sentences.ts';
import { BLANK_FORM, type GradeForm } from './form/grade-form.ts';

/** A patient in whom the scales agree or part in a way worth talking about. */
export type ExampleName = keyof typeof EXAMPLES;

const FEVER: GradeForm = {
  ...BLANK_FORM,
  numbers: {
    ...BLANK_FORM.numbers,
    temperatureC: '38.6',
    systolicMmHg: '118',
    spo2Percent: '97',
    respiratoryRatePerMin: '20',
    heartRatePerMin: '104',
    ice: '10',
  },
  choices: {
    ...BLANK_FORM.choices,
    'oxygen.device': 'room-air',
    consciousness: 'alert',
    seizure: 'none',
    motor: 'none',
    pressure: 'none',
    acvpu: 'A',
  },
  vasopressors: [],
};

/** What an example changes of a fever alone. */
function feverWith(change: {
  readonly numbers?: Partial<GradeForm['numbers']>;
  readonly choices?: Partial<GradeForm['choices']>;
  readonly lists?: Partial<Pick<GradeForm, 'vasopressors' | 'organToxicity'>>;
}): GradeForm {
  return {
    ...FEVER,
    numbers: { ...FEVER.numbers, ...change.numbers },
    choices: { ...FEVER.choices, ...change.choices },
    ...change.lists,
  };
}

/** The teaching examples, from the scales at one to the scales far apart. */
export const EXAMPLES = {
  fever: FEVER,
  bolus: feverWith({
    numbers: {
      temperatureC: '38.9',
      systolicMmHg: '88',
      heartRatePerMin: '118',
      fluidBolusesForBp: '3',
    },
  }),
  pressor: feverWith({
    numbers: {
      temperatureC: '39.1',
      systolicMmHg: '102',
      heartRatePerMin: '112',
      fluidBolusesForBp: '2',
    },
    lists: {
      vasopressors: [{ drug: 'norepinephrine', dose: '5', unit: 'ug/min', hoursAtDose: '4' }],
    },
  }),
  cannula: feverWith({
    numbers: {
      temperatureC: '38.8',
      spo2Percent: '94',
      respiratoryRatePerMin: '23',
      'oxygen.flowLPerMin': '2',
    },
    choices: { 'oxygen.device': 'nasal-cannula' },
  }),
  bipap: feverWith({
    numbers: {
      temperatureC: '39.4',
      systolicMmHg: '104',
      spo2Percent: '92',
      respiratoryRatePerMin: '30',
      heartRatePerMin: '124',
      'oxygen.fio2': '0.5',
      ice: '5',
    },
    choices: { 'oxygen.device': 'bipap', consciousness: 'spontaneous', acvpu: 'C' },
  }),
  kidney: feverWith({ lists: { organToxicity: [{ organ: 'creatinine', grade: '3' }] } }),
} as const satisfies Readonly<Record<string, GradeForm>>;

/** Their names in that order. */
export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as readonly ExampleName[];

/** An example as somebody would type it in the reader's language: decimal mark, names of organs. */
export function asTyped(form: GradeForm, reader: i18n): GradeForm {
  const [, mark = '.'] = (0.5).toLocaleString(reader.language);
  const typed = (number: string) => number.replace('.', mark);
  const numbers = Object.entries(form.numbers).map(([field, number]) => [field, typed(number)]);
  return {
    ...form,
    numbers: Object.fromEntries(numbers) as GradeForm['numbers'],
    vasopressors: form.vasopressors?.map((row) => ({ ...row, dose: typed(row.dose) })) ?? null,
    organToxicity:
      form.organToxicity?.map((row) => ({
        ...row,
        organ: sentenceIn(reader, 'organ', row.organ).text,
      })) ?? null,
  };
}
