import { useState } from 'react';
import { useParts } from '#client/store/client-parts.tsx';
import { useOwnCalls } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { GradeCall } from '#shared/contracts/judgement.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { useDraft } from '../drafts.tsx';
import { useMay } from '../use-may.ts';
import { useSending } from '../use-sending.ts';
import { type CallDraft, draftOf, hasBegun, isSameDraft, NO_CALL } from './call-draft.ts';

const MINUTE_MS = 60_000;

/** For how long a call is offered to be changed, wall ms: after it a verdict may come. */
export function useChangeMs(): number {
  return useSession(({ facts }) => facts?.callOpenMinutes ?? 1) * MINUTE_MS;
}

/** The making of a call, from the first tap until it is sent. */
export interface Calling {
  readonly isOpen: boolean;
  /** Whether one was begun and put aside. */
  readonly isAside: boolean;
  /** Whether there is something to lose: what was called last is not. */
  readonly holds: boolean;
  readonly draft: CallDraft;
  readonly refusal: Refusal | null;
  /** Until when the last call can be changed, by the local clock; null where there is none. */
  readonly changeUntilMs: number | null;
  /** Opens the form: with what was put aside, with the last call while it can be changed, or empty. */
  readonly open: () => void;
  /** Closes the form and keeps what was begun: somebody wants to look at something else first. */
  readonly putAside: () => void;
  /** Closes the form and discards what was chosen. */
  readonly close: () => void;
  /** Opens the form with what was discarded; null where nothing was, or another was begun since. */
  readonly bringBack: (() => void) | null;
  readonly change: (draft: CallDraft) => void;
  readonly call: (call: GradeCall) => void;
}

/**
 * See {@link Calling}. A refused call comes back as it was written, and so does one that was being
 * made when the page went away.
 */
export function useCalling(): Calling {
  const { clock } = useParts();
  const last = useOwnCalls().at(-1);
  const [draft, change] = useDraft('call');
  const [{ untilMs: changeUntilMs, taken }, setChanging] = useDraft('changing');
  const [{ isOpen }, setMaking] = useDraft('making');
  const setIsOpen = (is: boolean) => setMaking({ isOpen: is });
  const [discarded, setDiscarded] = useState<CallDraft | null>(null);
  const mayCall = useMay('grade.call');
  const { send, refusal } = useSending();
  const changeMs = useChangeMs();
  const isAgain = last !== undefined && isSameDraft(draft, draftOf(last.call, taken));
  const holds = hasBegun(draft) && !isAgain;
  async function sendCall(call: GradeCall): Promise<void> {
    setDiscarded(null);
    change(NO_CALL);
    setIsOpen(false);
    const answer = await send(call);
    if (answer.ok) {
      setChanging({ untilMs: clock.nowMs() + changeMs, taken: draft.taken });
    } else if (answer.error !== null) {
      change(draftOf(call, draft.taken));
      setIsOpen(true);
    }
  }
  return {
    isOpen: isOpen && mayCall,
    isAside: !isOpen && hasBegun(draft),
    holds,
    draft,
    refusal,
    changeUntilMs,
    open() {
      const mayChange = changeUntilMs !== null && clock.nowMs() < changeUntilMs;
      if (!hasBegun(draft) && mayChange && last !== undefined) {
        change(draftOf(last.call, taken));
      }
      setIsOpen(true);
    },
    putAside() {
      if (isAgain) {
        change(NO_CALL);
      }
      setIsOpen(false);
    },
    close() {
      if (holds) {
        setDiscarded(draft);
      }
      change(NO_CALL);
      setIsOpen(false);
    },
    bringBack:
      discarded === null
        ? null
        : () => {
            setDiscarded(null);
            change(discarded);
            setIsOpen(true);
          },
    change(next) {
      setDiscarded(null);
      change(next);
    },
    call: (call) => void sendCall(call),
  };
}
