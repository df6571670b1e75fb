import { Button } from '@mantine/core';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#client/components/judge/use-may.ts';
import { useSending } from '#client/components/judge/use-sending.ts';
import { useHandsUp } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';

/** Puts the learner's hand up, which the facilitator sees, and down again. */
export function RaiseHand() {
  const { t } = useTranslation();
  const own = useSession((state) => state.you?.participantId ?? '');
  const isKnownUp = useHandsUp().has(own);
  // What waits for the line is shown as done: who presses again means the opposite.
  const asked = useSession(
    ({ pending }) => pending.findLast(({ action }) => action.type === 'hand.raise')?.action,
  );
  const isUp = asked?.type === 'hand.raise' ? asked.up : isKnownUp;
  const mayRaise = useMay('hand.raise');
  const { send } = useSending();
  if (!mayRaise) {
    return null;
  }
  return (
    <Button
      className="raise-hand"
      variant={isUp ? 'filled' : 'default'}
      aria-pressed={isUp}
      leftSection={<Hand size={18} aria-hidden="true" />}
      onClick={() => void send({ type: 'hand.raise', up: !isUp })}
    >
      {isUp ? t('bedside.hand.up') : t('bedside.hand.raise')}
    </Button>
  );
}
