import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { INTERVENTIONS } from '#client/store/vocabulary.ts';
import type { Intervention } from '#shared/contracts/action.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { INTERVENTION_ICONS } from './intervention-icons.ts';
import { isComplete, type OrderDraft, orderOf } from './order-draft.ts';
import { OrderFields } from './order-fields.tsx';
import { orderWords } from './order-words.ts';
import { RefusalText } from './refusal-text.tsx';

/** An order that was declined after it had waited for the line to come back. */
export interface LateRefusal {
  readonly label: string;
  readonly refusal: Refusal;
}

/** What can be ordered, and what became of the last order. */
export function Choice(props: {
  readonly done: string | null;
  readonly late: LateRefusal | null;
  readonly onChoose: (intervention: Intervention) => void;
}) {
  const { t } = useTranslation();
  const { late } = props;
  return (
    <>
      {late !== null && (
        <RefusalText
          title={t('monitor.order.refused.late', { label: late.label })}
          refusal={late.refusal}
        />
      )}
      <p role="status" className="order-form__done">
        {props.done !== null && t('monitor.order.done', { label: props.done })}
      </p>
      <ul className="order-form__choices" aria-label={t('monitor.order.choose')}>
        {INTERVENTIONS.map((intervention) => {
          const Icon = INTERVENTION_ICONS[intervention];
          return (
            <li key={intervention}>
              <Button
                className="order-form__choice"
                variant="default"
                fullWidth
                justify="start"
                leftSection={<Icon size={18} aria-hidden="true" />}
                onClick={() => props.onChoose(intervention)}
              >
                {t(`monitor.order.${intervention}`)}
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** An order being written, and why it was declined if it was. */
export function Writing(props: {
  readonly draft: OrderDraft;
  readonly refusal: Refusal | null;
  readonly weightKg: number;
  readonly onChange: (draft: OrderDraft) => void;
  readonly onReview: () => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const { draft, refusal } = props;
  return (
    <Panel name={t(`monitor.order.${draft.intervention}`)} onSubmit={props.onReview}>
      {refusal !== null && <RefusalText title={t('monitor.order.refused')} refusal={refusal} />}
      <OrderFields draft={draft} weightKg={props.weightKg} onChange={props.onChange} />
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
  readonly sending: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}) {
  const words = useTranslation();
  const { t } = words;
  return (
    <Panel name={t('monitor.order.confirm.question')} onSubmit={props.onConfirm}>
      <p className="order-form__question">{orderWords(words, orderOf(props.draft))}</p>
      <div className="order-form__actions">
        <Button type="submit" variant="filled" disabled={props.sending} autoFocus>
          {props.sending ? t('monitor.order.sending') : t('monitor.order.confirm')}
        </Button>
        <Button variant="default" disabled={props.sending} onClick={props.onBack}>
          {t('monitor.order.back')}
        </Button>
      </div>
    </Panel>
  );
}

function Panel(props: {
  readonly name: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}) {
  return (
    <form
      className="order-form__panel"
      aria-label={props.name}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <h3>{props.name}</h3>
      {props.children}
    </form>
  );
}
