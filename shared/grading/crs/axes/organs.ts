import type { Axis, CrsFindings } from '../scale.ts';

/** The names under which the worse of ALT and AST may be listed, beside its own. */
const TRANSAMINASES: readonly string[] = ['transaminase', 'transaminases', 'alt', 'ast'];
const LIVER: readonly string[] = [...TRANSAMINASES, 'bilirubin', 'liver'];

/**
 * Organ toxicity as one scale grades it, by the worst organ.
 *
 * @param gradeOf the grade of one organ by its name and CTCAE grade, 1-4
 * @param ruleOf the rule of ours that decides, or null
 */
export function organAxis(
  code: string,
  gradeOf: (toxicity: Toxicity) => number,
  ruleOf: (grade: number) => string | null = () => null,
): Axis {
  const worst = ({ organToxicity }: CrsFindings) => {
    if (organToxicity === null) {
      return null;
    }
    let grade = 0;
    for (const toxicity of organToxicity) {
      grade = Math.max(grade, gradeOf(toxicity));
    }
    return grade;
  };
  return {
    axis: 'organ-toxicity',
    isObserved: false,
    gradeOf: worst,
    judge: (findings) => {
      const grade = worst(findings);
      const rule = grade === null ? 'R-NULL' : ruleOf(grade);
      return { finding: organWords(findings), rule: rule ?? `${code}-ORGANS` };
    },
  };
}

/** One organ with its CTCAE grade. */
export type Toxicity = NonNullable<CrsFindings['organToxicity']>[number];

/** The CTCAE grade of an organ, but 3 for transaminases of grade 4. */
export function cappedGrade({ organ, grade }: Toxicity): number {
  return TRANSAMINASES.includes(organ.toLowerCase()) ? Math.min(grade, 3) : grade;
}

/** Whether what is toxic is a test of the liver. */
export function isLiver({ organ }: Toxicity): boolean {
  return LIVER.includes(organ.toLowerCase());
}

function organWords({ organToxicity }: CrsFindings): string {
  if (organToxicity === null) {
    return 'organ toxicity unknown';
  }
  const each = organToxicity.map(({ organ, grade }) => `${organ}, CTCAE grade ${grade}`);
  return each.length === 0 ? 'no organ toxicity' : each.join('; ');
}
