import {
  type Observation,
  ROOM_AIR,
  type Suppressant,
  type TreatmentRecord,
} from '#shared/contracts/observation.ts';
import type { CrsFindings } from './crs/scale.ts';
import type { Flag } from './flags.ts';
import { bolusCounts, type Indications, isOxygenUngraded } from './indications.ts';
import { LIMITS, SOURCES } from './limits.ts';
import { supportOf } from './oxygen.ts';

/** What the findings of one tick of a course are made of. */
export interface FindingsInput {
  readonly observation: Observation;
  readonly treatments: TreatmentRecord;
  /** After {@link stepIndications} of this same tick. */
  readonly indications: Indications;
  /** First tick of the episode this tick falls in, or null; see {@link episodeOnsetTick}. */
  readonly episodeOnsetTick: number | null;
  readonly patient: { readonly ageYears: number; readonly weightKg: number };
}

/**
 * How long a drug given before any CRS may hide a fever. Said only in a flag: it never stands in
 * for a fever.
 */
export const MASKING = {
  paracetamol: { value: 6 * 60, unit: 'min', source: 'ASSUMED: one dosing interval' },
  dexamethasone: {
    value: 36 * 60,
    unit: 'min',
    source: 'ASSUMED: lower end of the biological half-life, 36-54 h',
  },
  tocilizumab: {
    value: 14 * 24 * 60,
    unit: 'min',
    source: 'ASSUMED: about one half-life of the antibody in plasma',
  },
} as const satisfies Record<Suppressant, { value: number; unit: string; source: string }>;

const LATE_ONSET = { value: 14 * 24 * 60, unit: 'min', source: SOURCES.lee2019 } as const;

const SUPPRESSANTS = Object.keys(MASKING) as readonly Suppressant[];
const NO_DRUGS: readonly Suppressant[] = [];
const ON_ROOM_AIR: CrsFindings['oxygen'] = { ...ROOM_AIR, reason: 'hypoxia' };
const NO_PRESSORS: NonNullable<CrsFindings['vasopressors']> = [];

/**
 * Builds the snapshot that a course grades at one tick, from what a bedside can know: the
 * observation, the treatments with their indication, and the episode so far.
 *
 * Treatment without its indication acts on the patient but is not graded: oxygen enters as far as
 * it was indicated, or for comfort where none of it was, a bolus is left out, and a flag says so
 * (R-INDICATION). What the course has no record of (organs, symptoms, blood products, admission)
 * is unknown, not absent.
 */
export function findingsOf(input: FindingsInput): CrsFindings {
  const { observation, indications, episodeOnsetTick, patient } = input;
  const { tick } = observation;
  return {
    ageYears: patient.ageYears,
    weightKg: patient.weightKg,
    temperatureC: observation.temperatureC,
    crsSuspected: true,
    feverOtherCause: false,
    hypotensionOtherCause: false,
    qualifyingFeverEarlierThisEpisode: episodeOnsetTick !== null && episodeOnsetTick < tick,
    suppressantsAfterOnset: suppressantsAfter(indications, episodeOnsetTick),
    suppressantsBeforeOnset:
      episodeOnsetTick === null ? suppressantsStillMasking(indications, tick) : NO_DRUGS,
    systolicMmHg: observation.systolicMmHg,
    fluidBolusesForBp: indications.gradedBolusTicks.length,
    vasopressors: NO_PRESSORS,
    oxygen: gradedOxygenOf(indications),
    spo2Percent: observation.spo2Percent,
    organToxicity: null,
    coagulopathyBloodProducts: null,
    admittedOrIvForCrs: null,
    constitutionalSymptoms: null,
    deathFromCrs: false,
    flags: flagsOf(input),
  };
}

function gradedOxygenOf(indications: Indications): CrsFindings['oxygen'] {
  const { oxygen, gradedOxygen } = indications;
  if (oxygen.device === 'room-air') {
    return ON_ROOM_AIR;
  }
  const nothingIndicated = supportOf(gradedOxygen) === 'none';
  return nothingIndicated
    ? { ...oxygen, reason: 'comfort' }
    : { ...gradedOxygen, reason: 'hypoxia' };
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
  const { observation, indications, episodeOnsetTick } = input;
  const { ungradedBolusTick } = indications;
  const oxygen = isOxygenUngraded(indications);
  const bolus = ungradedBolusTick !== null && bolusCounts(ungradedBolusTick, observation.tick);
  const pressure = observation.mapMmHg < LIMITS.indicatedMap.value;
  const late = episodeOnsetTick !== null && episodeOnsetTick > LATE_ONSET.value;
  if (!oxygen && !bolus && !pressure && !late) {
    return NO_FLAGS;
  }
  return [
    ...(oxygen ? (['oxygen-without-indication'] as const) : []),
    ...(bolus ? (['bolus-without-indication'] as const) : []),
    ...(pressure ? (['map-below-65'] as const) : []),
    ...(late ? (['late-onset'] as const) : []),
  ];
}
