import { useEffect, useMemo, useRef, useState } from 'react';
import { feverTicks, gradeBands, type TrendMarks } from '#client/charts/marks/marks.ts';
import type { ChartScale } from '#client/charts/rows/chart-scale.ts';
import { decimate, LIVE_POINTS } from '#client/charts/rows/decimate.ts';
import {
  axisTicks,
  steppedWindow,
  type TickSpan,
  type TrendWindow,
} from '#client/charts/rows/stepped-window.ts';
import { type TrendRow, trendRows } from '#client/charts/rows/trend-rows.ts';
import type { SessionState } from '#client/store/session-store.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import { usePaced } from './use-paced.ts';

/** What a trend is drawn from. */
export type TrendSource = Pick<SessionState, 'chart' | 'events' | 'orders' | 'awayGaps'>;

/** A trend ready to be drawn; every part keeps its identity until it changes. */
export interface Trend {
  readonly source: TrendSource;
  readonly span: TickSpan;
  readonly axisTicks: readonly number[];
  /** The chart as drawn: the window, thinned. */
  readonly columns: ChartColumns;
  readonly rows: readonly TrendRow[];
  readonly marks: TrendMarks;
}

const CHART_EVERY_MS = 1000;

/** Room for one mark of the time axis, in letter heights. */
const MARK_LETTERS = 6;

/** The newest source, once a second at most. */
export function useLiveSource(source: TrendSource): TrendSource {
  const { chart, events, orders, awayGaps } = source;
  const together = useMemo(
    () => ({ chart, events, orders, awayGaps }),
    [chart, events, orders, awayGaps],
  );
  return usePaced(together, CHART_EVERY_MS);
}

/**
 * Holds a source while somebody reads from the chart, so that the point under the pointer does
 * not move away.
 *
 * @returns what to draw, and how many charted minutes wait
 */
export function useHeldSource(
  live: TrendSource,
  isHeld: boolean,
): { readonly source: TrendSource; readonly waiting: number } {
  const [held, setHeld] = useState<TrendSource | null>(null);
  const latest = useRef(live);
  useEffect(() => {
    latest.current = live;
  }, [live]);
  useEffect(() => {
    setHeld(isHeld ? latest.current : null);
  }, [isHeld]);
  const source = isHeld && held !== null ? held : live;
  const waiting = (live.chart.tick.at(-1) ?? 0) - (source.chart.tick.at(-1) ?? 0);
  return { source, waiting: Math.max(0, waiting) };
}

/** Computes what the charts draw, each part only when what it depends on has changed. */
export function useTrend(
  source: TrendSource,
  window: TrendWindow,
  at: { readonly width: number; readonly scale: ChartScale },
): Trend {
  const { chart, events, orders, awayGaps } = source;
  const span = useSpan(chart, window);
  const mostMarks = Math.max(2, Math.min(9, Math.floor(at.width / (MARK_LETTERS * at.scale.text))));
  const columns = useMemo(
    () => decimate(chart, { ...span, maximumPoints: LIVE_POINTS }),
    [chart, span],
  );
  const lastTick = chart.tick.at(-1) ?? 0;
  const hasGrades = events.some((event) => event.kind === 'grade');
  const bandsTo = hasGrades ? lastTick : 0;
  const marks = useMemo(
    () => ({
      gaps: awayGaps,
      bands: gradeBands(events, bandsTo),
      feverTicks: feverTicks(events),
      interventionTicks: orders.map((order) => order.placedTick),
    }),
    [events, orders, awayGaps, bandsTo],
  );
  return {
    source,
    span,
    columns,
    marks,
    axisTicks: useMemo(() => axisTicks(span, mostMarks), [span, mostMarks]),
    rows: useMemo(() => trendRows(columns), [columns]),
  };
}

function useSpan(chart: ChartColumns, window: TrendWindow): TickSpan {
  const { fromTick, toTick } = steppedWindow(window, {
    firstTick: chart.tick[0] ?? 0,
    lastTick: chart.tick.at(-1) ?? 0,
  });
  return useMemo(() => ({ fromTick, toTick }), [fromTick, toTick]);
}
