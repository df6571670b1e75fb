import type { OrderPlace, OxygenDevice } from '#shared/contracts/action.ts';
import {
  type OxygenSupport,
  ROOM_AIR,
  type TreatmentRecord,
} from '#shared/contracts/observation.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { oxygenOf } from './orders.ts';

/**
 * What the care rules remember. What was given they read from the record of treatments, so that
 * they go on from what people at the bedside did.
 */
export interface CareState {
  /** First tick of the run of low pressure, since the last bolus; null while it is not low. */
  readonly lowFromTick: number | null;
  readonly hypoxicFromTick: number | null;
  readonly saturatedFromTick: number | null;
  readonly oxygen: OxygenSupport;
  /** Tick from which the oxygen is as it is; null while it never changed. */
  readonly oxygenFromTick: number | null;
}

/** Nothing found, nothing given yet. */
export const NO_CARE: CareState = {
  lowFromTick: null,
  hypoxicFromTick: null,
  saturatedFromTick: null,
  oxygen: ROOM_AIR,
  oxygenFromTick: null,
};

/** The figures of the care rules. Each is a choice of this project, named in docs/model.md. */
const careRules = {
  paracetamolMg: rule(1000, 'mg'),
  paracetamolFromC: rule(38.3, '°C'),
  paracetamolEveryMinutes: rule(360, 'min'),
  lowSystolicMmHg: rule(90, 'mmHg'),
  lowMapMmHg: rule(65, 'mmHg'),
  bolusMl: rule(500, 'mL'),
  bolusAfterMinutes: rule(30, 'min of low pressure'),
  bolusEveryMinutes: rule(60, 'min'),
  bolusesAtMost: rule(3, '(count)'),
  hypoxicBelowPercent: rule(91, '%'),
  oxygenAfterMinutes: rule(10, 'min of low saturation'),
  rungEveryMinutes: rule(15, 'min'),
  saturatedFromPercent: rule(96, '%'),
  stepDownAfterMinutes: rule(60, 'min of full saturation'),
  stepDownEveryMinutes: rule(120, 'min'),
} as const;

type Rung = OrderPlace & { readonly intervention: 'oxygen' };

/** The oxygen ladder; more support than a non-rebreather is not modelled yet. */
const LADDER: readonly Rung[] = [
  rung('room-air'),
  rung('nasal-cannula', 2),
  rung('nasal-cannula', 4),
  rung('nasal-cannula', 6),
  rung('simple-mask', 10),
  rung('non-rebreather', 15),
];

/**
 * Looks at the true state of one tick and says what the rules order; it acts from the next tick.
 *
 * Orders are computed, never logged, so that a case can be shown treated with nobody at the
 * bedside.
 *
 * @param record what was given up to this tick, by the rules and by people
 */
export function stepCare(
  care: CareState,
  state: PatientState,
  record: TreatmentRecord,
): { readonly care: CareState; readonly orders: readonly OrderPlace[] } {
  const { tick } = state;
  const counted = countRuns(care, state, record);
  const orders: OrderPlace[] = [];
  if (paracetamolDue(state, record)) {
    orders.push({
      type: 'order.place',
      intervention: 'paracetamol',
      dose: careRules.paracetamolMg.value,
    });
  }
  if (bolusDue(counted, tick, record)) {
    orders.push({
      type: 'order.place',
      intervention: 'fluid-bolus',
      dose: careRules.bolusMl.value,
    });
  }
  const oxygen = oxygenDue(counted, tick);
  if (oxygen !== undefined) {
    orders.push(oxygen);
  }
  return { care: counted, orders };
}

function countRuns(care: CareState, state: PatientState, record: TreatmentRecord): CareState {
  const { tick, vitals } = state;
  const { oxygen } = record;
  const low =
    vitals.systolicMmHg < careRules.lowSystolicMmHg.value ||
    vitals.mapMmHg < careRules.lowMapMmHg.value;
  const lowBefore = record.bolusTicks.at(-1) === tick ? null : care.lowFromTick;
  const lowFromTick = runOf(low, lowBefore, tick);
  const hypoxicFromTick = runOf(
    vitals.spo2Percent < careRules.hypoxicBelowPercent.value,
    care.hypoxicFromTick,
    tick,
  );
  const saturatedFromTick = runOf(
    vitals.spo2Percent >= careRules.saturatedFromPercent.value,
    care.saturatedFromTick,
    tick,
  );
  const unchanged =
    lowFromTick === care.lowFromTick &&
    hypoxicFromTick === care.hypoxicFromTick &&
    saturatedFromTick === care.saturatedFromTick &&
    oxygen === care.oxygen;
  const oxygenFromTick = oxygen === care.oxygen ? care.oxygenFromTick : tick;
  return unchanged
    ? care
    : { lowFromTick, hypoxicFromTick, saturatedFromTick, oxygen, oxygenFromTick };
}

function paracetamolDue(state: PatientState, record: TreatmentRecord): boolean {
  if (state.temperatureC < careRules.paracetamolFromC.value) {
    return false;
  }
  const last = record.suppressants.findLast(({ drug }) => drug === 'paracetamol')?.tick ?? null;
  return hasPassed(last, careRules.paracetamolEveryMinutes.value, state.tick);
}

function bolusDue(care: CareState, tick: number, { bolusTicks }: TreatmentRecord): boolean {
  return (
    lasts(care.lowFromTick, careRules.bolusAfterMinutes.value, tick) &&
    bolusTicks.length < careRules.bolusesAtMost.value &&
    hasPassed(bolusTicks.at(-1) ?? null, careRules.bolusEveryMinutes.value, tick)
  );
}

/** The next rung up or down from the fraction being given, where one is due. */
function oxygenDue(care: CareState, tick: number): Rung | undefined {
  const { oxygen, oxygenFromTick } = care;
  if (
    lasts(care.hypoxicFromTick, careRules.oxygenAfterMinutes.value, tick) &&
    hasPassed(oxygenFromTick, careRules.rungEveryMinutes.value, tick)
  ) {
    return LADDER.find((higher) => oxygenOf(higher).fio2 > oxygen.fio2);
  }
  const saturated =
    lasts(care.saturatedFromTick, careRules.stepDownAfterMinutes.value, tick) &&
    hasPassed(oxygenFromTick, careRules.stepDownEveryMinutes.value, tick);
  return saturated ? LADDER.findLast((lower) => oxygenOf(lower).fio2 < oxygen.fio2) : undefined;
}

function rung(device: OxygenDevice, flowLPerMin?: number): Rung {
  const flow = flowLPerMin === undefined ? {} : { flowLPerMin };
  return { type: 'order.place', intervention: 'oxygen', device, ...flow };
}

function runOf(holds: boolean, fromTick: number | null, tick: number): number | null {
  return holds ? (fromTick ?? tick) : null;
}

function lasts(fromTick: number | null, minutes: number, tick: number): boolean {
  return fromTick !== null && tick - fromTick + 1 >= minutes;
}

/** Whether an order of this tick, which acts in the next, keeps its distance to the last one. */
function hasPassed(lastTick: number | null, minutes: number, tick: number): boolean {
  return lastTick === null || tick + 1 - lastTick >= minutes;
}

function rule(value: number, unit: string) {
  return { value, unit, source: 'ASSUMED: care rule of this project; docs/model.md' } as const;
}
