import type { CrsFindings } from '../scale.ts';
import { countAgents } from '../signs/agents.ts';
import type { FeverSign } from '../signs/fever.ts';
import type { HypoxiaSign } from '../signs/hypoxia.ts';
import { pressureSignOf } from '../signs/pressure.ts';

/**
 * What each axis of ASTCT 2019 can show and the grade that is: null where nothing is known.
 *
 * Where one thing is known and another is not, the known sign stands (low pressure is at least a
 * grade 2, whoever knows about pressors) and the grade is marked incomplete. Source: Lee 2019.
 */
export const AXIS_GRADE = {
  fever: { fever: 1, 'no-fever': 0, 'other-cause': 0, unknown: null },
  hypotension: {
    'several-pressors': 4,
    'one-pressor': 3,
    'vasopressin-alone': 3,
    'low-pressure': 2,
    bolus: 2,
    none: 0,
    'other-cause': 0,
    unknown: null,
  },
  hypoxia: {
    'positive-pressure': 4,
    mask: 3,
    'high-flow': 3,
    'low-flow': 2,
    some: 2,
    untreated: 2,
    none: 0,
    'not-counted': 0,
    unknown: null,
  },
} as const satisfies Record<string, Record<string, number | null>>;

/** What was found on each axis of ASTCT 2019; see {@link AXIS_GRADE}. */
export interface AstctAxes {
  readonly fever: FeverSign;
  readonly hypotension: keyof typeof AXIS_GRADE.hypotension;
  readonly hypoxia: HypoxiaSign;
}

/**
 * Whether findings count at all: `fever` now, `waived` after a fever that was then treated, `shut`
 * without either, `unknown` where that cannot be told.
 */
export type Gate = 'fever' | 'waived' | 'shut' | 'unknown';

/**
 * Reads the hypotension axis. Doses never matter; vasopressin and its like count only when alone
 * (R-VASO-ALONE).
 */
export function hypotensionOf(findings: CrsFindings): AstctAxes['hypotension'] {
  const sign = pressureSignOf(findings);
  if (sign !== 'pressor') {
    return sign;
  }
  const count = countAgents(findings.vasopressors ?? [], false);
  if (count === 0) {
    return 'vasopressin-alone';
  }
  return count > 1 ? 'several-pressors' : 'one-pressor';
}

/**
 * Reads the gate. A waiver needs an earlier fever of this episode and a suppressant after it: a
 * drug given before any CRS waives nothing (R-PROPHYLAXIS), nor does a fever that went by itself
 * (R-LAPSE).
 */
export function gateOf(findings: CrsFindings, fever: AstctAxes['fever']): Gate {
  if (fever === 'fever') {
    return 'fever';
  }
  const { qualifyingFeverEarlierThisEpisode: earlier, suppressantsAfterOnset } = findings;
  const suppressed = suppressantsAfterOnset === null ? null : suppressantsAfterOnset.length > 0;
  if (earlier === true && suppressed === true) {
    return 'waived';
  }
  const cannotBeWaived = earlier === false || suppressed === false;
  return cannotBeWaived && fever !== 'unknown' ? 'shut' : 'unknown';
}

/**
 * The highest grade of the axes that are known, or null where none is (R-NULL).
 *
 * @param axes what was found on each
 */
export function highestAxis(axes: AstctAxes): number | null {
  const fever = AXIS_GRADE.fever[axes.fever];
  const hypotension = AXIS_GRADE.hypotension[axes.hypotension];
  const hypoxia = AXIS_GRADE.hypoxia[axes.hypoxia];
  if (fever === null && hypotension === null && hypoxia === null) {
    return null;
  }
  return Math.max(fever ?? 0, hypotension ?? 0, hypoxia ?? 0);
}
