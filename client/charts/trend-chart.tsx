import { createContext, memo, useContext, useMemo } from 'react';
import {
  MarkLayer,
  type MarkLayerProps,
  type MarkWords,
} from '#client/charts/marks/mark-layer.tsx';
import { lostMarks, offScaleMarks, type TrendMarks } from '#client/charts/marks/marks.ts';
import { roundMarks } from '#client/charts/marks/round-marks.ts';
import type { Panel, PanelLimit } from '#client/charts/rows/panels.ts';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';
import { TrendAxes, type TrendAxesShared } from './trend-axes.tsx';

/** What every chart of a stack is given. */
export interface TrendChartShared extends TrendAxesShared {
  readonly rows: readonly TrendRow[];
  readonly marks: TrendMarks;
  readonly markWords: MarkWords;
}

interface TrendChartProps extends TrendChartShared {
  readonly panel: Panel;
  readonly limits: readonly PanelLimit[];
  /** Writes a mark of the value axis. */
  readonly formatValue: (value: number) => string;
  readonly height: number;
  readonly title: string;
  readonly description: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** What a chart draws between its axes, handed past them: they are not drawn anew with it. */
const Drawn = createContext<MarkLayerProps | null>(null);

/** One chart of a trend stack: fixed value range, stepped time range, nothing animated. */
export const TrendChart = memo(function TrendChart(props: TrendChartProps) {
  const { panel, isFirst, scale } = props;
  return (
    <Drawn value={useDrawn(props)}>
      <TrendAxes
        readRows={props.readRows}
        span={props.span}
        axisTicks={props.axisTicks}
        width={props.width}
        syncId={props.syncId}
        scale={scale}
        formatAxisTick={props.formatAxisTick}
        panel={panel}
        formatValue={props.formatValue}
        height={props.height}
        title={isFirst ? props.title : null}
        description={isFirst ? props.description : null}
        isLast={props.isLast}
      >
        {LAYER}
      </TrendAxes>
    </Drawn>
  );
});

function Layer() {
  const drawn = useContext(Drawn);
  return drawn === null ? null : <MarkLayer {...drawn} />;
}

const LAYER = <Layer />;

function useDrawn(props: TrendChartProps): MarkLayerProps {
  const { panel, limits, rows, span, marks, axisTicks, scale, isFirst, markWords } = props;
  const { roundTicks } = marks;
  return useMemo(
    () => ({
      span,
      rows,
      marks,
      panel,
      limits,
      axisTicks,
      isJoined: rows.length > 0 && rows.every((row) => roundTicks.has(row.tick)),
      offScale: offScaleMarks(rows, panel),
      lost: lostMarks(rows, panel),
      rounds: roundMarks(rows, panel, roundTicks),
      line: scale.line,
      text: scale.text,
      named: isFirst,
      words: markWords,
    }),
    [panel, limits, rows, span, marks, axisTicks, scale, isFirst, markWords, roundTicks],
  );
}
