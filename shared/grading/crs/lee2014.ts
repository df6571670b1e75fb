import type { Flag } from '../flags.ts';
import { SOURCES } from '../limits.ts';
import { symptomsAxis } from './axes/fever.ts';
import { hypotensionAxis, isHighDose } from './axes/hypotension.ts';
import { hypoxiaAxis } from './axes/hypoxia.ts';
import { cappedGrade, organAxis } from './axes/organs.ts';
import { publishedScale } from './published.ts';
import type { CrsFindings } from './scale.ts';
import { areSeveralAgents } from './signs/agents.ts';
import { pressureSignOf } from './signs/pressure.ts';

const CODE = 'LEE';

/**
 * Lee 2014, the consensus before ASTCT.
 *
 * Symptoms alone are grade 1, oxygen below 40 % or one vasopressor at a low dose 2, more of either
 * 3, a ventilator 4. Vasopressin counts as an agent (R-LEE-MULTI), so there is no grade 4 of the
 * circulation. Organ toxicity counts by its CTCAE grade, a grade 4 of transaminases as 3.
 *
 * Source: Lee 2014, doi:10.1182/blood-2014-05-552729.
 */
export const LEE_2014 = publishedScale({
  code: CODE,
  source: SOURCES.lee2014,
  axes: [
    symptomsAxis(CODE),
    hypotensionAxis({
      code: CODE,
      fluid: () => 2,
      pressor: (findings) => (areSeveralAgents(findings) || isHighDose(findings) ? 3 : 2),
      rule: (findings, sign) =>
        sign === 'pressor' && areSeveralAgents(findings) ? 'R-LEE-MULTI' : null,
    }),
    hypoxiaAxis(CODE, 2),
    organAxis(CODE, cappedGrade, (grade) => (grade === 1 ? 'R-ORG1' : null)),
  ],
  gradesOrgans: true,
  flagsOf,
});

function flagsOf(findings: CrsFindings): Flag[] {
  const low = pressureSignOf(findings) === 'low-pressure';
  return low && (findings.fluidBolusesForBp ?? 0) > 0 ? ['hypotension-after-fluids'] : [];
}
