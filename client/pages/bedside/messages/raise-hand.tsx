import { Button } from '@mantine/core';
import { Hand } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMay } from '#client/components/judge/use-may.ts';
import { useSending } from '#client/components/judge/use-sending.ts';
import { useHandUp } from './use-hand-up.ts';

/** Puts the learner's hand up, which the facilitator sees, and down again. */
export function RaiseHand() {
  const { t } = useTranslation();
  const isUp = useHandUp();
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
