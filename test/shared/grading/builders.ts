import fc from 'fast-check';
import {
  crsSnapshotSchema,
  GRADED_DEVICES,
  OXYGEN_REASONS,
  type PressorDrug,
} from '#shared/contracts/grade.ts';
import type {
  LabValues,
  Observation,
  PressorRecord,
  TreatmentRecord,
} from '#shared/contracts/observation.ts';
import type { CrsFindings } from '#shared/grading/crs/scale.ts';

type Oxygen = NonNullable<CrsFindings['oxygen']>;

/** A well adult of 45 years on room air; a test states what differs. */
export function findings(differs: Partial<CrsFindings> = {}): CrsFindings {
  const well = crsSnapshotSchema.parse({ temperatureC: 37, systolicMmHg: 120, spo2Percent: 97 });
  return { ...well, ...differs };
}

/** Oxygen for hypoxia by some device. */
export function oxygen(device: Oxygen['device'], differs: Partial<Oxygen> = {}): Oxygen {
  return { device, flowLPerMin: null, fio2: null, reason: 'hypoxia', ...differs };
}

/** Running infusions of these drugs. */
export function pressors(...drugs: PressorDrug[]): NonNullable<CrsFindings['vasopressors']> {
  return drugs.map((drug) => ({ drug, dose: 5, unit: null, hoursAtDose: 4 }));
}

/** What a monitor reads of a well adult at a tick. */
export function observation(tick: number, differs: Partial<Observation> = {}): Observation {
  return {
    tick,
    temperatureC: 37,
    heartRatePerMin: 80,
    systolicMmHg: 120,
    diastolicMmHg: 70,
    mapMmHg: 87,
    respiratoryRatePerMin: 16,
    spo2Percent: 97,
    fatigue: 2,
    iceScore: 10,
    capdScore: 0,
    ...differs,
  };
}

/** Room air and nothing given. */
export function treatments(differs: Partial<TreatmentRecord> = {}): TreatmentRecord {
  return {
    oxygen: { device: 'room-air', flowLPerMin: 0, fio2: 0.21 },
    bolusTicks: [],
    pressors: [],
    suppressants: [],
    antibioticTick: null,
    ...differs,
  };
}

/** A well adult of 70 kg with normal kidneys and liver. */
export const PATIENT = {
  ageYears: 45,
  weightKg: 70,
  baseline: { creatinineMgPerDl: 0.8, altUPerL: 25 },
};

/** Normal laboratory values. */
export function labs(differs: Partial<LabValues> = {}): LabValues {
  return {
    crpMgPerL: 5,
    ferritinNgPerMl: 300,
    il6PgPerMl: 5,
    procalcitoninNgPerMl: 0.1,
    lactateMmolPerL: 1,
    leukocytesPerNl: 5,
    neutrophilsPerNl: 3,
    haemoglobinGPerDl: 12,
    plateletsPerNl: 200,
    creatinineMgPerDl: 0.8,
    altUPerL: 25,
    astUPerL: 25,
    fibrinogenMgPerDl: 300,
    ldhUPerL: 200,
    ...differs,
  };
}

/** Norepinephrine running since a tick at a rate. */
export function infusion(differs: Partial<PressorRecord> = {}): PressorRecord {
  return {
    drug: 'norepinephrine',
    dose: 0.1,
    unit: 'ug/kg/min',
    startTick: 0,
    doseTick: differs.startTick ?? 0,
    ...differs,
  };
}

/** Doses on both sides of the limits of the high-dose table, in the unit of each drug. */
const DOSES = {
  norepinephrine: { unit: 'ug/min', doses: [5, 12, 19.9, 20, 40] },
  epinephrine: { unit: 'ug/min', doses: [3, 9.9, 10] },
  phenylephrine: { unit: 'ug/kg/min', doses: [0.5, 3] },
  dopamine: { unit: 'ug/kg/min', doses: [4, 9.9, 10] },
  'angiotensin-ii': { unit: 'ug/min', doses: [5] },
  vasopressin: { unit: 'U/min', doses: [0.03] },
  terlipressin: { unit: 'mg', doses: [1] },
  dobutamine: { unit: 'ug/kg/min', doses: [5] },
} as const;

const DRUGS = Object.keys(DOSES) as readonly (keyof typeof DOSES)[];

/** One vasopressor of which everything is known. */
export const anyPressor = fc.constantFrom(...DRUGS).chain((drug) =>
  fc.record({
    drug: fc.constant(drug),
    dose: fc.constantFrom<number>(...DOSES[drug].doses),
    unit: fc.constant(DOSES[drug].unit),
    hoursAtDose: fc.constantFrom(0, 2.9, 3, 23.9, 30),
  }),
);

/** One organ with its CTCAE grade. */
export const anyToxicity = fc.record({
  organ: fc.constantFrom('creatinine', 'transaminase', 'heart'),
  grade: fc.integer({ min: 1, max: 4 }),
});

