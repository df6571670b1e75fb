import type { OrderPlace, OxygenDevice } from '#shared/contracts/action.ts';
import type { PatientState } from '#shared/engine/state.ts';

/**
 * What the care rules remember: orders are computed from the true state, never logged, so that a
 * case can be shown treated with nobody at the bedside.
 */
export interface CareState {
  readonly lastParacetamolTick: number | null;
  /** First tick of the run of low pressure; null while it is not low. */
  readonly lowFromTick: number | null;
  readonly lastBolusTick: number | null;
  readonly boluses: number;
  readonly rung: number;
  readonly lastRungTick: number | null;
  readonly hypoxicFromTick: number | null;
  readonly saturatedFromTick: number | null;
}

/** Nothing given yet. */
export const NO_CARE: CareState = {
  lastParacetamolTick: null,
  lowFromTick: null,
  lastBolusTick: null,
  boluses: 0,
  rung: 0,
  lastRungTick: null,
  hypoxicFromTick: null,
  saturatedFromTick: null,
};

/** The figures of the care rules. Each is a choice of this project, named in docs/model.md. */
const careRules = {
  paracetamolFromC: rule(38.3, '°C'),
  paracetamolEveryMinutes: rule(360, 'min'),
  lowSystolicMmHg: rule(90, 'mmHg'),
  lowMapMmHg: rule(65, 'mmHg'),
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

interface Rung {
  readonly device: OxygenDevice;
  readonly flowLPerMin?: number;
}

/** The oxygen ladder; more support than a non-rebreather is not modelled yet. */
const LADDER: readonly Rung[] = [
  { device: 'room-air' },
  { device: 'nasal-cannula', flowLPerMin: 2 },
  { device: 'nasal-cannula', flowLPerMin: 4 },
  { device: 'nasal-cannula', flowLPerMin: 6 },
  { device: 'simple-mask', flowLPerMin: 10 },
  { device: 'non-rebreather', flowLPerMin: 15 },
];

/**
 * Looks at the true state of one tick and says what the rules order; it acts from the next tick.
 */
export function stepCare(
  care: CareState,
  state: PatientState,
): { readonly care: CareState; readonly orders: readonly OrderPlace[] } {
  const counted = countRuns(care, state);
  const antipyretic = paracetamolDue(counted, state);
  const bolus = bolusDue(counted, state.tick);
  const rung = rungDue(counted, state.tick);
  if (!antipyretic && !bolus && rung === counted.rung) {
    return { care: counted, orders: [] };
  }
  const orders: OrderPlace[] = [];
  if (antipyretic) {
    orders.push({ type: 'order.place', intervention: 'paracetamol', dose: 1000 });
  }
  if (bolus) {
    orders.push({ type: 'order.place', intervention: 'fluid-bolus', dose: 500 });
  }
  if (rung !== counted.rung) {
    orders.push({ type: 'order.place', intervention: 'oxygen', ...LADDER[rung] });
  }
  return { care: remember(counted, { antipyretic, bolus, rung, tick: state.tick }), orders };
}

function countRuns(care: CareState, state: PatientState): CareState {
  const { tick, vitals } = state;
  const low =
    vitals.systolicMmHg < careRules.lowSystolicMmHg.value ||
    vitals.mapMmHg < careRules.lowMapMmHg.value;
  const lowFromTick = runOf(low, care.lowFromTick, tick);
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
    saturatedFromTick === care.saturatedFromTick;
  return unchanged ? care : { ...care, lowFromTick, hypoxicFromTick, saturatedFromTick };
}

function remember(
  care: CareState,
  done: { antipyretic: boolean; bolus: boolean; rung: number; tick: number },
): CareState {
  return {
    ...care,
    lastParacetamolTick: done.antipyretic ? done.tick : care.lastParacetamolTick,
    lastBolusTick: done.bolus ? done.tick : care.lastBolusTick,
    boluses: care.boluses + (done.bolus ? 1 : 0),
    lowFromTick: done.bolus ? null : care.lowFromTick,
    rung: done.rung,
    lastRungTick: done.rung === care.rung ? care.lastRungTick : done.tick,
  };
}

function paracetamolDue(care: CareState, state: PatientState): boolean {
  return (
    state.temperatureC >= careRules.paracetamolFromC.value &&
    hasPassed(care.lastParacetamolTick, careRules.paracetamolEveryMinutes.value, state.tick)
  );
}

function bolusDue(care: CareState, tick: number): boolean {
  return (
    lasts(care.lowFromTick, careRules.bolusAfterMinutes.value, tick) &&
    care.boluses < careRules.bolusesAtMost.value &&
    hasPassed(care.lastBolusTick, careRules.bolusEveryMinutes.value, tick)
  );
}

function rungDue(care: CareState, tick: number): number {
  const { rung } = care;
  const hypoxic =
    lasts(care.hypoxicFromTick, careRules.oxygenAfterMinutes.value, tick) &&
    hasPassed(care.lastRungTick, careRules.rungEveryMinutes.value, tick);
  if (hypoxic && rung < LADDER.length - 1) {
    return rung + 1;
  }
  const saturated =
    lasts(care.saturatedFromTick, careRules.stepDownAfterMinutes.value, tick) &&
    hasPassed(care.lastRungTick, careRules.stepDownEveryMinutes.value, tick);
  return saturated && rung > 0 ? rung - 1 : rung;
}

function runOf(holds: boolean, fromTick: number | null, tick: number): number | null {
  return holds ? (fromTick ?? tick) : null;
}

function lasts(fromTick: number | null, minutes: number, tick: number): boolean {
  return fromTick !== null && tick - fromTick + 1 >= minutes;
}

function hasPassed(lastTick: number | null, minutes: number, tick: number): boolean {
  return lastTick === null || tick - lastTick >= minutes;
}

function rule(value: number, unit: string) {
  return { value, unit, source: 'ASSUMED: care rule of this project; docs/model.md' } as const;
}
