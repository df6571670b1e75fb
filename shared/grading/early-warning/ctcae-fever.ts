import type { ReasonedGrade } from '#shared/contracts/grade-answer.ts';
import type { CtcaeFeverSnapshot } from '#shared/contracts/grade-scores.ts';
import { SOURCES, tenthsOf } from '../limits.ts';

const source = SOURCES.ctcae5;

const LIMITS = {
  grade1From: { value: 38, unit: '°C', source },
  grade2Above: { value: 39, unit: '°C', source },
  grade3Above: { value: 40, unit: '°C', source },
  grade4Above: { value: 24, unit: 'h', source },
} as const;

/**
 * The CTCAE 5.0 grade of a fever by itself. It is not the grade of CRS: 39.5 °C alone is a fever of
 * grade 2 and CRS of grade 1.
 *
 * Above 40.0 °C for an unknown time the grade is 3, incomplete.
 *
 * Source: National Cancer Institute, CTCAE version 5.0, 2017.
 */
export function gradeCtcaeFever(snapshot: CtcaeFeverSnapshot): ReasonedGrade {
  const { temperatureC, above40Hours, deathFromFever } = snapshot;
  const grade = deathFromFever === true ? 5 : feverGrade(snapshot);
  const known = temperatureC !== null && deathFromFever !== null;
  const complete = grade === 5 || (known && (grade !== 3 || above40Hours !== null));
  return {
    grade,
    complete,
    reasons: [
      {
        axis: 'fever',
        grade,
        finding: wordsOf(snapshot),
        rule: grade === null ? 'R-NULL' : 'CTCAE-FEVER-TERM',
        source: grade === null ? SOURCES.trainingDefault : source,
      },
    ],
  };
}

function feverGrade({ temperatureC, above40Hours }: CtcaeFeverSnapshot): number | null {
  if (temperatureC === null) {
    return null;
  }
  const tenths = tenthsOf(temperatureC);
  if (tenths > LIMITS.grade3Above.value * 10) {
    return (above40Hours ?? 0) > LIMITS.grade4Above.value ? 4 : 3;
  }
  if (tenths > LIMITS.grade2Above.value * 10) {
    return 2;
  }
  return tenths >= LIMITS.grade1From.value * 10 ? 1 : 0;
}

function wordsOf({ temperatureC, above40Hours, deathFromFever }: CtcaeFeverSnapshot): string {
  if (deathFromFever === true) {
    return 'death from the fever';
  }
  if (temperatureC === null) {
    return 'temperature unknown';
  }
  const tenths = tenthsOf(temperatureC);
  const limit = `${LIMITS.grade3Above.value.toFixed(1)} °C`;
  const hours = above40Hours === null ? 'for an unknown time' : `for ${above40Hours} h`;
  const above = tenths > LIMITS.grade3Above.value * 10 ? `, above ${limit} ${hours}` : '';
  return `${(tenths / 10).toFixed(1)} °C${above}`;
}
