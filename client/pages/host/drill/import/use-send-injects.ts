import { useState } from 'react';
import { useAct } from '#client/store/session-context.tsx';
import { INJECTS_AT_ONCE } from '#client/store/vocabulary.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';

/** Sending a list to the session. */
export interface SendInjects {
  /** Sends as many at once as an action holds; true once all are in. */
  readonly send: (injects: readonly SessionInject[]) => Promise<boolean>;
  /** How many came in before one was refused. */
  readonly sent: number;
  readonly refusal: Refusal | null;
}

/** See {@link SendInjects}. */
export function useSendInjects(): SendInjects {
  const act = useAct();
  const [sent, setSent] = useState(0);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function send(injects: readonly SessionInject[]): Promise<boolean> {
    for (let from = 0; from < injects.length; from += INJECTS_AT_ONCE) {
      const batch = injects.slice(from, from + INJECTS_AT_ONCE);
      const answer = await act({ type: 'inject.add', injects: batch });
      if (!answer.ok) {
        setSent(from);
        setRefusal(answer.error);
        return false;
      }
    }
    setRefusal(null);
    return true;
  }

  return { send, sent, refusal };
}
