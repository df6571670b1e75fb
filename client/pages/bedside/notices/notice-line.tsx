import { ActionIcon } from '@mantine/core';
import { type LucideIcon, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** One line over the bedside, said politely and there until it is dismissed. */
export function NoticeLine(props: {
  readonly icon: LucideIcon;
  /** What there is to tell; null while there is nothing. */
  readonly text: string | null;
  readonly onDismiss: () => void;
  /** What can be done about it. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation();
  const { icon: Icon, text } = props;
  return (
    <div className="bedside__notice" data-empty={text === null}>
      <p role="status" className="bedside__notice-text">
        {text !== null && (
          <>
            <Icon size={18} aria-hidden="true" />
            <strong>{text}</strong>
          </>
        )}
      </p>
      {text !== null && (
        <div className="bedside__notice-actions">
          {props.children}
          <ActionIcon aria-label={t('link.back.dismiss')} onClick={props.onDismiss}>
            <X size={18} aria-hidden="true" />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}
