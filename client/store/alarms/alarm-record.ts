import { rank } from '#shared/alarms/alarms.ts';
import type { Alarm } from '#shared/contracts/alarm.ts';

/** An alarm at its worst as this device heard of it. */
export interface RecordedAlarm extends Alarm {
  /** Only that it had ended by `endTick` is known: it went between two frames. */
  readonly endedBy: boolean;
}

export { rank };

/** More than a screen of alarms back nobody looks. */
const MOST = 200;

/**
 * The alarms that this device has heard of, in the order of their onsets. The server keeps those
 * that are on and the high ones that were; the others end here when they are told of no more.
 *
 * @param heard.tick the tick of what was heard
 * @returns the same array where nothing began, rose or ended
 */
export function recordAlarms(
  record: readonly RecordedAlarm[],
  heard: { readonly alarms: readonly Alarm[]; readonly tick: number },
): readonly RecordedAlarm[] {
  const now = new Map(heard.alarms.map((alarm) => [alarm.id, alarm]));
  const known = record.map((alarm) => followed(alarm, now.get(alarm.id) ?? null, heard.tick));
  const ids = new Set(record.map(({ id }) => id));
  const fresh = heard.alarms
    .filter(({ id }) => !ids.has(id))
    .map((alarm) => ({ ...alarm, endedBy: false }));
  if (fresh.length === 0 && known.every((alarm, index) => alarm === record[index])) {
    return record;
  }
  return [...known, ...fresh].sort((one, other) => one.onsetTick - other.onsetTick).slice(-MOST);
}

function followed(before: RecordedAlarm, now: Alarm | null, tick: number): RecordedAlarm {
  if (now === null) {
    return before.endTick === null ? { ...before, endTick: tick, endedBy: true } : before;
  }
  if (rank(now) < rank(before)) {
    return { ...now, endedBy: false };
  }
  // It stays what it was at its worst. Its value goes on with each tick; a list need not.
  return before.endTick === now.endTick
    ? before
    : { ...before, endTick: now.endTick, endedBy: false };
}
