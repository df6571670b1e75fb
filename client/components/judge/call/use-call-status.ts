import { useOwnCalls } from '#client/store/record.ts';
import { useNowMs, useSession } from '#client/store/session-context.tsx';
import { useWaits } from '#client/store/use-waits.ts';
import type { GradeCall } from '#shared/contracts/judgement.ts';
import { useChangeMs } from './use-calling.ts';

type OwnCall = ReturnType<typeof useOwnCalls>[number];

/** How a learner's own call stands: none yet, on its way, just made, or standing. */
export type CallStatus =
  | { readonly at: 'none' }
  | { readonly at: 'sending'; readonly grade: number; readonly isWaiting: boolean }
  | { readonly at: 'changeable'; readonly called: OwnCall; readonly seconds: number }
  | { readonly at: 'standing'; readonly called: OwnCall };

/** See {@link CallStatus}; draws again each second while a call can be changed. */
export function useCallStatus(changeUntilMs: number | null): CallStatus {
  const nowMs = useNowMs();
  const changeMs = useChangeMs();
  const called = useOwnCalls().at(-1);
  const isWaiting = useWaits();
  const sending = useSession(
    ({ pending }) => pending.findLast(({ action }) => action.type === 'grade.call')?.action,
  );
  if (sending?.type === 'grade.call') {
    return { at: 'sending', grade: (sending as GradeCall).grade, isWaiting };
  }
  if (called === undefined) {
    return { at: 'none' };
  }
  // The clock was last read up to a second before the call.
  const leftMs = changeUntilMs === null ? 0 : Math.min(changeMs, changeUntilMs - nowMs);
  const seconds = Math.ceil(leftMs / 1000);
  return seconds > 0 ? { at: 'changeable', called, seconds } : { at: 'standing', called };
}
