import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import { useProposedOrders } from '#client/store/record.ts';
import { useAct, useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { useWaits } from '#client/store/use-waits.ts';
import { runsOn } from '#client/store/vocabulary.ts';
import { giverIn, sentenceText } from '#client/words/sentences.ts';
import type { ActiveOrder } from '#shared/contracts/frame.ts';
import type { OrderPlace } from '#shared/contracts/order.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { orderWords } from './order-words.ts';
import { RefusalText } from './refusal-text.tsx';

/** The orders so far, newest first, and those that wait for the line to come back. */
export function OrderList(props: { readonly mayStop: boolean }) {
  const { t } = useTranslation();
  const orders = useSession((state) => state.orders);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const act = useAct();
  async function stop(seq: number): Promise<void> {
    const answer = await act({ type: 'order.stop', seq });
    setRefusal(answer.ok ? null : answer.error);
  }
  function stopOf({ seq }: ActiveOrder): (() => void) | null {
    return seq === null ? null : () => void stop(seq);
  }
  return (
    <section className="order-list" aria-labelledby="order-list-heading">
      <h3 id="order-list-heading">{t('monitor.order.given')}</h3>
      {refusal !== null && (
        <RefusalText title={t('monitor.order.stop.refused')} refusal={refusal} />
      )}
      <WaitingOrders />
      <ProposedOrders onWithdraw={props.mayStop ? (seq) => void stop(seq) : null} />
      {orders.length === 0 ? (
        <p className="secondary">{t('monitor.order.none')}</p>
      ) : (
        <ol className="order-list__orders">
          {[...orders].reverse().map((order) => (
            <OrderItem key={order.id} order={order} onStop={props.mayStop ? stopOf(order) : null} />
          ))}
        </ol>
      )}
    </section>
  );
}

function OrderItem(props: { readonly order: ActiveOrder; readonly onStop: (() => void) | null }) {
  const words = useTranslation();
  const { t } = words;
  const { order, onStop } = props;
  return (
    <li className="order-list__order">
      <div>
        <p className="order-list__label">
          <Sentence kind="order" english={order.label} />
        </p>
        <p className="secondary">
          <span className="numeral">{elapsedLabel(order.placedTick)}</span>{' '}
          {t('monitor.order.by', { name: giverIn(words.i18n, order.by) })}
          {order.running && <> · {t('monitor.order.running')}</>}
          {!order.running && lasted(order) && <> · {t('monitor.order.ended')}</>}
        </p>
      </div>
      {order.running && onStop !== null && (
        <Button
          variant="default"
          aria-label={t('monitor.order.stop.label', {
            label: sentenceText(words, 'order', order.label),
          })}
          onClick={onStop}
        >
          {t('monitor.order.stop')}
        </Button>
      )}
    </li>
  );
}

/** Whether an order that is not running any more was one that ran, or was repeated. */
function lasted({ intervention, everyMinutes }: ActiveOrder): boolean {
  return runsOn(intervention) || everyMinutes !== undefined;
}

/** The orders that wait for a facilitator; who proposed one can take it back. */
function ProposedOrders(props: { readonly onWithdraw: ((seq: number) => void) | null }) {
  const words = useTranslation();
  const { t } = words;
  const { onWithdraw } = props;
  const own = useSession((state) => state.you?.participantId);
  const proposed = useProposedOrders();
  if (proposed.length === 0) {
    return null;
  }
  return (
    <ul className="order-list__proposed">
      {[...proposed].reverse().map(({ seq, tick, by, order, participantId }) => (
        <li key={seq} className="order-list__order">
          <div>
            <p className="order-list__label">{orderWords(words, order)}</p>
            <p className="secondary">
              <span className="numeral">{elapsedLabel(tick)}</span>{' '}
              {t('monitor.order.by', { name: by })} · {t('monitor.order.proposed')}
            </p>
          </div>
          {participantId === own && onWithdraw !== null && (
            <Button
              aria-label={t('monitor.order.withdraw.label', { label: orderWords(words, order) })}
              onClick={() => onWithdraw(seq)}
            >
              {t('monitor.order.withdraw')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function WaitingOrders() {
  const words = useTranslation();
  const pending = useSession((state) => state.pending);
  const waits = useWaits();
  const waiting = pending.flatMap(({ actionId, action }) =>
    action.type === 'order.place' ? [{ actionId, order: action as OrderPlace }] : [],
  );
  if (waiting.length === 0 || !waits) {
    return null;
  }
  return (
    <ul className="order-list__waiting">
      {waiting.map(({ actionId, order }) => (
        <li key={actionId}>
          {words.t('monitor.order.waiting', { label: orderWords(words, order) })}
        </li>
      ))}
    </ul>
  );
}
