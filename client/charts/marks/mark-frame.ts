import { usePlotArea, useXAxisScale, useYAxisScale } from 'recharts';
import type { Panel, PanelLimit } from '#client/charts/rows/panels.ts';
import type { TickSpan } from '#client/charts/rows/stepped-window.ts';

/** Where a tick or a value lies; null outside the plot. */
type Place = (value: number) => number | null;

/** The plot of a chart in pixels, and how to find a place in it. */
export interface MarkFrame {
  readonly span: TickSpan;
  readonly x: Place;
  readonly y: Place;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The plot around this component; null before the chart is laid out. */
export function useFrame(span: TickSpan): MarkFrame | null {
  const area = usePlotArea();
  const xScale = useXAxisScale();
  const yScale = useYAxisScale();
  if (area === undefined || xScale === undefined || yScale === undefined) {
    return null;
  }
  const right = area.x + area.width;
  const bottom = area.y + area.height;
  return {
    span,
    x: (tick) => within(xScale(tick), { from: area.x, to: right }),
    y: (value) => within(yScale(value), { from: area.y, to: bottom }),
    left: area.x,
    right,
    top: area.y,
    bottom,
  };
}

function within(
  place: number | undefined,
  limits: { readonly from: number; readonly to: number },
): number | null {
  return place === undefined || place < limits.from || place > limits.to ? null : place;
}

/** The part of the plot between two ticks; of no width where it lies outside the window. */
export function stretch(
  frame: MarkFrame,
  span: TickSpan,
): { x: number; y: number; width: number; height: number } {
  const { fromTick, toTick } = frame.span;
  const inside = (tick: number) => Math.min(toTick, Math.max(fromTick, tick));
  const x = frame.x(inside(span.fromTick)) ?? frame.left;
  const end = frame.x(inside(span.toTick)) ?? frame.right;
  return { x, y: frame.top, width: Math.max(0, end - x), height: frame.bottom - frame.top };
}

/** A line from top to bottom at each tick inside the window. */
export function verticalPath(frame: MarkFrame, ticks: readonly number[]): string {
  return ticks
    .map(frame.x)
    .filter((x) => x !== null)
    .map((x) => `M${x} ${frame.top}V${frame.bottom}`)
    .join('');
}

/** A line across the plot at each limit of a chart. */
export function limitPath(frame: MarkFrame, limits: readonly PanelLimit[]): string {
  return horizontalPath(
    frame,
    limits.map((limit) => limit.value),
  );
}

/** The border of the plot, its marks of time and of value. */
export function gridPath(
  frame: MarkFrame,
  at: { readonly panel: Panel; readonly axisTicks: readonly number[] },
): string {
  const { left, right, top, bottom } = frame;
  const border = `M${left} ${top}H${right}V${bottom}H${left}Z`;
  return border + verticalPath(frame, at.axisTicks) + horizontalPath(frame, at.panel.axis);
}

function horizontalPath(frame: MarkFrame, values: readonly number[]): string {
  return values
    .map(frame.y)
    .filter((y) => y !== null)
    .map((y) => `M${frame.left} ${y}H${frame.right}`)
    .join('');
}