const flow = fc.constantFrom(1, 4.9, 5, 6, 6.1, 30);

/** Devices of which flow and name tell the inspired fraction well enough to grade by. */
const ESTIMATED: readonly unknown[] = [
  'nasal-cannula',
  'blow-by',
  'simple-mask',
  'non-rebreather',
  'hfnc',
];

const anyOxygen = fc.constantFrom(...GRADED_DEVICES).chain((device) =>
  fc.record({
    device: fc.constant(device),
    flowLPerMin: device === 'room-air' ? fc.constant(0) : flow,
    fio2:
      device === 'room-air'
        ? fc.constant(0.21)
        : fc.constantFrom(...(ESTIMATED.includes(device) ? [null] : []), 0.28, 0.4, 1),
    reason: fc.constantFrom(...OXYGEN_REASONS),
  }),
);

const drugs = fc.subarray(['paracetamol', 'tocilizumab', 'dexamethasone'] as const);

/** Any snapshot in which everything that a scale reads is known. */
export const anyKnownFindings: fc.Arbitrary<CrsFindings> = fc.record({
  ageYears: fc.constantFrom(0.02, 0.5, 1, 5, 8, 9.9, 10, 45),
  weightKg: fc.constant(70),
  temperatureC: fc.integer({ min: 370, max: 400 }).map((tenths) => tenths / 10),
  crsSuspected: fc.constantFrom(true, true, true, false),
  feverOtherCause: fc.boolean(),
  hypotensionOtherCause: fc.boolean(),
  qualifyingFeverEarlierThisEpisode: fc.boolean(),
  suppressantsAfterOnset: drugs,
  suppressantsBeforeOnset: drugs,
  systolicMmHg: fc.integer({ min: 55, max: 130 }),
  fluidBolusesForBp: fc.integer({ min: 0, max: 3 }),
  vasopressors: fc.array(anyPressor, { maxLength: 3 }),
  oxygen: anyOxygen,
  spo2Percent: fc.integer({ min: 84, max: 100 }),
  organToxicity: fc.array(anyToxicity, { maxLength: 2 }),
  coagulopathyBloodProducts: fc.boolean(),
  admittedOrIvForCrs: fc.boolean(),
  constitutionalSymptoms: fc.boolean(),
  deathFromCrs: fc.constantFrom(false, false, false, false, true),
});

/** The fields that a scale reads and that can be unknown. */
const READ_FIELDS = [
  'ageYears',
  'weightKg',
  'temperatureC',
  'crsSuspected',
  'feverOtherCause',
  'hypotensionOtherCause',
  'qualifyingFeverEarlierThisEpisode',
  'suppressantsAfterOnset',
  'systolicMmHg',
  'fluidBolusesForBp',
  'vasopressors',
  'oxygen',
  'spo2Percent',
  'organToxicity',
  'coagulopathyBloodProducts',
  'admittedOrIvForCrs',
  'constitutionalSymptoms',
  'deathFromCrs',
] as const satisfies readonly (keyof CrsFindings)[];

/** Snapshots in which some of what a scale reads is unknown, with the truth behind each. */
export const anyMaskedFindings = fc
  .record({
    truth: anyKnownFindings,
    longerBy: fc.constantFrom(null, 0, 20),
    hidden: fc.subarray([...READ_FIELDS]),
    hiddenOfOxygen: fc.subarray(['device', 'flowLPerMin', 'fio2', 'reason'] as const),
    hiddenOfPressors: fc.subarray(['dose', 'unit', 'hoursAtDose'] as const),
    hoursHidden: fc.boolean(),
  })
  .map(({ truth: bare, longerBy, hidden, hiddenOfOxygen, hiddenOfPressors, hoursHidden }) => {
    const longest = Math.max(0, ...(bare.vasopressors ?? []).map((one) => one.hoursAtDose ?? 0));
    const told = longerBy === null ? {} : { pressorHoursContinuous: longest + longerBy };
    const truth: CrsFindings = { ...bare, ...told };
    const estimated = ESTIMATED.includes(truth.oxygen?.device);
    const ofOxygen = hiddenOfOxygen.filter((field) => !(estimated && field === 'fio2'));
    const given = { ...oxygen(null), ...truth.oxygen, ...nulls(ofOxygen) };
    const running = truth.vasopressors ?? [];
    const seen: CrsFindings = {
      ...truth,
      oxygen: given,
      vasopressors: running.map((pressor) => ({ ...pressor, ...nulls(hiddenOfPressors) })),
      ...(hoursHidden ? { pressorHoursContinuous: null } : {}),
      ...nulls(hidden),
    };
    return { truth, seen };
  });

function nulls<Name extends string>(names: readonly Name[]): Partial<Record<Name, null>> {
  return Object.fromEntries(names.map((name) => [name, null])) as Partial<Record<Name, null>>;
}
