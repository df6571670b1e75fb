import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './dialog.css';

/**
 * A dialog over the page, in its middle or, for a thumb, at its foot: named by its title, closed by
 * its button or Escape.
 */
export function Dialog(props: {
  readonly title: string;
  readonly size?: 'md' | 'lg';
  readonly placement?: 'middle' | 'foot';
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation();
  useFocusBack();
  // The head is put together here, for Mantine's own is a `header`, a second banner of the page.
  // A scroll lock would write a style element, which a strict content policy refuses.
  return (
    <Modal.Root
      opened
      centered={props.placement !== 'foot'}
      className={props.placement === 'foot' ? 'dialog-at-foot' : undefined}
      size={props.size ?? 'md'}
      lockScroll={false}
      transitionProps={{ duration: 0 }}
      onClose={props.onClose}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className="dialog__head">
          <Modal.Title>{props.title}</Modal.Title>
          <Modal.CloseButton aria-label={t('shell.dialog.close')} />
        </div>
        <Modal.Body>{props.children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/**
 * Gives the focus back to what had it before the dialog, unless something else has taken it. The
 * dialogs here are not closed but gone, which Mantine does not see.
 */
function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      const isLost = document.activeElement === null || document.activeElement === document.body;
      if (isLost && before instanceof HTMLElement) {
        before.focus();
      }
    },
    [before],
  );
}
