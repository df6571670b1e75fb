import { useHandsUp } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';

/**
 * Whether the learner's hand is up. What waits for the line counts as done: who presses again means
 * the opposite.
 */
export function useHandUp(): boolean {
  const own = useSession((state) => state.you?.participantId ?? '');
  const isKnownUp = useHandsUp().has(own);
  const asked = useSession(
    ({ pending }) => pending.findLast(({ action }) => action.type === 'hand.raise')?.action,
  );
  return asked?.type === 'hand.raise' ? asked.up : isKnownUp;
}
