import type { Snapshot } from '#shared/contracts/frame.ts';
import type { AlarmRecord } from './alarms/kept-record.ts';
import type { AwayGap, SessionState } from './session-state.ts';

/** Where a device stood when somebody last saw its page. */
export interface LastSeen {
  readonly branch: number;
  readonly tick: number;
  readonly atMs: number;
  /** The stretches that it had been away for before. */
  readonly gaps: readonly AwayGap[];
}

/** A snapshot that comes in, and what this device knew until then. */
export interface Arrival {
  readonly draft: SessionState;
  readonly snapshot: Snapshot;
  /** Null on a page that has just been opened. */
  readonly position: { readonly branch: number; readonly tick: number } | null;
  readonly now: {
    readonly atMs: number;
    readonly afterBreak: boolean;
    /** What the page before this one left. */
    readonly seen?: LastSeen | null;
    /** The alarms that it had heard of. */
    readonly heard?: AlarmRecord | null;
  };
}

type Missed = Pick<SessionState, 'awayGaps' | 'back'>;

/** Loading a page again in less than this is no absence, ms. */
const SHORT_MS = 10_000;

const NOTHING: Missed = { awayGaps: [], back: null };

/** The stretch that a device was away for, and what happened in it. */
export function whatWasMissed(arrival: Arrival): Missed {
  const { draft, snapshot, position, now } = arrival;
  if (position === null) {
    return sinceLastSeen(arrival);
  }
  if (position.branch !== snapshot.branch) {
    return NOTHING;
  }
  if (!now.afterBreak) {
    return { awayGaps: draft.awayGaps, back: draft.back };
  }
  const known = new Set(draft.events.map((event) => event.id));
  return absence(arrival, {
    fromTick: position.tick,
    fromMs: draft.lastFrameAtMs ?? now.atMs,
    gaps: draft.awayGaps,
    events: snapshot.events.filter((event) => !known.has(event.id)).length,
  });
}

function sinceLastSeen(arrival: Arrival): Missed {
  const { snapshot, now } = arrival;
  const seen = now.seen ?? null;
  if (seen === null || seen.branch !== snapshot.branch || seen.tick > snapshot.clock.tick) {
    return NOTHING;
  }
  if (now.atMs - seen.atMs < SHORT_MS) {
    return { awayGaps: seen.gaps, back: null };
  }
  return absence(arrival, {
    fromTick: seen.tick,
    fromMs: seen.atMs,
    gaps: seen.gaps,
    events: snapshot.events.filter(({ atTick }) => atTick > seen.tick).length,
  });
}

function absence(
  { snapshot, now }: Arrival,
  from: {
    readonly fromTick: number;
    readonly fromMs: number;
    readonly gaps: readonly AwayGap[];
    readonly events: number;
  },
): Missed {
  const toTick = snapshot.clock.tick;
  const awayTicks = Math.max(0, toTick - from.fromTick);
  const gap = { fromTick: from.fromTick, toTick };
  return {
    awayGaps: awayTicks > 0 ? [...from.gaps, gap] : from.gaps,
    back: { atMs: now.atMs, awayMs: now.atMs - from.fromMs, awayTicks, events: from.events },
  };
}
