import type { CrsAnswer } from '#shared/contracts/grade-answer.ts';
import { gradeAstct, pointGradeAstct } from './astct.ts';
import type { CrsScale } from './scale.ts';

/** The CRS scales that are built, by the name under which they answer. */
export const CRS_SCALES: Readonly<Record<keyof CrsAnswer, CrsScale>> = {
  ASTCT: { grade: gradeAstct, pointGrade: pointGradeAstct },
};
