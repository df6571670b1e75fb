import Papa from 'papaparse';
import type { Result } from '#shared/contracts/result.ts';
import { COLUMNS, type Column, type ListProblem, type ListRow, NEEDED_COLUMNS } from './columns.ts';

/** A list as it was typed, below its header. */
export interface ListTable {
  readonly rows: readonly ListRow[];
  /** Names of columns that are none of a list; they are not read. */
  readonly ignored: readonly string[];
}

/** The spreadsheet programs of different countries write commas, semicolons or tabs. */
const DELIMITERS = [',', ';', '\t'];

/** What a spreadsheet would take for a formula is written with an apostrophe, which is not text. */
const GUARDED = /^'+[=+\-@\t\r]/;

/** Reads a CSV text into rows by column: header in any order, empty rows passed over. */
export function readTable(text: string): Result<ListTable, readonly ListProblem[]> {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text) });
  const broken = errors.map(({ row = 0 }) => wholeRow(row + 1, { kind: 'quotes' }));
  if (broken.length > 0) {
    return { ok: false, error: broken };
  }
  const [header = [], ...body] = data;
  const names = header.map(columnName);
  const problems = [...headerProblems(names), ...wideRows(body, header.length)];
  if (problems.length > 0) {
    return { ok: false, error: problems };
  }
  const rows = body.flatMap((cells, index) =>
    isEmpty(cells) ? [] : [{ row: index + 2, cells: byColumn(names, cells) }],
  );
  const ignored = header.filter((name, index) => !isColumn(names[index]) && name.trim() !== '');
  return { ok: true, value: { rows, ignored } };
}

/** The delimiter by which most columns of a list are found in the first line. */
function delimiterOf(text: string): string {
  const found = DELIMITERS.map((delimiter) => {
    const [header = []] = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data;
    return { delimiter, count: header.map(columnName).filter(isColumn).length };
  });
  return found.reduce((best, other) => (other.count > best.count ? other : best)).delimiter;
}

function columnName(cell: string): string {
  return cell
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function isColumn(name: string | undefined): name is Column {
  return COLUMNS.some((column) => column === name);
}

function headerProblems(names: readonly string[]): ListProblem[] {
  const missing = NEEDED_COLUMNS.filter((column) => !names.includes(column));
  const twice = COLUMNS.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  return [...missing, ...twice].map((column) => ({
    row: 1,
    column,
    found: names.join(', '),
    allowed: { kind: 'header' },
  }));
}

/** A row with more cells than the header: most often a comma in a text without quotes. */
function wideRows(body: readonly string[][], maximum: number): ListProblem[] {
  return body.flatMap((cells, index) =>
    cells.slice(maximum).some((cell) => cell.trim() !== '')
      ? [wholeRow(index + 2, { kind: 'cells', maximum })]
      : [],
  );
}

function wholeRow(row: number, allowed: ListProblem['allowed']): ListProblem {
  return { row, column: null, found: '', allowed };
}

function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function byColumn(names: readonly string[], cells: readonly string[]): ListRow['cells'] {
  return Object.fromEntries(
    COLUMNS.map((column) => [column, plainText(cells[names.indexOf(column)] ?? '')]),
  ) as Record<Column, string>;
}

function plainText(cell: string): string {
  const trimmed = cell.trim();
  return GUARDED.test(trimmed) ? trimmed.slice(1) : trimmed;
}
