import type { ChartColumns } from '#shared/contracts/frame.ts';
import { floor, max } from '#shared/engine/exact-math.ts';

/** The columns of a chart besides the tick. */
export type ChartColumn = Exclude<keyof ChartColumns, 'tick'>;

/**
 * Thins a chart to two rows a bucket: in each bucket every column keeps its lowest and its highest
 * value, in the order in which they came, so that a short spike survives.
 *
 * Buckets share out time, not rows: a round long before a monitor came stays alone in its own. The
 * two rows stand at the first and the middle tick of their bucket; the shift is less than a bucket.
 * A bucket of gaps stays a gap.
 *
 * @param chart the rows, oldest first
 * @param maxRows rows to keep at most, at least 2
 */
export function decimate(chart: ChartColumns, maxRows: number): ChartColumns {
  const rows = chart.tick.length;
  if (rows <= maxRows) {
    return chart;
  }
  const buckets = max(1, floor(maxRows / 2));
  const thinned = mapColumns(() => [] as (number | null)[]);
  const tick: number[] = [];
  const firstTick = chart.tick[0] ?? 0;
  const ticks = (chart.tick.at(-1) ?? 0) + 1 - firstTick;
  let from = 0;
  for (let bucket = 1; bucket <= buckets; bucket += 1) {
    const until = firstRowAt(chart.tick, firstTick + floor((bucket * ticks) / buckets), from);
    const kept = [from, floor((from + until) / 2)].slice(0, until - from);
    tick.push(...kept.map((row) => chart.tick[row] ?? 0));
    for (const name of CHART_COLUMNS) {
      thinned[name].push(...extremes(chart[name], from, until).slice(0, until - from));
    }
    from = until;
  }
  return { tick, ...thinned };
}

/** The columns of a chart in charting order. */
export const CHART_COLUMNS = [
  'temperatureC',
  'heartRatePerMin',
  'systolicMmHg',
  'diastolicMmHg',
  'mapMmHg',
  'respiratoryRatePerMin',
  'spo2Percent',
  'fatigue',
  'iceScore',
  'capdScore',
  'fio2',
] as const satisfies readonly ChartColumn[];

/** Builds something for every column of a chart. */
export function mapColumns<Value>(build: (name: ChartColumn) => Value): Record<ChartColumn, Value> {
  return {
    temperatureC: build('temperatureC'),
    heartRatePerMin: build('heartRatePerMin'),
    systolicMmHg: build('systolicMmHg'),
    diastolicMmHg: build('diastolicMmHg'),
    mapMmHg: build('mapMmHg'),
    respiratoryRatePerMin: build('respiratoryRatePerMin'),
    spo2Percent: build('spo2Percent'),
    fatigue: build('fatigue'),
    iceScore: build('iceScore'),
    capdScore: build('capdScore'),
    fio2: build('fio2'),
  };
}

/** The first row at a tick or after it, from one row on. */
function firstRowAt(ticks: readonly number[], tick: number, fromRow: number): number {
  let row = fromRow;
  while (row < ticks.length && (ticks[row] ?? tick) < tick) {
    row += 1;
  }
  return row;
}

function extremes(
  column: readonly (number | null)[],
  from: number,
  until: number,
): [number | null, number | null] {
  let lowest = -1;
  let highest = -1;
  for (let index = from; index < until; index += 1) {
    const value = column[index] ?? null;
    if (value !== null) {
      lowest = lowest < 0 || value < (column[lowest] ?? value) ? index : lowest;
      highest = highest < 0 || value > (column[highest] ?? value) ? index : highest;
    }
  }
  const low = lowest < 0 ? null : (column[lowest] ?? null);
  const high = highest < 0 ? null : (column[highest] ?? null);
  return lowest <= highest ? [low, high] : [high, low];
}
