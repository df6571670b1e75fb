import type { Axis, CrsFindings } from '../scale.ts';
import { feverOf } from '../signs/fever.ts';
import { temperatureWords } from '../signs/words.ts';

/** Grade 1 for a fever, on a scale that counts nothing else as mild. */
export function feverAxis(code: string): Axis {
  return {
    axis: 'fever',
    isObserved: true,
    gradeOf: feverGrade,
    judge: (findings) => ({
      finding: temperatureWords(findings),
      rule: feverGrade(findings) === null ? 'R-NULL' : `${code}-FEVER`,
    }),
  };
}

/**
 * Grade 1 for a fever or for constitutional symptoms: what needs no more than symptomatic care.
 * Without either sign it is 0 only where both are known to be absent.
 */
export function symptomsAxis(code: string): Axis {
  return {
    axis: 'symptoms',
    isObserved: true,
    gradeOf: symptomsGrade,
    judge: (findings) => ({
      finding: `${temperatureWords(findings)}, ${symptomWords(findings)}`,
      rule: symptomsGrade(findings) === null ? 'R-NULL' : `${code}-SYMPTOMS`,
    }),
  };
}

function feverGrade(findings: CrsFindings): number | null {
  switch (feverOf(findings)) {
    case 'fever':
      return 1;
    case 'no-fever':
    case 'other-cause':
      return 0;
    case 'unknown':
      return null;
  }
}

function symptomsGrade(findings: CrsFindings): number | null {
  const fever = feverGrade(findings);
  if (fever === 1 || findings.constitutionalSymptoms === true) {
    return 1;
  }
  return findings.constitutionalSymptoms === null ? null : fever;
}

function symptomWords({ constitutionalSymptoms }: CrsFindings): string {
  if (constitutionalSymptoms === null) {
    return 'constitutional symptoms unknown';
  }
  return constitutionalSymptoms ? 'constitutional symptoms' : 'no constitutional symptoms';
}
