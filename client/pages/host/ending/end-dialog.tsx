import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';

/** Asks once before a session ends for good. */
export function EndDialog(props: { readonly onEnd: () => void; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const end = () => {
    props.onEnd();
    props.onClose();
  };
  return (
    <Dialog onClose={props.onClose} title={t('host.end.title')}>
      <p>{t('host.end.body')}</p>
      <div className="dialog-actions">
        <Button onClick={props.onClose}>{t('host.end.cancel')}</Button>
        <Button variant="filled" onClick={end}>
          {t('host.end.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
