import type { Answer } from '#client/connection/action-queue.ts';
import { SessionConnection } from '#client/connection/session-connection.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import type { Handshake } from '#shared/contracts/wire.ts';
import type { ClientParts } from './client-parts.tsx';
import { LAST_SESSION_KEY, NAME_KEY, type Seat, tokenKey } from './device-memory.ts';
import { createKeptActions, NOTHING_KEPT } from './kept-actions.ts';
import { createSeenMemory } from './last-seen.ts';
import type { SessionStore } from './session-store.ts';

/** A session that this device takes part in. */
export interface LiveSession {
  act(action: ClientAction): Promise<Answer>;
  /** Forgets an action that waits for the line and never went out. */
  drop(actionId: string): void;
  close(): void;
}

/** Where this device sits. */
export interface Place {
  readonly code: string;
  readonly seat: Seat;
}

/** Connects a store with the session of a code, in the identity that this device has there. */
export function startSession(
  parts: Pick<ClientParts, 'openWire' | 'clock' | 'page' | 'memory' | 'newId'>,
  store: SessionStore,
  place: Place,
): LiveSession {
  const { clock, memory } = parts;
  const wire = parts.openWire();
  const key = tokenKey(place.seat, place.code);
  const kept = place.seat === 'learner' ? createKeptActions(memory, place.code) : NOTHING_KEPT;
  const seen = place.seat === 'learner' ? createSeenMemory(memory, place.code) : null;

  function refused(refusal: Refusal): void {
    // A learner's or wall's token that is no longer known is dropped, and the code joins anew.
    if (refusal.code === 'token-unknown' && place.seat !== 'host' && memory.read(key) !== null) {
      memory.forget(key);
      wire.connectNow();
    } else {
      store.setProblem(refusal);
    }
  }

  return new SessionConnection(
    {
      wire,
      clock,
      page: parts.page,
      newActionId: parts.newId,
      unsent: kept.read(),
      handshake: () =>
        handshakeFor(place, { token: memory.read(key), name: memory.read(NAME_KEY) }),
    },
    {
      link(state, lastFrameAtMs) {
        store.setLink(state, lastFrameAtMs);
        const position = store.position();
        if (state === 'live' && position !== null && !parts.page.hidden()) {
          const { branch, tick } = position;
          seen?.keep({ branch, tick, atMs: clock.nowMs(), gaps: store.getState().awayGaps });
        }
      },
      snapshot(snapshot, afterBreak) {
        memory.write(key, snapshot.you.token);
        if (place.seat !== 'learner') {
          memory.write(LAST_SESSION_KEY, place.code);
        }
        store.receiveSnapshot(snapshot, {
          atMs: clock.nowMs(),
          afterBreak,
          seen: seen?.read() ?? null,
        });
      },
      frame: (frame) => (store.receiveFrame(frame, clock.nowMs()) ? null : standing(store)),
      personal: (told) => store.receivePersonal(told, clock.nowMs()),
      pending(pending) {
        kept.keep(pending);
        store.setPending(pending);
      },
      settled: (outcome) => store.addOutcome(outcome),
      refused,
      removed() {
        memory.forget(key);
        kept.forget();
        store.setRemoved();
      },
      failed: () =>
        store.setProblem({ code: 'session-failed', message: 'The session stopped on the server.' }),
    },
  );
}

/** What to ask a missing stretch with: the last tick and log line that are here. */
function standing(store: SessionStore): { readonly tick: number; readonly seq: number } | null {
  const position = store.position();
  return position === null ? null : { tick: position.tick, seq: position.seq };
}

/** What the socket says of this device: who it is if known, else as what it would join. */
function handshakeFor(
  place: Place,
  known: { readonly token: string | null; readonly name: string | null },
): Handshake {
  const identity = known.token === null ? {} : { token: known.token };
  const name = known.name === null || place.seat !== 'learner' ? {} : { name: known.name };
  switch (place.seat) {
    case 'host':
      return { code: place.code, ...identity };
    case 'learner':
      return { code: place.code, ...identity, ...name, role: 'learner' };
    case 'wall':
      return { code: place.code, ...identity, role: 'observer' };
  }
}
