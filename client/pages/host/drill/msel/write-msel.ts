import Papa from 'papaparse';
import type { SessionInject } from '#shared/contracts/inject.ts';
import { timeCell, triggerCell, typeCell } from './cells.ts';
import { COLUMNS, type Column } from './columns.ts';

/** Without it, spreadsheet programs take the file for one of their own encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would take for a formula, or would read as guarded against one. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Writes injects as a list that {@link parseMsel} reads back. An effect that lists have no name for
 * is left out: what is said remains.
 */
export function writeMsel(injects: readonly SessionInject[]): string {
  const rows = numbered(injects).map((inject) => {
    const cells = cellsOf(inject);
    return COLUMNS.map((column) => guarded(cells[column]));
  });
  return BYTE_ORDER_MARK + Papa.unparse([[...COLUMNS], ...rows], { newline: '\r\n' });
}

/** Whether all that an inject does can be written in a list. */
export function isWritable({ effect }: SessionInject): boolean {
  return typeCell(effect) !== null;
}

/** What was added by hand during a session has no number yet, and gets the next one that is free. */
function numbered(injects: readonly SessionInject[]): (SessionInject & { readonly no: string })[] {
  const taken = new Set(injects.map(({ no }) => no));
  let next = 1;
  return injects.map((inject) => {
    while (inject.no === undefined && taken.has(String(next))) {
      next += 1;
    }
    const no = inject.no ?? String(next);
    taken.add(no);
    return { ...inject, no };
  });
}

function cellsOf(
  inject: SessionInject & { readonly no: string },
): Readonly<Record<Column, string>> {
  const { when, plannedTick } = inject;
  const tick = when !== undefined && 'atTick' in when ? when.atTick : plannedTick;
  return {
    no: inject.no,
    sim_time: tick === undefined ? '' : timeCell(tick),
    trigger: triggerCell(when),
    type: typeCell(inject.effect) ?? 'message',
    method: inject.method ?? '',
    from: inject.from,
    to: inject.to ?? '',
    text: inject.text,
    expected_action: inject.expectedAction ?? '',
    evaluator_note: inject.evaluatorNote ?? '',
  };
}

function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
