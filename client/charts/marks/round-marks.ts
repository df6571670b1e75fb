import type { Panel, PanelLine } from '#client/charts/rows/panels.ts';
import type { PlotName, TrendRow } from '#client/charts/rows/trend-rows.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';

/** A reading of one round, where it is drawn; low and high differ for a pressure alone. */
export interface RoundMark {
  readonly tick: number;
  readonly plot: PlotName;
  readonly low: number;
  readonly high: number;
  readonly color: string;
}

const NO_ROUNDS: ReadonlySet<number> = new Set();

/**
 * The ticks whose readings stand alone. With spot monitoring all do; once a monitor has taken over,
 * those before it that lie half an interval or more from both neighbours: a thinned trend of a
 * monitor is always closer.
 */
export function roundTicks(
  chart: ChartColumns,
  monitoring: SessionFacts['monitoring'] | null,
): ReadonlySet<number> {
  if (monitoring === null) {
    return NO_ROUNDS;
  }
  const apart = monitoring.mode === 'spot' ? 0 : monitoring.everyMinutes / 2;
  const alone = chart.tick.filter((tick, row) => {
    const before = chart.tick[row - 1] ?? Number.NEGATIVE_INFINITY;
    const after = chart.tick[row + 1] ?? Number.POSITIVE_INFINITY;
    return tick - before >= apart && after - tick >= apart;
  });
  return alone.length === 0 ? NO_ROUNDS : new Set(alone);
}

/** The readings of rounds that a chart draws as dots and bars. */
export function roundMarks(
  rows: readonly TrendRow[],
  panel: Panel,
  ticks: ReadonlySet<number>,
): RoundMark[] {
  return rows
    .filter((row) => ticks.has(row.tick))
    .flatMap((row) => panel.lines.flatMap((line) => roundMark(row, line)));
}

function roundMark(row: TrendRow, line: PanelLine): RoundMark[] {
  const value = row[line.plot];
  if (value === null || line.shape === 'step') {
    return [];
  }
  const [low, high] = typeof value === 'number' ? [value, value] : value;
  return [{ tick: row.tick, plot: line.plot, low, high, color: line.color }];
}
