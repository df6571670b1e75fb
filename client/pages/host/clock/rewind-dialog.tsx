import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '#client/components/dialog.tsx';
import { elapsedLabel } from '#client/store/time.ts';
import type { Transport } from './use-transport.ts';

/** Asks once before everybody goes back. */
export function RewindDialog(props: { readonly transport: Transport }) {
  const { t } = useTranslation();
  const { backTo, goBack, stay } = props.transport;
  return backTo === null ? null : (
    <Dialog onClose={stay} title={t('host.rewind.title', { time: elapsedLabel(backTo) })}>
      <p>{t('host.rewind.body')}</p>
      <div className="dialog-actions">
        <Button onClick={stay}>{t('host.rewind.cancel')}</Button>
        <Button variant="filled" onClick={goBack}>
          {t('host.rewind.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}
