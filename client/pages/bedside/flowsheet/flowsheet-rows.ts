import type { useEntered } from '#client/store/record.ts';
import type { LabResultView } from '#client/store/session-state.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';

type Entered = ReturnType<typeof useEntered>[number];

/** One row of the flowsheet: a set of vital signs, a value written by hand, or a result. */
export type FlowsheetRow =
  | { readonly kind: 'set'; readonly key: string; readonly tick: number; readonly row: number }
  | {
      readonly kind: 'entry';
      readonly key: string;
      readonly tick: number;
      readonly entry: Entered;
    }
  | {
      readonly kind: 'result';
      readonly key: string;
      readonly tick: number;
      readonly result: LabResultView;
    };

/** Under a monitor one row a quarter of an hour is kept this far back, then one an hour, minutes. */
const CLOSE = { backTicks: 240, everyTicks: 15 } as const;
const FAR_EVERY_TICKS = 60;

/**
 * The rows of a flowsheet, newest first: every set where people measured, one in a quarter of an
 * hour where a monitor did (one in an hour before the last four), and whatever was written by hand
 * or came back. The last set is always there.
 */
export function flowsheetRows(from: {
  readonly chart: ChartColumns;
  readonly entered: readonly Entered[];
  readonly results: readonly LabResultView[];
  readonly isContinuous: boolean;
}): readonly FlowsheetRow[] {
  const { chart, entered, results } = from;
  const sets = (from.isContinuous ? thinned(chart) : chart.tick.map((_, row) => row)).map(
    (row): FlowsheetRow => {
      const tick = chart.tick[row] ?? 0;
      return { kind: 'set', key: `set-${tick}`, tick, row };
    },
  );
  const rows: FlowsheetRow[] = [
    ...entered.map((entry) => ({
      kind: 'entry' as const,
      key: `entry-${entry.seq}`,
      tick: entry.tick,
      entry,
    })),
    ...results.map((result) => ({
      kind: 'result' as const,
      key: `result-${result.orderSeq}-${result.readyTick}`,
      tick: result.readyTick,
      result,
    })),
    ...sets,
  ];
  return rows.sort((one, other) => other.tick - one.tick);
}

/** The first row of each slot of time, and the last row of all. */
function thinned(chart: ChartColumns): readonly number[] {
  const lastTick = chart.tick.at(-1) ?? 0;
  const kept: number[] = [];
  let slotBefore: string | null = null;
  for (const [row, tick] of chart.tick.entries()) {
    const every = tick > lastTick - CLOSE.backTicks ? CLOSE.everyTicks : FAR_EVERY_TICKS;
    const slot = `${every} ${Math.floor(tick / every)}`;
    if (slot !== slotBefore || row === chart.tick.length - 1) {
      kept.push(row);
    }
    slotBefore = slot;
  }
  return kept;
}
