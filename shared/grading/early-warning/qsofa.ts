import type { QsofaSnapshot } from '#shared/contracts/grade-scores.ts';
import type { ScreenAnswer } from '#shared/contracts/score-answer.ts';
import { SOURCES } from '../limits.ts';
import { meets, pointIf, screen } from './screen.ts';

const source = SOURCES.singer2016;

const LIMITS = {
  respiratoryRate: { value: 22, unit: '/min', source },
  systolic: { value: 100, unit: 'mmHg', source },
  gcs: { value: 15, unit: 'points', source },
  positive: { value: 2, unit: 'points', source },
} as const;

/**
 * Scores qSOFA: one point each for a respiratory rate of 22 /min or more, a systolic pressure of
 * 100 mmHg or less and a Glasgow Coma Scale below 15; positive from 2. It is no diagnosis.
 *
 * Source: Singer 2016.
 */
export function scoreQsofa(snapshot: QsofaSnapshot): ScreenAnswer {
  const { respiratoryRatePerMin, systolicMmHg, gcs } = snapshot;
  const fast = meets(respiratoryRatePerMin, (rate) => rate >= LIMITS.respiratoryRate.value);
  const low = meets(systolicMmHg, (pressure) => pressure <= LIMITS.systolic.value);
  const drowsy = meets(gcs, (points) => points < LIMITS.gcs.value);
  return screen({
    parts: {
      respiratoryRatePerMin: pointIf(fast),
      systolicMmHg: pointIf(low),
      gcs: pointIf(drowsy),
    },
    positiveFrom: LIMITS.positive.value,
    source,
  });
}
