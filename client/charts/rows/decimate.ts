import { CHART_COLUMNS } from '#client/store/vocabulary.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import { emptyColumns, firstRowAt, pickRows, type SeriesName, valueAt } from './columns.ts';

/** The most points that a live chart draws of one series. */
export const LIVE_POINTS = 300;

/** Widths of a bucket, in ticks; few and fixed, so that points stay put while a window grows. */
const BUCKET_TICKS = [
  2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90, 105, 120, 135, 150, 180, 240, 360,
] as const;

interface View {
  readonly fromTick: number;
  readonly toTick: number;
  readonly maximumPoints: number;
}

/**
 * Thins a chart to what a window can show, for all series at once so that they share their rows.
 *
 * Each bucket of the window becomes two rows that hold, series by series, its lowest and its
 * highest value in the order in which they came. So no spike and no crossing of a limit is lost;
 * a value moves by less than one bucket, which is less than four pixels. The first and the last
 * row stay as they are. Buckets lie at multiples of their width, whatever the window: a point
 * never changes because the window moved.
 */
export function decimate(columns: ChartColumns, view: View): ChartColumns {
  const start = Math.max(0, firstRowAt(columns, view.fromTick) - 1);
  const end = firstRowAt(columns, view.toTick + 1);
  if (end - start <= view.maximumPoints) {
    return pickRows(columns, range(start, end));
  }
  const width = bucketTicks(columns, { start, end, maximumPoints: view.maximumPoints });
  const first = pickRows(columns, [start]);
  const middle = buckets(columns, { start: start + 1, end: end - 1, width });
  const last = pickRows(columns, [end - 1]);
  return join([first, ...middle, last]);
}

function bucketTicks(
  columns: ChartColumns,
  rows: { readonly start: number; readonly end: number; readonly maximumPoints: number },
): number {
  const firstTick = columns.tick[rows.start] ?? 0;
  const lastTick = columns.tick[rows.end - 1] ?? 0;
  const most = (rows.maximumPoints - 2) / 2;
  const fits = (width: number) =>
    Math.floor(lastTick / width) - Math.floor(firstTick / width) + 1 <= most;
  const widest = Math.ceil((lastTick - firstTick + 1) / Math.max(1, most - 1));
  return BUCKET_TICKS.find(fits) ?? widest;
}

function buckets(
  columns: ChartColumns,
  rows: { readonly start: number; readonly end: number; readonly width: number },
): ChartColumns[] {
  const made: ChartColumns[] = [];
  let from = rows.start;
  while (from < rows.end) {
    const startTick = Math.floor((columns.tick[from] ?? 0) / rows.width) * rows.width;
    const to = Math.min(rows.end, firstRowAt(columns, startTick + rows.width));
    made.push(extremes(columns, { from, to, startTick, width: rows.width }));
    from = to;
  }
  return made;
}

interface Bucket {
  readonly from: number;
  readonly to: number;
  readonly startTick: number;
  readonly width: number;
}

/**
 * Two rows for one bucket, a quarter in from either end so that all rows lie evenly: per series
 * the earlier extreme, then the later one.
 */
function extremes(columns: ChartColumns, bucket: Bucket): ChartColumns {
  const { from, to, startTick, width } = bucket;
  if (to - from === 1) {
    return pickRows(columns, [from]);
  }
  const firstTick = columns.tick[from] ?? 0;
  const lastTick = columns.tick[to - 1] ?? 0;
  const inside = (tick: number) => Math.min(lastTick, Math.max(firstTick, Math.floor(tick)));
  const pair = pickRows(columns, [from, to - 1]);
  pair.tick = [inside(startTick + width / 4), inside(startTick + (3 * width) / 4)];
  for (const name of CHART_COLUMNS) {
    const ends = seriesExtremes(columns, name, bucket);
    pair[name] = [valueAt(columns, name, ends.earlier), valueAt(columns, name, ends.later)];
  }
  return pair;
}

function seriesExtremes(
  columns: ChartColumns,
  name: SeriesName,
  rows: { readonly from: number; readonly to: number },
): { readonly earlier: number; readonly later: number } {
  let lowest = -1;
  let highest = -1;
  for (let row = rows.from; row < rows.to; row += 1) {
    const value = valueAt(columns, name, row);
    if (value === null) {
      continue;
    }
    if (lowest < 0 || value < (valueAt(columns, name, lowest) ?? value)) {
      lowest = row;
    }
    if (highest < 0 || value > (valueAt(columns, name, highest) ?? value)) {
      highest = row;
    }
  }
  return { earlier: Math.min(lowest, highest), later: Math.max(lowest, highest) };
}

function join(parts: readonly ChartColumns[]): ChartColumns {
  const whole = emptyColumns();
  whole.tick = parts.flatMap((part) => part.tick);
  for (const name of CHART_COLUMNS) {
    whole[name] = parts.flatMap((part) => part[name]);
  }
  return whole;
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);
}
