import { ALARM_PRIORITIES, type Alarm, type AlarmPriority } from '#shared/contracts/alarm.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import { LEVEL_OFF, type Levels, stepLevel } from './crossing.ts';
import { withIceTest } from './ice-drop.ts';
import type { Reading } from './reading.ts';
import { type Charted, WATCHED, type Watched } from './watched.ts';

/** An alarm that is on. */
interface Standing
  extends Pick<Alarm, 'priority' | 'limit' | 'value' | 'items' | 'onsetTick' | 'priorityTick'> {
  /** Its furthest reading as a high one, and the limit of then; null before it was one. */
  readonly worst: Pick<Alarm, 'limit' | 'value'> | null;
}

/** How one thing that can alarm stands: its limits, and its alarm, if one is on. */
interface Track {
  readonly levels: Levels;
  readonly standing: Standing | null;
}

/** Every alarm of a course at one tick. */
export interface AlarmsState {
  /** In the order of the things that can alarm; empty before the first stir. */
  readonly tracks: readonly Track[];
  /** High alarms that ended, latest last. */
  readonly past: readonly Alarm[];
  /** The ICE tests so far, of equal ones the first. */
  readonly iceTests: readonly IcePoints[];
}

/** High alarms that ended and are kept, for whoever has not seen them. */
const KEPT = {
  value: 20,
  unit: 'alarms',
  source: 'ASSUMED: more than anybody reads through',
} as const;

const QUIET: Track = {
  levels: { high: LEVEL_OFF, medium: LEVEL_OFF, low: LEVEL_OFF },
  standing: null,
};

/** No alarm yet. */
export function startAlarms(): AlarmsState {
  return { tracks: [], past: [], iceTests: [] };
}

/**
 * Takes in what was charted at one tick.
 *
 * There is one alarm for each vital sign and side; its priority is that of the furthest limit that
 * counts. Under a monitor a limit counts after as many readings in a row as its delay has ticks, on
 * rounds after the first; either way until a reading is clear of it. A value that is missing says
 * nothing: it neither raises nor ends an alarm, and only a monitor takes it for a lost sensor. An
 * ICE test alarms by itself, three points below an earlier one.
 *
 * @returns the same object where nothing changed
 */
export function stepAlarms(last: AlarmsState, now: Charted): AlarmsState {
  const iceTest = now.iceTest ?? null;
  if (now.row === null && iceTest === null) {
    return last;
  }
  const iceTests = iceTest === null ? last.iceTests : withIceTest(last.iceTests, iceTest);
  let changed = iceTests !== last.iceTests;
  const ended: Alarm[] = [];
  const tracks = WATCHED.map((watched, index) => {
    const track = last.tracks[index] ?? QUIET;
    const reading = watched.read(now, last.iceTests);
    const next =
      reading === null ? track : stepTrack(track, { reading, tick: now.tick, side: watched.side });
    changed ||= next !== track;
    const { standing } = track;
    if (standing !== null && standing.worst !== null && next.standing === null) {
      const was = alarmOf(watched, standing);
      ended.push({ ...was, ...standing.worst, priority: 'high', endTick: now.tick });
    }
    return next;
  });
  if (!changed) {
    return last;
  }
  const past = ended.length === 0 ? last.past : [...last.past, ...ended].slice(-KEPT.value);
  return { tracks, past, iceTests };
}

/** The alarms that are on, most urgent and then latest first; then high ones that ended, latest first. */
export function alarmsView(state: AlarmsState): Alarm[] {
  const on = WATCHED.flatMap((watched, index) => {
    const standing = state.tracks[index]?.standing ?? null;
    return standing === null ? [] : [alarmOf(watched, standing)];
  });
  on.sort((one, other) => rank(one) - rank(other) || other.priorityTick - one.priorityTick);
  return [...on, ...state.past.toReversed()];
}

function alarmOf({ name, source, side, vital }: Watched, standing: Standing): Alarm {
  const { worst: _, ...now } = standing;
  const id = `${name}-${standing.onsetTick}`;
  return { id, source, side, ...(vital === undefined ? {} : { vital }), ...now, endTick: null };
}

/** What one thing that can alarm reads at a tick. */
interface Read {
  readonly reading: Reading;
  readonly tick: number;
  readonly side: Watched['side'];
}

function stepTrack(track: Track, read: Read): Track {
  const { reading } = read;
  const levels = stepLevels(track.levels, reading);
  const priority = ALARM_PRIORITIES.find((name) => levels[name].on);
  const standing =
    priority === undefined ? null : standingAt(track.standing, { ...read, priority });
  return levels === track.levels && standing === track.standing ? track : { levels, standing };
}

function stepLevels(levels: Levels, { crossing, needed }: Reading): Levels {
  const high = stepLevel(levels.high, crossing.high, needed);
  const medium = stepLevel(levels.medium, crossing.medium, needed);
  const low = stepLevel(levels.low, crossing.low, needed);
  return high === levels.high && medium === levels.medium && low === levels.low
    ? levels
    : { high, medium, low };
}

function standingAt(
  last: Standing | null,
  now: Read & { readonly priority: AlarmPriority },
): Standing {
  const { priority, reading, tick, side } = now;
  const { value, items } = reading;
  const limit = reading.limit[priority];
  if (
    last?.priority === priority &&
    last.limit === limit &&
    last.value === value &&
    last.items === items
  ) {
    return last;
  }
  const rises = last === null || rank(now) < rank(last);
  const worst = last?.worst ?? null;
  return {
    priority,
    limit,
    value,
    ...(items === undefined ? {} : { items }),
    onsetTick: last?.onsetTick ?? tick,
    priorityTick: rises ? tick : last.priorityTick,
    worst: priority === 'high' ? further(worst, { limit, value }, side) : worst,
  };
}

/** Of two readings of a high alarm the one that is further out; of equals the earlier. */
function further(
  worst: Standing['worst'],
  now: Pick<Alarm, 'limit' | 'value'>,
  side: Watched['side'],
): Pick<Alarm, 'limit' | 'value'> {
  if (worst === null || worst.value === null || now.value === null) {
    return worst ?? now;
  }
  const isFurther = side === 'above' ? now.value > worst.value : now.value < worst.value;
  return isFurther ? now : worst;
}

/** 0 for the most urgent. */
export function rank({ priority }: Pick<Alarm, 'priority'>): number {
  return ALARM_PRIORITIES.indexOf(priority);
}
