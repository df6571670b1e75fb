import {
  type Observation,
  ROOM_AIR,
  type Suppressant,
  type TreatmentRecord,
} from '#shared/contracts/observation.ts';
import type { CrsFindings } from './crs/scale.ts';
import type { Flag } from './flags.ts';
import { bolusCounts, type Indications, isOxygenUngraded } from './indications.ts';
import { type LabPatient, labToxicity, type OrganLabs } from './lab-toxicity.ts';
import { isMapLow, SOURCES } from './limits.ts';
import { supportOf } from './oxygen.ts';
import { gradedPressors, isPressorUngraded } from './pressor-indications.ts';

/** What the findings of one tick of a course are made of. */
export interface FindingsInput {
  readonly observation: Observation;
  readonly labs: OrganLabs;
  readonly treatments: TreatmentRecord;
  /** After {@link stepIndications} of this same tick. */
  readonly indications: Indications;
  /** First tick of the episode this tick falls in, or null; see {@link episodeOnsetTick}. */
  readonly episodeOnsetTick: number | null;
  readonly patient: LabPatient & { readonly weightKg: number };
}

/**
 * How long a drug given before any CRS may hide a fever. Said only in a flag: it never stands in
 * for a fever.
 */
export const MASKING = {
  paracetamol: { value: 6 * 60, unit: 'min', source: 'ASSUMED: one dosing interval' },
  ibuprofen: { value: 8 * 60, unit: 'min', source: 'ASSUMED: one dosing interval' },
  tocilizumab: {
    value: 14 * 24 * 60,
    unit: 'min',
    source: 'ASSUMED: about one half-life of the antibody in plasma',
  },
  siltuximab: {
    value: 21 * 24 * 60,
    unit: 'min',
    source: 'ASSUMED: about one half-life of the antibody in plasma',
  },
  anakinra: { value: 24 * 60, unit: 'min', source: 'ASSUMED: one dosing interval' },
  dexamethasone: {
    value: 36 * 60,
    unit: 'min',
    source: 'ASSUMED: lower end of the biological half-life, 36-54 h',
  },
  methylprednisolone: {
    value: 12 * 60,
    unit: 'min',
    source: 'ASSUMED: lower end of the biological half-life, 12-36 h',
  },
} as const satisfies Record<Suppressant, { value: number; unit: string; source: string }>;

const LATE_ONSET = { value: 14 * 24 * 60, unit: 'min', source: SOURCES.lee2019 } as const;

const SUPPRESSANTS = Object.keys(MASKING) as readonly Suppressant[];

/** Drugs that people take by mouth for the fever itself: they need no hospital. */
const ANTIPYRETICS: readonly Suppressant[] = ['paracetamol', 'ibuprofen'];
const NO_DRUGS: readonly Suppressant[] = [];
const ON_ROOM_AIR: CrsFindings['oxygen'] = { ...ROOM_AIR, reason: 'hypoxia' };
const NO_PRESSORS: NonNullable<CrsFindings['vasopressors']> = [];
const NO_TOXICITY: CrsFindings['organToxicity'] = [];

/**
 * Builds the snapshot that a course grades at one tick, from what a bedside can know: the
 * observation, the laboratory, the treatments with their indication, and the episode so far.
 *
 * Treatment without its indication acts on the patient but is not graded: oxygen enters as far as
 * it was indicated, or for comfort where none of it was, a bolus or a vasopressor is left out, and
 * a flag says so (R-INDICATION). Organ toxicity and treatment for CRS belong to an episode: outside
 * one there is none of CRS, whatever the laboratory says (R-EPISODE). Symptoms, of which the course
 * keeps no record, are unknown, not absent.
 */
export function findingsOf(input: FindingsInput): CrsFindings {
  const { observation, indications, episodeOnsetTick, patient } = input;
  const { tick } = observation;
  const { sinceTick } = indications.pressors;
  const suppressants = suppressantsAfter(indications, episodeOnsetTick);
  return {
    ageYears: patient.ageYears,
    weightKg: patient.weightKg,
    temperatureC: observation.temperatureC,
    crsSuspected: true,
    feverOtherCause: false,
    hypotensionOtherCause: false,
    qualifyingFeverEarlierThisEpisode: episodeOnsetTick !== null && episodeOnsetTick < tick,
    suppressantsAfterOnset: suppressants,
    suppressantsBeforeOnset:
      episodeOnsetTick === null ? suppressantsStillMasking(indications, tick) : NO_DRUGS,
    systolicMmHg: observation.systolicMmHg,
    fluidBolusesForBp: indications.gradedBolusTicks.length,
    vasopressors: vasopressorsOf(input),
    pressorHoursContinuous: sinceTick === null ? null : (tick - sinceTick) / 60,
    oxygen: gradedOxygenOf(indications),
    spo2Percent: observation.spo2Percent,
    organToxicity: episodeOnsetTick === null ? NO_TOXICITY : labToxicity(input.labs, patient),
    coagulopathyBloodProducts: false,
    admittedOrIvForCrs: isTreatedForCrs(input, suppressants),
    constitutionalSymptoms: null,
    deathFromCrs: false,
    flags: flagsOf(input),
  };
}

