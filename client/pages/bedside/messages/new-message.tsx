import { Button } from '@mantine/core';
import { MessageSquareText } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Inbox } from './use-inbox.ts';

/** The newest message that is not read yet, in one line over the page, until it is. */
export function NewMessage(props: { readonly inbox: Inbox }) {
  const { t } = useTranslation();
  const { unread, markRead } = props.inbox;
  const [newest] = unread;
  const line = useRef<HTMLDivElement | null>(null);
  const read = () => {
    // The button goes with the message; the next stop is then what follows it.
    line.current?.focus();
    markRead();
  };
  return (
    <div ref={line} tabIndex={-1} className="new-message" data-empty={newest === undefined}>
      <div role="status" className="new-message__text">
        {newest !== undefined && (
          <>
            <MessageSquareText size={18} aria-hidden="true" />
            <div className="new-message__words">
              <p>
                <strong dir="auto">{newest.from}</strong>{' '}
                <span lang={newest.language} dir="auto">
                  {newest.text}
                </span>
              </p>
              {unread.length > 1 && (
                <p className="secondary">
                  {' '}
                  {t('bedside.message.more', { count: unread.length - 1 })}
                </p>
              )}
            </div>
          </>
        )}
      </div>
      {newest !== undefined && <Button onClick={read}>{t('bedside.message.read')}</Button>}
    </div>
  );
}
