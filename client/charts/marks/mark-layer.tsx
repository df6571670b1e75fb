import { memo, useId } from 'react';
import type { Panel, PanelLimit } from '#client/charts/rows/panels.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import type { TrendRow } from '#client/charts/rows/trend-rows.ts';
import { formatSeries } from '#client/charts/rows/vital-format.ts';
import { GradePatterns } from './grade-patterns.tsx';
import { LostHatching } from './lost-hatching.tsx';
import {
  gridPath,
  limitPath,
  type MarkFrame,
  stretch,
  useFrame,
  verticalPath,
} from './mark-frame.ts';
import {
  clearOffScale,
  type GradeBand,
  type LostMark,
  type OffScaleMark,
  type TrendMarks,
} from './marks.ts';
import type { RoundMark } from './round-marks.ts';
import { SeriesLines } from './series-lines.tsx';

/** Room for an arrow at the edge with its number, in letter heights. */
const ARROW_LETTERS = 4;

/** Width of a letter of a band's name, in letter heights. */
const LETTER = 0.6;

/** What the marks are called. */
export interface MarkWords {
  readonly fever: string;
  /** The scale that grades are given on. */
  readonly scale: string;
  /** Of the reader, for numbers. */
  readonly language: string;
}

/** What a chart draws between its axes. */
export interface MarkLayerProps {
  readonly span: TickSpan;
  readonly rows: readonly TrendRow[];
  /** The rows are readings of rounds, between which nobody looked. */
  readonly isJoined: boolean;
  readonly marks: TrendMarks;
  readonly offScale: readonly OffScaleMark[];
  readonly lost: readonly LostMark[];
  readonly rounds: readonly RoundMark[];
  readonly panel: Panel;
  readonly limits: readonly PanelLimit[];
  readonly axisTicks: readonly number[];
  /** Height of its letters, in pixels. */
  readonly text: number;
  /** Width of a line, in pixels; readings of rounds are drawn in proportion. */
  readonly line: number;
  /** Only the uppermost chart names its bands and flags. */
  readonly named: boolean;
  readonly words: MarkWords;
}

/**
 * Everything drawn in a chart besides its axes, in one component: a live chart pays for each
 * component at every update, hardly for what one component draws.
 */
export const MarkLayer = memo(function MarkLayer(props: MarkLayerProps) {
  const id = useId();
  const frame = useFrame(props.span);
  if (frame === null) {
    return null;
  }
  return (
    <g className="trend-marks" fontSize={props.text}>
      <GradePatterns id={id} />
      <path className="trend-grid" d={gridPath(frame, props)} />
      {props.marks.bands.map((band) => (
        <Band
          key={band.fromTick}
          band={band}
          frame={frame}
          id={id}
          text={props.text}
          name={props.named ? props.words.scale : null}
        />
      ))}
      {props.marks.gaps.map((gap) => (
        <rect
          key={gap.fromTick}
          {...stretch(frame, gap)}
          fill={`url(#${id}-gap)`}
          className="trend-gap"
        />
      ))}
      <LostHatching id={id} frame={frame} lost={props.lost} />
      <path className="trend-limit" d={limitPath(frame, props.limits)} />
      <path className="trend-intervention" d={verticalPath(frame, props.marks.interventionTicks)} />
      <path className="trend-fever" d={verticalPath(frame, props.marks.feverTicks)} />
      {props.named && (
        <Flags
          frame={frame}
          ticks={props.marks.feverTicks}
          label={props.words.fever}
          text={props.text}
        />
      )}
      {props.rounds.map((mark) => (
        <RoundReading
          key={`${mark.plot}${mark.tick}`}
          mark={mark}
          frame={frame}
          line={props.line}
        />
      ))}
      {placedArrows(frame, props).map((mark) => (
        <OffScaleArrow
          key={`${mark.series}${mark.tick}`}
          mark={mark}
          frame={frame}
          language={props.words.language}
        />
      ))}
      <SeriesLines
        id={id}
        frame={frame}
        panel={props.panel}
        rows={props.rows}
        line={props.line}
        isJoined={props.isJoined}
      />
    </g>
  );
});

