import { exp, LN2 } from './exact-math.ts';
import { expansion } from './parameters.ts';
import type { Patient } from './patient.ts';
import { MINUTES_PER_DAY } from './time.ts';

/**
 * CAR-T cells in blood as a share of their own peak, for the chart. It drives nothing, and peaks
 * later than the activity, because antigen is already falling by then.
 *
 * @param tick whole minutes since the infusion
 * @returns 0-1; 0 before the cells can be found
 */
export function carTLevel(patient: Pick<Patient, 'parameters'>, tick: number): number {
  const day = tick / MINUTES_PER_DAY;
  const peakDay = patient.parameters.tpk + expansion.peakAfterActivity.value;
  if (day < expansion.lag.value) {
    return 0;
  }
  const past = day - peakDay;
  if (past < 0) {
    return powerOfTwo(past / expansion.doubling.value);
  }
  const persisting = expansion.persisting.value;
  return (
    (1 - persisting) * powerOfTwo(-past / expansion.contraction.value) +
    persisting * powerOfTwo(-past / expansion.persistence.value)
  );
}

function powerOfTwo(exponent: number): number {
  return exp(LN2 * exponent);
}
