import type { CallAxes } from '#shared/contracts/judgement.ts';

const BY_HYPOTENSION = { none: 1, 'no-pressor': 2, 'one-pressor': 3, several: 4 } as const;
const BY_HYPOXIA = { none: 1, 'low-flow': 2, 'high-flow': 3, 'positive-pressure': 4 } as const;

/**
 * The grade that the axes of a call come to by ASTCT: no fever, no CRS; else the worse of pressure
 * and oxygen, 1 where there is neither. A fever that a drug keeps down counts as one.
 *
 * Source: Lee 2019, doi:10.1016/j.bbmt.2018.12.758.
 */
export function impliedGrade(axes: CallAxes): number {
  return axes.fever === 'none'
    ? 0
    : Math.max(BY_HYPOTENSION[axes.hypotension], BY_HYPOXIA[axes.hypoxia]);
}
