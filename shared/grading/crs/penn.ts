import type { DoseTable } from '#shared/contracts/grade.ts';
import { SOURCES } from '../limits.ts';
import { symptomsAxis } from './axes/fever.ts';
import { hypotensionAxis, isHighDose } from './axes/hypotension.ts';
import { hypoxiaAxis } from './axes/hypoxia.ts';
import { isLiver, organAxis, type Toxicity } from './axes/organs.ts';
import { publishedScale } from './published.ts';
import type { Axis, CrsFindings } from './scale.ts';
import { areSeveralBoluses } from './signs/pressure.ts';

const CODE = 'PENN';

/**
 * Penn 2014, as published by Porter in 2018.
 *
 * It grades by what care was needed: a hospital stay or intravenous therapy for CRS is 2, any
 * oxygen, several boluses (R-BOLUS), a low dose of vasopressors or plasma products 3, a high dose
 * or a ventilator 4. Liver tests weigh one grade less than creatinine, by which every other organ
 * is read; grade 4 of any organ but the liver is life-threatening (R-PENN4).
 *
 * Source: Porter 2018, doi:10.1186/s13045-018-0571-y.
 */
export const PENN = publishedScale({
  code: CODE,
  source: SOURCES.porter2018,
  axes: [
    symptomsAxis(CODE),
    yesAxis('admission', 2, {
      found: ({ admittedOrIvForCrs }) => admittedOrIvForCrs,
      words: 'hospital stay or intravenous therapy for symptoms of CRS',
    }),
    hypotensionAxis({
      code: CODE,
      fluid: ({ fluidBolusesForBp }) => (areSeveralBoluses(fluidBolusesForBp) ? 3 : 2),
      pressor: (findings) => (isHighDose(findings, tableOf(findings)) ? 4 : 3),
      rule: ({ fluidBolusesForBp }, sign) =>
        (sign === 'low-pressure' || sign === 'bolus') && areSeveralBoluses(fluidBolusesForBp)
          ? 'R-BOLUS'
          : null,
      tableOf,
    }),
    yesAxis('coagulopathy', 3, {
      found: ({ coagulopathyBloodProducts }) => coagulopathyBloodProducts,
      words: 'plasma, cryoprecipitate or fibrinogen for the coagulopathy of CRS',
    }),
    hypoxiaAxis(CODE, 3),
    organAxis(CODE, organGrade, organRule),
  ],
  gradesOrgans: true,
  tableOf,
});

/** What is a high dose: by the table of every scale, or by weight where the request asks for it. */
function tableOf({ pennDoseTable }: CrsFindings): DoseTable | undefined {
  return pennDoseTable;
}

function organGrade(toxicity: Toxicity): number {
  return isLiver(toxicity) ? Math.max(1, toxicity.grade - 1) : toxicity.grade;
}

function organRule(grade: number): string | null {
  if (grade === 4) {
    return 'R-PENN4';
  }
  return grade === 1 ? 'R-ORG1' : null;
}

/** An axis with one grade, if what it asks for is there. */
function yesAxis(
  axis: string,
  grade: number,
  asked: { readonly found: (findings: CrsFindings) => boolean | null; readonly words: string },
): Axis {
  const { found, words } = asked;
  return {
    axis,
    isObserved: false,
    gradeOf: (findings) => {
      const answer = found(findings);
      return answer === null ? null : answer ? grade : 0;
    },
    judge: (findings) => {
      const answer = found(findings);
      return {
        finding: answer === null ? `not known: ${words}` : answer ? words : `no ${words}`,
        rule: answer === null ? 'R-NULL' : `${CODE}-${axis.toUpperCase()}`,
      };
    },
  };
}
