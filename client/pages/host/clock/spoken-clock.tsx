import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel, wardLabel } from '#client/store/time.ts';
import { useWaitsForHand } from './use-waits-for-hand.ts';

/** Reads the clock out each time it is asked for, and never by itself. */
export function SpokenClock(props: { readonly askedAt: number }) {
  const { t, i18n } = useTranslation();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const speed = useSession((state) => state.clock?.speed ?? 1);
  const waitsForHand = useWaitsForHand();
  const infusion = useSession((state) => state.facts?.infusion ?? null);
  const [said, setSaid] = useState({ asked: 0, text: '' });
  if (props.askedAt !== said.asked && infusion !== null) {
    const now = { elapsed: elapsedLabel(tick), ward: wardLabel(tick, infusion, i18n.language) };
    const text = waitsForHand
      ? t('host.clock.spoken-manual', now)
      : t('host.clock.spoken', { ...now, status: t(`host.status.${status}`), speed });
    setSaid({ asked: props.askedAt, text });
  }
  return (
    <p className="visually-hidden" role="status">
      {said.text}
    </p>
  );
}
