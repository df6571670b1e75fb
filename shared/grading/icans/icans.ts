import type { ReasonedGrade } from '#shared/contracts/grade-answer.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';
import { SOURCES } from '../limits.ts';
import {
  cognitionGrade,
  consciousnessGrade,
  ICANS_LIMITS,
  type IcansFindings,
  isCapdInstead,
  isConsciousnessExcluded,
  motorGrade,
  pressureGrade,
  seizureGrade,
} from './axes.ts';
import { icansReasons } from './words.ts';

/**
 * The ICANS point grade of one examination by ASTCT 2019, 0-5, or null where it cannot be given.
 *
 * Death from ICANS is 5. Else the grade is the worst axis that something else does not explain. It is null where nothing is
 * known, and also where neither thinking nor wakefulness could be judged and nothing else was
 * found: sedated and ventilated is not assessable, never 0.
 *
 * Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758.
 */
export function pointGradeIcans(findings: IcansFindings): number | null {
  if (findings.deathFromIcans === true) {
    return 5;
  }
  const cognition = cognitionGrade(findings);
  const consciousness = consciousnessGrade(findings);
  const worst = Math.max(
    cognition ?? 0,
    consciousness ?? 0,
    seizureGrade(findings) ?? 0,
    motorGrade(findings) ?? 0,
    pressureGrade(findings) ?? 0,
  );
  const assessed =
    cognition !== null || (consciousness !== null && !isConsciousnessExcluded(findings));
  return worst > 0 || assessed ? worst : null;
}

/**
 * Grades one examination by ICANS and says why. An axis that was not examined is unknown, not
 * normal: it is null among the reasons, and the grade is then not complete.
 *
 * Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758.
 */
export function gradeIcans(findings: IcansFindings): ReasonedGrade {
  if (findings.deathFromIcans === true) {
    return { grade: 5, complete: true, reasons: [DEATH] };
  }
  const reasons = icansReasons(findings);
  return {
    grade: pointGradeIcans(findings),
    complete: isComplete(findings, reasons),
    reasons,
  };
}

const DEATH: Reason = {
  axis: 'death',
  grade: 5,
  finding: 'ICANS is the main cause of death',
  rule: 'ICANS-DEATH',
  source: SOURCES.lee2019,
};

function isComplete(findings: IcansFindings, reasons: readonly Reason[]): boolean {
  const causeKnown =
    findings.consciousnessOtherCause !== null || findings.consciousness === 'alert';
  const aliveOrNot = findings.deathFromIcans !== null;
  const axesKnown = reasons.every(({ grade }) => grade !== null) && isSeizureKnown(findings);
  return aliveOrNot && isTestKnown(findings) && causeKnown && axesKnown;
}

function isTestKnown(findings: IcansFindings): boolean {
  const { ageYears, developmentalDelay, capd } = findings;
  if (ageYears === null) {
    return isCapdInstead(findings);
  }
  const young = ageYears < ICANS_LIMITS.iceFrom.value;
  return young || developmentalDelay !== null || capd === null;
}

/** A short seizure could have come again without recovery, where nobody says what it was. */
function isSeizureKnown(findings: IcansFindings): boolean {
  return findings.seizure !== null || seizureGrade(findings) === 4;
}
