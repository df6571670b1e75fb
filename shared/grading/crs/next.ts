import type { CrsGradeAnswer } from '#shared/contracts/grade-answer.ts';
import { hypotensionLimitMmHg, isFever, isHypotensive, LIMITS } from '../limits.ts';
import type { CrsFindings, CrsScale } from './scale.ts';

interface Candidate {
  readonly change: string;
  readonly findings: CrsFindings;
}

/** What would raise and what would lower a grade; null where no single change does. */
export type NextGrades = CrsGradeAnswer['next'];

/**
 * Finds the smallest single change of findings that would raise the grade, and the one that would
 * lower it, by trying each candidate through the grader itself.
 *
 * Smallest is the change that moves the grade least; of several that do the same the first in
 * bedside order is taken: temperature, pressure, saturation, then what people would start or stop.
 * What is unknown is not changed: learning a value is not a change of the patient. And a change
 * lowers the grade only where nothing unknown could still hold it up.
 *
 * @param findings the snapshot as it is
 * @param scale the scale to grade it and each candidate by
 */
export function nextGrades(findings: CrsFindings, scale: CrsScale): NextGrades {
  const now = scale.pointGrade(findings);
  if (now === null) {
    return { up: null, down: null };
  }
  let up: NextGrades['up'] = null;
  let down: NextGrades['down'] = null;
  for (const candidate of candidatesOf(findings)) {
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

function candidatesOf(findings: CrsFindings): Candidate[] {
  return [
    ...temperatureChanges(findings),
    ...pressureChanges(findings),
    ...saturationChanges(findings),
    ...suppressantChanges(findings),
    ...bolusChanges(findings),
    ...oxygenChanges(findings),
    ...pressorChanges(findings),
  ];
}

function temperatureChanges(findings: CrsFindings): Candidate[] {
  if (findings.temperatureC === null) {
    return [];
  }
  const fever = LIMITS.fever.value;
  const temperatureC = isFever(findings.temperatureC) ? fever - 0.1 : fever;
  const change = `temperature ${temperatureC.toFixed(1)} °C`;
  return [{ change, findings: { ...findings, temperatureC } }];
}

function pressureChanges(findings: CrsFindings): Candidate[] {
  if (findings.systolicMmHg === null || findings.ageYears === null) {
    return [];
  }
  const limit = hypotensionLimitMmHg(findings.ageYears);
  const systolicMmHg = isHypotensive(findings) === true ? limit : limit - 1;
  const change = `systolic pressure ${systolicMmHg} mmHg`;
  return [{ change, findings: { ...findings, systolicMmHg } }];
}

function saturationChanges(findings: CrsFindings): Candidate[] {
  if (findings.spo2Percent === null) {
    return [];
  }
  const limit = LIMITS.untreatedSpo2.value;
  const spo2Percent = findings.spo2Percent < limit ? limit : limit - 1;
  const change = `SpO2 ${spo2Percent} %`;
  return [{ change, findings: { ...findings, spo2Percent } }];
}

function suppressantChanges(findings: CrsFindings): Candidate[] {
  const { suppressantsAfterOnset, qualifyingFeverEarlierThisEpisode } = findings;
  if (qualifyingFeverEarlierThisEpisode !== true || suppressantsAfterOnset?.length !== 0) {
    return [];
  }
  const change = 'an antipyretic, anti-cytokine drug or steroid recorded after the earlier fever';
  return [{ change, findings: { ...findings, suppressantsAfterOnset: ['antipyretic'] } }];
}

function bolusChanges(findings: CrsFindings): Candidate[] {
  const { fluidBolusesForBp } = findings;
  if (fluidBolusesForBp === null) {
    return [];
  }
  return fluidBolusesForBp > 0
    ? [
        {
          change: 'no fluid bolus for pressure in the window',
          findings: { ...findings, fluidBolusesForBp: 0 },
        },
      ]
    : [
        {
          change: 'a fluid bolus for low pressure',
          findings: { ...findings, fluidBolusesForBp: 1 },
        },
      ];
}

const OXYGEN_STEPS = [
  { change: 'no oxygen', device: 'room-air', flowLPerMin: null },
  { change: 'low-flow oxygen for hypoxia', device: 'nasal-cannula', flowLPerMin: 2 },
  {
    change: `oxygen above ${LIMITS.lowFlow.value} L/min for hypoxia`,
    device: 'hfnc',
    flowLPerMin: 30,
  },
  { change: 'positive pressure for hypoxia', device: 'cpap', flowLPerMin: null },
] as const;

function oxygenChanges(findings: CrsFindings): Candidate[] {
  if (findings.oxygen === null) {
    return [];
  }
  return OXYGEN_STEPS.map(({ change, device, flowLPerMin }) => ({
    change,
    findings: { ...findings, oxygen: { device, flowLPerMin, fio2: null, reason: 'hypoxia' } },
  }));
}

function pressorChanges(findings: CrsFindings): Candidate[] {
  const { vasopressors } = findings;
  if (vasopressors === null) {
    return [];
  }
  const drug = vasopressors.some((one) => one.drug === 'norepinephrine')
    ? 'epinephrine'
    : 'norepinephrine';
  const added = { drug, dose: null, unit: null, hoursAtDose: null } as const;
  const names = [...new Set(vasopressors.map((one) => one.drug))];
  return [
    {
      change: vasopressors.length === 0 ? 'a vasopressor' : 'another vasopressor',
      findings: { ...findings, vasopressors: [...vasopressors, added] },
    },
    ...names.map((name) => ({
      change: `${name} stopped`,
      findings: { ...findings, vasopressors: vasopressors.filter((one) => one.drug !== name) },
    })),
  ];
}
