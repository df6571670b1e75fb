import type { CrsGradeAnswer } from '#shared/contracts/grade-answer.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import type { CrsFindings, CrsScale } from './scale.ts';

/** What would raise and what would lower a grade; null where no single change does. */
export type NextGrades = CrsGradeAnswer['next'];

/**
 * Finds the smallest single change of findings that would raise the grade, and the one that would
 * lower it, by trying each candidate through the grader itself.
 *
 * Smallest is the change that moves the grade least; of several that do the same the first in
 * bedside order is taken: temperature, pressure, saturation, symptoms, then what people would start
 * or stop, then the organs.
 * What is unknown is not changed: learning a value is not a change of the patient. And a change
 * lowers the grade only where nothing unknown could still hold it up.
 *
 * @param findings the snapshot as it is
 * @param scale the scale to grade it and each candidate by
 * @param candidates the changes to try; those of one snapshot are the same on every scale
 */
export function nextGrades(
  findings: CrsFindings,
  scale: CrsScale,
  candidates: readonly Candidate[] = candidatesOf(findings),
): NextGrades {
  const now = scale.pointGrade(findings);
  if (now === null) {
    return { up: null, down: null };
  }
  let up: NextGrades['up'] = null;
  let down: NextGrades['down'] = null;
  for (const candidate of candidates) {
    const grade = scale.pointGrade(candidate.findings);
    if (grade === null) {
      continue;
    }
    if (grade > now && (up === null || grade < up.grade)) {
      up = { change: candidate.change, grade };
    }
    const lower = grade < now && (down === null || grade > down.grade);
    if (lower && scale.grade(candidate.findings).complete) {
      down = { change: candidate.change, grade };
    }
  }
  return { up, down };
}
