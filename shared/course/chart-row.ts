import type { VitalName } from '#shared/contracts/quantities.ts';

/** One row of the chart: what people see of an observation; null where a sensor reads nothing. */
export type ChartRow = Readonly<Record<VitalName, number | null>>;
