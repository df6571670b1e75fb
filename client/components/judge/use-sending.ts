import { useCallback, useState } from 'react';
import { type Answer, useAct } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';

/** How a form acts: what it sends, whether the answer is awaited, and the last refusal. */
export interface Sending {
  readonly send: (action: ClientAction) => Promise<Answer>;
  readonly isUnderWay: boolean;
  readonly refusal: Refusal | null;
}

/** See {@link Sending}. */
export function useSending(): Sending {
  const act = useAct();
  const [underWay, setUnderWay] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const send = useCallback(
    async (action: ClientAction) => {
      setUnderWay((count) => count + 1);
      const answer = await act(action);
      setUnderWay((count) => count - 1);
      setRefusal(answer.ok ? null : answer.error);
      return answer;
    },
    [act],
  );
  return { send, isUnderWay: underWay > 0, refusal };
}
