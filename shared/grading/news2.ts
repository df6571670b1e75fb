import type { News2Snapshot } from '#shared/contracts/grade.ts';
import type { News2Answer } from '#shared/contracts/grade-answer.ts';
import type { Observation } from '#shared/contracts/observation.ts';
import { tenthsOf } from './limits.ts';
import { type PointTable, pointsOf, rows } from './points.ts';

const source =
  'Royal College of Physicians, National Early Warning Score (NEWS) 2, 2017, ISBN 978-1-86016-682-2';

const POINTS = {
  respiratoryRatePerMin: {
    source,
    rows: rows([8, 3], [11, 1], [20, 0], [24, 2]),
    above: 3,
  },
  spo2Scale1: { source, rows: rows([91, 3], [93, 2], [95, 1]), above: 0 },
  spo2Scale2: {
    source,
    rows: rows([83, 3], [85, 2], [87, 1], [92, 0], [94, 1], [96, 2]),
    above: 3,
  },
  systolicMmHg: { source, rows: rows([90, 3], [100, 2], [110, 1], [219, 0]), above: 3 },
  heartRatePerMin: {
    source,
    rows: rows([40, 3], [50, 1], [90, 0], [110, 1], [130, 2]),
    above: 3,
  },
  temperatureTenthsC: { source, rows: rows([350, 3], [360, 1], [380, 0], [390, 1]), above: 2 },
} as const satisfies Record<string, PointTable>;

const OXYGEN_POINTS = 2;
const RED_POINTS = 3;
const LOWEST_AGE_YEARS = 16;
const SCALE_2_TARGET_UP_TO = 92;

/**
 * Scores NEWS2: total, band and the points of each parameter.
 *
 * A parameter that is missing has null points, and the total is then null too; `partialSum` adds
 * up what is known. Below 16 years the score does not apply. SpO2 scale 2 is for patients for whom
 * it was prescribed.
 *
 * Source: Royal College of Physicians, NEWS2, 2017.
 */
export function scoreNews2(snapshot: News2Snapshot): News2Answer {
  const { ageYears } = snapshot;
  if (ageYears !== null && ageYears < LOWEST_AGE_YEARS) {
    return { total: null, band: 'not-applicable', parts: NO_PARTS, partialSum: null };
  }
  const parts = partsOf(snapshot);
  const points = Object.values(parts);
  const known = points.filter((part) => part !== null);
  const partialSum = known.reduce((sum, part) => sum + part, 0);
  if (known.length < points.length || ageYears === null) {
    return { total: null, band: 'incomplete', parts, partialSum };
  }
  const red = known.some((part) => part === RED_POINTS);
  return { total: partialSum, band: bandOf({ total: partialSum, red }), parts, partialSum };
}

/**
 * Scores NEWS2 for one observation of a course. An ICE score below 10 is new confusion: the model
 * has no other sign of consciousness, and the score gives every letter but A the same points.
 */
export function news2Of(
  observation: Observation,
  patient: { readonly ageYears: number; readonly onOxygen: boolean },
): News2Answer {
  return scoreNews2({
    ageYears: patient.ageYears,
    respiratoryRatePerMin: observation.respiratoryRatePerMin,
    spo2Percent: observation.spo2Percent,
    spo2Scale: 1,
    onOxygen: patient.onOxygen,
    systolicMmHg: observation.systolicMmHg,
    heartRatePerMin: observation.heartRatePerMin,
    acvpu: observation.iceScore < 10 ? 'C' : 'A',
    temperatureC: observation.temperatureC,
  });
}

const NO_PARTS: News2Answer['parts'] = {
  respiratoryRatePerMin: null,
  spo2Percent: null,
  onOxygen: null,
  systolicMmHg: null,
  heartRatePerMin: null,
  acvpu: null,
  temperatureC: null,
};

function partsOf(snapshot: News2Snapshot): News2Answer['parts'] {
  const { onOxygen, acvpu, temperatureC } = snapshot;
  return {
    respiratoryRatePerMin: pointsOf(POINTS.respiratoryRatePerMin, snapshot.respiratoryRatePerMin),
    spo2Percent: saturationPoints(snapshot),
    onOxygen: onOxygen === null ? null : onOxygen ? OXYGEN_POINTS : 0,
    systolicMmHg: pointsOf(POINTS.systolicMmHg, snapshot.systolicMmHg),
    heartRatePerMin: pointsOf(POINTS.heartRatePerMin, snapshot.heartRatePerMin),
    acvpu: acvpu === null ? null : acvpu === 'A' ? 0 : RED_POINTS,
    temperatureC: pointsOf(
      POINTS.temperatureTenthsC,
      temperatureC === null ? null : tenthsOf(temperatureC),
    ),
  };
}

/** On scale 2 a high saturation scores only under oxygen, so oxygen has to be known there. */
function saturationPoints(snapshot: News2Snapshot): number | null {
  const { spo2Percent, spo2Scale, onOxygen } = snapshot;
  if (spo2Scale === 1) {
    return pointsOf(POINTS.spo2Scale1, spo2Percent);
  }
  if ((spo2Percent ?? 0) <= SCALE_2_TARGET_UP_TO) {
    return pointsOf(POINTS.spo2Scale2, spo2Percent);
  }
  if (onOxygen === null) {
    return null;
  }
  return onOxygen ? pointsOf(POINTS.spo2Scale2, spo2Percent) : 0;
}

function bandOf(score: { readonly total: number; readonly red: boolean }): News2Answer['band'] {
  const { total, red } = score;
  if (total >= 7) {
    return 'high';
  }
  if (total >= 5) {
    return 'medium';
  }
  if (red) {
    return 'low-medium';
  }
  return total >= 1 ? 'low' : 'low-0';
}
