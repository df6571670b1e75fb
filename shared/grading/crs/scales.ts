import type { ScaleName } from '#shared/contracts/grade-answer.ts';
import { gradeAstct, pointGradeAstct } from './astct.ts';
import { CARTOX } from './cartox.ts';
import { CTCAE_5 } from './ctcae5.ts';
import { LEE_2014 } from './lee2014.ts';
import { MSKCC } from './mskcc.ts';
import { PENN } from './penn.ts';
import type { CrsScale } from './scale.ts';

/** The CRS scales by the name under which they answer; none can stand in for another. */
export const CRS_SCALES: Readonly<Record<ScaleName, CrsScale>> = {
  ASTCT: { grade: gradeAstct, pointGrade: pointGradeAstct },
  Lee2014: LEE_2014,
  Penn: PENN,
  MSKCC,
  CARTOX,
  CTCAE5: CTCAE_5,
};
