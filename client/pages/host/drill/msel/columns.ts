/** The columns of an inject list, in the order in which they are written. */
export const COLUMNS = [
  'no',
  'sim_time',
  'trigger',
  'type',
  'method',
  'from',
  'to',
  'text',
  'expected_action',
  'evaluator_note',
] as const;

/** See {@link COLUMNS}. */
export type Column = (typeof COLUMNS)[number];

/** The columns that a list cannot do without. */
export const NEEDED_COLUMNS = ['no', 'from', 'text'] as const satisfies readonly Column[];

/** One row as it was typed: its number in the spreadsheet, and its cells by column. */
export interface ListRow {
  readonly row: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** What would have been allowed where something is wrong. */
export type Allowed =
  | { readonly kind: 'needed' | 'time' | 'trigger' | 'type' | 'number' | 'encoding' }
  | { readonly kind: 'longest'; readonly maximum: number }
  | { readonly kind: 'course'; readonly fromTick: number; readonly toTick: number }
  | { readonly kind: 'once'; readonly row: number }
  | { readonly kind: 'cells'; readonly maximum: number }
  | { readonly kind: 'quotes' | 'header' | 'rows' | 'workbook' }
  | { readonly kind: 'fewer'; readonly maximum: number };

/** One thing that is wrong with a list: where, what stands there, and what is allowed. */
export interface ListProblem {
  readonly row: number;
  /** Null where the row as a whole is to blame. */
  readonly column: Column | null;
  readonly found: string;
  readonly allowed: Allowed;
}
