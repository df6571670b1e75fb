import { Button } from '@mantine/core';
import { ClipboardCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalText } from '#client/components/orders/refusal-text.tsx';
import { nextRoundTick } from '#client/store/rounds.ts';
import { useAct, useSession } from '#client/store/session-context.tsx';
import { hasEnded } from '#client/store/session-state.ts';
import { elapsedLabel, spanLabel } from '#client/store/time.ts';
import { useWaits } from '#client/store/use-waits.ts';
import { ACTION_ROLES } from '#client/store/vocabulary.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';

/**
 * Where nobody watches all the time: how old the numbers are, when the next round is due, and a
 * round now for those who may. Nothing where a monitor watches.
 */
export function SpotAge() {
  const isSpot = useSession((state) => state.facts?.monitoring.mode === 'spot');
  const ended = useSession(hasEnded);
  const role = useSession((state) => state.you?.role);
  const mayObserve = role !== undefined && ACTION_ROLES.observe.includes(role);
  if (!isSpot) {
    return null;
  }
  return (
    <div className="spot-age">
      <LastRound />
      {!ended && <NextRound />}
      {!ended && mayObserve && <ObserveNow />}
    </div>
  );
}

function LastRound() {
  const { t } = useTranslation();
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const measuredTick = useSession((state) => state.latest?.tick ?? null);
  if (measuredTick === null) {
    return <p className="spot-age__last">{t('monitor.spot.never')}</p>;
  }
  return (
    <p className="spot-age__last">
      {t('monitor.spot.age', { age: spanLabel(tick - measuredTick) })}{' '}
      <span className="numeral secondary">{elapsedLabel(measuredTick)}</span>
    </p>
  );
}

function NextRound() {
  const { t } = useTranslation();
  const due = useSession(({ facts, clock, orders }) =>
    facts === null || clock === null ? null : nextRoundTick(facts, orders, clock.tick),
  );
  const tick = useSession((state) => state.clock?.tick ?? 0);
  if (due === null) {
    return null;
  }
  return (
    <p className="secondary">
      {t('monitor.spot.next', { time: elapsedLabel(due) })}{' '}
      <span className="spot-age__wait">
        {t('monitor.spot.wait', { wait: spanLabel(due - tick) })}
      </span>
    </p>
  );
}

function ObserveNow() {
  const { t } = useTranslation();
  const act = useAct();
  const waits = useWaits();
  const measuredTick = useSession((state) => state.latest?.tick ?? null);
  const [asked, setAsked] = useState<{ readonly afterTick: number | null } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isUnderWay = asked !== null && asked.afterTick === measuredTick;
  async function observe(): Promise<void> {
    setAsked({ afterTick: measuredTick });
    const answer = await act({ type: 'observe', what: 'vitals' });
    setRefusal(answer.ok ? null : answer.error);
    if (!answer.ok) {
      setAsked(null);
    }
  }
  return (
    <>
      <Button
        leftSection={<ClipboardCheck size={18} aria-hidden="true" />}
        disabled={isUnderWay}
        onClick={() => void observe()}
      >
        {t('monitor.spot.observe')}
      </Button>
      <p role="status" className="secondary spot-age__status">
        {isUnderWay && t(waits ? 'monitor.spot.waits' : 'monitor.spot.under-way')}
      </p>
      {refusal !== null && <RefusalText title={t('monitor.spot.refused')} refusal={refusal} />}
    </>
  );
}
