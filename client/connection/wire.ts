import type { z } from 'zod';
import type { Frame, Personal, Snapshot } from '#shared/contracts/frame.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import type {
  Acknowledgement,
  ClientToServer,
  Handshake,
  pointSchema,
  resyncSchema,
} from '#shared/contracts/wire.ts';

/** What the wire tells its owner. */
export interface WireListener {
  connected(): void;
  disconnected(): void;
  /** The server answered and declined; the wire does not try again by itself. */
  refused(refusal: Refusal): void;
  snapshot(snapshot: Snapshot): void;
  frame(frame: Frame): void;
  /** For this participant alone: a line, a reply, the truth after a call, or removal. */
  personal(message: Personal): void;
  /** The server can no longer run this session. */
  failed(): void;
  /** The record of this session has been deleted. */
  deleted(): void;
}

/** One connection to one session. It reconnects by itself after a broken line, without end. */
export interface Wire {
  open(handshake: () => Handshake, listener: WireListener): void;
  /** Tries at once instead of waiting for the next attempt. */
  connectNow(): void;
  close(): void;
  act(
    request: Parameters<ClientToServer['act']>[0],
    acknowledge: (answer: Acknowledgement) => void,
  ): void;
  resync(request: z.infer<typeof resyncSchema>): void;
  point(request: z.infer<typeof pointSchema>): void;
}
