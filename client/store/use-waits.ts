import { useSession } from './session-context.tsx';

/**
 * Whether what somebody does now has to wait for the line. That is known before the link counts as
 * stale: no frame has come for seconds, or something could not go out.
 */
export function useWaits(): boolean {
  return useSession(
    ({ link, pending }) => link !== 'live' || pending.some(({ wasSent }) => !wasSent),
  );
}
