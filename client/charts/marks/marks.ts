import type { SeriesName } from '#client/charts/rows/columns.ts';
import type { Panel, PanelLine } from '#client/charts/rows/panels.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';
import { type BoundedSeries, PLOT_DOMAINS, type TrendRow } from '#client/charts/rows/trend-rows.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';

/** A stretch of one standing grade. */
export interface GradeBand extends TickSpan {
  readonly grade: number;
}

/** What is drawn over the lines of every chart. */
export interface TrendMarks {
  /** Stretches this screen was away. */
  readonly gaps: readonly TickSpan[];
  /** Empty wherever the role may not see the grade: then no grade event ever arrives. */
  readonly bands: readonly GradeBand[];
  readonly feverTicks: readonly number[];
  readonly interventionTicks: readonly number[];
  /** Ticks of readings that stand alone, taken by rounds; see round-marks.ts. */
  readonly roundTicks: ReadonlySet<number>;
}

/** A value beyond the range of its chart, drawn as an arrow at the edge with its true number. */
export interface OffScaleMark {
  readonly tick: number;
  readonly side: 'above' | 'below';
  readonly series: SeriesName;
  readonly value: number;
}

/**
 * The standing CRS grade over time, from the grade events that this role was sent: those of the
 * reference scale. ICANS is another
 * scale: its grades stand in the event list and never in these bands.
 *
 * @param lastTick the last tick charted, up to which the latest grade stands
 */
export function gradeBands(events: readonly SessionEvent[], lastTick: number): GradeBand[] {
  const changes = events
    .filter((event) => event.kind === 'grade')
    .filter((event) => event.scale !== 'ICANS')
    .sort((one, other) => one.tick - other.tick);
  return changes
    .map((change, index) => ({
      grade: change.grade,
      fromTick: change.tick,
      toTick: changes[index + 1]?.tick ?? lastTick,
    }))
    .filter((band) => band.grade > 0 && band.toTick >= band.fromTick);
}

/** The ticks from which fever marks are dated. */
export function feverTicks(events: readonly SessionEvent[]): number[] {
  return events.filter((event) => event.kind === 'fever').map((event) => event.tick);
}

/** Where a chart's values leave its range: one mark for each stretch, at its furthest value. */
export function offScaleMarks(rows: readonly TrendRow[], panel: Panel): OffScaleMark[] {
  const bounded = panel.lines
    .flatMap((line) => line.series)
    .filter((name): name is BoundedSeries => name in PLOT_DOMAINS);
  return bounded.flatMap((name) => offScaleRuns(rows, name));
}

/**
 * The marks whose numbers have room beside each other: of those that lie too close on one side,
 * whatever their series, the furthest.
 *
 * @param placed each with its place, in pixels
 * @param apart the room that an arrow with its number needs, in pixels
 */
export function clearOffScale<Mark extends OffScaleMark & { readonly x: number }>(
  placed: readonly Mark[],
  apart: number,
): Mark[] {
  return (['above', 'below'] as const).flatMap((side) => {
    const furthestFirst = placed
      .filter((mark) => mark.side === side)
      .sort((one, other) => (isFurther(one, other) ? -1 : Number(isFurther(other, one))));
    const shown: Mark[] = [];
    for (const mark of furthestFirst) {
      if (shown.every((other) => Math.abs(other.x - mark.x) >= apart)) {
        shown.push(mark);
      }
    }
    return shown;
  });
}

/** A stretch in which minutes were charted and a sensor read nothing, in the colour of its line. */
export interface LostMark extends TickSpan {
  readonly color: string;
}

/** Where the sensors of a chart were lost: from the last reading before to the first one after. */
export function lostMarks(rows: readonly TrendRow[], panel: Panel): LostMark[] {
  const sensed = panel.lines.filter((line) => line.shape !== 'step');
  const byColor = new Map(sensed.map((line) => [line.color, line]));
  return [...byColor.values()].flatMap((line) =>
    lostRuns(rows, line).map((run) => ({ ...run, color: line.color })),
  );
}

function lostRuns(rows: readonly TrendRow[], line: PanelLine): TickSpan[] {
  const runs: TickSpan[] = [];
  let fromTick: number | null = null;
  for (const [index, row] of rows.entries()) {
    if (row[line.plot] === null) {
      fromTick ??= rows[index - 1]?.tick ?? row.tick;
    } else if (fromTick !== null) {
      runs.push({ fromTick, toTick: row.tick });
      fromTick = null;
    }
  }
  const lastTick = rows.at(-1)?.tick ?? 0;
  return fromTick === null ? runs : [...runs, { fromTick, toTick: lastTick }];
}

function offScaleRuns(rows: readonly TrendRow[], series: BoundedSeries): OffScaleMark[] {
  const marks: OffScaleMark[] = [];
  let open: OffScaleMark | null = null;
  for (const row of rows) {
    const mark = offScale(row, series);
    if (open !== null && mark?.side !== open.side) {
      marks.push(open);
      open = null;
    }
    if (mark !== null && (open === null || isFurther(mark, open))) {
      open = mark;
    }
  }
  return open === null ? marks : [...marks, open];
}

function offScale(row: TrendRow, series: BoundedSeries): OffScaleMark | null {
  const value = row.charted[series];
  const [minimum, maximum] = PLOT_DOMAINS[series];
  if (value === null || (value >= minimum && value <= maximum)) {
    return null;
  }
  return { tick: row.tick, series, value, side: value > maximum ? 'above' : 'below' };
}

function isFurther(mark: OffScaleMark, than: OffScaleMark): boolean {
  return mark.side === 'above' ? mark.value > than.value : mark.value < than.value;
}
