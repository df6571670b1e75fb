import { ActionIcon } from '@mantine/core';
import { Check, CircleAlert, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sentence } from '#client/components/monitor/sentence.tsx';
import { useSession } from '#client/store/session-context.tsx';
import type { Outcome } from '#client/store/session-store.ts';
import { actionWords } from './action-words.ts';
import './waiting.css';

/** What became of what had waited for the line, until somebody has seen it. */
export interface Outcomes {
  readonly told: readonly Outcome[];
  readonly dismiss: () => void;
}

/** See {@link Outcomes}. */
export function useOutcomes(): Outcomes {
  const outcomes = useSession((state) => state.outcomes);
  const [seen, setSeen] = useState(0);
  return { told: outcomes.slice(seen), dismiss: () => setSeen(outcomes.length) };
}

/** Tells what was sent after a break and what was refused, until it is dismissed. */
export function OutcomesNotice({ outcomes }: { readonly outcomes: Outcomes }) {
  const { t } = useTranslation();
  const { told, dismiss } = outcomes;
  const refused = told.filter(({ answer }) => !answer.ok).length;
  if (told.length === 0) {
    return null;
  }
  return (
    <section className="waiting-outcomes" aria-label={t('link.notice.label')}>
      <details className="waiting" open={refused > 0}>
        <summary>
          <span role="status">
            {t('bedside.outcome.title', { count: told.length - refused })}
            {refused > 0 && <> · {t('bedside.outcome.refused', { count: refused })}</>}
          </span>
        </summary>
        <ul>
          {told.map((outcome) => (
            <Told key={outcome.actionId} outcome={outcome} />
          ))}
        </ul>
      </details>
      <ActionIcon aria-label={t('link.back.dismiss')} onClick={dismiss}>
        <X size={18} aria-hidden="true" />
      </ActionIcon>
    </section>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  const words = useTranslation();
  const { t } = words;
  const orders = useSession((state) => state.orders);
  const { action, answer } = outcome;
  return (
    <li data-refused={!answer.ok}>
      {answer.ok ? (
        <Check size={18} aria-hidden="true" />
      ) : (
        <CircleAlert size={18} aria-hidden="true" />
      )}
      <div>
        <p>
          {actionWords(words, action, orders)} ·{' '}
          <strong>{answer.ok ? t('bedside.outcome.sent') : t('bedside.outcome.not')}</strong>
        </p>
        {!answer.ok && (
          <p className="secondary">
            {t(`problem.${answer.error.code}.body`)}{' '}
            <Sentence kind="refusal" english={answer.error.message} />
          </p>
        )}
      </div>
    </li>
  );
}
