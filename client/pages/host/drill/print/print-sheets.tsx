import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { SessionInject } from '#shared/contracts/inject.ts';
import { EvaluatorList } from './evaluator-list.tsx';
import { Handouts } from './handouts.tsx';
import { InjectCards } from './inject-cards.tsx';
import './print.css';

/** What a drill can have on paper. */
export const PRINTED = ['cards', 'evaluator', 'handouts'] as const;

/** See {@link PRINTED}. */
export type Printed = (typeof PRINTED)[number];

/**
 * Sheets for the printer, unseen on the screen: they stand beside the page, which is left out on
 * paper, and go once the browser's own dialog is closed.
 */
export function PrintSheets(props: {
  readonly what: Printed;
  readonly injects: readonly SessionInject[];
  readonly onDone: () => void;
}) {
  const { onDone } = props;
  useEffect(() => {
    window.addEventListener('afterprint', onDone);
    return () => window.removeEventListener('afterprint', onDone);
  }, [onDone]);
  useEffect(() => window.print(), []);
  return createPortal(<div className="print-sheets">{sheetsOf(props)}</div>, document.body);
}

function sheetsOf(props: Parameters<typeof PrintSheets>[0]) {
  switch (props.what) {
    case 'cards':
      return <InjectCards injects={props.injects} />;
    case 'evaluator':
      return <EvaluatorList injects={props.injects} />;
    case 'handouts':
      return <Handouts />;
  }
}
