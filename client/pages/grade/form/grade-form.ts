import type { GradeQuestion } from '#client/store/client-parts.tsx';
import type { DoseTable } from '#shared/contracts/grade.ts';
import type { ChoiceField, DoseUnit, PressorName, Suppressant } from './names.ts';

/**
 * The fields that hold a number, under the names of the request, so that a refusal finds its field.
 * Each is kept as it was typed; empty is unknown.
 */
export const NUMBER_FIELDS = [
  'temperatureC',
  'systolicMmHg',
  'spo2Percent',
  'oxygen.flowLPerMin',
  'oxygen.fio2',
  'fluidBolusesForBp',
  'pressorHoursContinuous',
  'ageYears',
  'weightKg',
  'respiratoryRatePerMin',
  'heartRatePerMin',
  'ice',
  'capd',
  'seizureSeconds',
] as const;

/** See {@link NUMBER_FIELDS}. */
export type NumberField = (typeof NUMBER_FIELDS)[number];

/** The questions that are answered by yes, no or not known. */
export type YesNoField =
  | 'crsSuspected'
  | 'feverOtherCause'
  | 'hypotensionOtherCause'
  | 'qualifyingFeverEarlierThisEpisode'
  | 'coagulopathyBloodProducts'
  | 'admittedOrIvForCrs'
  | 'constitutionalSymptoms'
  | 'deathFromCrs'
  | 'developmentalDelay'
  | 'consciousnessOtherCause'
  | 'deathFromIcans';

/** One vasopressor as entered. */
export interface PressorRow {
  readonly drug: PressorName;
  readonly dose: string;
  readonly unit: DoseUnit;
  readonly hoursAtDose: string;
}

/** One organ with its CTCAE grade as entered. */
export interface OrganRow {
  readonly organ: string;
  readonly grade: string;
}

/** Everything that the page asks; a list that is null is not known, an empty one says none. */
export interface GradeForm {
  readonly numbers: Readonly<Record<NumberField, string>>;
  readonly answers: Readonly<Record<YesNoField, boolean | null>>;
  readonly choices: { readonly [Field in ChoiceField]: string };
  readonly spo2Scale: 1 | 2;
  readonly pennDoseTable: DoseTable;
  readonly bipapIsVentilator: boolean;
  readonly vasopressors: readonly PressorRow[] | null;
  readonly organToxicity: readonly OrganRow[] | null;
  readonly suppressantsAfterOnset: readonly Suppressant[] | null;
  readonly suppressantsBeforeOnset: readonly Suppressant[] | null;
}

/**
 * What stands in the form before anybody enters anything: nothing was measured, examined or looked
 * at, and the rarer findings are answered as the grading interface reckons them when left out, where
 * everybody can see and change it.
 */
export const BLANK_FORM: GradeForm = {
  numbers: {
    temperatureC: '',
    systolicMmHg: '',
    spo2Percent: '',
    'oxygen.flowLPerMin': '',
    'oxygen.fio2': '',
    fluidBolusesForBp: '0',
    pressorHoursContinuous: '',
    ageYears: '45',
    weightKg: '70',
    respiratoryRatePerMin: '',
    heartRatePerMin: '',
    ice: '',
    capd: '',
    seizureSeconds: '',
  },
  answers: {
    crsSuspected: true,
    feverOtherCause: false,
    hypotensionOtherCause: false,
    qualifyingFeverEarlierThisEpisode: false,
    coagulopathyBloodProducts: false,
    admittedOrIvForCrs: false,
    constitutionalSymptoms: false,
    deathFromCrs: false,
    developmentalDelay: false,
    consciousnessOtherCause: false,
    deathFromIcans: false,
  },
  choices: {
    'oxygen.device': '',
    'oxygen.reason': 'hypoxia',
    consciousness: '',
    seizure: '',
    motor: '',
    pressure: '',
    acvpu: '',
  },
  spo2Scale: 1,
  pennDoseTable: 'by-minute',
  bipapIsVentilator: false,
  vasopressors: null,
  organToxicity: [],
  suppressantsAfterOnset: [],
  suppressantsBeforeOnset: [],
};

