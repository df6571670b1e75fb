import { memo, useMemo } from 'react';
import type { NumericId } from '#client/components/monitor/numeric-tile.tsx';
import { useSession } from '#client/store/session-context.tsx';
import { usePaced } from '#client/store/use-paced.ts';
import type { ChartColumns } from '#shared/contracts/frame.ts';
import { SPARK_BOX, type SparkSeries, sparkColumns, sparkPaths } from './spark-path.ts';
import './sparkline.css';

const RENEWED_EVERY_MS = 1000;

const SERIES: Readonly<Record<NumericId, readonly SparkSeries[]>> = {
  hr: ['heartRatePerMin'],
  bp: ['systolicMmHg', 'diastolicMmHg'],
  spo2: ['spo2Percent'],
  rr: ['respiratoryRatePerMin'],
  temp: ['temperatureC'],
  fatigue: ['fatigue'],
  ice: ['iceScore'],
  capd: ['capdScore'],
};

/** What all sparklines of a panel are drawn from. */
export interface SparkSource {
  readonly columns: ChartColumns;
  readonly tick: number;
}

/** The last four hours, once a second at most and once for all tiles. */
export function useSparkSource(): SparkSource {
  const chart = useSession((state) => state.chart);
  const tick = useSession((state) => state.clock?.tick ?? 0);
  const now = useMemo(() => ({ chart, tick }), [chart, tick]);
  const paced = usePaced(now, RENEWED_EVERY_MS);
  return useMemo(
    () => ({ columns: sparkColumns(paced.chart, paced.tick), tick: paced.tick }),
    [paced],
  );
}

/** Where a numeric comes from, at a glance; the trend and its table tell it to everybody. */
export const Sparkline = memo(function Sparkline(props: {
  readonly id: NumericId;
  readonly source: SparkSource;
}) {
  const { columns, tick } = props.source;
  const { width, height } = SPARK_BOX;
  return (
    <svg
      className="sparkline"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {sparkPaths(columns, SERIES[props.id], tick).map((path, index) => (
        <path key={SERIES[props.id][index]} d={path} />
      ))}
    </svg>
  );
});
