import type { DoseTable } from '#shared/contracts/grade.ts';
import type { Flag } from '../flags.ts';
import { isCertain } from './complete.ts';
import { deathReason, notSuspectedReason, organReports, reasonOf } from './reasons.ts';
import type { Axis, CrsFindings, CrsGrade, CrsScale } from './scale.ts';
import { amountFlags, signFlags } from './signs/flags.ts';
import { hypoxiaOf } from './signs/hypoxia.ts';

/** A published scale without a fever gate, as its axes. */
interface Published {
  /** What its rules are called in reasons. */
  readonly code: string;
  readonly source: string;
  readonly axes: readonly Axis[];
  /** Whether organ toxicity has an axis; where not it is reported beside the grade. */
  readonly gradesOrgans: boolean;
  /** The table of high doses, where it is not the usual one. */
  readonly tableOf?: (findings: CrsFindings) => DoseTable | undefined;
  /** What only this scale points out. */
  readonly flagsOf?: (findings: CrsFindings) => readonly Flag[];
}

/**
 * Builds a scale of which the grade is the worst axis: Lee 2014, Penn, MSKCC, CARTOX and CTCAE 5.
 *
 * Death and attribution come first, as in ASTCT; unlike there a fever is an axis and no gate, so
 * that low pressure or oxygen which the team puts down to CRS grades without one. An axis without
 * data is null and never counts as normal (R-NULL); nor does it make a patient well that no organ
 * and no admission was entered.
 */
export function publishedScale(scale: Published): CrsScale {
  const pointGrade = (findings: CrsFindings) => worstAxis(scale.axes, findings);
  return { pointGrade, grade: (findings) => gradeBy(scale, pointGrade, findings) };
}

function worstAxis(axes: readonly Axis[], findings: CrsFindings): number | null {
  if (findings.deathFromCrs === true) {
    return 5;
  }
  if (findings.crsSuspected === false) {
    return 0;
  }
  let worst = 0;
  let isObserved = false;
  for (const axis of axes) {
    const grade = axis.gradeOf(findings);
    worst = Math.max(worst, grade ?? 0);
    isObserved ||= axis.isObserved && grade !== null;
  }
  return worst > 0 || isObserved ? worst : null;
}

function gradeBy(
  scale: Published,
  pointGrade: CrsScale['pointGrade'],
  findings: CrsFindings,
): CrsGrade {
  const grade = pointGrade(findings);
  const told = findings.flags ?? [];
  if (findings.deathFromCrs === true || findings.crsSuspected === false) {
    const dead = findings.deathFromCrs === true;
    const complete = dead || findings.deathFromCrs === false;
    const reasons = [dead ? deathReason(scale) : notSuspectedReason(scale)];
    return { grade, complete, provisional: false, reasons, flags: told };
  }
  const { source } = scale;
  const reasons = scale.axes.map(({ axis, gradeOf, judge }) =>
    reasonOf({ axis, grade: gradeOf(findings), ...judge(findings), source }),
  );
  const open = findings.qualifyingFeverEarlierThisEpisode === true && grade === 0;
  return {
    grade,
    complete: reasons.every((one) => one.grade !== null) && isCertain(findings, pointGrade),
    provisional: hypoxiaOf(findings) === 'untreated',
    reasons: scale.gradesOrgans
      ? reasons
      : [...reasons, ...organReports(findings, { rule: `${scale.code}-ORGANS`, source })],
    flags: [
      ...told,
      ...(open ? (['episode-open'] as const) : []),
      ...signFlags(findings),
      ...amountFlags(findings, scale.tableOf?.(findings)),
      ...(scale.flagsOf?.(findings) ?? []),
    ],
  };
}
