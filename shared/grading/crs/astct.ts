import type { Flag } from '../flags.ts';
import { isHypotensive, LIMITS } from '../limits.ts';
import { supportOf } from '../oxygen.ts';
import {
  type AstctAxes,
  AXIS_GRADE,
  feverOf,
  type Gate,
  gateOf,
  highestAxis,
  hypotensionOf,
  hypoxiaOf,
  isVasopressor,
} from './astct-axes.ts';
import { astctReasons, deathReason, notSuspectedReason } from './astct-words.ts';
import type { CrsFindings, CrsGrade } from './scale.ts';

/**
 * The ASTCT 2019 point grade of one snapshot, 0-5, or null where no axis is known.
 *
 * Death and attribution first, then the fever gate, then the worst of three axes. Nothing else
 * counts: no dose, no organ, no symptom. It builds no words, so that a cohort of thousands of
 * courses can afford it.
 *
 * Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758.
 */
export function pointGradeAstct(findings: CrsFindings): number | null {
  if (findings.deathFromCrs === true) {
    return 5;
  }
  if (findings.crsSuspected === false) {
    return 0;
  }
  const fever = feverOf(findings);
  if (gateOf(findings, fever) === 'shut') {
    return 0;
  }
  return highestAxis({
    fever,
    hypotension: hypotensionOf(findings),
    hypoxia: hypoxiaOf(findings),
  });
}

/**
 * Grades one snapshot by ASTCT 2019 and says why.
 *
 * An axis without data is null and never counts as normal: the grade is then the highest of the
 * axes that are known, and `complete` is false; with no axis known it is null.
 *
 * Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758; the rules named `R-…` settle what it leaves
 * open.
 */
export function gradeAstct(findings: CrsFindings): CrsGrade {
  const flags: Flag[] = [...(findings.flags ?? [])];
  if (findings.deathFromCrs === true) {
    return { grade: 5, complete: true, provisional: false, reasons: [deathReason()], flags };
  }
  if (findings.crsSuspected === false) {
    const complete = findings.deathFromCrs !== null;
    return { grade: 0, complete, provisional: false, reasons: [notSuspectedReason()], flags };
  }
  const fever = feverOf(findings);
  const axes: AstctAxes = {
    fever,
    hypotension: hypotensionOf(findings),
    hypoxia: hypoxiaOf(findings),
  };
  const gate = gateOf(findings, fever);
  const grade = gate === 'shut' ? 0 : highestAxis(axes);
  return {
    grade,
    complete: isComplete(findings, axes, gate),
    provisional: gate !== 'shut' && axes.hypoxia === 'untreated',
    reasons: astctReasons(findings, axes, gate),
    flags: [...flags, ...gateFlags(findings, { axes, gate, grade }), ...signFlags(findings, axes)],
  };
}

function isComplete(findings: CrsFindings, axes: AstctAxes, gate: Gate): boolean {
  const { fever, hypotension, hypoxia } = axes;
  if (fever === 'unknown' || hypotension === 'unknown' || hypoxia === 'unknown') {
    return false;
  }
  if (findings.deathFromCrs === null || findings.crsSuspected === null) {
    return false;
  }
  if (fever === 'fever' && findings.feverOtherCause === null) {
    return false;
  }
  if (gate === 'unknown' && hasSign(axes)) {
    return false;
  }
  return isPressureComplete(findings, hypotension) && isOxygenComplete(findings);
}

function isPressureComplete(findings: CrsFindings, axis: AstctAxes['hypotension']): boolean {
  if (axis === 'other-cause') {
    return true;
  }
  const attributed = axis === 'none' || findings.hypotensionOtherCause !== null;
  return attributed && findings.vasopressors !== null;
}

function isOxygenComplete(findings: CrsFindings): boolean {
  const { oxygen } = findings;
  if (oxygen === null) {
    return false;
  }
  switch (supportOf(oxygen)) {
    case 'none':
      return true;
    case 'unknown':
      return false;
    case 'some':
      return isNotCounted(oxygen);
    case 'low-flow':
    case 'high-flow':
    case 'mask':
    case 'positive-pressure':
      return isNotCounted(oxygen) || (oxygen.reason !== null && !isFlowMissing(oxygen));
  }
}

function isNotCounted(oxygen: NonNullable<CrsFindings['oxygen']>): boolean {
  return oxygen.reason !== null && oxygen.reason !== 'hypoxia';
}

function isFlowMissing(oxygen: NonNullable<CrsFindings['oxygen']>): boolean {
  const cannula = oxygen.device === 'nasal-cannula' || oxygen.device === 'hfnc';
  return cannula && oxygen.flowLPerMin === null;
}

function hasSign(axes: AstctAxes): boolean {
  return (
    (AXIS_GRADE.hypotension[axes.hypotension] ?? 0) > 0 ||
    (AXIS_GRADE.hypoxia[axes.hypoxia] ?? 0) > 0
  );
}

function gateFlags(
  findings: CrsFindings,
  found: { readonly axes: AstctAxes; readonly gate: Gate; readonly grade: number | null },
): Flag[] {
  const { axes, gate, grade } = found;
  const earlier = findings.qualifyingFeverEarlierThisEpisode === true;
  const flags: Flag[] = [];
  if (gate === 'shut' && hasSign(axes)) {
    flags.push(earlier ? 'check-unrecorded-suppressant' : 'look-for-another-cause');
  }
  const before = findings.suppressantsBeforeOnset ?? [];
  if (!earlier && gate !== 'fever' && before.length > 0) {
    flags.push('fever-may-be-masked');
  }
  if (earlier && grade === 0) {
    flags.push('episode-open');
  }
  return flags;
}

function signFlags(findings: CrsFindings, axes: AstctAxes): Flag[] {
  const { spo2Percent, oxygen, vasopressors } = findings;
  const low = spo2Percent !== null && spo2Percent < LIMITS.untreatedSpo2.value;
  const flags: Flag[] = [];
  if (axes.hypoxia === 'untreated') {
    flags.push('untreated-hypoxia');
  }
  if (axes.hypoxia === 'none' && spo2Percent === LIMITS.untreatedSpo2.value) {
    flags.push('spo2-at-limit');
  }
  if (axes.hypoxia === 'not-counted') {
    flags.push(low ? 'low-spo2-on-uncounted-oxygen' : 'oxygen-not-counted');
  }
  if (oxygen !== null && isFlowMissing(oxygen)) {
    flags.push('oxygen-flow-unknown');
  }
  if ((vasopressors ?? []).some(({ drug }) => !isVasopressor(drug))) {
    flags.push('drug-not-a-vasopressor');
  }
  return flags;
}

/**
 * Whether something keeps the CRS episode from coming to rest, whatever the point grade says: a
 * vasopressor, oxygen for hypoxia, or a low pressure or low SpO2 that is not explained otherwise.
 *
 * An episode is over when all that defined it is gone. A point grade can be 0 before that: without
 * a fever and without a recorded suppressant hypotension is not graded (R-LAPSE). What is unknown
 * is not gone.
 */
export function isEpisodeSupported(findings: CrsFindings): boolean {
  if (AXIS_GRADE.hypoxia[hypoxiaOf(findings)] !== 0) {
    return true;
  }
  const running = (findings.vasopressors ?? []).some(({ drug }) => isVasopressor(drug));
  const low = isHypotensive(findings) !== false && findings.hypotensionOtherCause !== true;
  return running || low;
}
