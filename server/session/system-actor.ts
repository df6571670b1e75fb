import type { Actor, LoggedAction } from '#shared/contracts/action.ts';

/** Why the session did something by itself. */
export type SystemReason =
  | 'created'
  | 'person'
  | 'decision'
  | 'all-called'
  | 'auto-slow'
  | 'arrived'
  | 'limit'
  | 'finished'
  | 'left-by-all'
  | 'abandoned';

/**
 * Why running ahead ends: it is where it was to go, at a decision point, at its limit of time, or at
 * the end of the course.
 */
export type ArrivalReason = Extract<SystemReason, 'arrived' | 'decision' | 'limit' | 'finished'>;

/** The session itself as an actor; the reason is part of its identity, so the log keeps it. */
export function systemActor(reason: SystemReason): Actor {
  return { id: `system-${reason}`, role: 'system', name: 'Beacon' };
}

/** True for the line at which running ahead was broken off because it took too long. */
export function isLimitEntry(entry: LoggedAction): boolean {
  return entry.actor.id === systemActor('limit').id;
}
