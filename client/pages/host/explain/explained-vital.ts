import type { NumericId } from '#client/components/monitor/numeric-tile.tsx';
import type { ExplainedVital } from '#shared/contracts/truth-view.ts';

/** What each numeric of the monitor shows that the model explains; the first is shown first. */
const EXPLAINED: Readonly<Record<NumericId, readonly ExplainedVital[]>> = {
  hr: ['heartRatePerMin'],
  bp: ['systolicMmHg', 'diastolicMmHg', 'mapMmHg'],
  spo2: ['spo2Percent'],
  rr: ['respiratoryRatePerMin'],
  temp: ['temperatureC'],
  fatigue: ['fatigue'],
  ice: [],
  capd: [],
};

/** The vital signs behind a numeric; none where the model has nothing to explain. */
export function explainedVitals(id: NumericId): readonly ExplainedVital[] {
  return EXPLAINED[id];
}
