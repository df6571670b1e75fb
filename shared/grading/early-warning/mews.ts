import type { MewsSnapshot } from '#shared/contracts/grade-scores.ts';
import type { ScreenAnswer } from '#shared/contracts/score-answer.ts';
import { SOURCES, tenthsOf } from '../limits.ts';
import { type PointTable, pointsOf, rows } from '../points.ts';
import { screen } from './screen.ts';

const source = SOURCES.subbe2001;

const POINTS = {
  systolicMmHg: { source, rows: rows([70, 3], [80, 2], [100, 1], [199, 0]), above: 2 },
  heartRatePerMin: {
    source,
    rows: rows([40, 2], [50, 1], [100, 0], [110, 1], [129, 2]),
    above: 3,
  },
  respiratoryRatePerMin: { source, rows: rows([8, 2], [14, 0], [20, 1], [29, 2]), above: 3 },
  temperatureTenthsC: { source, rows: rows([349, 2], [384, 0]), above: 2 },
} as const satisfies Record<string, PointTable>;

const AVPU_POINTS = { A: 0, V: 1, P: 2, U: 3 } as const;
const CRITICAL = { value: 5, unit: 'points', source } as const;

/**
 * Scores MEWS in the variant of Subbe 2001; positive, which that paper calls critical, from 5.
 *
 * As printed its bands leave out a pulse of 40 and a systolic pressure of 70; they take the points
 * of the worse side, 2 and 3 (R-MEWS40).
 *
 * Source: Subbe 2001.
 */
export function scoreMews(snapshot: MewsSnapshot): ScreenAnswer {
  const { temperatureC, avpu } = snapshot;
  const tenths = temperatureC === null ? null : tenthsOf(temperatureC);
  return screen({
    parts: {
      systolicMmHg: pointsOf(POINTS.systolicMmHg, snapshot.systolicMmHg),
      heartRatePerMin: pointsOf(POINTS.heartRatePerMin, snapshot.heartRatePerMin),
      respiratoryRatePerMin: pointsOf(POINTS.respiratoryRatePerMin, snapshot.respiratoryRatePerMin),
      temperatureC: pointsOf(POINTS.temperatureTenthsC, tenths),
      avpu: avpu === null ? null : AVPU_POINTS[avpu],
    },
    positiveFrom: CRITICAL.value,
    source,
  });
}
