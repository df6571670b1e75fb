import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct, useSession } from '#client/store/session-context.tsx';
import { ACTION_ROLES } from '#client/store/vocabulary.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { type OrderDraft, orderOf, usualDraft } from './order-draft.ts';
import './order-form.css';
import { OrderList } from './order-list.tsx';
import { Choice, Confirmation, type LateRefusal, Writing } from './order-panels.tsx';
import { orderWords } from './order-words.ts';

type Step =
  | { readonly at: 'choose'; readonly done: string | null }
  | { readonly at: 'write'; readonly draft: OrderDraft; readonly refusal: Refusal | null }
  | { readonly at: 'confirm'; readonly draft: OrderDraft; readonly sending: boolean };

const BEGIN: Step = { at: 'choose', done: null };

/**
 * Orders: choose, write, confirm once. What was ordered is listed beneath, what still runs can be
 * stopped there.
 */
export function OrderForm() {
  const { t } = useTranslation();
  const role = useSession((state) => state.you?.role);
  const status = useSession((state) => state.clock?.status);
  const mayOrder =
    role !== undefined && ACTION_ROLES['order.place'].includes(role) && status !== 'ended';
  return (
    <div className="order-form">
      {mayOrder ? <OrderSteps /> : <p className="secondary">{t('monitor.order.readonly')}</p>}
      <OrderList mayStop={mayOrder} />
    </div>
  );
}

function OrderSteps() {
  const act = useAct();
  const words = useTranslation();
  const weightKg = useSession((state) => state.facts?.patient.weightKg) ?? null;
  const link = useSession((state) => state.link);
  const [step, setStep] = useState<Step>(BEGIN);
  const [late, setLate] = useState<LateRefusal | null>(null);
  if (weightKg === null) {
    return null;
  }
  async function send(draft: OrderDraft): Promise<void> {
    const order = orderOf(draft);
    const label = orderWords(words, order);
    const isQueued = link !== 'live' && link !== 'grace';
    setStep(isQueued ? BEGIN : { at: 'confirm', draft, sending: true });
    const answer = await act(order);
    if (isQueued) {
      // Somebody may be writing the next order by now: what became of this one waits its turn.
      setLate(answer.ok ? null : { label, refusal: answer.error });
    } else if (answer.ok) {
      setStep({ at: 'choose', done: label });
    } else {
      setStep({ at: 'write', draft, refusal: answer.error });
    }
  }
  switch (step.at) {
    case 'choose':
      return (
        <Choice
          done={step.done}
          late={late}
          onChoose={(intervention) => {
            setLate(null);
            setStep({ at: 'write', draft: usualDraft(intervention, weightKg), refusal: null });
          }}
        />
      );
    case 'write':
      return (
        <Writing
          {...step}
          weightKg={weightKg}
          onChange={(draft) => setStep({ at: 'write', draft, refusal: null })}
          onReview={() => setStep({ at: 'confirm', draft: step.draft, sending: false })}
          onCancel={() => setStep(BEGIN)}
        />
      );
    case 'confirm':
      return (
        <Confirmation
          {...step}
          onConfirm={() => void send(step.draft)}
          onBack={() => setStep({ at: 'write', draft: step.draft, refusal: null })}
        />
      );
  }
}
