import type { NumericId } from '#client/components/monitor/numeric-tile.tsx';
import type { OverriddenVital, OverrideView } from '#shared/contracts/inject.ts';

/** The vital sign that is overridden at a numeric; the pressures move with their mean. */
const AT_NUMERIC: Readonly<Partial<Record<NumericId, OverriddenVital>>> = {
  hr: 'heartRatePerMin',
  bp: 'mapMmHg',
  spo2: 'spo2Percent',
  rr: 'respiratoryRatePerMin',
  temp: 'temperatureC',
  fatigue: 'fatigue',
};

/** The vital sign that can be overridden at a numeric; null where there is none. */
export function overriddenAt(id: NumericId): OverriddenVital | null {
  return AT_NUMERIC[id] ?? null;
}

/** The override that holds for a vital sign; the newest where there are several. */
export function overrideOf(
  overrides: readonly OverrideView[],
  vital: OverriddenVital,
): OverrideView | null {
  return overrides.findLast((override) => override.vital === vital) ?? null;
}
