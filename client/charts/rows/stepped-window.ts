/** The windows that a trend can show: hours, or everything there is. */
export const TREND_WINDOWS = ['1h', '4h', '12h', '24h', 'all'] as const;

/** See {@link TREND_WINDOWS}. */
export type TrendWindow = (typeof TREND_WINDOWS)[number];

/** A stretch of simulated time, both ends included. */
export interface TickSpan {
  readonly fromTick: number;
  readonly toTick: number;
}

const HOURS: Readonly<Record<Exclude<TrendWindow, 'all'>, number>> = {
  '1h': 1,
  '4h': 4,
  '12h': 12,
  '24h': 24,
};

const STEPS = 12;
const LEAST_TICKS = 60;
const DAY_TICKS = 1440;

/** Spans that "all" grows through, in ticks. */
const ALL_TICKS = [
  60,
  240,
  720,
  DAY_TICKS,
  2 * DAY_TICKS,
  4 * DAY_TICKS,
  7 * DAY_TICKS,
  14 * DAY_TICKS,
  28 * DAY_TICKS,
  62 * DAY_TICKS,
];

/** Distances between marks on the time axis, in ticks. */
const AXIS_TICKS = [10, 15, 30, 60, 120, 180, 240, 360, 720, DAY_TICKS, 2 * DAY_TICKS] as const;
const LONGEST_AXIS_TICKS = 7 * DAY_TICKS;

/**
 * The stretch of time that a trend shows. It moves in steps of a twelfth of the window and leaves
 * room at the right, so a chart is laid out anew twelve times a window and not each tick. A
 * session younger than the window fills it from the left.
 *
 * @param at.firstTick the first tick ever charted
 * @param at.lastTick the last tick charted
 */
export function steppedWindow(
  window: TrendWindow,
  at: { readonly firstTick: number; readonly lastTick: number },
): TickSpan {
  const elapsed = at.lastTick - at.firstTick;
  const ticks = window === 'all' ? allTicks(elapsed) : HOURS[window] * 60;
  const step = ticks / STEPS;
  const start = Math.floor(at.firstTick / step) * step;
  const end = (Math.floor(at.lastTick / step) + 1) * step;
  if (window === 'all') {
    return { fromTick: start, toTick: Math.max(end, start + LEAST_TICKS) };
  }
  const toTick = Math.max(end, start + ticks);
  return { fromTick: toTick - ticks, toTick };
}

/** Where the time axis has its marks: round times, at most nine of them. */
export function axisTicks(span: TickSpan, most = 9): number[] {
  const length = span.toTick - span.fromTick;
  const every = AXIS_TICKS.find((ticks) => length / ticks <= most) ?? LONGEST_AXIS_TICKS;
  const marks: number[] = [];
  const first = Math.ceil(span.fromTick / every);
  for (let mark = first; mark * every <= span.toTick; mark += 1) {
    marks.push(mark * every + 0);
  }
  return marks;
}

function allTicks(elapsed: number): number {
  return ALL_TICKS.find((ticks) => ticks >= elapsed) ?? 62 * DAY_TICKS;
}
