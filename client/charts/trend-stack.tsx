import { lazy, type ReactNode, Suspense, useCallback, useId, useMemo, useState } from 'react';
import { InterventionLane } from '#client/charts/marks/intervention-lane.tsx';
import { TrendOverview } from '#client/charts/overview/trend-overview.tsx';
import { NEAR } from '#client/charts/rows/chart-scale.ts';
import { PANEL_IDS, type PanelId } from '#client/charts/rows/panels.ts';
import {
  type TickSpan,
  TREND_WINDOWS,
  type TrendWindow,
} from '#client/charts/rows/stepped-window.ts';
import { useShortcuts } from '#client/components/device/use-shortcuts.ts';
import { TrendTable } from './trend-table.tsx';
import { PanelChoice, TrendToolbar } from './trend-toolbar.tsx';
import './trend-stack.css';
import { useHolding } from '#client/charts/live/use-holding.ts';
import { usePanelSummaries } from '#client/charts/live/use-panel-summaries.ts';
import { useReadRows } from '#client/charts/live/use-read-rows.ts';
import {
  type TrendSource,
  useHeldSource,
  useLiveSource,
  useTrend,
} from '#client/charts/live/use-trend.ts';
import { useTrendSource } from '#client/charts/live/use-trend-source.ts';
import { useElementSize } from './use-element-size.ts';

const TrendCharts = lazy(async () => {
  const { TrendCharts: component } = await import('./trend-charts.tsx');
  return { default: component };
});

interface TrendStackProps {
  readonly panels?: readonly PanelId[];
  /** All charts, or one at a time with buttons to change it: for a phone. */
  readonly layout?: 'stack' | 'single';
  /** Height of all plots together, in pixels; absent, they fill the height they are given. */
  readonly height?: number;
  readonly initialWindow?: TrendWindow;
  /** T for the table, 1-5 for the window. */
  readonly shortcuts?: boolean;
  /** The whole course under the charts, to choose a stretch of it. */
  readonly overview?: boolean;
}

const FIRST_SIZE = { width: 640, height: 600 };

/** The trend of the vital signs: charts on one time axis, what was given under them, or a table. */
export function TrendStack(props: TrendStackProps) {
  const [window, setWindow] = useState<TrendWindow | TickSpan>(props.initialWindow ?? '12h');
  const [isTable, setIsTable] = useState(false);
  const [isHeld, setIsHeld] = useState(false);
  const { source, waiting } = useHeldSource(useLiveSource(useTrendSource()), isHeld);
  const toggleTable = useCallback(() => setIsTable((shown) => !shown), []);
  useTrendShortcuts({ on: props.shortcuts === true, setWindow, toggleTable });
  return (
    <section className="trend-stack" data-layout={props.layout ?? 'stack'}>
      <TrendToolbar
        window={typeof window === 'string' ? window : null}
        isTable={isTable}
        waiting={isHeld ? waiting : 0}
        onWindow={setWindow}
        onTable={toggleTable}
      />
      <TrendBody
        {...props}
        source={source}
        window={window}
        isTable={isTable}
        isHeld={isHeld}
        onHold={setIsHeld}
        onSpan={setWindow}
      />
    </section>
  );
}

function useTrendShortcuts(parts: {
  readonly on: boolean;
  readonly setWindow: (window: TrendWindow) => void;
  readonly toggleTable: () => void;
}): void {
  const windows = TREND_WINDOWS.map(
    (window, index) => [String(index + 1), () => parts.setWindow(window)] as const,
  );
  useShortcuts(parts.on ? Object.fromEntries([...windows, ['t', parts.toggleTable]]) : {});
}

interface TrendBodyProps extends TrendStackProps {
  readonly source: TrendSource;
  readonly window: TrendWindow | TickSpan;
  readonly isTable: boolean;
  /** Somebody reads from the charts. */
  readonly isHeld: boolean;
  readonly onSpan: (span: TickSpan) => void;
  readonly onHold: (held: boolean) => void;
}

function TrendBody(props: TrendBodyProps) {
  const { source, window, onHold } = props;
  const [ref, size] = useElementSize(FIRST_SIZE);
  const trend = useTrend(source, window, { width: size.width, scale: NEAR });
  const { panels, choice } = usePanels(props);
  const summaries = usePanelSummaries(trend, panels);
  const syncId = useId();
  const { isQuiet, holding } = useHolding(onHold);
  const readRows = useReadRows(trend.rows, props.isHeld);
  const height = props.height ?? size.height - NEAR.timeAxis;
  return (
    <>
      {choice}
      <div
        className="trend-plots"
        ref={ref}
        hidden={props.isTable}
        style={
          props.height === undefined ? {} : { flex: 'none', blockSize: height + NEAR.timeAxis }
        }
        data-quiet={isQuiet}
        {...holding}
      >
        <Suspense fallback={<div className="trend-skeleton" />}>
          <TrendCharts
            rows={trend.rows}
            readRows={readRows}
            span={trend.span}
            axisTicks={trend.axisTicks}
            marks={trend.marks}
            width={size.width}
            syncId={syncId}
            scale={NEAR}
            panels={panels}
            height={height}
            summaries={summaries}
          />
        </Suspense>
      </div>
      {props.isTable ? (
        <TrendTable columns={source.chart} span={trend.span} />
      ) : (
        <InterventionLane
          orders={source.orders}
          span={trend.span}
          width={size.width}
          scale={NEAR}
        />
      )}
      {props.overview === true && (
        <TrendOverview source={source} span={trend.span} onSpan={props.onSpan} />
      )}
    </>
  );
}

function usePanels(props: TrendBodyProps): {
  readonly panels: readonly PanelId[];
  readonly choice: ReactNode;
} {
  const all = props.panels ?? PANEL_IDS;
  const [index, setIndex] = useState(0);
  const isSingle = props.layout === 'single';
  const shown = all[index % all.length] ?? 'temperature';
  const panels = useMemo(() => (isSingle ? [shown] : all), [isSingle, shown, all]);
  const move = (by: number) => setIndex((at) => (at + by + all.length) % all.length);
  const choice = isSingle && !props.isTable ? <PanelChoice panel={shown} onMove={move} /> : null;
  return { panels, choice };
}
