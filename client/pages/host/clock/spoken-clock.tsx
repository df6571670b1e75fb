import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel, wardLabel } from '#client/store/time.ts';
import { useWaitsForHand } from './use-waits-for-hand.ts';

/** Reads the clock out each time it is asked for, and never by itself. */
export function SpokenClock(props: { readonly askedAt: number }) {
  const text = useClockText();
  const [said, setSaid] = useState({ asked: 0, text: '' });
  if (props.askedAt !== said.asked && text !== null) {
    setSaid({ asked: props.askedAt, text });
  }
  return (
    <p className="visually-hidden" role="status">
      {said.text}
    </p>
  );
}

/** Both times, and how the clock stands; null before anything was heard. */
function useClockText(): string | null {
  const { t, i18n } = useTranslation();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const status = useSession((state) => state.clock?.status ?? 'lobby');
  const speed = useSession((state) => state.clock?.speed ?? 1);
  const isManual = useSession((state) => state.facts?.manualClock === true);
  const waitsForHand = useWaitsForHand();
  const infusion = useSession((state) => state.facts?.infusion ?? null);
  if (infusion === null) {
    return null;
  }
  const now = {
    elapsed: elapsedLabel(tick),
    ward: wardLabel(tick, infusion, i18n.language),
    status: t(`host.status.${status}`),
  };
  if (waitsForHand) {
    return t('host.clock.spoken-manual', now);
  }
  return isManual && status === 'paused'
    ? t('host.clock.spoken-manual-paused', now)
    : t('host.clock.spoken', { ...now, speed });
}
