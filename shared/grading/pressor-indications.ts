import type { PressorRecord } from '#shared/contracts/observation.ts';
import { meetsHighDose } from './crs/signs/high-dose.ts';
import { isIndicated, SOURCES } from './limits.ts';

/** The longest break after which a vasopressor still counts as running on (R-MSK-GAP). */
const GAP = { value: 60, unit: 'min', source: SOURCES.trainingDefault } as const;

/** A vasopressor that is running, and whether a low pressure called for it. */
interface RunningPressor {
  readonly drug: PressorRecord['drug'];
  readonly startTick: number;
  readonly counts: boolean;
}

/** What a course remembers of its vasopressors. */
export interface PressorIndications {
  readonly running: readonly RunningPressor[];
  /** Since when those that count have met the high-dose table, or null while they do not. */
  readonly highSinceTick: number | null;
  /** Since when one that counts has been running, breaks of up to an hour included. */
  readonly sinceTick: number | null;
  /** Tick from which none that counts was running any more; null while one is. */
  readonly stoppedTick: number | null;
}

/** Before any vasopressor. */
export const NO_PRESSOR_YET: PressorIndications = {
  running: [],
  highSinceTick: null,
  sinceTick: null,
  stoppedTick: null,
};

/** The vasopressors of one tick, and how to tell whether they were called for. */
interface PressorInput {
  readonly tick: number;
  readonly pressors: readonly PressorRecord[];
  readonly weightKg: number;
  /** When the pressure was last low, or null. */
  readonly lowPressureTick: number | null;
}

/**
 * Takes in the vasopressors of one tick (R-INDICATION).
 *
 * One counts that was started on a low pressure, or on which the pressure has been low since. One
 * that replaces the last that counted counts as well: the first had held the pressure up, so that
 * there was none to see.
 */
export function stepPressors(state: PressorIndications, input: PressorInput): PressorIndications {
  const { tick, pressors, weightKg, lowPressureTick: foundTick } = input;
  if (pressors.length === 0 && state.running.length === 0) {
    return state;
  }
  const judged = pressors.map(({ drug, startTick }) => ({
    drug,
    startTick,
    counts:
      isCounted(state, { drug, startTick }) || isIndicated({ foundTick, beganTick: startTick }),
  }));
  const replaced = state.running.some(counts) && !judged.some(counts);
  const running = replaced ? judged.map((one) => ({ ...one, counts: true })) : judged;
  if (!running.some(counts)) {
    return {
      ...state,
      running,
      highSinceTick: null,
      stoppedTick: state.sinceTick === null ? null : (state.stoppedTick ?? tick),
    };
  }
  const graded = pressors.filter((_, index) => running[index]?.counts);
  const high = meetsHighDose(graded, { weightKg, unknownDose: 0 });
  const goesOn = state.stoppedTick === null || tick - state.stoppedTick <= GAP.value;
  return {
    running,
    highSinceTick: high ? (state.highSinceTick ?? tick) : null,
    sinceTick: goesOn ? (state.sinceTick ?? tick) : tick,
    stoppedTick: null,
  };
}

/** The records of those that count, in their order. */
export function gradedPressors(
  state: PressorIndications,
  pressors: readonly PressorRecord[],
): readonly PressorRecord[] {
  return state.running.every(counts)
    ? pressors
    : pressors.filter((pressor) => isCounted(state, pressor));
}

/** Whether a vasopressor runs that no low pressure called for. */
export function isPressorUngraded(state: PressorIndications): boolean {
  return !state.running.every(counts);
}

function isCounted(
  state: PressorIndications,
  pressor: Pick<PressorRecord, 'drug' | 'startTick'>,
): boolean {
  return state.running.some(
    (one) => one.counts && one.drug === pressor.drug && one.startTick === pressor.startTick,
  );
}

function counts(pressor: RunningPressor): boolean {
  return pressor.counts;
}
