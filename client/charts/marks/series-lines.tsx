import type { Panel, PanelLine } from '#client/charts/rows/panels.ts';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';
import type { MarkFrame } from './mark-frame.ts';
import { bandPaths, linePath, type Plot, stepPath } from './series-paths.ts';

interface SeriesLinesProps {
  readonly id: string;
  readonly frame: MarkFrame;
  readonly panel: Panel;
  readonly rows: readonly TrendRow[];
  /** Width of a line, in pixels. */
  readonly line: number;
  /** The lines only join the readings of rounds: thin and pale, for between two nobody looked. */
  readonly isJoined: boolean;
}

/**
 * The lines of a chart. They are paths of ours, for a line of the chart library costs as much at
 * every update as all else in a chart.
 */
export function SeriesLines(props: SeriesLinesProps) {
  const { frame, panel } = props;
  const { left, right, top, bottom } = frame;
  const plot = plotOf(frame, panel);
  return (
    <>
      <clipPath id={`${props.id}-plot`}>
        <rect x={left} y={top} width={right - left} height={bottom - top} />
      </clipPath>
      <g className="trend-lines" clipPath={`url(#${props.id}-plot)`}>
        {panel.lines.map((line) => (
          <Series key={line.plot} {...props} series={line} plot={plot} />
        ))}
      </g>
    </>
  );
}

function Series(props: SeriesLinesProps & { readonly series: PanelLine; readonly plot: Plot }) {
  const { series, rows, plot, isJoined } = props;
  const width = isJoined ? props.line / 2 : props.line;
  const pen = {
    className: 'trend-line',
    stroke: series.color,
    'data-plot': series.plot,
    ...(series.dash === undefined ? {} : { strokeDasharray: series.dash }),
  } as const;
  switch (series.shape) {
    case 'band': {
      const { fill, edges } = bandPaths(rows, series.plot, plot);
      return (
        <>
          <path
            className="trend-area"
            d={fill}
            fill={series.color}
            fillOpacity={isJoined ? 0.08 : 0.22}
          />
          <path {...pen} d={edges} strokeWidth={width * 0.6} />
        </>
      );
    }
    case 'step':
      return <path {...pen} d={stepPath(rows, series.plot, plot)} strokeWidth={width * 0.8} />;
    case 'line':
      return <path {...pen} d={linePath(rows, series.plot, plot)} strokeWidth={width} />;
  }
}

/** The scales of a chart, whose ranges are fixed: both axes are straight. */
function plotOf({ span, left, right, top, bottom }: MarkFrame, panel: Panel): Plot {
  const [least, most] = panel.domain;
  const perTick = (right - left) / Math.max(1, span.toTick - span.fromTick);
  const perUnit = (bottom - top) / (most - least);
  return {
    x: (tick) => left + (tick - span.fromTick) * perTick,
    y: (value) => bottom - (value - least) * perUnit,
  };
}
