import type { ClientAction, LoggedAction } from '#shared/contracts/action.ts';
import {
  type ClockView,
  PAUSE_REASONS,
  type PauseReason,
  type SessionStatus,
} from '#shared/contracts/frame.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { Speed } from '#shared/contracts/speed.ts';
import { systemActor } from './system-actor.ts';

/** Simulated milliseconds in a tick. */
const TICK_MS = 60_000;

/**
 * Wall time that passes unnoticed at most, ms. A laptop that slept or a process that was stopped
 * must not throw the patient hours ahead: what goes beyond this never happened.
 */
const MAX_GAP_MS = 2000;

/** Wall milliseconds for which everybody is counted in before time moves: three, two, one. */
const COUNT_IN_MS = 3000;

/** The clock running ahead at full rate: from where, and to which tick if that is known. */
export interface Rush {
  readonly kind: 'advance' | 'next-event';
  readonly fromTick: number;
  readonly toTick: number | null;
}

/** Where simulated time stands. A value: every change makes a new one. */
export interface Clock {
  readonly status: SessionStatus;
  readonly speed: Speed;
  /** Simulated milliseconds since tick 0; its whole minutes are the tick that is due. */
  readonly simulatedMs: number;
  /** Monotonic wall time at which `simulatedMs` was right. */
  readonly atMs: number;
  /** UTC at which the pause began; null unless paused. */
  readonly pausedAtMs: number | null;
  readonly rush: Rush | null;
  readonly pauseReason: PauseReason | null;
  /** Wall milliseconds that pass before time moves; 0 unless everybody is being counted in. */
  readonly countInMs: number;
  /** Time moves by injects and by hand alone, whatever the status. */
  readonly manual: boolean;
}

/** A clock in the lobby, standing at `tick`. */
export function clockAt(at: { tick: number; speed: Speed; nowMs: number }): Clock {
  return {
    status: 'lobby',
    speed: at.speed,
    simulatedMs: at.tick * TICK_MS,
    atMs: at.nowMs,
    pausedAtMs: null,
    rush: null,
    pauseReason: null,
    countInMs: 0,
    manual: false,
  };
}

/** The same clock, standing at a second within the minute after `tick`, from now on. */
export function standingAt(
  clock: Clock,
  at: { tick: number; second: number; nowMs: number },
): Clock {
  const simulatedMs = at.tick * TICK_MS + at.second * 1000;
  return { ...clock, simulatedMs, atMs: at.nowMs, countInMs: 0 };
}

/** Lets wall time pass. Time that runs backwards or leaps is not believed. */
export function passTime(clock: Clock, nowMs: number): Clock {
  const gapMs = Math.min(Math.max(nowMs - clock.atMs, 0), MAX_GAP_MS);
  const moves = clock.status === 'running' && clock.rush === null && !clock.manual;
  const countedMs = Math.min(gapMs, clock.countInMs);
  const simulatedMs = clock.simulatedMs + (moves ? (gapMs - countedMs) * clock.speed : 0);
  return { ...clock, simulatedMs, atMs: nowMs, countInMs: clock.countInMs - countedMs };
}

/** The last tick that should have been stepped by now. */
export function dueTick(clock: Clock): number {
  return Math.floor(clock.simulatedMs / TICK_MS);
}

/** The second within the minute that is passing, 0-59. */
export function secondWithin(clock: Clock): number {
  return Math.floor((clock.simulatedMs - dueTick(clock) * TICK_MS) / 1000);
}

/** Wall milliseconds until simulated time has passed the next whole `frameMs` of wall time. */
export function msToNextFrame(clock: Clock, frameMs: number): number {
  if (clock.status !== 'running' || clock.rush !== null || clock.manual) {
    return frameMs;
  }
  const stride = frameMs * clock.speed;
  const done = ((clock.simulatedMs % stride) + stride) % stride;
  return Math.max(1, Math.ceil((stride - done) / clock.speed));
}

