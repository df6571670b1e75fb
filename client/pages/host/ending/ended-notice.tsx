import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordKept } from '#client/components/shell/record-kept.tsx';
import { useSession } from '#client/store/session-context.tsx';

/** Says that the session has ended, and leads to its debrief. */
export function EndedNotice(props: { readonly onOpen: () => void }) {
  const { t } = useTranslation();
  const isOpen = useSession((state) => state.clock?.status === 'debrief');
  const mayOpen = useSession((state) => isOpen || state.you?.role === 'facilitator');
  const notice = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    // What ended the session cannot be pressed any more. It loses the focus by that, at once or soon.
    const focused = document.activeElement;
    if (focused === null || focused === document.body || focused.matches(':disabled')) {
      notice.current?.focus();
    }
  }, []);
  return (
    <div ref={notice} tabIndex={-1} className="host__ended">
      <p role="status">
        <strong>{t('host.ended.title')}</strong> {t('host.ended.body')}
      </p>
      <RecordKept />
      {mayOpen && (
        <Button variant="filled" onClick={props.onOpen}>
          {isOpen ? t('host.ended.go') : t('host.ended.open')}
        </Button>
      )}
    </div>
  );
}
