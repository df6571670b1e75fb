import { LIMITS } from '../../limits.ts';
import { fio2Of, type Support, supportOf } from '../../oxygen.ts';
import type { CrsFindings } from '../scale.ts';

/**
 * What speaks for hypoxia: the support that it needs, `untreated` where it needs one and has none,
 * `not-counted` where the support is there for another reason.
 */
export type HypoxiaSign = Support | 'untreated' | 'not-counted';

/** The same for the scales that ask how much oxygen it is, and whether a ventilator gives it. */
export type OxygenNeed =
  | 'ventilator'
  | 'positive-pressure'
  | 'high-fraction'
  | 'low-fraction'
  | 'unknown-fraction'
  | 'untreated'
  | 'none'
  | 'not-counted'
  | 'unknown';

const HIGH_FRACTION = LIMITS.highFio2.value * 10_000;

/**
 * Reads hypoxia from the support, not from the saturation: SpO2 speaks only on room air,
 * where below 90 % is hypoxia that nobody has treated yet (R-UNTREATED), and where an unknown
 * value leaves it unknown. With the oxygen itself unknown a low SpO2 is still hypoxia.
 */
export function hypoxiaOf(findings: CrsFindings): HypoxiaSign {
  const { oxygen, spo2Percent } = findings;
  const low = spo2Percent !== null && spo2Percent < LIMITS.untreatedSpo2.value;
  const support = oxygen === null ? 'unknown' : supportOf(oxygen);
  if (support === 'unknown') {
    return low ? 'untreated' : 'unknown';
  }
  if (support === 'none') {
    if (spo2Percent === null) {
      return 'unknown';
    }
    return low ? 'untreated' : 'none';
  }
  const reason = oxygen?.reason ?? null;
  return reason === null || reason === 'hypoxia' ? support : 'not-counted';
}

/** Reads how much oxygen the hypoxia needs; the fraction is compared in four decimals (R-FIO2). */
export function oxygenNeedOf(findings: CrsFindings): OxygenNeed {
  const sign = hypoxiaOf(findings);
  switch (sign) {
    case 'untreated':
    case 'none':
    case 'not-counted':
    case 'unknown':
      return sign;
    case 'positive-pressure':
      return findings.oxygen?.device === 'invasive-ventilation' ? 'ventilator' : sign;
    case 'some':
    case 'low-flow':
    case 'high-flow':
    case 'mask': {
      const fraction = findings.oxygen === null ? null : fio2Of(findings.oxygen);
      if (fraction === null) {
        return 'unknown-fraction';
      }
      const high = Math.floor(fraction * 10_000 + 0.5) >= HIGH_FRACTION;
      return high ? 'high-fraction' : 'low-fraction';
    }
  }
}
