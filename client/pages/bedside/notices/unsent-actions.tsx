import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useDrop, useNowMs, useSession } from '#client/store/session-context.tsx';
import type { PendingAction } from '#client/store/session-store.ts';
import { stopwatchLabel } from '#client/store/time.ts';
import { actionWords } from './action-words.ts';
import './waiting.css';

/** How much waits for the line and, when asked, what; each can be taken back while it waits. */
export function UnsentActions() {
  const { t } = useTranslation();
  const pending = useSession((state) => state.pending);
  const summary = useRef<HTMLElement | null>(null);
  return (
    <details className="waiting">
      <summary ref={summary}>
        <span role="status">{t('bedside.unsent.open', { count: pending.length })}</span>
      </summary>
      <ul aria-label={t('bedside.unsent.list')}>
        {pending.map((item) => (
          // The button goes with its line; the next stop is then the list itself.
          <Unsent key={item.actionId} item={item} onGone={() => summary.current?.focus()} />
        ))}
      </ul>
    </details>
  );
}

function Unsent(props: { readonly item: PendingAction; readonly onGone: () => void }) {
  const words = useTranslation();
  const { t } = words;
  const { actionId, action, askedAtMs, wasSent } = props.item;
  const drop = useDrop();
  const nowMs = useNowMs();
  const orders = useSession((state) => state.orders);
  const what = actionWords(words, action, orders);
  return (
    <li>
      <div>
        <p>{what}</p>
        <p className="secondary">
          <span className="numeral">
            {t('bedside.unsent.age', { age: stopwatchLabel(nowMs - askedAtMs) })}
          </span>
          {wasSent && <> · {t('bedside.unsent.sent')}</>}
        </p>
      </div>
      {!wasSent && (
        <Button
          variant="default"
          aria-label={t('bedside.unsent.drop-named', { what })}
          onClick={() => {
            props.onGone();
            drop(actionId);
          }}
        >
          {t('bedside.unsent.drop')}
        </Button>
      )}
    </li>
  );
}
