import { useSending } from '#client/components/judge/use-sending.ts';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';

/** How a form is sent, whether the answer is awaited, and why the last try was declined. */
export interface Submitting {
  readonly submit: (...actions: readonly ClientAction[]) => void;
  readonly isUnderWay: boolean;
  readonly refusal: Refusal | null;
}

/**
 * Sends what a form asks for, one action after the other, and lets the form go once all is done; it
 * stays as it was written where something is declined. Without a line the actions wait, and the
 * form goes at once.
 */
export function useSubmit(form: {
  readonly run: Command['run'];
  readonly onDone: () => void;
}): Submitting {
  const { send, isUnderWay, refusal } = useSending();
  const hasLine = useSession(({ link }) => link === 'live' || link === 'grace');
  async function submit(actions: readonly ClientAction[]): Promise<void> {
    if (!hasLine) {
      for (const action of actions) {
        form.run(action);
      }
      form.onDone();
      return;
    }
    for (const action of actions) {
      const answer = await send(action);
      if (!answer.ok) {
        return;
      }
    }
    form.onDone();
  }
  return { submit: (...actions) => void submit(actions), isUnderWay, refusal };
}
