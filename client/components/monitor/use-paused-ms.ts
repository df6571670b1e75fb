import { useNowMs, useSession } from '#client/store/session-context.tsx';

/** For how long the session has been paused, by the local clock; null unless it is. */
export function usePausedMs(): number | null {
  const nowMs = useNowMs();
  const pausedForMs = useSession((state) => state.clock?.pausedForMs ?? null);
  const lastFrameAtMs = useSession((state) => state.lastFrameAtMs);
  if (pausedForMs === null) {
    return null;
  }
  return pausedForMs + Math.max(0, nowMs - (lastFrameAtMs ?? nowMs));
}
