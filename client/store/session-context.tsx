import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Answer } from '#client/connection/action-queue.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import { assert } from '#shared/contracts/invariant.ts';
import { type ClientParts, useParts } from './client-parts.tsx';
import type { Seat } from './device-memory.ts';
import { type LiveSession, startSession } from './live-session.ts';
import { createSessionStore, type SessionState, type SessionStore } from './session-store.ts';

export type { Answer };

/** Sends an action and answers with what became of it; see {@link useAct}. */
export type Act = (action: ClientAction) => Promise<Answer>;

/** Forgets an action that waits for the line; see {@link useDrop}. */
export type Drop = (actionId: string) => void;

/** Shows the wall a minute of the debrief; see {@link usePoint}. */
export type Point = (tick: number) => void;

interface SessionHandle {
  readonly store: Pick<SessionStore, 'getState' | 'subscribe'>;
  readonly act: Act;
  readonly drop: Drop;
  readonly point: Point;
}

const SessionContext = createContext<SessionHandle | null>(null);

/** Joins a session for as long as it is shown, and hands its state to the pages below. */
export function SessionProvider(props: {
  readonly code: string;
  readonly seat: Seat;
  readonly children: ReactNode;
}) {
  const { code, seat } = props;
  const parts = useParts();
  const handle = useMemo(() => createHandle(parts, { code, seat }), [parts, code, seat]);
  useEffect(() => handle.start(), [handle]);
  return <SessionContext value={handle}>{props.children}</SessionContext>;
}

/** Hands a given session to the pages below; for tests and for pages that bring their own. */
export function GivenSession(props: {
  readonly session: SessionHandle;
  readonly children: ReactNode;
}) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/**
 * Reads one part of the session and draws again when that part changes.
 *
 * @param select answers with a part of the state or a plain value, never with a new object
 */
export function useSession<Part>(select: (state: SessionState) => Part): Part {
  const { store } = useHandle();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** How to act in this session. */
export function useAct(): Act {
  return useHandle().act;
}

/** How to forget an action that waits for the line and never went out. */
export function useDrop(): Drop {
  return useHandle().drop;
}

/** How to show the wall which minute of the debrief is looked at. */
export function usePoint(): Point {
  return useHandle().point;
}

/**
 * Wall time, read again each period, for ages and countdowns.
 *
 * @param periodMs how often to read it
 */
export function useNowMs(periodMs = 1_000): number {
  const { clock } = useParts();
  const [nowMs, setNowMs] = useState(() => clock.nowMs());
  useEffect(() => clock.every(periodMs, () => setNowMs(clock.nowMs())), [clock, periodMs]);
  return nowMs;
}

/**
 * Wall time by the server's clock, in which the lines of the log are dated: whatever is reckoned
 * from them holds on a device whose own clock is wrong.
 *
 * @param periodMs how often to read it
 */
export function useServerNowMs(periodMs = 1_000): number {
  return useNowMs(periodMs) + useSession((state) => state.serverAheadMs);
}

function useHandle(): SessionHandle {
  const handle = useContext(SessionContext);
  assert(handle !== null, 'useSession needs a SessionProvider above it');
  return handle;
}

function createHandle(parts: ClientParts, place: { readonly code: string; readonly seat: Seat }) {
  const store = createSessionStore(parts.pace);
  let live: LiveSession | null = null;
  return {
    store,
    act(action: ClientAction) {
      assert(live !== null, 'an action needs a session that has started');
      return live.act(action);
    },
    drop(actionId: string) {
      live?.drop(actionId);
    },
    point(tick: number) {
      live?.point(tick);
    },
    start() {
      const started = startSession(parts, store, place);
      live = started;
      return () => {
        started.close();
        live = null;
      };
    },
  };
}
