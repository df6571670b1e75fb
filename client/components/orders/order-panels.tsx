import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceText } from '#client/words/sentences.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { OrderFields, OrderHelp } from './fields/order-fields.tsx';
import {
  hasDetails,
  isComplete,
  type OrderDraft,
  type OrderedFor,
  orderOf,
} from './order-draft.ts';
import { changeWords } from './order-words.ts';
import { RefusalText } from './refusal-text.tsx';
import type { RunningOrder } from './running-order.ts';

/** An order being written, and why it was declined if it was. */
export function Writing(props: {
  readonly draft: OrderDraft;
  readonly refusal: Refusal | null;
  readonly patient: OrderedFor;
  readonly running: RunningOrder | null;
  readonly onChange: (draft: OrderDraft) => void;
  readonly onReview: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { draft, refusal } = props;
  return (
    <Panel name={t(`monitor.order.${draft.intervention}`)} onSubmit={props.onReview}>
      {refusal !== null && <RefusalText title={t('monitor.order.refused')} refusal={refusal} />}
      <Replaced running={props.running} />
      <OrderFields draft={draft} patient={props.patient} onChange={props.onChange} />
      <div className="order-form__actions">
        <Button type="submit" variant="filled" disabled={!isComplete(draft)}>
          {t('monitor.order.review')}
        </Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('monitor.order.cancel')}
        </Button>
      </div>
    </Panel>
  );
}

/** The one question before an order is given. */
export function Confirmation(props: {
  readonly draft: OrderDraft;
  readonly patient: OrderedFor;
  readonly running: RunningOrder | null;
  readonly sending: boolean;
  readonly refusal: Refusal | null;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}) {
  const words = useTranslation();
  const { t } = words;
  const { draft, patient, running, refusal } = props;
  return (
    <Panel name={t('monitor.order.confirm.question')} onSubmit={props.onConfirm}>
      {refusal !== null && <RefusalText title={t('monitor.order.refused')} refusal={refusal} />}
      <p className="order-form__question">{changeWords(words, orderOf(draft), running)}</p>
      {hasDetails(draft.intervention) ? null : <OrderHelp draft={draft} patient={patient} />}
      <Replaced running={running} />
      <div className="order-form__actions">
        <Button type="submit" variant="filled" disabled={props.sending}>
          {props.sending ? t('monitor.order.sending') : t('monitor.order.confirm')}
        </Button>
        <Button variant="default" disabled={props.sending} onClick={props.onBack}>
          {hasDetails(draft.intervention) ? t('monitor.order.back') : t('monitor.order.cancel')}
        </Button>
      </div>
    </Panel>
  );
}

/** What gives way to a new order of the same kind. */
function Replaced(props: { readonly running: RunningOrder | null }) {
  const words = useTranslation();
  const { running } = props;
  return running === null ? null : (
    <p className="order-form__running">
      {words.t('monitor.order.replaces', {
        label: sentenceText(words, 'order', running.shown.label),
      })}
    </p>
  );
}

/** A step of the form; the focus comes along, for the button that led here is gone. */
function Panel(props: {
  readonly name: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement | null>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <form
      className="order-form__panel"
      aria-label={props.name}
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {props.name}
      </h3>
      {props.children}
    </form>
  );
}
