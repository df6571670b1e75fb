import {
  type Observation,
  type OxygenSupport,
  type PressorRecord,
  ROOM_AIR,
  type Suppressant,
  type TreatmentRecord,
} from '#shared/contracts/observation.ts';
import { hypotensionLimitMmHg, isIndicated, isMapLow, LIMITS, SOURCES } from './limits.ts';
import { supportOf } from './oxygen.ts';
import { NO_PRESSOR_YET, type PressorIndications, stepPressors } from './pressor-indications.ts';

/** How long a bolus counts as treatment of a low pressure. */
const BOLUS_COUNTS = { value: 240, unit: 'min', source: SOURCES.trainingDefault } as const;

/**
 * What a course remembers of findings and treatments, so that each tick can be graded without
 * looking back: when the patient last had the finding that a treatment needs, and what was given
 * upon it. Plain JSON; the lists hold no more than the boluses of four hours.
 */
export interface Indications {
  readonly lowSpo2Tick: number | null;
  readonly lowPressureTick: number | null;
  /** The support as it is. */
  readonly oxygen: OxygenSupport;
  /** The part of the support that was indicated: what is graded. */
  readonly gradedOxygen: OxygenSupport;
  readonly bolusesSeen: number;
  readonly gradedBolusTicks: readonly number[];
  readonly ungradedBolusTick: number | null;
  /** The vasopressors as they were at the last tick that brought something new. */
  readonly pressorsSeen: readonly PressorRecord[];
  readonly pressors: PressorIndications;
  readonly suppressantsSeen: number;
  /** Tick of the last dose of each drug. */
  readonly lastDoseTicks: Readonly<Partial<Record<Suppressant, number>>>;
}

/** What the grader of a course reads at one tick. */
export interface IndicationInput {
  readonly observation: Observation;
  readonly treatments: TreatmentRecord;
  readonly patient: { readonly ageYears: number; readonly weightKg: number };
}

/** Before the first tick: room air, nothing found, nothing given. */
export function startIndications(): Indications {
  return {
    lowSpo2Tick: null,
    lowPressureTick: null,
    oxygen: ROOM_AIR,
    gradedOxygen: ROOM_AIR,
    bolusesSeen: 0,
    gradedBolusTicks: [],
    ungradedBolusTick: null,
    pressorsSeen: [],
    pressors: NO_PRESSOR_YET,
    suppressantsSeen: 0,
    lastDoseTicks: {},
  };
}

/**
 * Takes in one tick (R-INDICATION).
 *
 * Oxygen counts from the moment it was started or raised if SpO2 was below 92 % in the four hours
 * before, or since; it goes on counting while it runs, also when the saturation it holds up is
 * fine. Oxygen raised without that counts only as far as it counted before. A bolus counts if the
 * systolic pressure was below the limit of the age, or from 16 years on MAP below 65 mmHg, in the
 * four hours before it; each is judged once, when it begins. A vasopressor counts by the same
 * pressures in the four hours before it was started, or since.
 *
 * @returns the same object where the tick brings nothing new
 */
export function stepIndications(state: Indications, input: IndicationInput): Indications {
  const { observation, treatments, patient } = input;
  const { tick, spo2Percent, systolicMmHg, mapMmHg } = observation;
  const lowSpo2 = spo2Percent < LIMITS.indicatedSpo2.value;
  const { ageYears } = patient;
  const lowPressure =
    isMapLow({ mapMmHg, ageYears }) || systolicMmHg < hypotensionLimitMmHg(ageYears);
  const oldest = state.gradedBolusTicks[0];
  const unchanged =
    !lowSpo2 &&
    !lowPressure &&
    isSame(treatments.oxygen, state.oxygen) &&
    isSameRegimen(treatments.pressors, state.pressorsSeen) &&
    treatments.bolusTicks.length === state.bolusesSeen &&
    treatments.suppressants.length === state.suppressantsSeen &&
    (oldest === undefined || bolusCounts(oldest, tick));
  if (unchanged) {
    return state;
  }
  const lowSpo2Tick = lowSpo2 ? tick : state.lowSpo2Tick;
  const lowPressureTick = lowPressure ? tick : state.lowPressureTick;
  const boluses = takeBoluses(state, input, lowPressureTick);
  return {
    lowSpo2Tick,
    lowPressureTick,
    oxygen: treatments.oxygen,
    gradedOxygen: gradedOxygenOf(state, input, lowSpo2Tick),
    bolusesSeen: treatments.bolusTicks.length,
    gradedBolusTicks: boluses.graded,
    ungradedBolusTick: boluses.ungradedTick,
    pressorsSeen: treatments.pressors,
    pressors: stepPressors(state.pressors, {
      tick,
      pressors: treatments.pressors,
      weightKg: patient.weightKg,
      lowPressureTick,
    }),
    suppressantsSeen: treatments.suppressants.length,
    lastDoseTicks: dosesOf(state, input),
  };
}

