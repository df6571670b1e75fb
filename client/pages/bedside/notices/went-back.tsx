import { History } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#client/store/session-context.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import { NoticeLine } from './notice-line.tsx';

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
    <NoticeLine
      icon={History}
      text={isNew ? t('bedside.notice.went-back', { time: elapsedLabel(toTick) }) : null}
      onDismiss={() => setSeenSeq(last?.seq ?? 0)}
    />
  );
}
