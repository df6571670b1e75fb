import type { OverriddenVital } from '#shared/contracts/inject.ts';
import { assert } from '#shared/contracts/invariant.ts';
import { max, min } from './exact-math.ts';
import type { Force, Forces, PatientState } from './state.ts';

/**
 * Somebody's will that a vital sign come to a value. It comes to it along a straight line and goes
 * back along one as long; the first tick of a ramp is the one at which it is set or released.
 */
export interface Override {
  readonly vital: OverriddenVital;
  /** Where the vital sign comes to, in its unit; outside the range of `VITALS`, to its end. */
  readonly value: number;
  /** Ticks of a ramp; 0 and 1 are at once. */
  readonly rampMinutes: number;
  readonly sinceTick: number;
  /** First tick on the way back; null while nobody has said when. */
  readonly untilTick: number | null;
  /** What moved the vital sign when this was set; see {@link leftBy}. */
  readonly from: Force;
}

/** Moves nothing. */
const FREE: Force = { kept: 1, added: 0 };

/**
 * What a new override of a vital sign begins from, so that it leads on from where the one that it
 * replaces had got to.
 *
 * @param before the one it replaces, held or on its way back
 * @param tick the tick at which the new one is set
 */
export function leftBy(before: Override | undefined, tick: number): Force {
  return (before === undefined ? null : forceAt(before, tick - 1)) ?? FREE;
}

/**
 * What overrides do at a tick, as `step` takes it; null where they do nothing.
 *
 * @param overrides one for each vital sign at most
 */
export function forcesAt(overrides: readonly Override[], tick: number): Forces | null {
  const forces: { [Vital in OverriddenVital]?: Force } = {};
  for (const override of overrides) {
    const force = forceAt(override, tick);
    if (force !== null) {
      forces[override.vital] = force;
    }
  }
  return Object.keys(forces).length === 0 ? null : forces;
}

/**
 * What an override does at a tick; null once it is gone.
 *
 * @param tick from the tick before the one at which it was set
 */
export function forceAt(override: Override, tick: number): Force | null {
  const { rampMinutes, sinceTick, untilTick } = override;
  assert(tick >= sinceTick - 1, `tick ${tick} lies before the override of tick ${sinceTick}`);
  if (untilTick === null || tick < untilTick) {
    return heldAt(override, tick);
  }
  const back = progress({ tick, sinceTick: untilTick, rampMinutes });
  return back === 1 ? null : between(heldAt(override, untilTick - 1), FREE, back);
}

function heldAt({ from, value, rampMinutes, sinceTick }: Override, tick: number): Force {
  const share = progress({ tick, sinceTick, rampMinutes });
  return between(from, { kept: 0, added: value }, share);
}

/** How far a ramp has got at a tick, 0-1. */
function progress(ramp: { tick: number; sinceTick: number; rampMinutes: number }): number {
  const { tick, sinceTick, rampMinutes } = ramp;
  return max(0, min(1, (tick - sinceTick + 1) / max(1, rampMinutes)));
}

function between(from: Force, to: Force, share: number): Force {
  return {
    kept: from.kept * (1 - share) + to.kept * share,
    added: from.added * (1 - share) + to.added * share,
  };
}

/** Core temperature as it would be without overrides, °C. */
export function ownTemperatureC(state: Pick<PatientState, 'temperatureC' | 'overridden'>): number {
  return state.overridden === null ? state.temperatureC : state.overridden.ownTemperatureC;
}

/** Fatigue as it would be if nobody had overridden it, 0-10. */
export function ownFatigue(state: Pick<PatientState, 'fatigue' | 'overridden'>): number {
  return state.overridden === null ? state.fatigue : state.overridden.ownFatigue;
}
