import { ActionIcon } from '@mantine/core';
import { History, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';

/** Says that the facilitator went back in time, until it is dismissed. */
export function WentBack() {
  const { t } = useTranslation();
  const last = useSession(({ log }) =>
    log.findLast(({ action }) => action.type === 'clock.rewind'),
  );
  // What was there when the page opened is the past of others.
  const [seenSeq, setSeenSeq] = useState(() => last?.seq ?? 0);
  const isNew = last !== undefined && last.seq > seenSeq;
  const toTick = last?.action.type === 'clock.rewind' ? last.action.toTick : 0;
  return (
    <div className="bedside__notice" data-empty={!isNew}>
      <p role="status" className="bedside__notice-text">
        {isNew && (
          <>
            <History size={18} aria-hidden="true" />
            <strong>{t('bedside.notice.went-back', { time: elapsedLabel(toTick) })}</strong>
          </>
        )}
      </p>
      {isNew && (
        <ActionIcon aria-label={t('link.back.dismiss')} onClick={() => setSeenSeq(last.seq)}>
          <X size={18} aria-hidden="true" />
        </ActionIcon>
      )}
    </div>
  );
}
