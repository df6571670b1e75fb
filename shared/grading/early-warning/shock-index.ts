import type { ShockIndexSnapshot } from '#shared/contracts/grade-scores.ts';
import type { ShockIndexAnswer } from '#shared/contracts/score-answer.ts';
import { SOURCES } from '../limits.ts';

const ADULT = 'ASSUMED: bands in common use, without one publication behind them';

/** Where the bands of adults begin; the two in the middle are beyond the value, not at it. */
const BANDS = {
  usual: { value: 0.5, unit: '/min per mmHg', source: ADULT },
  aboveUsual: { value: 0.7, unit: '/min per mmHg', source: ADULT },
  concern: { value: 0.9, unit: '/min per mmHg', source: ADULT },
  high: { value: 1, unit: '/min per mmHg', source: ADULT },
} as const;

const source = SOURCES.childShockIndex;

/** Up to which age in years which index is still usual; under the first age there is no limit. */
const CHILDREN = [
  { belowYears: 7, limit: { value: 1.22, unit: '/min per mmHg', source } },
  { belowYears: 13, limit: { value: 1, unit: '/min per mmHg', source } },
  { belowYears: 17, limit: { value: 0.9, unit: '/min per mmHg', source } },
] as const;

const YOUNGEST_YEARS = 4;
const FIRST_ADULT_YEARS = 17;

/**
 * The shock index, heart rate over systolic pressure, and its band at the age.
 *
 * In adults 0.5 to 0.7 is usual, from 0.9 on a concern, from 1.0 on high. In children it is high
 * above 1.22 (4-6 years), 1.0 (7-12) and 0.9 (13-16); under 4 years there is no limit. Without a
 * pressure to divide by the index is undefined.
 *
 * Source: for children as read in doi:10.1186/s43054-022-00103-4; for adults common use.
 */
export function shockIndexOf(snapshot: ShockIndexSnapshot): ShockIndexAnswer {
  const { ageYears, heartRatePerMin, systolicMmHg } = snapshot;
  const child = ageYears !== null && ageYears < FIRST_ADULT_YEARS;
  const said = {
    flags: child ? ['not-validated-in-crs'] : [],
    source: child ? source : ADULT,
  };
  if (systolicMmHg === 0) {
    return { index: null, band: 'undefined', ...said };
  }
  if (heartRatePerMin === null || systolicMmHg === null) {
    return { index: null, band: 'incomplete', ...said };
  }
  const index = heartRatePerMin / systolicMmHg;
  return { index, band: ageYears === null ? 'incomplete' : bandAt(ageYears, index), ...said };
}

function bandAt(ageYears: number, index: number): ShockIndexAnswer['band'] {
  if (ageYears >= FIRST_ADULT_YEARS) {
    return adultBand(index);
  }
  const row = CHILDREN.find(({ belowYears }) => ageYears < belowYears);
  if (row === undefined || ageYears < YOUNGEST_YEARS) {
    return 'not-applicable';
  }
  return index > row.limit.value ? 'high' : 'usual';
}

function adultBand(index: number): ShockIndexAnswer['band'] {
  if (index >= BANDS.high.value) {
    return 'high';
  }
  if (index >= BANDS.concern.value) {
    return 'concern';
  }
  if (index > BANDS.aboveUsual.value) {
    return 'above-usual';
  }
  return index >= BANDS.usual.value ? 'usual' : 'below-usual';
}
