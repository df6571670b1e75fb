import { useCallback, useState } from 'react';
import { useAct } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Refusal, RefusalCode } from '#shared/contracts/refusal.ts';

/** Acts for the facilitator, and keeps the last refusal until it is dismissed or outdated. */
export interface Command {
  readonly run: (action: ClientAction) => void;
  /** The same; answers whether it was done, by this or, where `done` says so, by somebody else. */
  readonly attempt: (action: ClientAction, done?: RefusalCode) => Promise<boolean>;
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
}

/** See {@link Command}. */
export function useCommand(): Command {
  const act = useAct();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const attempt = useCallback(
    async (action: ClientAction, done?: RefusalCode) => {
      const answer = await act(action);
      const isDone = answer.ok || (answer.error !== null && answer.error.code === done);
      setRefusal(isDone ? null : answer.error);
      return isDone;
    },
    [act],
  );
  const run = useCallback((action: ClientAction) => void attempt(action), [attempt]);
  const dismiss = useCallback(() => setRefusal(null), []);
  return { run, attempt, refusal, dismiss };
}
