import {
  type Observation,
  type OxygenSupport,
  ROOM_AIR,
  type Suppressant,
  type TreatmentRecord,
} from '#shared/contracts/observation.ts';
import { hypotensionLimitMmHg, LIMITS, SOURCES } from './limits.ts';
import { supportOf } from './oxygen.ts';

/** The times for which findings and treatments count. */
const COUNTING = {
  indication: { value: 240, unit: 'min', source: SOURCES.trainingDefault },
  bolus: { value: 240, unit: 'min', source: SOURCES.trainingDefault },
} as const;

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
  readonly suppressantsSeen: number;
  /** Tick of the last dose of each drug. */
  readonly lastDoseTicks: Readonly<Partial<Record<Suppressant, number>>>;
}

/** What the grader of a course reads at one tick. */
export interface IndicationInput {
  readonly observation: Observation;
  readonly treatments: TreatmentRecord;
  readonly patient: { readonly ageYears: number };
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
 * systolic pressure was below the limit of the age, or MAP below 65 mmHg, in the four hours before
 * it; each is judged once, when it begins.
 *
 * @returns the same object where the tick brings nothing new
 */
export function stepIndications(state: Indications, input: IndicationInput): Indications {
  const { observation, treatments, patient } = input;
  const { tick, spo2Percent, systolicMmHg, mapMmHg } = observation;
  const lowSpo2 = spo2Percent < LIMITS.indicatedSpo2.value;
  const lowPressure =
    mapMmHg < LIMITS.indicatedMap.value || systolicMmHg < hypotensionLimitMmHg(patient.ageYears);
  const oldest = state.gradedBolusTicks[0];
  const unchanged =
    !lowSpo2 &&
    !lowPressure &&
    isSame(treatments.oxygen, state.oxygen) &&
    treatments.bolusTicks.length === state.bolusesSeen &&
    treatments.suppressants.length === state.suppressantsSeen &&
    (oldest === undefined || bolusCounts(oldest, tick));
  if (unchanged) {
    return state;
  }
  const found: Indications = {
    ...state,
    lowSpo2Tick: lowSpo2 ? tick : state.lowSpo2Tick,
    lowPressureTick: lowPressure ? tick : state.lowPressureTick,
  };
  return takeSuppressants(takeBoluses(takeOxygen(found, input), input), input);
}

/** Whether a bolus begun at that tick still counts as treatment of a low pressure. */
export function bolusCounts(bolusTick: number, tick: number): boolean {
  return tick < bolusTick + COUNTING.bolus.value;
}

/** Whether the support given is more than what is graded of it. */
export function isOxygenUngraded(state: Indications): boolean {
  return isMore(state.oxygen, state.gradedOxygen);
}

/**
 * Comes to the same at each tick as at the one of the raise: a low SpO2 that was too long ago then
 * is so later, and a new one is a need of its own.
 */
function takeOxygen(state: Indications, { observation, treatments }: IndicationInput): Indications {
  const { oxygen } = treatments;
  const indicated = isWithin(state.lowSpo2Tick, observation.tick);
  const graded = indicated || !isMore(oxygen, state.gradedOxygen) ? oxygen : state.gradedOxygen;
  return { ...state, oxygen, gradedOxygen: graded };
}

function takeBoluses(
  state: Indications,
  { observation, treatments }: IndicationInput,
): Indications {
  const fresh = treatments.bolusTicks.slice(state.bolusesSeen);
  const graded = fresh.filter((tick) => isWithin(state.lowPressureTick, tick));
  const ungraded = fresh.filter((tick) => !isWithin(state.lowPressureTick, tick));
  return {
    ...state,
    bolusesSeen: treatments.bolusTicks.length,
    gradedBolusTicks: [...state.gradedBolusTicks, ...graded].filter((tick) =>
      bolusCounts(tick, observation.tick),
    ),
    ungradedBolusTick: ungraded.at(-1) ?? state.ungradedBolusTick,
  };
}

function takeSuppressants(state: Indications, { treatments }: IndicationInput): Indications {
  const fresh = treatments.suppressants.slice(state.suppressantsSeen);
  if (fresh.length === 0) {
    return state;
  }
  const lastDoseTicks = { ...state.lastDoseTicks };
  for (const { tick, drug } of fresh) {
    lastDoseTicks[drug] = tick;
  }
  return { ...state, suppressantsSeen: treatments.suppressants.length, lastDoseTicks };
}

function isWithin(foundTick: number | null, beganTick: number): boolean {
  return foundTick !== null && foundTick >= beganTick - COUNTING.indication.value;
}

function isSame(one: OxygenSupport, other: OxygenSupport): boolean {
  return (
    one.device === other.device && one.flowLPerMin === other.flowLPerMin && one.fio2 === other.fio2
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