/** Whether nothing has been entered yet. */
export function isBlank(form: GradeForm): boolean {
  return JSON.stringify(form) === JSON.stringify(BLANK_FORM);
}

/**
 * What is sent for a form: what is empty as null, and what is no number as it was typed.
 *
 * @param organCode the name of an organ or test in the request, from what was typed
 */
export function questionOf(form: GradeForm, organCode: (typed: string) => string): GradeQuestion {
  const { numbers, answers, choices } = form;
  const number = (field: NumberField) => numberOf(numbers[field]);
  const choice = (field: ChoiceField) => (choices[field] === '' ? null : choices[field]);
  const measured = {
    ageYears: number('ageYears'),
    temperatureC: number('temperatureC'),
    systolicMmHg: number('systolicMmHg'),
    spo2Percent: number('spo2Percent'),
  };
  const { developmentalDelay, consciousnessOtherCause, deathFromIcans, ...crsAnswers } = answers;
  const hours = number('pressorHoursContinuous');
  return {
    crs: {
      ...measured,
      ...crsAnswers,
      weightKg: number('weightKg'),
      fluidBolusesForBp: number('fluidBolusesForBp'),
      vasopressors: form.vasopressors?.map(pressorOf) ?? null,
      ...(hours === null ? {} : { pressorHoursContinuous: hours }),
      oxygen: oxygenOf(form),
      organToxicity:
        form.organToxicity?.map(({ organ, grade }) => ({
          organ: organCode(organ.trim()),
          grade: numberOf(grade),
        })) ?? null,
      suppressantsAfterOnset: form.suppressantsAfterOnset,
      suppressantsBeforeOnset: form.suppressantsBeforeOnset,
      pennDoseTable: form.pennDoseTable,
      bipapIsVentilator: form.bipapIsVentilator,
    },
    icans: {
      ageYears: measured.ageYears,
      developmentalDelay,
      consciousnessOtherCause,
      ice: number('ice'),
      capd: number('capd'),
      consciousness: choice('consciousness'),
      seizure: choice('seizure'),
      seizureSeconds: number('seizureSeconds'),
      motor: choice('motor'),
      pressure: choice('pressure'),
      deathFromIcans,
    },
    news2: {
      ...measured,
      respiratoryRatePerMin: number('respiratoryRatePerMin'),
      heartRatePerMin: number('heartRatePerMin'),
      spo2Scale: form.spo2Scale,
      onOxygen: choices['oxygen.device'] === '' ? null : isOnOxygen(form),
      acvpu: choice('acvpu'),
    },
  };
}

/** Whether a device is chosen that gives more than the air of the room. */
export function isOnOxygen({ choices }: GradeForm): boolean {
  return !['', 'room-air'].includes(choices['oxygen.device']);
}

/** Flow, fraction and reason belong to a device; without one nothing of it is known. */
function oxygenOf(form: GradeForm) {
  const { numbers, choices } = form;
  const device = choices['oxygen.device'];
  if (device === '') {
    return null;
  }
  return isOnOxygen(form)
    ? {
        device,
        flowLPerMin: numberOf(numbers['oxygen.flowLPerMin']),
        fio2: numberOf(numbers['oxygen.fio2']),
        reason: choices['oxygen.reason'] === '' ? null : choices['oxygen.reason'],
      }
    : { device };
}

function pressorOf({ drug, dose, unit, hoursAtDose }: PressorRow) {
  return { drug, dose: numberOf(dose), unit, hoursAtDose: numberOf(hoursAtDose) };
}

/** A number with a point or a comma; null where nothing stands, the text where it is no number. */
function numberOf(typed: string): number | string | null {
  const text = typed.trim().replace(',', '.');
  if (text === '') {
    return null;
  }
  const number = Number(text);
  return Number.isFinite(number) ? number : typed;
}
