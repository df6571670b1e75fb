import { type SeriesName, valueAt } from '#client/charts/rows/columns.ts';
import { decimate } from '#client/charts/rows/decimate.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';

/** What a sparkline shows: the last four hours. */
const SPARK_MINUTES = 240;

/** The most points of one line. */
export const SPARK_POINTS = 60;

/** The side of the drawing, which is stretched to its tile. */
export const SPARK_BOX = { width: 240, height: 20 } as const;

/** Kept free above and below, so that the line is not cut at its extremes. */
const MARGIN = 2;

/** The smallest range that fills a sparkline: less than this is noise, and stays flat. */
const SMALLEST_RANGE = {
  temperatureC: 2,
  heartRatePerMin: 40,
  systolicMmHg: 40,
  diastolicMmHg: 40,
  spo2Percent: 8,
  respiratoryRatePerMin: 16,
  fatigue: 10,
  iceScore: 10,
  capdScore: 32,
} as const satisfies Partial<Record<SeriesName, number>>;

/** A series that a sparkline can show. */
export type SparkSeries = keyof typeof SMALLEST_RANGE;

/** The rows of the last four hours before a tick, thinned; once for all sparklines. */
export function sparkColumns(chart: ChartColumns, tick: number): ChartColumns {
  return decimate(chart, {
    fromTick: tick - SPARK_MINUTES,
    toTick: tick,
    maximumPoints: SPARK_POINTS,
  });
}

/**
 * The lines of some series on one scale, each as the path of an SVG; a gap stays a gap, and a value
 * between two gaps is a dot.
 */
export function sparkPaths(
  columns: ChartColumns,
  series: readonly SparkSeries[],
  tick: number,
): readonly string[] {
  const { lowest, range } = scaleOf(columns, series);
  const { width, height } = SPARK_BOX;
  const x = (at: number) => round(((at - tick + SPARK_MINUTES) / SPARK_MINUTES) * width);
  const y = (value: number) =>
    round(height - MARGIN - ((value - lowest) / range) * (height - 2 * MARGIN));
  return series.map((name) => {
    let path = '';
    let joined = false;
    for (const [row, at] of columns.tick.entries()) {
      const value = valueAt(columns, name, row);
      if (value !== null) {
        const point = `${x(at)} ${y(value)}`;
        path += joined ? `L${point}` : `M${point}h0`;
      }
      joined = value !== null;
    }
    return path;
  });
}

/** The range of what is shown, widened evenly to the smallest that counts. */
function scaleOf(
  columns: ChartColumns,
  series: readonly SparkSeries[],
): { readonly lowest: number; readonly range: number } {
  const values = series.flatMap((name) =>
    columns.tick.flatMap((_, row) => valueAt(columns, name, row) ?? []),
  );
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const smallest = Math.max(...series.map((name) => SMALLEST_RANGE[name]));
  const range = Math.max(smallest, highest - lowest);
  return values.length === 0
    ? { lowest: 0, range }
    : { lowest: (lowest + highest - range) / 2, range };
}

function round(length: number): number {
  return Math.round(length * 10) / 10;
}
