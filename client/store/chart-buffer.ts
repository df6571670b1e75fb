import type { ChartColumns } from '#shared/contracts/frame.ts';
import type { VitalName } from '#shared/contracts/quantities.ts';
import { EMPTY_CHART, type LatestValues } from './session-state.ts';

type ColumnName = keyof ChartColumns;

const COLUMN_NAMES = Object.keys(EMPTY_CHART).filter(isColumnName);
const VITAL_COLUMNS = COLUMN_NAMES.filter(isVitalName);

function isColumnName(name: string): name is ColumnName {
  return name in EMPTY_CHART;
}

function isVitalName(name: ColumnName): name is VitalName {
  return name !== 'tick' && name !== 'fio2';
}

/** See {@link createChartBuffer}. */
export interface ChartBuffer {
  /** Forgets everything and begins again with these columns. */
  replace(columns: ChartColumns): void;
  /** Appends the rows later than the last one; earlier rows are already here. */
  append(columns: ChartColumns): void;
  /** All rows as an object that is never changed again; the same one until rows are added. */
  columns(): ChartColumns;
  /** The last row; null when empty. */
  latest(): LatestValues | null;
}

/** Collects ticks cheaply between two flushes: rows are pushed at once, copied only when read. */
export function createChartBuffer(): ChartBuffer {
  let held = copyOf(EMPTY_CHART);
  let published: ChartColumns | null = EMPTY_CHART;
  return {
    replace(columns) {
      held = copyOf(columns);
      published = null;
    },
    append(columns) {
      const last = held.tick.at(-1) ?? Number.NEGATIVE_INFINITY;
      const first = columns.tick.findIndex((tick) => tick > last);
      if (first === -1) {
        return;
      }
      held.tick.push(...columns.tick.slice(first));
      for (const name of COLUMN_NAMES) {
        if (name !== 'tick') {
          held[name].push(...columns[name].slice(first));
        }
      }
      published = null;
    },
    columns() {
      published ??= copyOf(held);
      return published;
    },
    latest() {
      const tick = held.tick.at(-1);
      return tick === undefined ? null : { tick, values: lastRow(held) };
    },
  };
}

function copyOf(columns: ChartColumns): ChartColumns {
  const copy = { ...columns };
  for (const name of COLUMN_NAMES) {
    copy[name] = columns[name].slice() as number[];
  }
  return copy;
}

function lastRow(columns: ChartColumns): Record<VitalName, number | null> {
  const row = VITAL_COLUMNS.map((name) => [name, columns[name].at(-1) ?? null] as const);
  return Object.fromEntries(row) as Record<VitalName, number | null>;
}