/** Whether a bolus begun at that tick still counts as treatment of a low pressure. */
export function bolusCounts(bolusTick: number, tick: number): boolean {
  return tick < bolusTick + BOLUS_COUNTS.value;
}

/** Whether the support given is more than what is graded of it. */
export function isOxygenUngraded(state: Indications): boolean {
  return isMore(state.oxygen, state.gradedOxygen);
}

/**
 * Comes to the same at each tick as at the one of the raise: a low SpO2 that was too long ago then
 * is so later, and a new one is a need of its own.
 */
function gradedOxygenOf(
  state: Indications,
  { observation, treatments }: IndicationInput,
  lowSpo2Tick: number | null,
): OxygenSupport {
  const { oxygen } = treatments;
  const indicated = isIndicated({ foundTick: lowSpo2Tick, beganTick: observation.tick });
  return indicated || !isMore(oxygen, state.gradedOxygen) ? oxygen : state.gradedOxygen;
}

function takeBoluses(
  state: Indications,
  { observation, treatments }: IndicationInput,
  lowPressureTick: number | null,
): { readonly graded: readonly number[]; readonly ungradedTick: number | null } {
  const { gradedBolusTicks: before, ungradedBolusTick } = state;
  if (treatments.bolusTicks.length === state.bolusesSeen && before.length === 0) {
    return { graded: before, ungradedTick: ungradedBolusTick };
  }
  const fresh = treatments.bolusTicks.slice(state.bolusesSeen);
  const foundTick = lowPressureTick;
  const indicated = fresh.filter((beganTick) => isIndicated({ foundTick, beganTick }));
  const ungraded = fresh.filter((beganTick) => !isIndicated({ foundTick, beganTick }));
  return {
    graded: [...before, ...indicated].filter((tick) => bolusCounts(tick, observation.tick)),
    ungradedTick: ungraded.at(-1) ?? ungradedBolusTick,
  };
}

function dosesOf(
  state: Indications,
  { treatments }: IndicationInput,
): Indications['lastDoseTicks'] {
  if (treatments.suppressants.length === state.suppressantsSeen) {
    return state.lastDoseTicks;
  }
  const lastDoseTicks = { ...state.lastDoseTicks };
  for (const { tick, drug } of treatments.suppressants.slice(state.suppressantsSeen)) {
    lastDoseTicks[drug] = tick;
  }
  return lastDoseTicks;
}

function isSame(one: OxygenSupport, other: OxygenSupport): boolean {
  return (
    one.device === other.device && one.flowLPerMin === other.flowLPerMin && one.fio2 === other.fio2
  );
}

function isSameRegimen(one: readonly PressorRecord[], other: readonly PressorRecord[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ drug, dose, startTick }, index) => {
      const beside = other[index];
      return drug === beside?.drug && dose === beside.dose && startTick === beside.startTick;
    })
  );
}

/** More support is a higher class of it, or a higher inspired fraction of oxygen. */
function isMore(one: OxygenSupport, other: OxygenSupport): boolean {
  return SUPPORT_RANK[supportOf(one)] > SUPPORT_RANK[supportOf(other)] || one.fio2 > other.fio2;
}

const SUPPORT_RANK = {
  unknown: 0,
  none: 0,
  some: 1,
  'low-flow': 1,
  'high-flow': 2,
  mask: 2,
  'positive-pressure': 3,
} as const;
