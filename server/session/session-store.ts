import type { LoggedAction } from '#shared/contracts/action.ts';
import type { SessionStatus } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';

/** What a session is computed from, besides its log: never changes once it is made. */
export interface SessionOrigin {
  readonly code: string;
  readonly scenario: Scenario;
  readonly seed: number;
  readonly options: SessionOptions;
  readonly engineVersion: number;
}

/** An identity in a session. The token itself is known to its holder alone. */
export interface StoredToken {
  /** SHA-256 of the token, hexadecimal. */
  readonly hash: string;
  readonly participantId: string;
  readonly role: Role;
  readonly name: string;
}

/** How far a session had come when it was last written; a cache beside the log. */
export interface Progress {
  /** Last tick stepped. */
  readonly tick: number;
  /** Second within the minute after it, 0-59: below 60× a crash would else cost a minute. */
  readonly second: number;
  readonly status: SessionStatus;
  readonly savedAtMs: number;
  /** When the record is to be deleted, UTC; null while the session has not ended. */
  readonly deleteAtMs: number | null;
}

/** What is written together, whole or not at all. */
export interface SessionWrite {
  readonly entries: readonly LoggedAction[];
  readonly tokens: readonly StoredToken[];
  readonly progress: Progress;
}

/** Everything the store knows about one session. */
export interface StoredSession {
  readonly origin: SessionOrigin;
  readonly log: readonly LoggedAction[];
  readonly tokens: readonly StoredToken[];
  readonly progress: Progress;
}

/** One line of the list of sessions. */
export interface SessionSummary {
  readonly code: string;
  readonly engineVersion: number;
  readonly progress: Progress;
}

/**
 * Keeps sessions through a crash. A promise that resolves says that the write is durable; one that
 * rejects, that nothing of it was kept. Every store passes `session-store.contract.ts`.
 */
export interface SessionStore {
  /** Makes a session with its first log lines, unless the code is taken. */
  create(origin: SessionOrigin, write: SessionWrite): Promise<'created' | 'code-taken'>;
  /** Adds log lines and tokens, and moves the progress; refuses a `seq` that is there already. */
  append(code: string, write: SessionWrite): Promise<void>;
  /**
   * The engine a session was made with, null if the code is unknown. It can be read whatever form
   * the session has; reading the rest may fail for one that an earlier version wrote.
   */
  engineVersion(code: string): Promise<number | null>;
  /** Reads a whole session, log in order of `seq`; null if the code is unknown. */
  load(code: string): Promise<StoredSession | null>;
  list(): Promise<readonly SessionSummary[]>;
  /** Deletes a session with all that was written of it; an unknown code is no fault. */
  remove(code: string): Promise<void>;
  /** Rejects unless the store can be read and written. */
  check(): Promise<void>;
  /** Waits for the writes under way and lets go of the files. */
  close(): Promise<void>;
}
