import { Button } from '@mantine/core';
import { Hand } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSending } from '#client/components/judge/use-sending.ts';
import { useParts } from '#client/store/client-parts.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { useHandUp } from '../messages/use-hand-up.ts';
import { NoticeLine } from './notice-line.tsx';

/** Says that the learner's hand was lowered for them, until it is up again or this is dismissed. */
export function HandLowered() {
  const { t } = useTranslation();
  const { memory } = useParts();
  const key = useSession(({ facts }) => `lowered.${facts?.code ?? ''}`);
  // A learner reads of their own hand alone.
  const last = useSession(({ log }) =>
    log.findLast(({ action }) => action.type === 'hand.raise' || action.type === 'hand.lower'),
  );
  const isUp = useHandUp();
  const { send } = useSending();
  // A phone that has forgotten the page meanwhile still tells.
  const [seen, setSeen] = useState(() => memory.read(key));
  const lowered = last?.action.type === 'hand.lower' ? String(last.seq) : null;
  const dismiss = () => {
    setSeen(lowered);
    memory.write(key, lowered ?? '');
  };
  return (
    <NoticeLine
      icon={Hand}
      text={lowered !== null && lowered !== seen && !isUp ? t('bedside.hand.lowered') : null}
      onDismiss={dismiss}
    >
      <Button onClick={() => void send({ type: 'hand.raise', up: true })}>
        {t('bedside.hand.again')}
      </Button>
    </NoticeLine>
  );
}
