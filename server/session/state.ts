import { Presence } from '#server/session/people/presence.ts';
import { advanceInTurns } from '#server/session/view/look-ahead.ts';
import type { Action, Actor, LoggedAction } from '#shared/contracts/action.ts';
import type { UpNext } from '#shared/contracts/frame.ts';
import type { SessionSource } from '#shared/course/audience.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { monitoringOf } from '#shared/course/setup.ts';
import { clockAt, dueTick, secondWithin, standingAt, viewOf } from './clock.ts';
import { Ledger } from './ledger.ts';
import type { Progress, SessionOrigin, StoredSession, StoredToken } from './session-store.ts';
import type { WallTime } from './wall-time.ts';

/** The latest tick that a log line can have, so that the last minute of the longest course fits. */
const LAST_TICK = 86_400;

/** A session in memory. All of it but who is connected follows from what is stored. */
export interface SessionState {
  readonly origin: SessionOrigin;
  readonly fold: CourseFold;
  readonly ledger: Ledger;
  readonly presence: Presence;
  /** Who may come back, by the hash of the token. */
  readonly identities: Map<string, StoredToken>;
}

/**
 * Rebuilds a session from its log. It stands at the last tick stored, or where its last action
 * came if that was later, and runs on if it was running.
 */
export async function recover(stored: StoredSession, time: WallTime): Promise<SessionState> {
  const { origin, log, tokens, progress } = stored;
  const { scenario, seed, options } = origin;
  const { care, scale } = options;
  const monitoring = monitoringOf(scenario, options.monitoring);
  const fold = new CourseFold({ scenario, seed, care, monitoring, scale });
  const openTick = scenario.openTick ?? -scenario.leadMinutes;
  await advanceInTurns(fold, openTick, time);
  const nowMs = time.monotonicMs();
  const ledger = new Ledger({
    clock: clockAt({ tick: openTick, speed: scenario.suggestedSpeed, nowMs }),
    reveal: options.reveal,
  });
  const state: SessionState = {
    origin,
    fold,
    ledger,
    presence: new Presence(ledger.people),
    identities: new Map(tokens.map((token) => [token.hash, token])),
  };
  for (const entry of log) {
    await advanceInTurns(fold, entry.tick - 1, time);
    applyEntry(state, entry);
  }
  await advanceInTurns(fold, progress.tick, time);
  const { tick } = fold;
  const second = tick === progress.tick && !fold.finished ? progress.second : 0;
  ledger.moveClock(standingAt(ledger.clock, { tick, second, nowMs: time.monotonicMs() }));
  return state;
}

/** The next line of the log, as of now. */
export function nextEntry(
  state: SessionState,
  what: { actor: Actor; action: Action; actionId?: string; utcMs: number },
): LoggedAction {
  const seq = state.ledger.lastSeq + 1;
  return {
    seq,
    branch: 0,
    actionId: what.actionId ?? `system-${seq}`,
    tick: Math.min(state.fold.tick + 1, LAST_TICK),
    atMs: Math.round(what.utcMs),
    speed: state.ledger.clock.speed,
    actor: what.actor,
    action: what.action,
  };
}

/** Lets a line of the log take effect. After the last tick there is nothing left to act on. */
export function applyEntry(state: SessionState, entry: LoggedAction): void {
  state.ledger.accept(entry);
  if (!state.fold.finished) {
    state.fold.accept(entry);
  }
}

/** Changes whenever what the session shows has changed, but for wall time. */
export function versionOf({ fold, ledger, presence }: SessionState): string {
  return `${fold.tick} ${ledger.lastSeq} ${presence.version}`;
}

/** How far the session has come. */
export function progressOf(state: SessionState, utcMs: number): Progress {
  const { clock } = state.ledger;
  return {
    tick: state.fold.tick,
    second: state.fold.tick === dueTick(clock) ? secondWithin(clock) : 0,
    status: clock.status,
    savedAtMs: Math.round(utcMs),
  };
}

/** The session as the role filter reads it. */
export function sourceOf(
  state: SessionState,
  now: { utcMs: number; upNext: UpNext | null },
): SessionSource {
  const { origin, fold, ledger, presence } = state;
  return {
    code: origin.code,
    fold,
    options: origin.options,
    log: ledger.log,
    branch: 0,
    clock: viewOf(ledger.clock, { tick: fold.tick, utcMs: now.utcMs }),
    reveal: ledger.reveal,
    people: ledger.people.all.map(({ participantId, name, role }) => ({
      participantId,
      name,
      role,
      present: presence.has(participantId),
    })),
    extraEvents: ledger.events,
    upNext: now.upNext,
  };
}
