import { useEffect, useRef } from 'react';
import type { SessionInject } from '#shared/contracts/inject.ts';
import { AfterAction } from './after-action.tsx';
import { EvaluatorList } from './evaluator-list.tsx';
import { Handouts } from './handouts.tsx';
import { InjectCards } from './inject-cards.tsx';
import './print.css';

/** What a drill can have on paper. */
export const PRINTED = ['cards', 'evaluator', 'handouts', 'report'] as const;

/** See {@link PRINTED}. */
export type Printed = (typeof PRINTED)[number];

/**
 * Sheets for the printer, unseen on the screen. What is printed is a copy beside the page, which is
 * left out on paper: the copy stays until the browser is done, even where the width of the paper
 * makes the page change its layout and this part of it go.
 */
export function PrintSheets(props: {
  readonly what: Printed;
  readonly injects: readonly SessionInject[];
  readonly onDone: () => void;
}) {
  const { onDone } = props;
  const sheets = useRef<HTMLDivElement>(null);
  const isPrinted = useRef(false);
  useEffect(() => {
    if (sheets.current !== null && !isPrinted.current) {
      isPrinted.current = true;
      printCopy(sheets.current);
      onDone();
    }
  }, [onDone]);
  return (
    <div ref={sheets} className="print-sheets">
      {sheetsOf(props)}
    </div>
  );
}

function printCopy(sheets: HTMLElement): void {
  const copy = sheets.cloneNode(true);
  document.body.append(copy);
  window.addEventListener('afterprint', () => copy.parentNode?.removeChild(copy), { once: true });
  window.print();
}

function sheetsOf(props: Parameters<typeof PrintSheets>[0]) {
  switch (props.what) {
    case 'cards':
      return <InjectCards injects={props.injects} />;
    case 'evaluator':
      return <EvaluatorList injects={props.injects} />;
    case 'handouts':
      return <Handouts />;
    case 'report':
      return <AfterAction />;
  }
}
