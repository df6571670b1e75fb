import type { Logger } from 'pino';
import type { SessionStore } from './session-store.ts';
import type { WallTime } from './wall-time.ts';

/** What a session works with. */
export interface SessionParts {
  readonly store: SessionStore;
  readonly time: WallTime;
  readonly log: Logger;
  readonly maxLearners: number;
  readonly framesPerSecond: number;
  /** Everyone has left, and so does the session: out of memory. */
  readonly left: () => void;
  readonly ended: () => void;
  readonly failed: () => void;
}
