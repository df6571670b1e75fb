import {
  type OxygenSupport,
  ROOM_AIR,
  type TreatmentRecord,
} from '#shared/contracts/observation.ts';
import { careFigures } from './care-figures.ts';
import { careGrade } from './care-grade.ts';
import type { CareView, DosesGiven } from './care-view.ts';
import type { PressureTargets } from './pressure-targets.ts';

/** How long a grade has been reached: from its first tick, outlasting gaps of up to six hours. */
export interface GradeClock {
  readonly fromTick: number;
  /** First tick of the present gap; null while the grade is reached. */
  readonly belowFromTick: number | null;
}

/**
 * What the care rules remember from tick to tick: since when a thing holds, each null while it
 * does not. What was given they read from the record of treatments, so that they go on from what
 * people at the bedside did.
 */
export interface CareState {
  readonly feverFromTick: number | null;
  /** First minute of the first hour of fever of the whole course. */
  readonly firstFeverTick: number | null;
  /** Onset of the open episode; null outside one. */
  readonly episodeOnsetTick: number | null;
  readonly quietFromTick: number | null;
  readonly grade: number;
  readonly grade1: GradeClock | null;
  readonly grade2: GradeClock | null;
  /** First tick of the run of low pressure, since the last bolus. */
  readonly lowFromTick: number | null;
  readonly lowMapFromTick: number | null;
  readonly veryLowMapFromTick: number | null;
  readonly hypoxicFromTick: number | null;
  readonly saturatedFromTick: number | null;
  readonly oxygen: OxygenSupport;
  /** Tick from which the oxygen is as it is; null while it never changed. */
  readonly oxygenFromTick: number | null;
  readonly given: DosesGiven;
}

const NOTHING_GIVEN: DosesGiven = {
  seen: 0,
  antipyreticTick: null,
  tocilizumabTick: null,
  tocilizumabDoses: 0,
  steroidTick: null,
  steroidDoses: 0,
  anakinraTick: null,
};

/** Nothing found, nothing given yet. */
export const NO_CARE: CareState = {
  feverFromTick: null,
  firstFeverTick: null,
  episodeOnsetTick: null,
  quietFromTick: null,
  grade: 0,
  grade1: null,
  grade2: null,
  lowFromTick: null,
  lowMapFromTick: null,
  veryLowMapFromTick: null,
  hypoxicFromTick: null,
  saturatedFromTick: null,
  oxygen: ROOM_AIR,
  oxygenFromTick: null,
  given: NOTHING_GIVEN,
};

/** Takes in one tick: what holds, for how long, and what was given. */
export function follow(last: CareState, view: CareView, targets: PressureTargets): CareState {
  const { state, record } = view;
  const { tick, vitals, temperatureC } = state;
  const feverFromTick = runOf(temperatureC >= careFigures.feverC.value, last.feverFromTick, tick);
  const suspected = lasts(feverFromTick, careFigures.feverMinutes.value, tick);
  const onset = last.episodeOnsetTick ?? (suspected ? feverFromTick : null);
  const given = countDoses(last.given, record);
  const grade = onset === null ? 0 : careGrade({ view, onsetTick: onset, given });
  const quietFromTick = runOf(onset !== null && grade === 0, last.quietFromTick, tick);
  const over = lasts(quietFromTick, careFigures.quietMinutes.value, tick);
  const bolusNow = record.bolusTicks.at(-1) === tick;
  const low = vitals.systolicMmHg < targets.lowSystolicMmHg || vitals.mapMmHg < targets.lowMapMmHg;
  return {
    feverFromTick,
    firstFeverTick: last.firstFeverTick ?? (suspected ? feverFromTick : null),
    episodeOnsetTick: over ? null : onset,
    quietFromTick: over ? null : quietFromTick,
    grade,
    grade1: clockOf(last.grade1, grade >= 1, tick),
    grade2: clockOf(last.grade2, grade >= 2, tick),
    lowFromTick: runOf(low, bolusNow ? null : last.lowFromTick, tick),
    lowMapFromTick: runOf(vitals.mapMmHg < targets.lowMapMmHg, last.lowMapFromTick, tick),
    veryLowMapFromTick: runOf(
      vitals.mapMmHg < targets.veryLowMapMmHg,
      last.veryLowMapFromTick,
      tick,
    ),
    hypoxicFromTick: runOf(
      vitals.spo2Percent < careFigures.hypoxicBelowPercent.value,
      last.hypoxicFromTick,
      tick,
    ),
    saturatedFromTick: runOf(
      vitals.spo2Percent >= careFigures.saturatedFromPercent.value,
      last.saturatedFromTick,
      tick,
    ),
    oxygen: record.oxygen,
    oxygenFromTick: record.oxygen === last.oxygen ? last.oxygenFromTick : tick,
    given,
  };
}

/** Whether a run that began at a tick has lasted so many minutes. */
export function lasts(fromTick: number | null, minutes: number, tick: number): boolean {
  return fromTick !== null && tick - fromTick + 1 >= minutes;
}

/** Whether a grade has been reached for so many hours, by its clock. */
export function hasReached(clock: GradeClock | null, hours: number, tick: number): boolean {
  return clock !== null && tick - clock.fromTick >= hours * 60;
}

/** Whether an order of this tick, which acts in the next, keeps its distance to the last one. */
export function hasPassed(lastTick: number | null, minutes: number, tick: number): boolean {
  return lastTick === null || tick + 1 - lastTick >= minutes;
}

function runOf(holds: boolean, fromTick: number | null, tick: number): number | null {
  return holds ? (fromTick ?? tick) : null;
}

function clockOf(clock: GradeClock | null, reached: boolean, tick: number): GradeClock | null {
  if (reached) {
    return clock?.belowFromTick === null
      ? clock
      : { fromTick: clock?.fromTick ?? tick, belowFromTick: null };
  }
  if (clock === null) {
    return null;
  }
  if (clock.belowFromTick === null) {
    return { ...clock, belowFromTick: tick };
  }
  return tick - clock.belowFromTick >= careFigures.clockGapMinutes.value ? null : clock;
}

function countDoses(given: DosesGiven, { suppressants }: TreatmentRecord): DosesGiven {
  if (suppressants.length === given.seen) {
    return given;
  }
  const counted: Draft<DosesGiven> = {
    seen: suppressants.length,
    antipyreticTick: given.antipyreticTick,
    tocilizumabTick: given.tocilizumabTick,
    tocilizumabDoses: given.tocilizumabDoses,
    steroidTick: given.steroidTick,
    steroidDoses: given.steroidDoses,
    anakinraTick: given.anakinraTick,
  };
  for (const { tick, drug } of suppressants.slice(given.seen)) {
    switch (drug) {
      case 'paracetamol':
      case 'ibuprofen':
        counted.antipyreticTick = tick;
        break;
      case 'tocilizumab':
      case 'siltuximab':
        counted.tocilizumabTick = tick;
        counted.tocilizumabDoses += 1;
        break;
      case 'dexamethasone':
      case 'methylprednisolone':
        counted.steroidTick = tick;
        counted.steroidDoses += 1;
        break;
      case 'anakinra':
        counted.anakinraTick = tick;
        break;
    }
  }
  return counted;
}

type Draft<T> = { -readonly [Name in keyof T]: T[Name] };
