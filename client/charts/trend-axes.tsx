import { memo, type ReactNode, useMemo } from 'react';
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartScale } from '#client/charts/rows/chart-scale.ts';
import type { Panel } from '#client/charts/rows/panels.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';
import { TrendTooltip } from './trend-tooltip.tsx';

/** What the axes of every chart of a stack are given; none of it changes at every update. */
export interface TrendAxesShared {
  /** The rows that can be read off: those drawn, once somebody reads. */
  readonly readRows: readonly TrendRow[];
  readonly span: TickSpan;
  readonly axisTicks: readonly number[];
  readonly width: number;
  readonly syncId: string;
  readonly scale: ChartScale;
  /** Writes a mark of the time axis. */
  readonly formatAxisTick: (tick: number) => string;
}

interface TrendAxesProps extends TrendAxesShared {
  readonly panel: Panel;
  /** Writes a mark of the value axis. */
  readonly formatValue: (value: number) => string;
  readonly height: number;
  /** For who does not see the chart; null where it is passed over. */
  readonly title: string | null;
  readonly description: string | null;
  readonly isLast: boolean;
  /** What is drawn between the axes. */
  readonly children: ReactNode;
}

const CURSOR = { className: 'trend-cursor' };

/**
 * The axes of a chart and what can be read off it: what the chart library does. An update of the
 * lines passes it by, as long as it is given the same.
 */
export const TrendAxes = memo(function TrendAxes(props: TrendAxesProps) {
  const { panel, span, scale } = props;
  const margin = useMemo(() => ({ top: 4, right: scale.right, bottom: 0, left: 0 }), [scale]);
  const domain = useMemo(() => [span.fromTick, span.toTick], [span]);
  const tooltip = useMemo(() => <TrendTooltip panel={panel} />, [panel]);
  return (
    <ComposedChart
      data={props.readRows as TrendRow[]}
      width={props.width}
      height={props.height + (props.isLast ? scale.timeAxis : 0)}
      margin={margin}
      syncId={props.syncId}
      accessibilityLayer={props.title !== null}
      {...(props.title !== null && props.description !== null
        ? { title: props.title, desc: props.description }
        : { 'aria-hidden': true })}
    >
      <XAxis
        dataKey="tick"
        type="number"
        domain={domain}
        ticks={props.axisTicks as number[]}
        interval={0}
        allowDataOverflow
        tickFormatter={props.formatAxisTick}
        tick={props.isLast ? { fontSize: scale.text } : false}
        tickLine={false}
        axisLine={false}
        height={props.isLast ? scale.timeAxis : 0}
      />
      <YAxis
        domain={panel.domain as [number, number]}
        ticks={panel.axis as number[]}
        tickFormatter={props.formatValue}
        interval={0}
        allowDataOverflow
        width={scale.left}
        tick={{ fontSize: scale.text }}
        tickLine={false}
        axisLine={false}
      />
      {/* Never drawn: the rows that the tooltip reads from. */}
      <Line dataKey="tick" hide isAnimationActive={false} />
      {props.children}
      <Tooltip content={tooltip} cursor={CURSOR} isAnimationActive={false} includeHidden />
    </ComposedChart>
  );
});
