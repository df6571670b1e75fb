import { CHART_COLUMNS } from '#client/store/vocabulary.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import { type SeriesName, valueAt } from './columns.ts';

/** Names of what a chart plots; some combine or rescale what was charted. */
export type PlotName =
  | 'temperatureC'
  | 'heartRatePerMin'
  | 'mapMmHg'
  | 'pressureMmHg'
  | 'spo2Percent'
  | 'oxygenStep'
  | 'respiratoryRatePerMin'
  | 'fatigue';

/**
 * One row that all charts of a stack share. Plotted values are held inside the range of their
 * chart; `charted` has the true ones.
 */
export interface TrendRow {
  readonly tick: number;
  readonly temperatureC: number | null;
  readonly heartRatePerMin: number | null;
  readonly mapMmHg: number | null;
  /** Diastolic and systolic pressure, drawn as a band. */
  readonly pressureMmHg: readonly [number, number] | null;
  readonly spo2Percent: number | null;
  /** Inspired oxygen, 0.21-1 spread over the range of the SpO2 chart; null on room air. */
  readonly oxygenStep: number | null;
  readonly respiratoryRatePerMin: number | null;
  readonly fatigue: number | null;
  readonly charted: Readonly<Record<SeriesName, number | null>>;
}

/** Fixed range of each plotted series; a value beyond it is held at the edge and marked. */
export const PLOT_DOMAINS = {
  temperatureC: [35, 41.5],
  heartRatePerMin: [40, 180],
  systolicMmHg: [40, 180],
  diastolicMmHg: [40, 180],
  mapMmHg: [40, 180],
  spo2Percent: [80, 100],
  respiratoryRatePerMin: [0, 45],
  fatigue: [0, 10],
} as const satisfies Partial<Record<SeriesName, readonly [number, number]>>;

/** A series with a fixed range. */
export type BoundedSeries = keyof typeof PLOT_DOMAINS;

const ROOM_AIR_FIO2 = 0.21;

/** Turns the columns of a chart into the rows that the charts draw. */
export function trendRows(columns: ChartColumns): TrendRow[] {
  return columns.tick.map((tick, row) => trendRow(columns, { tick, row }));
}

function trendRow(
  columns: ChartColumns,
  at: { readonly tick: number; readonly row: number },
): TrendRow {
  const charted = Object.fromEntries(
    CHART_COLUMNS.map((name) => [name, valueAt(columns, name, at.row)]),
  ) as Record<SeriesName, number | null>;
  const held = (name: BoundedSeries) => hold(name, charted[name]);
  const systolic = held('systolicMmHg');
  const diastolic = held('diastolicMmHg');
  return {
    tick: at.tick,
    temperatureC: held('temperatureC'),
    heartRatePerMin: held('heartRatePerMin'),
    mapMmHg: held('mapMmHg'),
    pressureMmHg: systolic === null || diastolic === null ? null : [diastolic, systolic],
    spo2Percent: held('spo2Percent'),
    oxygenStep: oxygenStep(charted.fio2),
    respiratoryRatePerMin: held('respiratoryRatePerMin'),
    fatigue: held('fatigue'),
    charted,
  };
}

function hold(name: BoundedSeries, value: number | null): number | null {
  const [minimum, maximum] = PLOT_DOMAINS[name];
  return value === null ? null : Math.min(maximum, Math.max(minimum, value));
}

function oxygenStep(fio2: number | null): number | null {
  if (fio2 === null || fio2 <= ROOM_AIR_FIO2) {
    return null;
  }
  const [minimum, maximum] = PLOT_DOMAINS.spo2Percent;
  return minimum + ((fio2 - ROOM_AIR_FIO2) / (1 - ROOM_AIR_FIO2)) * (maximum - minimum);
}
