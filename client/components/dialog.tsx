import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import './dialog.css';

/**
 * A dialog over the page, in its middle or, for a thumb, at its foot: named by its title, closed by
 * its button or Escape. A press beside it closes only what stands at the foot, where nothing is
 * written: elsewhere it would throw that away, or be the second of a double click that opened it.
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
  const isAtFoot = props.placement === 'foot';
  // A scroll lock would write a style element, which a strict content policy refuses.
  return (
    <Modal.Root
      opened
      centered={!isAtFoot}
      className={isAtFoot ? 'dialog-at-foot' : undefined}
      size={props.size ?? 'md'}
      lockScroll={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      onClose={props.onClose}
    >
      <Modal.Overlay
        onClick={(event) => {
          if (isAtFoot && event.detail < 2) {
            props.onClose();
          }
        }}
      />
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
  const [before] = useState(whereFrom);
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

/** What has the focus now; of a menu, which goes with the press, the button that has opened it. */
function whereFrom(): Element | null {
  const focused = document.activeElement;
  const menu = focused?.closest('[role="menu"]');
  const name = menu?.getAttribute('aria-labelledby') ?? '';
  return document.getElementById(name) ?? focused;
}
