import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';

/** Asks once before a session ends for good, with its debrief or without. */
export function EndDialog(props: {
  readonly onEnd: (next: 'debrief' | 'stay') => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const end = (next: 'debrief' | 'stay') => {
    props.onEnd(next);
    props.onClose();
  };
  return (
    <Dialog onClose={props.onClose} title={t('host.end.title')}>
      <p>{t('host.end.body')}</p>
      <div className="dialog-actions">
        <Button onClick={props.onClose}>{t('host.end.cancel')}</Button>
        <Button onClick={() => end('stay')}>{t('host.end.confirm')}</Button>
        <Button variant="filled" onClick={() => end('debrief')}>
          {t('host.end.debrief')}
        </Button>
      </div>
    </Dialog>
  );
}
