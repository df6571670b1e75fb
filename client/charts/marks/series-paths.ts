import type { PlotName, TrendRow } from '#client/charts/rows/trend-rows.ts';

/** Where a tick or a value lies, in pixels, also beyond the plot. */
type Place = (value: number) => number;

/** The plot that a series is drawn in. */
export interface Plot {
  readonly x: Place;
  readonly y: Place;
}

/** A value of a row; for a pressure the lower one. */
interface Point {
  readonly x: number;
  readonly y: number;
  /** The upper end of a pressure; otherwise the same as `y`. */
  readonly upperY: number;
}

/** Straight lines from value to value; a row without one leaves a gap, one alone is a dot. */
export function linePath(rows: readonly TrendRow[], name: PlotName, plot: Plot): string {
  return runsOf(rows, name, plot).map(polyline).join('');
}

/** Each value as it stands until the next one. */
export function stepPath(rows: readonly TrendRow[], name: PlotName, plot: Plot): string {
  return runsOf(rows, name, plot)
    .map((run) => run.map(({ x, y }, at) => (at === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join(''))
    .join('');
}

/** A pressure as the stretch between its ends, and the two lines along them. */
export function bandPaths(
  rows: readonly TrendRow[],
  name: PlotName,
  plot: Plot,
): { readonly fill: string; readonly edges: string } {
  const runs = runsOf(rows, name, plot);
  const uppers = runs.map((run) => run.map(({ x, upperY }) => ({ x, y: upperY })));
  return {
    fill: runs
      .map((run, at) => `${through([...(uppers[at] ?? []), ...run.toReversed()])}Z`)
      .join(''),
    edges: [...uppers, ...runs].map(polyline).join(''),
  };
}

/** Stretches of rows that all have a value. */
function runsOf(rows: readonly TrendRow[], name: PlotName, { x, y }: Plot): Point[][] {
  const runs: Point[][] = [];
  let run: Point[] | null = null;
  for (const row of rows) {
    const value = row[name];
    if (value === null) {
      run = null;
      continue;
    }
    if (run === null) {
      run = [];
      runs.push(run);
    }
    const [low, high] = typeof value === 'number' ? [value, value] : value;
    run.push({ x: rounded(x(row.tick)), y: rounded(y(low)), upperY: rounded(y(high)) });
  }
  return runs;
}

function polyline(points: readonly Pick<Point, 'x' | 'y'>[]): string {
  return points.length === 1 ? `${through(points)}h0` : through(points);
}

function through(points: readonly Pick<Point, 'x' | 'y'>[]): string {
  return points.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}

/** To a tenth of a pixel: shorter paths, and no difference that anybody sees. */
function rounded(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
