import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CallForm } from './call-form.tsx';
import { CallVitals } from './call-vitals.tsx';
import type { Calling } from './use-calling.ts';

/** The call form over the whole screen of a phone, with the head always in reach. */
export function CallSheet(props: { readonly calling: Calling }) {
  const { t } = useTranslation();
  const { calling } = props;
  // As in the dialog: no `header` inside a page, and no style element by a scroll lock.
  return (
    <Modal.Root
      opened={calling.isOpen}
      fullScreen
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      onClose={calling.putAside}
    >
      <Modal.Overlay />
      <Modal.Content className="call-sheet">
        <div className="dialog__head call-sheet__head">
          <Modal.Title>{t('judge.form.title')}</Modal.Title>
          <Modal.CloseButton aria-label={t('judge.form.aside')} />
          <CallVitals />
        </div>
        <Modal.Body>
          <CallForm
            isNamed
            draft={calling.draft}
            refusal={calling.refusal}
            onChange={calling.change}
            onCall={calling.call}
            onAside={calling.putAside}
            holds={calling.holds}
            onCancel={calling.close}
            onBringBack={calling.bringBack}
          />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
