import type { Reason } from '#shared/contracts/truth-view.ts';
import { SOURCES } from '../limits.ts';
import type { CrsFindings } from './scale.ts';

/** Rules with a number of ours that say no more than the scale itself. */
const OF_THE_SCALE: readonly string[] = ['R-FLOW', 'R-O2-REASON'];

/**
 * A reason with its source: that of the scale, or where a rule of our own (`R-…`) settles what the
 * scale leaves open, that it is ours.
 */
export function reasonOf(reason: Reason): Reason {
  const ours = reason.rule.startsWith('R-') && !OF_THE_SCALE.includes(reason.rule);
  return ours ? { ...reason, source: SOURCES.trainingDefault } : reason;
}

/** The one reason of a grade 5. */
export function deathReason(scale: { readonly code: string; readonly source: string }): Reason {
  return {
    axis: 'death',
    grade: 5,
    finding: 'CRS is the main cause of death',
    rule: `${scale.code}-DEATH`,
    source: scale.source,
  };
}

/** The one reason of a grade 0 where the team sees something else than CRS. */
export function notSuspectedReason(scale: {
  readonly code: string;
  readonly source: string;
}): Reason {
  return {
    axis: 'attribution',
    grade: 0,
    finding: 'not put down to the immune effector cells, so no scale applies',
    rule: `${scale.code}-ATTRIBUTION`,
    source: scale.source,
  };
}

/** Organ toxicity on a scale that does not grade by it: reported beside the grade, each organ. */
export function organReports(
  findings: CrsFindings,
  scale: { readonly rule: string; readonly source: string },
): Reason[] {
  return (findings.organToxicity ?? []).map(({ organ, grade }) => ({
    axis: 'organ-toxicity',
    grade: 0,
    finding: `${organ}, CTCAE grade ${grade}: reported beside the grade, never changes it`,
    ...scale,
  }));
}
