import type { Answer } from '#client/connection/action-queue.ts';
import {
  type ConnectionListener,
  SessionConnection,
} from '#client/connection/session-connection.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Handshake } from '#shared/contracts/wire.ts';
import { createKeptRecord, type KeptRecord } from './alarms/kept-record.ts';
import type { ClientParts } from './client-parts.tsx';
import { LAST_SESSION_KEY, NAME_KEY, type Seat, tokenKey } from './device-memory.ts';
import { createKeptActions, type KeptActions, NOTHING_KEPT } from './kept-actions.ts';
import { createSeenMemory, type SeenMemory } from './last-seen.ts';
import type { SessionStore } from './session-store.ts';

/** A session that this device takes part in. */
export interface LiveSession {
  act(action: ClientAction): Promise<Answer>;
  /** Forgets an action that waits for the line and never went out. */
  drop(actionId: string): void;
  /** Shows the wall which minute of the debrief is looked at. */
  point(tick: number): void;
  close(): void;
}

/** Where this device sits. */
export interface Place {
  readonly code: string;
  readonly seat: Seat;
}

type LiveParts = Pick<ClientParts, 'openWire' | 'clock' | 'page' | 'memory' | 'newId' | 'roleWord'>;

/** What a seat leaves on the device for the page that is opened after this one. */
interface Left {
  readonly unsent: KeptActions;
  readonly seen: SeenMemory | null;
  readonly alarms: KeptRecord | null;
}

function leftBy({ seat, code }: Place, memory: LiveParts['memory']): Left {
  return seat === 'learner'
    ? {
        unsent: createKeptActions(memory, code),
        seen: createSeenMemory(memory, code),
        alarms: createKeptRecord(memory, code),
      }
    : { unsent: NOTHING_KEPT, seen: null, alarms: null };
}

/** Connects a store with the session of a code, in the identity that this device has there. */
export function startSession(parts: LiveParts, store: SessionStore, place: Place): LiveSession {
  const { clock, memory } = parts;
  const wire = parts.openWire();
  const key = tokenKey(place.seat, place.code);
  const left = leftBy(place, memory);
  const connection = new SessionConnection(
    {
      wire,
      clock,
      page: parts.page,
      newActionId: parts.newId,
      unsent: left.unsent.read(),
      handshake: () =>
        handshakeFor(place, {
          token: memory.read(key),
          name: memory.read(NAME_KEY),
          roleWord: parts.roleWord(place.seat),
        }),
    },
    listenerOf({ parts, store, place, left, joinAnew: () => wire.connectNow() }),
  );
  const stopKeeping = store.subscribe(() => {
    const position = store.position();
    if (position !== null) {
      left.alarms?.keep({ branch: position.branch, alarms: store.getState().alarmRecord });
    }
  });
  return {
    act: (action) => connection.act(action),
    drop: (actionId) => connection.drop(actionId),
    point: (tick) => connection.point(tick),
    close() {
      stopKeeping();
      connection.close();
    },
  };
}

/** Takes what the connection reports into the store, and what outlives the page to the device. */
function listenerOf(given: {
  readonly parts: LiveParts;
  readonly store: SessionStore;
  readonly place: Place;
  readonly left: Left;
  readonly joinAnew: () => void;
}): ConnectionListener {
  const { store, place, left } = given;
  const { clock, memory, page } = given.parts;
  const key = tokenKey(place.seat, place.code);
  return {
    link(state, lastFrameAtMs) {
      store.setLink(state, lastFrameAtMs);
      const position = store.position();
      if (state === 'live' && position !== null && !page.hidden()) {
        const { branch, tick } = position;
        left.seen?.keep({ branch, tick, atMs: clock.nowMs(), gaps: store.getState().awayGaps });
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
        seen: left.seen?.read() ?? null,
        heard: left.alarms?.read() ?? null,
      });
    },
    frame: (frame) => (store.receiveFrame(frame, clock.nowMs()) ? null : standing(store)),
    personal: (told) => store.receivePersonal(told, clock.nowMs()),
    pending(pending) {
      left.unsent.keep(pending);
      store.setPending(pending);
    },
    settled: (outcome) => store.addOutcome(outcome),
    refused(refusal) {
      // A learner's or wall's token that is no longer known is dropped, and the code joins anew.
      const isStale = refusal.code === 'token-unknown' && place.seat !== 'host';
      if (isStale && memory.read(key) !== null) {
        memory.forget(key);
        given.joinAnew();
        return;
      }
      if (refusal.code === 'session-unknown') {
        left.alarms?.forget();
      }
      store.setProblem(refusal);
    },
    removed() {
      memory.forget(key);
      left.unsent.forget();
      left.alarms?.forget();
      store.setRemoved();
    },
    failed: () =>
      store.setProblem({ code: 'session-failed', message: 'The session stopped on the server.' }),
  };
}

/** What to ask a missing stretch with: the last tick and log line that are here. */
function standing(store: SessionStore): { readonly tick: number; readonly seq: number } | null {
  const position = store.position();
  return position === null ? null : { tick: position.tick, seq: position.seq };
}

/** What the socket says of this device: who it is if known, else as what it would join. */
function handshakeFor(
  place: Place,
  known: {
    readonly token: string | null;
    readonly name: string | null;
    readonly roleWord: string;
  },
): Handshake {
  const identity = known.token === null ? {} : { token: known.token };
  const name =
    known.name === null || place.seat !== 'learner'
      ? { roleWord: known.roleWord }
      : { name: known.name };
  switch (place.seat) {
    case 'host':
      return { code: place.code, ...identity };
    case 'learner':
      return { code: place.code, ...identity, ...name, role: 'learner' };
    case 'wall':
      return { code: place.code, ...identity, ...name, role: 'observer' };
  }
}
