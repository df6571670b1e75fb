import type { SirsSnapshot } from '#shared/contracts/grade-scores.ts';
import type { ScreenAnswer } from '#shared/contracts/score-answer.ts';
import { SOURCES, tenthsOf } from '../limits.ts';
import { meets, pointIf, screen } from './screen.ts';

const source = SOURCES.bone1992;

const LIMITS = {
  warm: { value: 38, unit: '°C', source },
  cold: { value: 36, unit: '°C', source },
  heartRate: { value: 90, unit: '/min', source },
  respiratoryRate: { value: 20, unit: '/min', source },
  paCo2: { value: 32, unit: 'mmHg', source },
  manyLeukocytes: { value: 12, unit: '×10⁹/L', source },
  fewLeukocytes: { value: 4, unit: '×10⁹/L', source },
  bands: { value: 10, unit: '%', source },
  positive: { value: 2, unit: 'points', source },
} as const;

/**
 * Scores SIRS, one point for each of four criteria, positive from 2. The temperature has to be
 * above 38.0 °C, so that a fever of exactly 38.0 °C, which is one of CRS, is none here.
 *
 * Source: Bone 1992.
 */
export function scoreSirs(snapshot: SirsSnapshot): ScreenAnswer {
  const { temperatureC, heartRatePerMin, leukocytesPerNl } = snapshot;
  const temperature = meets(temperatureC, (value) => {
    const tenths = tenthsOf(value);
    return tenths > LIMITS.warm.value * 10 || tenths < LIMITS.cold.value * 10;
  });
  const few = meets(leukocytesPerNl, (count) => count < LIMITS.fewLeukocytes.value) === true;
  return screen({
    parts: {
      temperatureC: pointIf(temperature),
      heartRatePerMin: pointIf(meets(heartRatePerMin, (rate) => rate > LIMITS.heartRate.value)),
      respiration: pointIf(respiration(snapshot)),
      leukocytes: pointIf(leukocytes(snapshot)),
    },
    positiveFrom: LIMITS.positive.value,
    source,
    flags: few ? ['leukocytes-after-lymphodepletion'] : [],
  });
}

function respiration({ respiratoryRatePerMin, paCo2MmHg }: SirsSnapshot): boolean | null {
  const fast = meets(respiratoryRatePerMin, (rate) => rate > LIMITS.respiratoryRate.value);
  return paCo2MmHg === undefined
    ? fast
    : either(
        fast,
        meets(paCo2MmHg, (pressure) => pressure < LIMITS.paCo2.value),
      );
}

function leukocytes({ leukocytesPerNl, bandsPercent }: SirsSnapshot): boolean | null {
  const { manyLeukocytes, fewLeukocytes, bands } = LIMITS;
  const odd = meets(
    leukocytesPerNl,
    (count) => count > manyLeukocytes.value || count < fewLeukocytes.value,
  );
  return bandsPercent === undefined
    ? odd
    : either(
        odd,
        meets(bandsPercent, (share) => share > bands.value),
      );
}

function either(one: boolean | null, other: boolean | null): boolean | null {
  if (one === true || other === true) {
    return true;
  }
  return one === null || other === null ? null : false;
}
