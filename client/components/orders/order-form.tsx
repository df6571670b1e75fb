import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '#client/components/judge/drafts.tsx';
import { useAct, useSession } from '#client/store/session-context.tsx';
import { isOver } from '#client/store/session-state.ts';
import { useWaits } from '#client/store/use-waits.ts';
import { ACTION_ROLES, INTERVENTIONS } from '#client/store/vocabulary.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { Choice, type LateAnswer } from './order-choice.tsx';
import {
  hasDetails,
  type OrderDraft,
  type OrderedFor,
  orderOf,
  usualDraft,
} from './order-draft.ts';
import './order-form.css';
import { OrderList } from './order-list.tsx';
import { Confirmation, Writing } from './order-panels.tsx';
import { orderWords } from './order-words.ts';
import { useRunningOrder } from './running-order.ts';
import { useProposing } from './use-proposing.ts';

type Step =
  | {
      readonly at: 'choose';
      readonly done: string | null;
      /** What went into the queue without a line. */
      readonly queued: string | null;
      readonly isBack: boolean;
    }
  | { readonly at: 'write'; readonly draft: OrderDraft; readonly refusal: Refusal | null }
  | {
      readonly at: 'confirm';
      readonly draft: OrderDraft;
      readonly sending: boolean;
      readonly refusal: Refusal | null;
    };

const BEGIN = { at: 'choose', done: null, queued: null, isBack: false } as const;
const BACK = { ...BEGIN, isBack: true } as const;

/**
 * Orders: choose, write, confirm once. What was ordered is listed beneath, what still runs can be
 * stopped there.
 */
export function OrderForm() {
  const { t } = useTranslation();
  const role = useSession((state) => state.you?.role);
  const status = useSession((state) => state.clock?.status);
  const mayOrder =
    role !== undefined && ACTION_ROLES['order.place'].includes(role) && !isOver(status);
  const isProposing = useProposing();
  return (
    <div className="order-form">
      {mayOrder && isProposing && <p className="secondary">{t('monitor.order.proposing')}</p>}
      {mayOrder ? <OrderSteps /> : <p className="secondary">{t('monitor.order.readonly')}</p>}
      <OrderList mayStop={mayOrder} />
    </div>
  );
}

function OrderSteps() {
  const patient = useOrderedFor();
  const runningOf = useRunningOrder();
  const [step, setStep] = useKeptStep();
  const { late, forgetLate, send } = useSending(setStep);
  if (patient === null) {
    return null;
  }
  switch (step.at) {
    case 'choose':
      return (
        <Choice
          done={step.done}
          queued={step.queued}
          isBack={step.isBack}
          late={late}
          onChoose={(intervention) => {
            forgetLate();
            const running = runningOf({ intervention })?.placed ?? null;
            setStep(firstStep(usualDraft(intervention, patient, running)));
          }}
        />
      );
    case 'write':
      return (
        <Writing
          {...step}
          patient={patient}
          running={runningOf(orderOf(step.draft))}
          onChange={(draft) => setStep({ at: 'write', draft, refusal: null })}
          onReview={() => setStep(confirming(step.draft))}
          onCancel={() => setStep(BACK)}
        />
      );
    case 'confirm':
      return (
        <Confirmation
          {...step}
          patient={patient}
          running={runningOf(orderOf(step.draft))}
          onConfirm={() => void send(step.draft)}
          onBack={() =>
            setStep(
              hasDetails(step.draft.intervention)
                ? { at: 'write', draft: step.draft, refusal: null }
                : BACK,
            )
          }
        />
      );
  }
}

/** Who is treated, and the doses that orders begin with here. */
function useOrderedFor(): OrderedFor | null {
  const facts = useSession((state) => state.facts);
  return facts === null ? null : { ...facts.patient, usualDoses: facts.usualDoses };
}

/** Where the form is. An order that is being written is kept when the form or the page goes away. */
function useKeptStep(): readonly [Step, (step: Step) => void] {
  const [{ draft }, keep] = useDraft('order');
  const [step, setStep] = useState<Step>(() =>
    draft !== null && INTERVENTIONS.includes(draft.intervention) ? firstStep(draft) : BEGIN,
  );
  const go = useCallback(
    (next: Step) => {
      setStep(next);
      keep({ draft: next.at === 'choose' || isUnderWay(next) ? null : next.draft });
    },
    [keep],
  );
  return [step, go];
}

function isUnderWay(step: Step): boolean {
  return step.at === 'confirm' && step.sending;
}

/** Sends orders, and tells of those that were declined after the form had gone on. */
function useSending(setStep: (step: Step) => void) {
  const act = useAct();
  const words = useTranslation();
  const waits = useWaits();
  const [late, setLate] = useState<LateAnswer | null>(null);
  /** The order whose answer the form waits for. */
  const awaited = useRef<{ readonly label: string } | null>(null);
  useEffect(() => {
    if (waits && awaited.current !== null) {
      // The line went while it was on its way: it is listed as waiting, and the form is free.
      const { label } = awaited.current;
      awaited.current = null;
      setStep({ ...BACK, queued: label });
    }
  }, [waits, setStep]);
  async function send(draft: OrderDraft): Promise<void> {
    const order = orderOf(draft);
    const label = orderWords(words, order);
    const own = { label };
    awaited.current = waits ? null : own;
    setStep(waits ? { ...BACK, queued: label } : { ...confirming(draft), sending: true });
    const answer = await act(order);
    if (awaited.current !== own) {
      // Somebody may be writing the next order by now: what became of this one waits its turn.
      setLate({ label, isDone: answer.ok, refusal: answer.ok ? null : answer.error });
      return;
    }
    awaited.current = null;
    if (answer.ok) {
      setStep({ ...BACK, done: label });
    } else {
      setStep({ ...firstStep(draft), refusal: answer.error });
    }
  }
  return { late, forgetLate: () => setLate(null), send };
}

/** Where an order begins: at its details, or at the question where it has none. */
function firstStep(draft: OrderDraft) {
  return hasDetails(draft.intervention)
    ? ({ at: 'write', draft, refusal: null } as const)
    : confirming(draft);
}

function confirming(draft: OrderDraft) {
  return { at: 'confirm', draft, sending: false, refusal: null } as const;
}
