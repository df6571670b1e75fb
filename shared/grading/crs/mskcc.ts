import { isHypotensive, LIMITS, SOURCES } from '../limits.ts';
import { symptomsAxis } from './axes/fever.ts';
import { hypotensionAxis, isHighDose } from './axes/hypotension.ts';
import { hypoxiaAxis } from './axes/hypoxia.ts';
import { publishedScale } from './published.ts';
import type { CrsFindings } from './scale.ts';
import { type PressureSign, pressorHoursOf } from './signs/pressure.ts';

const CODE = 'MSKCC';

/**
 * The scale of the Memorial Sloan Kettering Cancer Center.
 *
 * Hypotension without a vasopressor is mild (R-MSK-FLUID). A vasopressor is 2 for less than a day
 * and 3 from then on, at any dose; 4 is a pressure that stays low on a high dose. Organ toxicity
 * is not used.
 *
 * Source: Park 2018, doi:10.1056/NEJMoa1709919.
 */
export const MSKCC = publishedScale({
  code: CODE,
  source: SOURCES.park2018,
  axes: [
    symptomsAxis(CODE),
    hypotensionAxis({
      code: CODE,
      fluid: () => 1,
      pressor: pressorGrade,
      rule: ruleOf,
    }),
    hypoxiaAxis(CODE, 2),
  ],
  gradesOrgans: false,
});

function pressorGrade(findings: CrsFindings): number {
  if (isHypotensive(findings) === true && isHighDose(findings)) {
    return 4;
  }
  return (pressorHoursOf(findings) ?? 0) >= LIMITS.longPressor.value ? 3 : 2;
}

/** The dose decides only at grade 4, so only there a rule about doses is worth naming. */
function ruleOf(findings: CrsFindings, sign: PressureSign): string | null {
  if (sign === 'low-pressure' || sign === 'bolus') {
    return 'R-MSK-FLUID';
  }
  return sign === 'pressor' && pressorGrade(findings) < 4 ? `${CODE}-HYPOTENSION` : null;
}
