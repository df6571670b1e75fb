import { Presence } from '#server/session/people/presence.ts';
import { advanceInTurns } from '#server/session/view/look-ahead.ts';
import type { Action, Actor, LoggedAction } from '#shared/contracts/action.ts';
import type { UpNext } from '#shared/contracts/frame.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionSource } from '#shared/course/audience.ts';
import { CourseFold } from '#shared/course/fold.ts';
import { lastBranch } from '#shared/course/record/branch.ts';
import { courseOptions, touchesCourse } from '#shared/course/record/options.ts';
import { setupOf } from '#shared/course/setup.ts';
import { clockAt, dueTick, secondWithin, standingAt, viewOf } from './clock.ts';
import { Ledger } from './ledger.ts';
import { deleteAtMs } from './retention.ts';
import type { Progress, SessionOrigin, StoredSession, StoredToken } from './session-store.ts';
import { callOpenMs, type Learners, Told } from './told.ts';
import type { WallTime } from './wall-time.ts';

/** The latest tick that a log line can have, so that the last minute of the longest course fits. */
const LAST_TICK = 86_400;

/**
 * A session in memory. All of it follows from what is stored, but for who is connected and what
 * they look at.
 */
export interface SessionState {
  readonly origin: SessionOrigin;
  /** The course of the last branch; another one once somebody went back. */
  fold: CourseFold;
  readonly ledger: Ledger;
  readonly told: Told;
  readonly presence: Presence;
  /** Who may come back, by the hash of the token. */
  readonly identities: Map<string, StoredToken>;
  /** The minute of the debrief that a facilitator looks at; null before the first. */
  lookedAtTick: number | null;
}

/**
 * Rebuilds a session from its log. It stands at the last tick stored, or where its last action
 * came if that was later, and runs on if it was running.
 */
export async function recover(stored: StoredSession, time: WallTime): Promise<SessionState> {
  const { origin, log, tokens, progress } = stored;
  const { scenario, options } = origin;
  const fold = new CourseFold(setupOf(origin));
  const openTick = openTickOf(scenario);
  await advanceInTurns(fold, openTick, time);
  const nowMs = time.monotonicMs();
  const clock = clockAt({ tick: openTick, speed: scenario.suggestedSpeed, nowMs });
  const ledger = new Ledger({ clock: { ...clock, manual: options.manualClock }, options });
  const state: SessionState = {
    origin,
    fold,
    ledger,
    told: new Told(),
    presence: new Presence(ledger.people),
    identities: new Map(tokens.map((token) => [token.hash, token])),
    lookedAtTick: null,
  };
  for (const entry of log) {
    await advanceInTurns(state.fold, entry.tick - 1, time);
    applyEntry(state, entry);
  }
  await advanceInTurns(state.fold, progress.tick, time);
  const { tick, finished } = state.fold;
  const second = tick === progress.tick && !finished ? progress.second : 0;
  ledger.moveClock(standingAt(ledger.clock, { tick, second, nowMs: time.monotonicMs() }));
  return state;
}

/** The next line of the log, as of now. */
export function nextEntry(
  state: SessionState,
  what: { actor: Actor; action: Action; actionId?: string; utcMs: number },
): LoggedAction {
  const { action } = what;
  const seq = state.ledger.lastSeq + 1;
  const goesBack = action.type === 'clock.rewind';
  return {
    seq,
    branch: state.ledger.branch + (goesBack ? 1 : 0),
    actionId: what.actionId ?? `system-${seq}`,
    tick: goesBack ? action.toTick + 1 : Math.min(state.fold.tick + 1, LAST_TICK),
    atMs: Math.round(what.utcMs),
    speed: state.ledger.clock.speed,
    actor: what.actor,
    action,
  };
}

/**
 * Lets a line of the log take effect. After the last tick there is nothing left to act on; going
 * back, and settings that the course rests on, make it anew.
 */
export function applyEntry(state: SessionState, entry: LoggedAction): void {
  state.ledger.accept(entry);
  const openMs = callOpenMs(state.ledger.options);
  state.told.accept(entry, { fold: state.fold, openMs });
  if (makesCourseAnew(entry)) {
    state.fold = refolded(state, entry.tick - 1);
  } else if (!state.fold.finished) {
    state.fold.accept(entry);
  }
}

/** Lets a facilitator look at a minute of the debrief; false for anybody and any time else. */
export function lookAt(
  state: SessionState,
  at: { readonly participantId: string; readonly tick: number },
): boolean {
  const { clock, people } = state.ledger;
  const person = people.find(at.participantId);
  const leads = person?.role === 'facilitator' && !person.removed;
  if (!leads || clock.status !== 'debrief') {
    return false;
  }
  state.lookedAtTick = at.tick;
  return true;
}

function makesCourseAnew({ action }: LoggedAction): boolean {
  return (
    action.type === 'clock.rewind' ||
    (action.type === 'session.set' && touchesCourse(action.settings))
  );
}

/** The course of the last branch, up to a tick, under the settings as they stand. */
function refolded({ origin, ledger }: SessionState, toTick: number): CourseFold {
  const options = courseOptions(origin.options, ledger.log);
  const fold = new CourseFold(setupOf({ ...origin, options }));
  for (const entry of lastBranch(ledger.log)) {
    fold.advance(entry.tick - 1);
    fold.accept(entry);
  }
  fold.advance(toTick);
  return fold;
}

/** The tick at which a session of a case opens. */
export function openTickOf(scenario: Scenario): number {
  return scenario.openTick ?? -scenario.leadMinutes;
}

/** Changes whenever what the session shows has changed, but for wall time. */
export function versionOf({ fold, ledger, presence, lookedAtTick }: SessionState): string {
  return `${fold.tick} ${ledger.lastSeq} ${presence.version} ${lookedAtTick}`;
}

/** How far the session has come. */
export function progressOf(state: SessionState, utcMs: number): Progress {
  const { clock } = state.ledger;
  return {
    tick: state.fold.tick,
    second: state.fold.tick === dueTick(clock) ? secondWithin(clock) : 0,
    status: clock.status,
    savedAtMs: Math.round(utcMs),
    deleteAtMs: deleteAtMs(state.ledger),
  };
}

/** The learners of a session, and those of them who are there. */
export function learnersOf({ ledger, presence }: SessionState): Learners {
  const ids = ledger.people.all.flatMap(({ participantId, role }) =>
    role === 'learner' ? [participantId] : [],
  );
  return { all: new Set(ids), present: new Set(ids.filter((id) => presence.has(id))) };
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
    options: ledger.options,
    log: ledger.log,
    branch: ledger.branch,
    clock: viewOf(ledger.clock, { tick: fold.tick, utcMs: now.utcMs }),
    people: ledger.people.all.map(({ participantId, name, role }) => ({
      participantId,
      name,
      role,
      present: presence.has(participantId),
    })),
    extraEvents: ledger.events,
    histogram: state.told.histogram(learnersOf(state)),
    own: (participantId) => state.told.of(participantId, now.utcMs, ledger.options.reveal),
    upNext: now.upNext,
    lookedAtTick: state.lookedAtTick,
  };
}
