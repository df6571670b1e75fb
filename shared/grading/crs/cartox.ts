import { isHypotensive, SOURCES } from '../limits.ts';
import { feverAxis } from './axes/fever.ts';
import { hypotensionAxis, isHighDose } from './axes/hypotension.ts';
import { hypoxiaAxis } from './axes/hypoxia.ts';
import { cappedGrade, organAxis } from './axes/organs.ts';
import { publishedScale } from './published.ts';
import type { CrsFindings } from './scale.ts';
import { areSeveralAgents } from './signs/agents.ts';

const CODE = 'CARTOX';

/**
 * CARTOX, of the working group at the MD Anderson Cancer Center.
 *
 * Fever or organ toxicity of grade 1 is 1, other symptoms do not count. A high dose or several
 * vasopressors, vasopressin among them, are 3, and 4 where the pressure is still low on them
 * (R-CARTOX4). Oxygen from 40 % on is 3, a ventilator 4.
 *
 * Source: Neelapu 2018, doi:10.1038/nrclinonc.2017.148.
 */
export const CARTOX = publishedScale({
  code: CODE,
  source: SOURCES.neelapu2018,
  axes: [
    feverAxis(CODE),
    hypotensionAxis({
      code: CODE,
      fluid: () => 2,
      pressor: pressorGrade,
      rule: (findings, sign) =>
        sign === 'pressor' && pressorGrade(findings) === 4 ? 'R-CARTOX4' : null,
    }),
    hypoxiaAxis(CODE, 2),
    organAxis(CODE, cappedGrade),
  ],
  gradesOrgans: true,
});

function pressorGrade(findings: CrsFindings): number {
  if (!areSeveralAgents(findings) && !isHighDose(findings)) {
    return 2;
  }
  return isHypotensive(findings) === true ? 4 : 3;
}
