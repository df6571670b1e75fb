import { isHypotensive, SOURCES } from '../limits.ts';
import { feverAxis } from './axes/fever.ts';
import { hypotensionAxis, isHighDose } from './axes/hypotension.ts';
import { hypoxiaAxis } from './axes/hypoxia.ts';
import { publishedScale } from './published.ts';
import type { CrsFindings } from './scale.ts';
import { areSeveralAgents } from './signs/agents.ts';

const CODE = 'CTCAE';

/**
 * The term “cytokine release syndrome” of CTCAE version 5.0.
 *
 * One vasopressor is 3. The term says only “life-threatening” for grade 4; that is read as more
 * than one vasopressor of any kind, a pressure that stays low on one at a high dose, or a
 * ventilator (R-CTC4). Organ toxicity is graded under its own terms and reported beside.
 *
 * Source: National Cancer Institute, CTCAE version 5.0, 2017.
 */
export const CTCAE_5 = publishedScale({
  code: CODE,
  source: SOURCES.ctcae5,
  axes: [
    feverAxis(CODE),
    hypotensionAxis({
      code: CODE,
      fluid: () => 2,
      pressor: pressorGrade,
      rule: (findings, sign) => (sign === 'pressor' ? PRESSOR_RULE[pressorGrade(findings)] : null),
    }),
    hypoxiaAxis(CODE, 2),
  ],
  gradesOrgans: false,
});

const PRESSOR_RULE = { 3: `${CODE}-HYPOTENSION`, 4: 'R-CTC4' } as const;

function pressorGrade(findings: CrsFindings): 3 | 4 {
  const refractory = isHypotensive(findings) === true && isHighDose(findings);
  return areSeveralAgents(findings) || refractory ? 4 : 3;
}
