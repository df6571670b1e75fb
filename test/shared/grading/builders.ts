import fc from 'fast-check';
import {
  crsSnapshotSchema,
  GRADED_DEVICES,
  OXYGEN_REASONS,
  type PressorDrug,
} from '#shared/contracts/grade.ts';
import type { Observation, TreatmentRecord } from '#shared/contracts/observation.ts';
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
    ...differs,
  };
}

/** Room air and nothing given. */
export function treatments(differs: Partial<TreatmentRecord> = {}): TreatmentRecord {
  return {
    oxygen: { device: 'room-air', flowLPerMin: 0, fio2: 0.21 },
    bolusTicks: [],
    suppressants: [],
    ...differs,
  };
}

export const COUNTED_PRESSORS = [
  'norepinephrine',
  'epinephrine',
  'phenylephrine',
  'dopamine',
  'angiotensin-ii',
] as const;

const anyPressor = fc.record({
  drug: fc.constantFrom(...COUNTED_PRESSORS, 'vasopressin', 'terlipressin', 'dobutamine'),
  dose: fc.constantFrom(null, 1, 20),
  unit: fc.constant(null),
  hoursAtDose: fc.constantFrom(null, 2, 30),
});

const flow = fc.constantFrom(1, 2, 6, 6.1, 30);

const anyOxygen = fc.constantFrom(...GRADED_DEVICES).chain((device) =>
  fc.record({
    device: fc.constant(device),
    flowLPerMin: device === 'room-air' ? fc.constant(0) : flow,
    fio2: device === 'room-air' ? fc.constant(0.21) : fc.constantFrom(0.28, 0.4, 1),
    reason: fc.constantFrom(...OXYGEN_REASONS),
  }),
);

const drugs = fc.subarray(['paracetamol', 'tocilizumab', 'dexamethasone'] as const);

/** Any snapshot in which everything that ASTCT reads is known. */
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
  organToxicity: fc.constant([]),
  coagulopathyBloodProducts: fc.boolean(),
  admittedOrIvForCrs: fc.boolean(),
  constitutionalSymptoms: fc.boolean(),
  deathFromCrs: fc.constantFrom(false, false, false, false, true),
});

/** The fields that ASTCT reads and that can be unknown. */
const READ_FIELDS = [
  'ageYears',
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
  'deathFromCrs',
] as const satisfies readonly (keyof CrsFindings)[];

/** Snapshots in which some of what ASTCT reads is unknown, with the truth behind each. */
export const anyMaskedFindings = fc
  .record({
    truth: anyKnownFindings,
    hidden: fc.subarray([...READ_FIELDS]),
    hiddenOfOxygen: fc.subarray(['device', 'flowLPerMin', 'fio2', 'reason'] as const),
  })
  .map(({ truth, hidden, hiddenOfOxygen }) => {
    const inside = Object.fromEntries(hiddenOfOxygen.map((field) => [field, null]));
    const outside = Object.fromEntries(hidden.map((field) => [field, null]));
    const given = { ...oxygen(null), ...truth.oxygen, ...inside };
    const seen: CrsFindings = { ...truth, oxygen: given, ...outside };
    return { truth, seen };
  });
