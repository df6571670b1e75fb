import type { Alarm, AlarmPriority } from '#shared/contracts/alarm.ts';
import { rank } from './alarms.ts';
import { BURSTS, type Burst } from './burst.ts';

/** What this device knows of an alarm that is on. */
interface Heard {
  readonly id: string;
  /** Tick of the rise that this is about; a later one makes the alarm new. */
  readonly priorityTick: number;
  /** Wall time at which this device first heard of it, ms. */
  readonly sinceMs: number;
  /** Acknowledged on this device. */
  readonly quiet: boolean;
  readonly sounded: boolean;
}

/** A silence of a device, and what it had heard of by then: those alarms do not break it. */
export interface Silence {
  /** Wall time at which it began, ms. */
  readonly atMs: number;
  readonly known: readonly Pick<Heard, 'id' | 'priorityTick'>[];
}

/** The alarms on one device: what it heard, and what its people did about it. */
export interface DeviceState {
  readonly alarms: readonly Alarm[];
  readonly heard: readonly Heard[];
  readonly silenced: Silence | null;
  readonly lastBurst: { readonly priority: AlarmPriority; readonly atMs: number } | null;
  /** Ids of ended alarms that somebody has seen. */
  readonly viewed: readonly string[];
}

/** An alarm that is on, as this device has it. */
export interface ShownAlarm {
  readonly alarm: Alarm;
  /** Acknowledged on this device. */
  readonly quiet: boolean;
  /** On for long enough to sound, to flash and to be read out. */
  readonly waited: boolean;
}

/** What a device shows. */
export interface DeviceView {
  /** The alarm of the bar. */
  readonly top: ShownAlarm | null;
  /** Every alarm that is on, that of the bar first. */
  readonly on: readonly ShownAlarm[];
  /** The first of them that was not acknowledged here. */
  readonly next: ShownAlarm | null;
  /** High alarms that ended and that nobody has seen on this device, latest first. */
  readonly past: readonly Alarm[];
  /** Whether the bar flashes; how fast goes by the priority of its alarm. */
  readonly flashing: boolean;
  /** Wall ms that the silence still lasts; null without one. */
  readonly silenceLeftMs: number | null;
}

/** A moment on a device. */
export interface DeviceNow {
  /** Wall time, ms. */
  readonly nowMs: number;
  /** Simulated seconds per wall second. */
  readonly speed: number;
  /** Whether the clock of the session runs. */
  readonly running: boolean;
}

const PRACTICE = 'ASSUMED: practice of bedside monitors, made bearable for a class';
const ALIKE = 'ASSUMED: modelled on the conventions of IEC 60601-1-8, without a claim to conform';

const WALL = {
  wait: { value: 2000, unit: 'ms', source: PRACTICE },
  silence: { value: 120_000, unit: 'ms', source: PRACTICE },
  /** From the beginning of one burst to that of the next, while time is fast. */
  fastPeriod: { value: 5000, unit: 'ms', source: PRACTICE },
} as const;

/** From the end of a burst to the beginning of the next. */
const PAUSE = {
  high: { value: 5000, unit: 'ms', source: ALIKE },
  medium: { value: 8000, unit: 'ms', source: ALIKE },
  low: { value: 15_000, unit: 'ms', source: ALIKE },
} as const;

/** Above this, time is fast: alarms come and go faster than anybody can act. */
const FAST = { value: 60, unit: 's/s', source: PRACTICE } as const;

/** A device that has heard of no alarm; a page that was loaded again goes on with its silence. */
export function startDevice(silenced: Silence | null = null): DeviceState {
  return { alarms: [], heard: [], silenced, lastBurst: null, viewed: [] };
}

/**
 * Takes in the alarms as they are now. An alarm is new to a device once, and again when its priority
 * rises; another reading of what is known changes nothing.
 *
 * @param now.alarms those that are on and those that were
 * @param now.ownMarks acknowledgements of this participant, with the tick of their log line
 */
export function hearAlarms(
  state: DeviceState,
  now: {
    readonly alarms: readonly Alarm[];
    readonly ownMarks: readonly { readonly alarmId: string; readonly tick: number }[];
    readonly nowMs: number;
  },
): DeviceState {
  const heard = now.alarms.filter(isOn).map(({ id, priorityTick }): Heard => {
    const isSame = (one: Pick<Heard, 'id' | 'priorityTick'>) =>
      one.id === id && one.priorityTick === priorityTick;
    const known = state.heard.find(isSame);
    const marked = now.ownMarks.some(({ alarmId, tick }) => alarmId === id && tick > priorityTick);
    if (known !== undefined) {
      return marked && !known.quiet ? { ...known, quiet: true } : known;
    }
    const before = state.silenced?.known.some(isSame) === true ? state.silenced : null;
    const sinceMs = before?.atMs ?? now.nowMs;
    return { id, priorityTick, sinceMs, quiet: marked, sounded: false };
  });
  const viewed = state.viewed.filter((id) => now.alarms.some((alarm) => alarm.id === id));
  return { ...state, alarms: now.alarms, heard, viewed };
}

