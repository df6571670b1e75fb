import type { DoseTable } from '#shared/contracts/grade.ts';
import type { Axis, CrsFindings } from '../scale.ts';
import { countAgents } from '../signs/agents.ts';
import { doseOf } from '../signs/high-dose.ts';
import { type PressureSign, pressureSignOf } from '../signs/pressure.ts';
import {
  bolusWords,
  missingPressureWords,
  noPressorWords,
  pressorWords,
  systolicWords,
} from '../signs/words.ts';

/** What one scale makes of low pressure. */
interface PressureGrades {
  readonly code: string;
  /** The grade of a low pressure or a bolus, without a vasopressor. */
  readonly fluid: (findings: CrsFindings) => number;
  /** The grade while at least one vasopressor runs. */
  readonly pressor: (findings: CrsFindings) => number;
  /** The rule of ours that decides, where the scale is silent and one of this scale alone does. */
  readonly rule: (findings: CrsFindings, sign: PressureSign) => string | null;
  /** The table of high doses, where it is not the usual one. */
  readonly tableOf?: (findings: CrsFindings) => DoseTable | undefined;
}

/** Hypotension as one scale grades it; what is explained by something else does not count. */
export function hypotensionAxis(grades: PressureGrades): Axis {
  const gradeOf = (findings: CrsFindings) => {
    switch (pressureSignOf(findings)) {
      case 'pressor':
        return grades.pressor(findings);
      case 'low-pressure':
      case 'bolus':
        return grades.fluid(findings);
      case 'none':
      case 'other-cause':
        return 0;
      case 'unknown':
        return null;
    }
  };
  return {
    axis: 'hypotension',
    isObserved: true,
    gradeOf,
    judge: (findings) => {
      const sign = pressureSignOf(findings);
      const table = grades.tableOf?.(findings);
      const rule = grades.rule(findings, sign) ?? ruleOf(findings, sign, table);
      return {
        finding: wordsOf(findings, sign, table),
        rule: rule ?? `${grades.code}-HYPOTENSION`,
      };
    },
  };
}

/** Whether the running vasopressors are high dose; held for an unknown time they are (R-3H). */
export function isHighDose(findings: CrsFindings, table?: DoseTable): boolean {
  const dose = doseOf(findings, table);
  return dose === 'high' || dose === 'high-if-held';
}

function wordsOf(findings: CrsFindings, sign: PressureSign, table?: DoseTable): string {
  switch (sign) {
    case 'pressor':
      return `${pressorWords(findings, table)}, ${systolicWords(findings)}`;
    case 'low-pressure':
    case 'bolus':
      return `${systolicWords(findings)}, ${bolusWords(findings)}, ${noPressorWords(findings)}`;
    case 'none':
      return `${systolicWords(findings)}, no fluid bolus for pressure, no vasopressor`;
    case 'other-cause':
      return 'low pressure, if any, explained by something else';
    case 'unknown':
      return `not known: ${missingPressureWords(findings)}`;
  }
}

function ruleOf(findings: CrsFindings, sign: PressureSign, table?: DoseTable): string | null {
  switch (sign) {
    case 'pressor':
      return pressorRule(findings, table);
    case 'bolus':
      return 'R-WINDOW';
    case 'unknown':
      return 'R-NULL';
    case 'low-pressure':
    case 'none':
    case 'other-cause':
      return null;
  }
}

function pressorRule(findings: CrsFindings, table?: DoseTable): string | null {
  if (countAgents(findings.vasopressors ?? [], false) === 0) {
    return 'R-VASO-ALONE';
  }
  const dose = doseOf(findings, table);
  if (dose === 'high-if-held') {
    return 'R-3H';
  }
  return dose === 'unknown' ? 'R-NULL' : null;
}
