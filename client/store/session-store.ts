import type { Outcome, PendingAction } from '#client/connection/action-queue.ts';
import type { LinkState } from '#client/connection/link-state.ts';
import type { Told } from '#client/connection/session-connection.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Frame, Snapshot } from '#shared/contracts/frame.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { recordAlarms } from './alarms/alarm-record.ts';
import { type ChartBuffer, createChartBuffer } from './chart-buffer.ts';
import { type Arrival, whatWasMissed } from './missed.ts';
import { type LabResultView, NOTHING_HEARD, type SessionState } from './session-state.ts';

export type { LinkState, Outcome, PendingAction, SessionState };

/** When the collected frames are shown: the browser's next picture, at most four a second. */
export interface FlushPace {
  /** Runs once, before the browser's next picture; never while the page is hidden. */
  soon(run: () => void): void;
}

/** Where a device stands: the last tick and the last log line it has. */
export interface Position {
  readonly branch: number;
  readonly tick: number;
  readonly seq: number;
}

/** See {@link createSessionStore}. */
export interface SessionStore {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  /** Replaces everything; after a break or an absence it also tells what was missed. */
  receiveSnapshot(snapshot: Snapshot, now: Arrival['now']): void;
  /** Takes a frame in as it comes, to be shown with the next flush; false if it left a gap. */
  receiveFrame(frame: Frame, atMs: number): boolean;
  /** Takes in what came for this participant alone, as it comes. */
  receivePersonal(told: Told, atMs: number): void;
  position(): Position | null;
  setLink(link: LinkState, lastFrameAtMs: number | null): void;
  setPending(pending: readonly PendingAction[]): void;
  addOutcome(outcome: Outcome): void;
  setProblem(problem: Refusal | null): void;
  setRemoved(): void;
}

/**
 * Holds what this device knows of a session. Frames are taken in as they come and published
 * together, so that pages draw at their own pace whatever the speed of the session.
 */
export function createSessionStore(pace: FlushPace): SessionStore {
  const buffer = createChartBuffer();
  const listeners = new Set<() => void>();
  let published = NOTHING_HEARD;
  let draft = NOTHING_HEARD;
  let position: Position | null = null;
  let flushAsked = false;

  function flush(): void {
    flushAsked = false;
    const chart = buffer.columns();
    draft = chart === draft.chart ? draft : { ...draft, chart };
    if (draft !== published) {
      published = draft;
      for (const listener of listeners) {
        listener();
      }
    }
  }

  function flushSoon(): void {
    if (!flushAsked) {
      flushAsked = true;
      pace.soon(flush);
    }
  }

  function setNow(change: Partial<SessionState>): void {
    draft = { ...draft, ...change };
    published = { ...published, ...change };
    for (const listener of listeners) {
      listener();
    }
  }

  return {
    getState: () => published,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    receiveSnapshot(snapshot, now) {
      draft = afterSnapshot({ draft, snapshot, buffer, position, now });
      position = { branch: snapshot.branch, tick: snapshot.clock.tick, seq: snapshot.seq };
      flush();
    },
    receiveFrame(frame, atMs) {
      if (position === null || leavesGap(frame, position)) {
        return position === null;
      }
      draft = { ...afterFrame(draft, frame, buffer), ...heard(frame.log, atMs) };
      position = {
        branch: frame.branch,
        tick: Math.max(position.tick, frame.to),
        seq: Math.max(position.seq, frame.seq),
      };
      flushSoon();
      return true;
    },
    receivePersonal(told, atMs) {
      const lines = told.kind === 'log' ? told.entries : [];
      draft = { ...afterPersonal(draft, told), ...heard(lines, atMs) };
      flushSoon();
    },
    position: () => position,
    setLink(link, lastFrameAtMs) {
      if (link !== draft.link) {
        setNow({ link, lastFrameAtMs });
      } else if (lastFrameAtMs !== draft.lastFrameAtMs) {
        draft = { ...draft, lastFrameAtMs };
        flushSoon();
      }
    },
    setPending: (pending) => setNow({ pending }),
    addOutcome: (outcome) => setNow({ outcomes: [...draft.outcomes, outcome] }),
    setProblem: (problem) => setNow({ problem }),
    setRemoved: () => setNow({ removed: true }),
  };
}

function leavesGap(frame: Frame, position: Position): boolean {
  return frame.branch !== position.branch || frame.from > position.tick + 1;
}

