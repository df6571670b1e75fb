import type { ChartColumns } from '#shared/contracts/frame.ts';
import { firstRowAt, lastRowWith, type SeriesName, valueAt } from './columns.ts';
import type { TickSpan } from './stepped-window.ts';

/** Which way a vital sign has gone over the last half hour. */
export type Direction = 'rising' | 'falling' | 'steady';

/** The change over half an hour that counts as a direction; smaller is noise. */
const DIRECTION_CHANGE: Readonly<Partial<Record<SeriesName, number>>> = {
  temperatureC: 0.3,
  heartRatePerMin: 6,
  systolicMmHg: 8,
  diastolicMmHg: 6,
  mapMmHg: 6,
  respiratoryRatePerMin: 3,
  spo2Percent: 2,
  fatigue: 1,
  iceScore: 1,
};

const RECENT_TICKS = 10;
const EARLIER_FROM_TICKS = 50;
const EARLIER_TO_TICKS = 25;

/**
 * The direction of a vital sign: the mean of the last ten minutes beside that of half an hour
 * before or, where it is measured by rounds, beside the round before. Null while there is nothing
 * to compare with.
 */
export function directionOf(columns: ChartColumns, series: SeriesName): Direction | null {
  const lastRow = lastRowWith(columns, series, columns.tick.length - 1);
  const lastTick = columns.tick[lastRow];
  const change = DIRECTION_CHANGE[series];
  if (lastTick === undefined || change === undefined) {
    return null;
  }
  const recent = meanBetween(columns, series, {
    fromTick: lastTick - RECENT_TICKS + 1,
    toTick: lastTick,
  });
  const earlier =
    meanBetween(columns, series, {
      fromTick: lastTick - EARLIER_FROM_TICKS,
      toTick: lastTick - EARLIER_TO_TICKS,
    }) ?? roundBefore(columns, series, lastRow);
  if (recent === null || earlier === null) {
    return null;
  }
  if (Math.abs(recent - earlier) < change) {
    return 'steady';
  }
  return recent > earlier ? 'rising' : 'falling';
}

/** What the line of one series says, for those who do not see it. */
export interface SeriesSummary {
  readonly lowest: number;
  readonly highest: number;
  readonly last: { readonly tick: number; readonly value: number };
  readonly direction: Direction | null;
}

/**
 * Range, last value and direction of one series inside a window; null where it has no values.
 *
 * @param columns the window, thinned or not: its extremes are the same
 * @param of.whole the whole chart, from which the direction is read
 */
export function summarise(
  columns: ChartColumns,
  of: { readonly series: SeriesName; readonly span: TickSpan; readonly whole: ChartColumns },
): SeriesSummary | null {
  const { series, span } = of;
  const found = { lowest: 0, highest: 0, last: { tick: 0, value: 0 }, count: 0 };
  eachPoint(columns, series, {
    span,
    visit: (value, tick) => {
      found.lowest = found.count === 0 ? value : Math.min(found.lowest, value);
      found.highest = found.count === 0 ? value : Math.max(found.highest, value);
      found.last = { tick, value };
      found.count += 1;
    },
  });
  const { count, ...summary } = found;
  return count === 0 ? null : { ...summary, direction: directionOf(of.whole, series) };
}

/** A limit that a series crossed inside a window: how often, and the last time. */
export interface CrossingSummary {
  readonly count: number;
  readonly lastTick: number;
  readonly lastUpwards: boolean;
}

/** How often a series crossed a limit inside a window; null where it never did. */
export function crossings(
  columns: ChartColumns,
  series: SeriesName,
  at: { readonly limit: number; readonly span: TickSpan },
): CrossingSummary | null {
  const found = { count: 0, lastTick: 0, lastUpwards: false };
  let wasAbove: boolean | null = null;
  eachPoint(columns, series, {
    span: at.span,
    visit: (value, tick) => {
      const isAbove = value >= at.limit;
      if (wasAbove !== null && isAbove !== wasAbove) {
        found.count += 1;
        found.lastTick = tick;
        found.lastUpwards = isAbove;
      }
      wasAbove = isAbove;
    },
  });
  return found.count === 0 ? null : found;
}

/** The value of the round before a row; null where the reading before it is not an earlier round. */
function roundBefore(columns: ChartColumns, series: SeriesName, row: number): number | null {
  const before = lastRowWith(columns, series, row - 1);
  const minutes = (columns.tick[row] ?? 0) - (columns.tick[before] ?? 0);
  return before < 0 || minutes < EARLIER_TO_TICKS ? null : valueAt(columns, series, before);
}

function eachPoint(
  columns: ChartColumns,
  series: SeriesName,
  at: { readonly span: TickSpan; readonly visit: (value: number, tick: number) => void },
): void {
  const end = firstRowAt(columns, at.span.toTick + 1);
  for (let row = firstRowAt(columns, at.span.fromTick); row < end; row += 1) {
    const value = valueAt(columns, series, row);
    if (value !== null) {
      at.visit(value, columns.tick[row] ?? 0);
    }
  }
}

function meanBetween(columns: ChartColumns, series: SeriesName, span: TickSpan): number | null {
  let sum = 0;
  let count = 0;
  eachPoint(columns, series, {
    span,
    visit: (value) => {
      sum += value;
      count += 1;
    },
  });
  return count === 0 ? null : sum / count;
}
