import type { Flag } from '../flags.ts';
import { isHypotensive, SOURCES } from '../limits.ts';
import {
  type AstctAxes,
  AXIS_GRADE,
  type Gate,
  gateOf,
  highestAxis,
  hypotensionOf,
} from './astct/axes.ts';
import { astctReasons } from './astct/words.ts';
import { isCertain } from './complete.ts';
import { deathReason, notSuspectedReason } from './reasons.ts';
import type { CrsFindings, CrsGrade } from './scale.ts';
import { countAgents } from './signs/agents.ts';
import { feverOf } from './signs/fever.ts';
import { signFlags } from './signs/flags.ts';
import { hypoxiaOf } from './signs/hypoxia.ts';

const ASTCT = { code: 'ASTCT', source: SOURCES.lee2019 } as const;

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
    return { grade: 5, complete: true, provisional: false, reasons: [deathReason(ASTCT)], flags };
  }
  if (findings.crsSuspected === false) {
    const complete = findings.deathFromCrs !== null;
    return { grade: 0, complete, provisional: false, reasons: [notSuspectedReason(ASTCT)], flags };
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
    complete: hasEveryAxis(axes) && isCertain(findings, pointGradeAstct),
    provisional: gate !== 'shut' && axes.hypoxia === 'untreated',
    reasons: astctReasons(findings, axes, gate),
    flags: [
      ...flags,
      ...gateFlags(findings, { axes, gate, grade }),
      ...signFlags(findings),
      ...flowFlags(findings),
    ],
  };
}

function hasEveryAxis({ fever, hypotension, hypoxia }: AstctAxes): boolean {
  return fever !== 'unknown' && hypotension !== 'unknown' && hypoxia !== 'unknown';
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

function flowFlags({ oxygen }: CrsFindings): Flag[] {
  const cannula = oxygen?.device === 'nasal-cannula' || oxygen?.device === 'hfnc';
  return cannula && oxygen.flowLPerMin === null ? ['oxygen-flow-unknown'] : [];
}

/**
 * Whether something keeps the CRS episode from coming to rest, whatever the point grade of any
 * scale says: a vasopressor, oxygen for hypoxia, or a low pressure or low SpO2 that is not
 * explained otherwise.
 *
 * An episode is over when all that defined it is gone. A point grade can be 0 before that: without
 * a fever and without a recorded suppressant ASTCT does not grade hypotension (R-LAPSE). What is
 * unknown is not gone.
 */
export function isEpisodeSupported(findings: CrsFindings): boolean {
  if (AXIS_GRADE.hypoxia[hypoxiaOf(findings)] !== 0) {
    return true;
  }
  const running = countAgents(findings.vasopressors ?? [], true) > 0;
  const low = isHypotensive(findings) !== false && findings.hypotensionOtherCause !== true;
  return running || low;
}
