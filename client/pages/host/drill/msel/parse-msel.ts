import { INJECT_LIMIT, sessionInjectSchema } from '#client/store/vocabulary.ts';
import type { SessionInject } from '#shared/contracts/inject.ts';
import type { Result } from '#shared/contracts/result.ts';
import { effectOf, tickOf, triggerOf } from './cells.ts';
import type { Allowed, Column, ListProblem, ListRow } from './columns.ts';
import { readTable } from './read-table.ts';

/** A list without a fault. */
export interface Msel {
  readonly injects: readonly SessionInject[];
  /** Names of columns that were not read. */
  readonly ignored: readonly string[];
}

/** When something of a list can happen: within the session, and by itself only after now. */
export interface Course {
  readonly openTick: number;
  readonly tick: number;
  readonly endTick: number;
}

/** What stands for a letter that could not be read, in a file of another encoding. */
const UNREADABLE = '�';

/** How the files begin in which spreadsheet programs keep their work, unless told otherwise. */
const WORKBOOK = 'PK\u0003\u0004';

/**
 * Reads an inject list (MSEL) as injects of a session, or answers with everything that is wrong
 * with it, each with its row, its column and what is allowed there.
 */
export function parseMsel(text: string, course: Course): Result<Msel, readonly ListProblem[]> {
  if (text.startsWith(WORKBOOK)) {
    return {
      ok: false,
      error: [{ row: 1, column: null, found: '', allowed: { kind: 'workbook' } }],
    };
  }
  const table = readTable(text);
  if (!table.ok) {
    return table;
  }
  const { rows, ignored } = table.value;
  const read = rows.map((row) => readRow(row, course));
  const problems = [
    ...sizeProblems(rows),
    ...read.flatMap(({ problems: ofRow }) => ofRow),
    ...repeated(rows),
  ];
  return problems.length > 0
    ? { ok: false, error: problems.sort((one, other) => one.row - other.row) }
    : { ok: true, value: { injects: read.flatMap(({ inject }) => inject ?? []), ignored } };
}

/** The identity of a row in the session, from its number in the list. */
function injectIdOf(no: string): string | null {
  const letters = no
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return letters === '' ? null : `msel-${letters}`.slice(0, 40);
}

interface ReadRow {
  readonly inject: SessionInject | null;
  readonly problems: readonly ListProblem[];
}

function readRow(row: ListRow, course: Course): ReadRow {
  const { cells } = row;
  const at = (column: Column, allowed: Allowed) => problemAt(row, column, allowed);
  const injectId = injectIdOf(cells.no);
  const trigger = triggerOf(cells.trigger);
  const byItself = trigger?.kind === 'time';
  const time = timeOf(cells, {
    fromTick: byItself ? course.tick + 1 : course.openTick,
    toTick: course.endTick,
  });
  const effect = effectOf(cells.type);
  const problems = [
    ...unreadable(row),
    ...(injectId === null ? [at('no', { kind: 'number' })] : []),
    ...(time.allowed === null ? [] : [at('sim_time', time.allowed)]),
    ...(trigger === null ? [at('trigger', { kind: 'trigger' })] : []),
    ...(effect === null ? [at('type', { kind: 'type' })] : []),
    ...(byItself && cells.sim_time === '' ? [at('sim_time', { kind: 'time' })] : []),
  ];
  const parsed = sessionInjectSchema.safeParse({
    injectId: injectId ?? 'msel-row',
    ...filled(cells),
    ...effect,
    ...(time.tick === null ? {} : { plannedTick: time.tick }),
    ...(trigger?.kind === 'condition' ? { when: trigger.when } : {}),
  });
  if (!parsed.success) {
    const ofFields = parsed.error.issues.map(({ path: [field], ...issue }) =>
      at(columnOf(String(field)), allowedBy(String(field), issue)),
    );
    return { inject: null, problems: [...problems, ...ofFields] };
  }
  return { inject: problems.length > 0 ? null : timed(parsed.data, byItself), problems };
}

/** One that happens by itself at its time has that time as its trigger, not as a plan. */
function timed({ plannedTick, ...inject }: SessionInject, byItself: boolean): SessionInject {
  if (plannedTick === undefined) {
    return inject;
  }
  return byItself ? { ...inject, when: { atTick: plannedTick } } : { ...inject, plannedTick };
}

function timeOf(
  { sim_time }: ListRow['cells'],
  { fromTick, toTick }: { readonly fromTick: number; readonly toTick: number },
): { readonly tick: number | null; readonly allowed: Allowed | null } {
  if (sim_time === '') {
    return { tick: null, allowed: null };
  }
  const tick = tickOf(sim_time);
  if (tick === null) {
    return { tick, allowed: { kind: 'time' } };
  }
  const within = tick >= fromTick && tick <= toTick;
  return { tick, allowed: within ? null : { kind: 'course', fromTick, toTick } };
}

/** The texts of a row; a cell that was left empty leaves its field out, but for those needed. */
function filled(cells: ListRow['cells']): Record<string, string> {
  const { no, method, from, to, text, expected_action, evaluator_note } = cells;
  const optional = {
    method,
    to,
    expectedAction: expected_action,
    evaluatorNote: evaluator_note,
  };
  const given = Object.entries(optional).filter(([, value]) => value !== '');
  return { no, from, text, ...Object.fromEntries(given) };
}

const FIELD_COLUMNS: Readonly<Record<string, Column>> = {
  from: 'from',
  to: 'to',
  method: 'method',
  text: 'text',
  effect: 'type',
  when: 'trigger',
  plannedTick: 'sim_time',
  expectedAction: 'expected_action',
  evaluatorNote: 'evaluator_note',
};

function columnOf(field: string): Column {
  return FIELD_COLUMNS[field] ?? 'no';
}

function allowedBy(field: string, issue: { readonly code: string; readonly maximum?: unknown }) {
  if (field === 'when' || field === 'effect') {
    return { kind: field === 'when' ? 'trigger' : 'type' } as const;
  }
  return issue.code === 'too_big'
    ? ({ kind: 'longest', maximum: Number(issue.maximum) } as const)
    : ({ kind: 'needed' } as const);
}

function unreadable(row: ListRow): ListProblem[] {
  const columns = Object.keys(row.cells) as Column[];
  return columns
    .filter((column) => row.cells[column].includes(UNREADABLE))
    .map((column) => problemAt(row, column, { kind: 'encoding' }));
}

/** Rows whose number another row has before them, or one that cannot be told from it. */
function repeated(rows: readonly ListRow[]): ListProblem[] {
  const first = new Map<string, number>();
  return rows.flatMap((row) => {
    const injectId = injectIdOf(row.cells.no);
    const before = injectId === null ? undefined : first.get(injectId);
    if (injectId !== null && before === undefined) {
      first.set(injectId, row.row);
    }
    return before === undefined ? [] : [problemAt(row, 'no', { kind: 'once', row: before })];
  });
}

function sizeProblems(rows: readonly ListRow[]): ListProblem[] {
  const [last] = rows.slice(-1);
  if (last === undefined) {
    return [{ row: 1, column: null, found: '', allowed: { kind: 'rows' } }];
  }
  return rows.length > INJECT_LIMIT
    ? [
        {
          row: last.row,
          column: null,
          found: String(rows.length),
          allowed: { kind: 'fewer', maximum: INJECT_LIMIT },
        },
      ]
    : [];
}

function problemAt({ row, cells }: ListRow, column: Column, allowed: Allowed): ListProblem {
  return { row, column, found: cells[column], allowed };
}