/** Stops one alarm from flashing and sounding on this device, until it ends or rises. */
export function acknowledge(state: DeviceState, alarmId: string): DeviceState {
  return {
    ...state,
    heard: state.heard.map((known) => (known.id === alarmId ? { ...known, quiet: true } : known)),
  };
}

/** Stops all sound on this device for two minutes, but for high alarms that are new. */
export function silence(state: DeviceState, nowMs: number): DeviceState {
  const known = state.heard.map(({ id, priorityTick }) => ({ id, priorityTick }));
  return { ...state, silenced: { atMs: nowMs, known } };
}

/** Ends a silence early. */
export function endSilence(state: DeviceState): DeviceState {
  return { ...state, silenced: null };
}

/** Somebody has seen the alarms that ended. */
export function viewPast(state: DeviceState): DeviceState {
  return { ...state, viewed: state.alarms.filter((alarm) => !isOn(alarm)).map(({ id }) => id) };
}

/**
 * What this device has to sound now, one burst at a time: for the most urgent alarm that waited two
 * seconds and is neither acknowledged nor silenced. High and medium alarms repeat, a low one sounds
 * once. While time is fast only high ones sound, five seconds apart; while it stands still, none.
 */
export function soundNow(
  state: DeviceState,
  now: DeviceNow,
): { readonly state: DeviceState; readonly burst: Burst | null } {
  const audible = now.running ? audibleAt(state, now.nowMs) : [];
  const [loudest] = audible.toSorted((one, other) => rank(one.alarm) - rank(other.alarm));
  if (loudest === undefined || !isDue(state.lastBurst, loudest.alarm.priority, now)) {
    return { state, burst: null };
  }
  const { priority } = loudest.alarm;
  const said = new Set(
    audible.filter(({ alarm }) => alarm.priority === priority).map(({ alarm }) => alarm.id),
  );
  const heard = state.heard.map((known) =>
    said.has(known.id) && !known.sounded ? { ...known, sounded: true } : known,
  );
  const lastBurst = { priority, atMs: now.nowMs };
  return { state: { ...state, heard, lastBurst }, burst: BURSTS[priority] };
}

/** What this device shows now. */
export function deviceView(state: DeviceState, now: Omit<DeviceNow, 'speed'>): DeviceView {
  const on = pairs(state)
    .toSorted(
      (one, other) =>
        rank(one.alarm) - rank(other.alarm) || Number(one.known.quiet) - Number(other.known.quiet),
    )
    .map(({ alarm, known }) => {
      return { alarm, quiet: known.quiet, waited: hasWaited(known, now.nowMs) };
    });
  const [top = null] = on;
  return {
    top,
    on,
    next: on.find(({ quiet }) => !quiet) ?? null,
    past: state.alarms.filter((alarm) => !isOn(alarm) && !state.viewed.includes(alarm.id)),
    flashing:
      top !== null && now.running && top.waited && !top.quiet && top.alarm.priority !== 'low',
    silenceLeftMs: silenceLeftMs(state, now.nowMs),
  };
}

interface Pair {
  readonly alarm: Alarm;
  readonly known: Heard;
}

function pairs(state: DeviceState): Pair[] {
  return state.alarms.flatMap((alarm) => {
    const known = isOn(alarm) ? state.heard.find(({ id }) => id === alarm.id) : undefined;
    return known === undefined ? [] : [{ alarm, known }];
  });
}

function audibleAt(state: DeviceState, nowMs: number): Pair[] {
  const isSilenced = silenceLeftMs(state, nowMs) !== null;
  return pairs(state).filter(({ alarm, known }) => {
    const breaksThrough =
      alarm.priority === 'high' && known.sinceMs > (state.silenced?.atMs ?? nowMs);
    return (
      !known.quiet &&
      hasWaited(known, nowMs) &&
      (!isSilenced || breaksThrough) &&
      (alarm.priority !== 'low' || !known.sounded)
    );
  });
}

function isDue(
  last: DeviceState['lastBurst'],
  priority: AlarmPriority,
  { nowMs, speed }: DeviceNow,
): boolean {
  if (speed > FAST.value && priority !== 'high') {
    return false;
  }
  if (last === null) {
    return true;
  }
  if (speed > FAST.value && nowMs < last.atMs + WALL.fastPeriod.value) {
    return false;
  }
  const endMs = last.atMs + BURSTS[last.priority].lengthMs;
  return rank({ priority }) < rank(last) || nowMs >= endMs + PAUSE[priority].value;
}

function silenceLeftMs({ silenced }: DeviceState, nowMs: number): number | null {
  const leftMs = silenced === null ? 0 : silenced.atMs + WALL.silence.value - nowMs;
  return leftMs > 0 ? leftMs : null;
}

function hasWaited(known: Heard, nowMs: number): boolean {
  return nowMs - known.sinceMs >= WALL.wait.value;
}

function isOn({ endTick }: Alarm): boolean {
  return endTick === null;
}