/** The clock after a line of the log; lines that are no clock actions leave it as it was. */
export function afterEntry(clock: Clock, entry: LoggedAction): Clock {
  const { action } = entry;
  const fromTick = entry.tick - 1;
  switch (action.type) {
    case 'clock.start':
      return {
        ...settled(clock, entry),
        ...GOES_ON,
        status: 'running',
        rush: null,
        countInMs: action.countIn === true && !hasRun(clock) && !clock.manual ? COUNT_IN_MS : 0,
      };
    case 'clock.pause':
      return {
        ...settled(clock, entry),
        status: 'paused',
        pausedAtMs: entry.atMs,
        rush: null,
        pauseReason: pauseReasonOf(entry),
      };
    case 'clock.rewind':
      return {
        ...clock,
        simulatedMs: action.toTick * TICK_MS,
        countInMs: 0,
        status: 'paused',
        pausedAtMs: entry.atMs,
        rush: null,
        pauseReason: 'person',
      };
    case 'session.brief':
      return { ...clock, status: 'briefing' };
    case 'clock.speed':
      return { ...settled(clock, entry), speed: action.speed, countInMs: clock.countInMs };
    case 'clock.advance':
      return {
        ...settled(clock, entry),
        rush: { kind: 'advance', fromTick, toTick: fromTick + action.minutes },
      };
    case 'clock.next-event':
      return { ...settled(clock, entry), rush: { kind: 'next-event', fromTick, toTick: null } };
    case 'session.end':
      return { ...settled(clock, entry), ...GOES_ON, status: 'ended', rush: null };
    case 'session.debrief':
      return { ...clock, status: 'debrief' };
    default:
      return clock;
  }
}

/** Whether time has moved before: before the start it is the lobby or the briefing. */
function hasRun({ status }: Clock): boolean {
  return status !== 'lobby' && status !== 'briefing';
}

const GOES_ON = { pausedAtMs: null, pauseReason: null };

/** Why a line of the log made the session pause. */
function pauseReasonOf({ actor }: LoggedAction): PauseReason {
  return PAUSE_REASONS.find((reason) => actor.id === systemActor(reason).id) ?? 'person';
}

/** The clock for everyone to see; `tick` is the last tick stepped. */
export function viewOf(clock: Clock, at: { tick: number; utcMs: number }): ClockView {
  const { status, speed, pausedAtMs, pauseReason } = clock;
  const pausedForMs =
    status === 'paused' && pausedAtMs !== null
      ? Math.max(0, Math.round(at.utcMs - pausedAtMs))
      : null;
  const counting = clock.countInMs > 0 ? { startsInMs: Math.ceil(clock.countInMs) } : {};
  return { status, speed, tick: at.tick, pausedForMs, pauseReason, ...counting };
}

/** Why the clock declines an action, or null. `finished`: the course has no tick left. */
export function checkClockAction(
  clock: Clock,
  action: ClientAction,
  finished: boolean,
): Refusal | null {
  switch (action.type) {
    case 'clock.start':
      if (finished) {
        return COURSE_FINISHED;
      }
      return clock.status === 'running' && clock.rush === null
        ? refusal('clock-already-running', 'The clock is running already.')
        : null;
    case 'clock.pause':
      return clock.status !== 'running' && clock.rush === null
        ? refusal('clock-not-running', 'The clock is not running.')
        : null;
    case 'clock.advance':
    case 'clock.next-event':
      return checkRush(clock, finished);
    default:
      return null;
  }
}

/** Answer to whatever needs a further tick when there is none. */
export const COURSE_FINISHED = refusal('course-finished', 'The course has come to its end.');

function checkRush(clock: Clock, finished: boolean): Refusal | null {
  if (finished) {
    return COURSE_FINISHED;
  }
  if (!hasRun(clock)) {
    return refusal('clock-not-running', 'Start the session before moving its time ahead.');
  }
  return clock.rush === null
    ? null
    : refusal('clock-already-running', 'The clock is running ahead already.');
}

/** Simulated time as the log has it, within the minute before the entry's tick; nothing is counted. */
function settled(clock: Clock, entry: LoggedAction): Clock {
  const earliest = (entry.tick - 1) * TICK_MS;
  const latest = entry.tick * TICK_MS - 1;
  const simulatedMs = Math.min(Math.max(clock.simulatedMs, earliest), latest);
  return { ...clock, simulatedMs, countInMs: 0 };
}
