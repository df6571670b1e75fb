import type { LoggedAction } from '#shared/contracts/action.ts';
import type { OverriddenVital, OverrideView } from '#shared/contracts/inject.ts';
import { VITALS, type VitalName } from '#shared/contracts/quantities.ts';
import { forceAt, forcesAt, leftBy, type Override as Move } from '#shared/engine/overrides.ts';
import type { Forces } from '#shared/engine/state.ts';
import type { ChartRow } from './chart-row.ts';
import type { QueuedInject } from './injects/inject-queue.ts';
import { shownAs } from './resolution.ts';

/** An override of the patient or of the chart, with the log line that set it. */
export interface Override extends Move {
  readonly seq: number;
  readonly kind: OverrideView['kind'];
}

/** Every override that does something, oldest first; one for each vital sign and kind at most. */
export type Overrides = readonly Override[];

/** None. */
export const NO_OVERRIDES: Overrides = [];

/** The overrides after the log's lines of one tick. */
export function stepOverrides(
  last: Overrides,
  entries: readonly LoggedAction[],
  tick: number,
): Overrides {
  let overrides = last;
  for (const { action, seq } of entries) {
    if (action.type === 'override.set') {
      const { vital, kind, value, rampMinutes, untilTick = null } = action;
      const set = { seq, vital, kind, value, rampMinutes, untilTick };
      overrides = withOverride(overrides, { ...set, sinceTick: tick });
    } else if (action.type === 'override.clear') {
      overrides = endedWhere(overrides, tick, ({ vital }) => vital === action.vital);
    } else if (action.type === 'undo') {
      overrides = endedWhere(overrides, tick, (override) => override.seq === action.seq);
    }
  }
  return overrides.some((override) => forceAt(override, tick) === null)
    ? overrides.filter((override) => forceAt(override, tick) !== null)
    : overrides;
}

/** The overrides with what injects bring, which takes hold in the next step. */
export function withInjected(
  last: Overrides,
  fired: readonly QueuedInject[],
  tick: number,
): Overrides {
  let overrides = last;
  for (const { inject, seq } of fired) {
    if (inject.effect?.kind === 'physiology') {
      const { vital, value, rampMinutes, minutes } = inject.effect;
      const set = { seq: seq ?? 0, vital, value, rampMinutes, kind: 'physiology' as const };
      const sinceTick = tick + 1;
      overrides = withOverride(overrides, { ...set, sinceTick, untilTick: sinceTick + minutes });
    }
  }
  return overrides;
}

/** What overrides do to the patient in the step to a tick; null where they do nothing. */
export function bodyForces(overrides: Overrides, tick: number): Forces | null {
  return overrides.length === 0
    ? null
    : forcesAt(
        overrides.filter(({ kind }) => kind === 'physiology'),
        tick,
      );
}

/** The overrides that hold at a tick, for those who lead. */
export function overridesView(overrides: Overrides, tick: number): OverrideView[] {
  return overrides
    .filter(({ untilTick }) => untilTick === null || untilTick > tick)
    .map(({ from: _, ...view }) => view);
}

/** A charted row with the values that overrides of the chart alone put in place of it. */
export function throughArtefacts(row: ChartRow, overrides: Overrides, tick: number): ChartRow {
  let shown = row;
  for (const override of overrides) {
    const force = override.kind === 'artefact' ? forceAt(override, tick) : null;
    const own = row[override.vital];
    if (force !== null && own !== null) {
      shown = shifted(shown, override.vital, own * force.kept + force.added - own);
    }
  }
  return shown;
}

/** The vital signs that an override moves: the three pressures go together. */
const MOVES: Readonly<Record<OverriddenVital, readonly VitalName[]>> = {
  temperatureC: ['temperatureC'],
  heartRatePerMin: ['heartRatePerMin'],
  mapMmHg: ['systolicMmHg', 'diastolicMmHg', 'mapMmHg'],
  respiratoryRatePerMin: ['respiratoryRatePerMin'],
  spo2Percent: ['spo2Percent'],
  fatigue: ['fatigue'],
};

function shifted(row: ChartRow, vital: OverriddenVital, shift: number): ChartRow {
  const moved = MOVES[vital].map((name) => {
    const value = row[name];
    return [name, value === null ? null : shownAs(VITALS[name], value + shift)] as const;
  });
  return { ...row, ...(Object.fromEntries(moved) as Partial<ChartRow>) };
}

function withOverride(overrides: Overrides, set: Omit<Override, 'from'>): Overrides {
  const isSame = ({ vital, kind }: Override) => vital === set.vital && kind === set.kind;
  const from = leftBy(overrides.find(isSame), set.sinceTick);
  return [...overrides.filter((override) => !isSame(override)), { ...set, from }];
}

function endedWhere(
  overrides: Overrides,
  tick: number,
  matches: (override: Override) => boolean,
): Overrides {
  return overrides.map((override) =>
    matches(override) && (override.untilTick === null || override.untilTick > tick)
      ? { ...override, untilTick: tick }
      : override,
  );
}
