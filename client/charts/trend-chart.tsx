import { memo, useMemo } from 'react';
import { ComposedChart, Line, Tooltip, XAxis, YAxis } from 'recharts';
import { MarkLayer, type MarkWords } from '#client/charts/marks/mark-layer.tsx';
import { lostMarks, offScaleMarks, type TrendMarks } from '#client/charts/marks/marks.ts';
import { roundMarks } from '#client/charts/marks/round-marks.ts';
import type { ChartScale } from '#client/charts/rows/chart-scale.ts';
import type { Panel } from '#client/charts/rows/panels.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';
import { TrendTooltip } from './trend-tooltip.tsx';

/** What every chart of a stack is given; each is stable between updates. */
export interface TrendChartShared {
  readonly rows: readonly TrendRow[];
  readonly span: TickSpan;
  readonly axisTicks: readonly number[];
  readonly marks: TrendMarks;
  readonly width: number;
  readonly syncId: string;
  readonly scale: ChartScale;
  readonly formatAxisTick: (tick: number) => string;
  readonly markWords: MarkWords;
}

interface TrendChartProps extends TrendChartShared {
  readonly panel: Panel;
  /** Writes a mark of the value axis. */
  readonly formatValue: (value: number) => string;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

const CURSOR = { className: 'trend-cursor' };

/** One chart of a trend stack: fixed value range, stepped time range, nothing animated. */
export const TrendChart = memo(function TrendChart(props: TrendChartProps) {
  const { panel, rows, span, scale } = props;
  const { roundTicks } = props.marks;
  const margin = useMemo(() => ({ top: 4, right: scale.right, bottom: 0, left: 0 }), [scale]);
  const domain = useMemo(() => [span.fromTick, span.toTick], [span]);
  const tooltip = useMemo(() => <TrendTooltip panel={panel} />, [panel]);
  const offScale = useMemo(() => offScaleMarks(rows, panel), [rows, panel]);
  const lost = useMemo(() => lostMarks(rows, panel), [rows, panel]);
  const rounds = useMemo(() => roundMarks(rows, panel, roundTicks), [rows, panel, roundTicks]);
  const isJoined = useMemo(
    () => rows.length > 0 && rows.every((row) => roundTicks.has(row.tick)),
    [rows, roundTicks],
  );
  return (
    <ComposedChart
      data={rows as TrendRow[]}
      width={props.width}
      height={props.height + (props.isLast ? scale.timeAxis : 0)}
      margin={margin}
      syncId={props.syncId}
      accessibilityLayer={props.isFirst}
      {...(props.isFirst
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
      <MarkLayer
        span={span}
        rows={rows}
        isJoined={isJoined}
        marks={props.marks}
        offScale={offScale}
        lost={lost}
        rounds={rounds}
        line={scale.line}
        panel={panel}
        axisTicks={props.axisTicks}
        text={scale.text}
        named={props.isFirst}
        words={props.markWords}
      />
      <Tooltip content={tooltip} cursor={CURSOR} isAnimationActive={false} includeHidden />
    </ComposedChart>
  );
});
