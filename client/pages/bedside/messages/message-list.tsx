import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { elapsedLabel } from '#client/store/time.ts';
import { RaiseHand } from './raise-hand.tsx';
import type { Inbox } from './use-inbox.ts';

/** What was said to this learner, newest first; looking at it is reading it. */
export function MessageList(props: { readonly inbox: Inbox }) {
  const { t } = useTranslation();
  const { entries, markRead } = props.inbox;
  useEffect(markRead);
  return (
    <section className="message-list" aria-labelledby="message-list-heading">
      <h3 id="message-list-heading">{t('bedside.message.heading')}</h3>
      <RaiseHand />
      {entries.length === 0 && <p className="secondary">{t('bedside.message.none')}</p>}
      <ol className="message-list__entries">
        {entries.map(({ key, tick, from, text, language }) => (
          <li key={key}>
            <p className="secondary">
              <strong dir="auto">{from}</strong>{' '}
              <span className="numeral">{elapsedLabel(tick)}</span>
            </p>
            <p lang={language} dir="auto">
              {text}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
