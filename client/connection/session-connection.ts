import type { ClientAction } from '#shared/contracts/action.ts';
import type { Frame, Personal, Snapshot } from '#shared/contracts/frame.ts';
import { type Refusal, type RefusalCode, refusal } from '#shared/contracts/refusal.ts';
import type { Handshake } from '#shared/contracts/wire.ts';
import {
  type ActionQueue,
  type Answer,
  createActionQueue,
  type Outcome,
  type PendingAction,
} from './action-queue.ts';
import { type LinkState, linkState } from './link-state.ts';
import type { PageVisibility, WallClock } from './ports.ts';
import type { Wire, WireListener } from './wire.ts';

/** What a connection is made of. */
export interface ConnectionParts {
  readonly wire: Wire;
  readonly clock: WallClock;
  readonly page: PageVisibility;
  readonly newActionId: () => string;
  /** What an earlier visit did and nobody acknowledged. */
  readonly unsent: readonly PendingAction[];
  readonly handshake: () => Handshake;
}

/** What a connection reports. */
export interface ConnectionListener {
  link(state: LinkState, lastFrameAtMs: number | null): void;
  snapshot(snapshot: Snapshot, afterBreak: boolean): void;
  /** Answers with where it stands if the frame left a gap, else null. */
  frame(frame: Frame): { readonly tick: number; readonly seq: number } | null;
  pending(pending: readonly PendingAction[]): void;
  /** What became of an action that had waited for the line. */
  settled(outcome: Outcome): void;
  refused(refusal: Refusal): void;
  /** What came for this participant alone, but for removal. */
  personal(message: Told): void;
  removed(): void;
  failed(): void;
}

/** What a participant is told alone while they stay. */
export type Told = Exclude<Personal, { kind: 'removed' }>;

/** Refusals that may be gone in a moment: the connection is tried again. */
const PASSING: ReadonlySet<RefusalCode> = new Set([
  'rate-limited',
  'server-draining',
  'session-full',
]);

const DELETED = refusal('session-unknown', 'The record of this session was deleted.');

const WATCH_EVERY_MS = 1_000;
const RETRY_EVERY_MS = 5_000;

/**
 * Joins a session and stays joined: watches the link by the local clock, keeps actions until they
 * are acknowledged, asks for what a gap swallowed, and wakes with the page.
 */
export class SessionConnection implements WireListener {
  readonly #parts: ConnectionParts;
  readonly #listener: ConnectionListener;
  readonly #queue: ActionQueue;
  readonly #startedAtMs: number;
  readonly #stopTimers: readonly (() => void)[];
  #visibleSinceMs: number;
  #lastFrameAtMs: number | null = null;
  #retryAtMs: number | null = null;
  #resyncAtMs: number | null = null;
  #awaitingSnapshot = false;
  #afterBreak = false;
  #mayAct = false;

  constructor(parts: ConnectionParts, listener: ConnectionListener) {
    this.#parts = parts;
    this.#listener = listener;
    this.#startedAtMs = parts.clock.nowMs();
    this.#visibleSinceMs = this.#startedAtMs;
    this.#queue = createActionQueue({
      nowMs: parts.clock.nowMs,
      newActionId: parts.newActionId,
      unsent: parts.unsent,
      send: (request, acknowledge) => parts.wire.act(request, acknowledge),
      changed: (pending) => listener.pending(pending),
      settled: (outcome) => listener.settled(outcome),
    });
    if (parts.unsent.length > 0) {
      listener.pending(parts.unsent);
    }
    parts.wire.open(parts.handshake, this);
    this.#stopTimers = [
      parts.clock.every(WATCH_EVERY_MS, () => this.#watch()),
      parts.page.onChange(() => this.#wake()),
    ];
  }

  /** Sends an action now, or with the next snapshot if the line is broken. */
  act(action: ClientAction): Promise<Answer> {
    return this.#queue.add(action, this.#mayAct);
  }

  /** Forgets an action that waits for the line and never went out. */
  drop(actionId: string): void {
    this.#queue.drop(actionId);
  }

  /** Shows the wall which minute of the debrief is looked at; without a line nobody sees it. */
  point(tick: number): void {
    this.#parts.wire.point({ tick });
  }

  close(): void {
    for (const stop of this.#stopTimers) {
      stop();
    }
    this.#parts.wire.close();
  }

  connected(): void {
    this.#retryAtMs = null;
    this.#awaitingSnapshot = true;
    this.#watch();
  }

  disconnected(): void {
    this.#awaitingSnapshot = false;
    this.#mayAct = false;
    this.#afterBreak = this.#lastFrameAtMs !== null;
    this.#retryAtMs = this.#nowMs() + RETRY_EVERY_MS;
    this.#watch();
  }

  refused(refusal: Refusal): void {
    this.#retryAtMs = PASSING.has(refusal.code) ? this.#nowMs() + RETRY_EVERY_MS : null;
    this.#listener.refused(refusal);
  }

  snapshot(snapshot: Snapshot): void {
    this.#lastFrameAtMs = this.#nowMs();
    this.#listener.snapshot(snapshot, this.#afterBreak);
    this.#awaitingSnapshot = false;
    this.#afterBreak = false;
    this.#resyncAtMs = null;
    this.#watch();
    if (!this.#mayAct) {
      this.#mayAct = true;
      this.#queue.resend();
    }
  }

  frame(frame: Frame): void {
    this.#lastFrameAtMs = this.#nowMs();
    const missing = this.#listener.frame(frame);
    if (missing === null) {
      this.#resyncAtMs = null;
    } else if (this.#resyncAtMs === null || this.#nowMs() >= this.#resyncAtMs + RETRY_EVERY_MS) {
      this.#resyncAtMs = this.#nowMs();
      this.#parts.wire.resync(missing);
    }
    this.#watch();
  }

  personal(message: Personal): void {
    if (message.kind === 'removed') {
      this.close();
      this.#listener.removed();
    } else {
      this.#listener.personal(message);
    }
  }

  failed(): void {
    this.#listener.failed();
  }

  /** Nobody comes back to what is not there: asking again would count as a failed try. */
  deleted(): void {
    this.close();
    this.#listener.refused(DELETED);
  }

  #nowMs(): number {
    return this.#parts.clock.nowMs();
  }

  #watch(): void {
    const nowMs = this.#nowMs();
    if (this.#retryAtMs !== null && nowMs >= this.#retryAtMs) {
      this.#retryAtMs = null;
      this.#parts.wire.connectNow();
    }
    const state = linkState({
      nowMs,
      startedAtMs: this.#startedAtMs,
      lastFrameAtMs: this.#lastFrameAtMs,
      visibleSinceMs: this.#visibleSinceMs,
      hidden: this.#parts.page.hidden(),
      awaitingSnapshot: this.#awaitingSnapshot,
    });
    this.#listener.link(state, this.#lastFrameAtMs);
  }

  #wake(): void {
    if (this.#parts.page.hidden()) {
      return;
    }
    this.#visibleSinceMs = this.#nowMs();
    this.#parts.wire.connectNow();
    this.#watch();
  }
}