function afterSnapshot(arrival: Arrival & { readonly buffer: ChartBuffer }): SessionState {
  const { draft, snapshot, buffer } = arrival;
  buffer.replace(snapshot.chart);
  return {
    ...draft,
    ...whatWasMissed(arrival),
    facts: snapshot.session,
    you: snapshot.you,
    lead: snapshot.lead ?? null,
    clock: snapshot.clock,
    chart: buffer.columns(),
    latest: numericsOf(snapshot, buffer),
    oxygen: snapshot.oxygen,
    orders: snapshot.orders ?? [],
    alarms: snapshot.alarms ?? [],
    alarmRecord: recordAlarms(alarmsBefore(arrival), {
      alarms: snapshot.alarms ?? [],
      tick: snapshot.clock.tick,
    }),
    injects: snapshot.injects ?? [],
    overrides: snapshot.overrides ?? [],
    histogram: snapshot.histogram ?? null,
    replies: snapshot.own.replies,
    verdicts: snapshot.own.verdicts,
    events: snapshot.events,
    results: snapshot.results,
    log: snapshot.log,
    roster: snapshot.roster ?? null,
    truth: snapshot.truth ?? null,
    scales: snapshot.scales ?? null,
    hidden: snapshot.hidden ?? null,
    explained: snapshot.explained ?? null,
    courseHash: snapshot.courseHash ?? null,
    upNext: snapshot.upNext ?? null,
    lookedAtTick: snapshot.lookedAtTick ?? null,
    problem: null,
  };
}

/** The alarms that this device has heard of on the branch of a snapshot, by then. */
function alarmsBefore({ draft, snapshot, position, now }: Arrival): SessionState['alarmRecord'] {
  const kept = now.heard?.branch === snapshot.branch ? now.heard.alarms : [];
  const own = position?.branch === snapshot.branch ? draft.alarmRecord : [];
  const heard = position === null ? kept : own;
  return heard.filter(({ onsetTick }) => onsetTick <= snapshot.clock.tick);
}

function afterFrame(draft: SessionState, frame: Frame, buffer: ChartBuffer): SessionState {
  buffer.append(frame.chart);
  return {
    ...draft,
    clock: frame.clock,
    latest: numericsOf(frame, buffer),
    oxygen: frame.oxygen,
    orders: frame.orders ?? draft.orders,
    alarms: frame.alarms ?? draft.alarms,
    alarmRecord:
      frame.alarms === undefined
        ? draft.alarmRecord
        : recordAlarms(draft.alarmRecord, { alarms: frame.alarms, tick: frame.clock.tick }),
    injects: frame.injects ?? draft.injects,
    overrides: frame.overrides ?? draft.overrides,
    histogram: frame.histogram ?? draft.histogram,
    events: joined(draft.events, frame.events, (event) => event.id),
    results: joined(draft.results, frame.results, resultKey),
    log: withLines(draft.log, frame.log),
    roster: frame.roster ?? draft.roster,
    truth: frame.truth ?? draft.truth,
    scales: frame.scales ?? draft.scales,
    hidden: frame.hidden ?? draft.hidden,
    explained: frame.explained ?? draft.explained,
    courseHash: frame.courseHash ?? draft.courseHash,
    upNext: frame.upNext === undefined ? draft.upNext : frame.upNext,
    lookedAtTick: frame.lookedAtTick ?? draft.lookedAtTick,
  };
}

function afterPersonal(draft: SessionState, told: Told): SessionState {
  switch (told.kind) {
    case 'log':
      return { ...draft, log: withLines(draft.log, told.entries) };
    case 'reply':
      return { ...draft, replies: joined(draft.replies, [told.reply], ({ seq }) => seq) };
    case 'verdict':
      return {
        ...draft,
        verdicts: joined(draft.verdicts, [told.verdict], ({ callSeq }) => callSeq),
      };
  }
}

/** What lines heard at a moment of this device say of the server's clock; nothing without any. */
function heard(
  lines: readonly LoggedAction[],
  atMs: number,
): Partial<Pick<SessionState, 'serverAheadMs'>> {
  const newest = lines.at(-1);
  return newest === undefined ? {} : { serverAheadMs: newest.atMs - atMs };
}

/** The log with further lines, which may have come by another way and out of order. */
function withLines(
  log: readonly LoggedAction[],
  added: readonly LoggedAction[],
): readonly LoggedAction[] {
  const lines = joined(log, added, ({ seq }) => seq);
  const last = log.at(-1);
  const inOrder = last === undefined || added.every(({ seq }) => seq > last.seq);
  return lines === log || inOrder ? lines : [...lines].sort((one, other) => one.seq - other.seq);
}

function numericsOf(from: Snapshot | Frame, buffer: ChartBuffer): SessionState['latest'] {
  return from.second === undefined
    ? buffer.latest()
    : { tick: from.clock.tick, values: from.second.values };
}

function resultKey(result: LabResultView): string {
  return `${result.orderSeq}/${result.readyTick}`;
}

/** Appends what is not there yet; a repeated frame adds nothing. */
function joined<Item, Key>(
  present: readonly Item[],
  added: readonly Item[],
  keyOf: (item: Item) => Key,
): readonly Item[] {
  if (added.length === 0) {
    return present;
  }
  const known = new Set(present.map(keyOf));
  const fresh = added.filter((item) => !known.has(keyOf(item)));
  return fresh.length === 0 ? present : [...present, ...fresh];
}