/**
 * The vasopressors that count. Rates are titrated every few minutes, so the hours at one exact dose
 * would never reach three: while the regimen meets the high-dose table each agent carries the hours
 * for which it has done so (R-3H).
 */
function vasopressorsOf({ observation, treatments, indications }: FindingsInput) {
  if (treatments.pressors.length === 0) {
    return NO_PRESSORS;
  }
  const { highSinceTick } = indications.pressors;
  return gradedPressors(indications.pressors, treatments.pressors).map((pressor) => ({
    drug: pressor.drug,
    dose: pressor.dose,
    unit: pressor.unit,
    hoursAtDose: (observation.tick - (highSinceTick ?? pressor.doseTick)) / 60,
  }));
}

function gradedOxygenOf(indications: Indications): CrsFindings['oxygen'] {
  const { oxygen, gradedOxygen } = indications;
  if (oxygen.device === 'room-air') {
    return ON_ROOM_AIR;
  }
  const forComfort = supportOf(gradedOxygen) === 'none';
  const { device, flowLPerMin, fio2 } = forComfort ? oxygen : gradedOxygen;
  return { device, flowLPerMin, fio2, reason: forComfort ? 'comfort' : 'hypoxia' };
}

/** Whether an antibiotic, an anti-cytokine drug or a steroid was given since the episode began. */
function isTreatedForCrs(input: FindingsInput, suppressants: readonly Suppressant[]): boolean {
  const { episodeOnsetTick, treatments } = input;
  if (episodeOnsetTick === null) {
    return false;
  }
  const { antibioticTick } = treatments;
  return (
    (antibioticTick !== null && antibioticTick > episodeOnsetTick) ||
    suppressants.some((drug) => !ANTIPYRETICS.includes(drug))
  );
}

/** A drug counts as given after the fever from the next tick on: before that nobody had seen it. */
function suppressantsAfter(indications: Indications, onsetTick: number | null) {
  return onsetTick === null ? NO_DRUGS : given(indications, (last) => last > onsetTick);
}

function suppressantsStillMasking(indications: Indications, tick: number) {
  return given(indications, (last, drug) => tick < last + MASKING[drug].value);
}

function given(
  { suppressantsSeen, lastDoseTicks }: Indications,
  counts: (lastDoseTick: number, drug: Suppressant) => boolean,
): readonly Suppressant[] {
  if (suppressantsSeen === 0) {
    return NO_DRUGS;
  }
  const drugs = SUPPRESSANTS.filter((drug) => {
    const last = lastDoseTicks[drug];
    return last !== undefined && counts(last, drug);
  });
  return drugs.length === 0 ? NO_DRUGS : drugs;
}

const NO_FLAGS: readonly Flag[] = [];

function flagsOf(input: FindingsInput): readonly Flag[] {
  const { observation, indications, episodeOnsetTick, patient } = input;
  const { ungradedBolusTick } = indications;
  const oxygen = isOxygenUngraded(indications);
  const bolus = ungradedBolusTick !== null && bolusCounts(ungradedBolusTick, observation.tick);
  const pressor = isPressorUngraded(indications.pressors);
  const pressure = isMapLow({ mapMmHg: observation.mapMmHg, ageYears: patient.ageYears });
  const late = (episodeOnsetTick ?? 0) > LATE_ONSET.value;
  if (!oxygen && !bolus && !pressor && !pressure && !late) {
    return NO_FLAGS;
  }
  return [
    ...(oxygen ? (['oxygen-without-indication'] as const) : []),
    ...(bolus ? (['bolus-without-indication'] as const) : []),
    ...(pressor ? (['pressor-without-indication'] as const) : []),
    ...(pressure ? (['map-below-65'] as const) : []),
    ...(late ? (['late-onset'] as const) : []),
  ];
}
