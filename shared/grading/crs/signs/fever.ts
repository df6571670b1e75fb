import { isFever } from '../../limits.ts';
import type { CrsFindings } from '../scale.ts';

/** What the thermometer says: a fever counts unless something else explains it. */
export type FeverSign = 'fever' | 'no-fever' | 'other-cause' | 'unknown';

/** Reads the fever: 38.0 °C or above, not explained by something else. */
export function feverOf(findings: CrsFindings): FeverSign {
  const { temperatureC, feverOtherCause } = findings;
  if (temperatureC !== null && !isFever(temperatureC)) {
    return 'no-fever';
  }
  if (feverOtherCause === true) {
    return 'other-cause';
  }
  return temperatureC === null ? 'unknown' : 'fever';
}
