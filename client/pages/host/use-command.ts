import { useCallback, useState } from 'react';
import { useAct } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';

/** Acts for the facilitator, and keeps the last refusal until it is dismissed or outdated. */
export interface Command {
  readonly run: (action: ClientAction) => void;
  readonly refusal: Refusal | null;
  readonly dismiss: () => void;
}

/** See {@link Command}. */
export function useCommand(): Command {
  const act = useAct();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = useCallback(
    (action: ClientAction) => {
      void act(action).then((answer) => setRefusal(answer.ok ? null : answer.error));
    },
    [act],
  );
  const dismiss = useCallback(() => setRefusal(null), []);
  return { run, refusal, dismiss };
}
