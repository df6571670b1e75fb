import { useNowMs, useSession } from './session-context.tsx';

/** How old what the page knows of the patient is: whole wall seconds since the last frame. */
export function useDataAgeSeconds(): number {
  const nowMs = useNowMs();
  const lastFrameAtMs = useSession((state) => state.lastFrameAtMs) ?? nowMs;
  return Math.max(0, Math.floor((nowMs - lastFrameAtMs) / 1000));
}
