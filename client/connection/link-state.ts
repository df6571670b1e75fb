/** How well this device hears the session; what each one looks like is decided by the pages. */
export type LinkState = 'connecting' | 'live' | 'grace' | 'stale' | 'offline' | 'catching-up';

/** Frames come once a second; three seconds without one is the first sign of trouble. */
const GRACE_AFTER_MS = 3_000;
/** From here on people are told. */
const STALE_AFTER_MS = 10_000;
/** From here on the numerics are withdrawn. */
const OFFLINE_AFTER_MS = 30_000;

/** What the state of the link is computed from. */
export interface LinkFacts {
  readonly nowMs: number;
  /** When the connection was first asked for. */
  readonly startedAtMs: number;
  /** When the last snapshot or frame came; null before the first. */
  readonly lastFrameAtMs: number | null;
  /** When the page was last brought to the front; a waking phone gets a fresh grace. */
  readonly visibleSinceMs: number;
  readonly hidden: boolean;
  /** Connected again after a break, and the snapshot has not come yet. */
  readonly awaitingSnapshot: boolean;
}

/**
 * Computes the state of the link from the local clock, so that silence is noticed although nothing
 * arrives.
 */
export function linkState(facts: LinkFacts): LinkState {
  if (facts.lastFrameAtMs === null) {
    const waitedMs = facts.nowMs - Math.max(facts.startedAtMs, facts.visibleSinceMs);
    return !facts.hidden && waitedMs >= STALE_AFTER_MS ? 'offline' : 'connecting';
  }
  if (facts.awaitingSnapshot) {
    return 'catching-up';
  }
  const silentMs = facts.nowMs - Math.max(facts.lastFrameAtMs, facts.visibleSinceMs);
  if (facts.hidden || silentMs < GRACE_AFTER_MS) {
    return 'live';
  }
  if (silentMs < STALE_AFTER_MS) {
    return 'grace';
  }
  return silentMs < OFFLINE_AFTER_MS ? 'stale' : 'offline';
}
