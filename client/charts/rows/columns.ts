import { CHART_COLUMNS, mapColumns } from '#client/store/vocabulary.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';

/** The columns of a chart that hold values; `tick` is their axis. */
export type SeriesName = Exclude<keyof ChartColumns, 'tick'>;

/** A chart on which nothing has been charted yet. */
export function emptyColumns(): ChartColumns {
  return { tick: [], ...mapColumns(() => []) };
}

/** Index of the first row at or after a tick; the number of rows where there is none. */
export function firstRowAt(columns: ChartColumns, tick: number): number {
  let low = 0;
  let high = columns.tick.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns.tick[middle] ?? 0) < tick) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The value of a series in a row; null where nothing was charted. */
export function valueAt(columns: ChartColumns, name: SeriesName, row: number): number | null {
  return columns[name]?.[row] ?? null;
}

/** The last row in which a series has a value, at or before `row`; -1 where there is none. */
export function lastRowWith(columns: ChartColumns, name: SeriesName, row: number): number {
  let found = Math.min(row, columns.tick.length - 1);
  while (found >= 0 && valueAt(columns, name, found) === null) {
    found -= 1;
  }
  return found;
}

/** A chart made of the given rows of another. */
export function pickRows(columns: ChartColumns, rows: readonly number[]): ChartColumns {
  const picked = emptyColumns();
  picked.tick = rows.map((row) => columns.tick[row] ?? 0);
  for (const name of CHART_COLUMNS) {
    picked[name] = rows.map((row) => valueAt(columns, name, row));
  }
  return picked;
}