function Band(props: {
  readonly band: GradeBand;
  readonly frame: MarkFrame;
  readonly id: string;
  readonly text: number;
  /** Null where the chart does not name its bands. */
  readonly name: string | null;
}) {
  const { band, frame, name } = props;
  const place = stretch(frame, band);
  if (place.width === 0) {
    return null;
  }
  return (
    <g className="trend-band" data-grade={band.grade}>
      <rect {...place} fill={`var(--grade-${band.grade}-fill)`} fillOpacity={0.15} />
      <rect {...place} fill={`url(#${props.id}-grade-${band.grade})`} />
      {name !== null && place.width > (name.length + 3) * LETTER * props.text && (
        <text x={place.x + 4} y={frame.bottom - 4} className="trend-band-name">
          {name} {band.grade}
        </text>
      )}
    </g>
  );
}

function Flags(props: {
  readonly frame: MarkFrame;
  readonly ticks: readonly number[];
  readonly label: string;
  readonly text: number;
}) {
  const { frame, text } = props;
  return props.ticks.map((tick) => {
    const x = frame.x(tick);
    if (x === null) {
      return null;
    }
    const side = x > (frame.left + frame.right) / 2 ? -1 : 1;
    const tip = side * text * 0.75;
    return (
      <g key={tick} className="trend-flag">
        <path d={`M${x} ${frame.top}l${tip} ${text * 0.4}l${-tip} ${text * 0.4}z`} />
        <text
          x={x + side * text}
          y={frame.top + text * 0.85}
          textAnchor={side < 0 ? 'end' : 'start'}
        >
          {props.label}
        </text>
      </g>
    );
  });
}

/** A reading that stands alone: a dot, or a bar from the lower pressure to the upper one. */
function RoundReading(props: {
  readonly mark: RoundMark;
  readonly frame: MarkFrame;
  readonly line: number;
}) {
  const { mark, frame, line } = props;
  const x = frame.x(mark.tick);
  const low = frame.y(mark.low);
  const high = frame.y(mark.high);
  if (x === null || low === null || high === null) {
    return null;
  }
  const arm = 2.5 * line;
  return mark.low === mark.high ? (
    <circle className="trend-round" cx={x} cy={low} r={2 * line} fill={mark.color} />
  ) : (
    <path
      className="trend-round"
      d={`M${x - arm} ${high}h${2 * arm}M${x} ${high}V${low}M${x - arm} ${low}h${2 * arm}`}
      fill="none"
      stroke={mark.color}
      strokeWidth={line}
    />
  );
}

type PlacedArrow = OffScaleMark & { readonly x: number };

function placedArrows(
  frame: MarkFrame,
  { offScale, text }: Pick<MarkLayerProps, 'offScale' | 'text'>,
): PlacedArrow[] {
  const placed = offScale.flatMap((mark) => {
    const x = frame.x(mark.tick);
    return x === null ? [] : [{ ...mark, x }];
  });
  return clearOffScale(placed, ARROW_LETTERS * text);
}

function OffScaleArrow(props: {
  readonly mark: PlacedArrow;
  readonly frame: MarkFrame;
  readonly language: string;
}) {
  const { mark, frame } = props;
  const { x } = mark;
  const above = mark.side === 'above';
  const tip = above ? frame.top + 1 : frame.bottom - 1;
  const atRight = x > (frame.left + frame.right) / 2;
  return (
    <g className="trend-off-scale">
      <path d={`M${x} ${tip}l-5 ${above ? 8 : -8}h10z`} />
      <text
        x={x + (atRight ? -8 : 8)}
        y={above ? frame.top + 11 : frame.bottom - 3}
        textAnchor={atRight ? 'end' : 'start'}
      >
        {formatSeries(mark.series, mark.value, props.language)}
      </text>
    </g>
  );
}
