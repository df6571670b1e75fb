import { type CrsSnapshot, gradeRequestSchema } from '#shared/contracts/grade.ts';
import type { CrsAnswer, CrsGradeAnswer, GradeAnswer } from '#shared/contracts/grade-answer.ts';
import { type Refusal, refusal, refusalOf } from '#shared/contracts/refusal.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { nextGrades } from './crs/next.ts';
import type { CrsScale } from './crs/scale.ts';
import { CRS_SCALES } from './crs/scales.ts';
import { scoreNews2 } from './news2.ts';

/**
 * Answers `POST /api/grade`: parses the body, grades each snapshot by every scale that is built,
 * and keeps the form and order of what was asked.
 *
 * Refused with `request-invalid` and the path of the field: an unknown field, a value out of range
 * or of the wrong kind, more than 1,000 snapshots, and a body that asks for nothing that is built.
 *
 * @param body the parsed JSON of the request
 */
export function answerGradeRequest(body: unknown): Result<GradeAnswer, Refusal> {
  const parsed = gradeRequestSchema.safeParse(body);
  if (!parsed.success) {
    return err(refusalOf('request-invalid', parsed.error));
  }
  const { crs, icans, news2 } = parsed.data;
  if (crs === undefined && news2 === undefined) {
    const field = icans === undefined ? '(whole)' : 'icans';
    const limit =
      icans === undefined ? 'must have crs or news2' : 'is not graded by this version yet';
    return err(refusal('request-invalid', `${field}: ${limit}`, { field, limit }));
  }
  return ok({
    ...(crs === undefined ? {} : { crs: each(crs, answerCrs) }),
    ...(news2 === undefined ? {} : { news2: each(news2, scoreNews2) }),
  });
}

function each<Snapshot, Answer>(
  asked: Snapshot | Snapshot[],
  answer: (snapshot: Snapshot) => Answer,
): Answer | Answer[] {
  return Array.isArray(asked) ? asked.map((snapshot) => answer(snapshot)) : answer(asked);
}

function answerCrs(snapshot: CrsSnapshot): CrsAnswer {
  return { ASTCT: answerByScale(CRS_SCALES.ASTCT, snapshot) };
}

function answerByScale(scale: CrsScale, snapshot: CrsSnapshot): CrsGradeAnswer {
  const { grade, complete, provisional, reasons, flags } = scale.grade(snapshot);
  const next = nextGrades(snapshot, scale);
  return { grade, complete, provisional, reasons: [...reasons], flags: [...flags], next };
}
