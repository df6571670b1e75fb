import { useEffect, useMemo, useRef, useState } from 'react';
import { feverTicks, gradeBands, type TrendMarks } from '#client/charts/marks/marks.ts';
import { roundTicks } from '#client/charts/marks/round-marks.ts';
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
import { usePaced } from '#client/store/use-paced.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';

/** What a trend is drawn from. */
export interface TrendSource
  extends Pick<SessionState, 'chart' | 'events' | 'orders' | 'awayGaps'> {
  /** The minute it is: later than the last one charted where the patient is seen by rounds. */
  readonly tick: number;
  readonly monitoring: SessionFacts['monitoring'] | null;
}

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
  const { chart, tick, monitoring, events, orders, awayGaps } = source;
  const together = useMemo(
    () => ({ chart, tick, monitoring, events, orders, awayGaps }),
    [chart, tick, monitoring, events, orders, awayGaps],
  );
  return usePaced(together, CHART_EVERY_MS);
}

/**
 * Holds a source while somebody reads from the chart, so that the point under the pointer does
 * not move away.
 *
 * @returns what to draw, and how many minutes wait
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
  return { source, waiting: Math.max(0, live.tick - source.tick) };
}

/** Computes what the charts draw, each part only when what it depends on has changed. */
export function useTrend(
  source: TrendSource,
  window: TrendWindow | TickSpan,
  at: { readonly width: number; readonly scale: ChartScale },
): Trend {
  const { chart, tick, monitoring, events, orders, awayGaps } = source;
  const span = useSpan(window, { firstTick: chart.tick[0] ?? tick, lastTick: tick });
  const mostMarks = Math.max(2, Math.min(9, Math.floor(at.width / (MARK_LETTERS * at.scale.text))));
  const columns = useMemo(
    () => decimate(chart, { ...span, maximumPoints: LIVE_POINTS }),
    [chart, span],
  );
  const hasGrades = events.some((event) => event.kind === 'grade');
  const bandsTo = hasGrades ? tick : 0;
  const rounds = useMemo(() => roundTicks(chart, monitoring), [chart, monitoring]);
  const marks = useMemo(
    () => ({
      gaps: awayGaps,
      bands: gradeBands(events, bandsTo),
      feverTicks: feverTicks(events),
      interventionTicks: orders.map((order) => order.placedTick),
      roundTicks: rounds,
    }),
    [events, orders, awayGaps, bandsTo, rounds],
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

function useSpan(
  window: TrendWindow | TickSpan,
  at: { readonly firstTick: number; readonly lastTick: number },
): TickSpan {
  const { fromTick, toTick } = typeof window === 'string' ? steppedWindow(window, at) : window;
  return useMemo(() => ({ fromTick, toTick }), [fromTick, toTick]);
}
