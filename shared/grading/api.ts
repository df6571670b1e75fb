import { type CrsSnapshot, gradeRequestSchema } from '#shared/contracts/grade.ts';
import type { CrsAnswer, CrsGradeAnswer, GradeAnswer } from '#shared/contracts/grade-answer.ts';
import { type Refusal, refusal, refusalOf } from '#shared/contracts/refusal.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { type Candidate, candidatesOf } from './crs/candidates.ts';
import { nextGrades } from './crs/next.ts';
import type { CrsScale } from './crs/scale.ts';
import { CRS_SCALES } from './crs/scales.ts';
import { gradeIcans } from './icans/icans.ts';
import { scoreNews2 } from './news2.ts';

/**
 * Answers `POST /api/grade`: parses the body, grades each CRS snapshot by every scale, each
 * neurological examination by ICANS and each set of vital signs by NEWS2, and keeps the form and
 * order of what was asked.
 *
 * Refused with `request-invalid` and the path of the field: an unknown field, a value out of range
 * or of the wrong kind, more than 1,000 snapshots, and a body that asks for nothing.
 *
 * @param body the parsed JSON of the request
 */
export function answerGradeRequest(body: unknown): Result<GradeAnswer, Refusal> {
  const parsed = gradeRequestSchema.safeParse(body);
  if (!parsed.success) {
    return err(refusalOf('request-invalid', parsed.error));
  }
  const { crs, icans, news2 } = parsed.data;
  if (crs === undefined && icans === undefined && news2 === undefined) {
    const field = '(whole)';
    const limit = 'must have crs, icans or news2';
    return err(refusal('request-invalid', `${field}: ${limit}`, { field, limit }));
  }
  return ok({
    ...(crs === undefined ? {} : { crs: each(crs, answerCrs) }),
    ...(icans === undefined ? {} : { icans: each(icans, gradeIcans) }),
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
  const candidates = candidatesOf(snapshot);
  const by = (scale: CrsScale) => answerByScale(scale, snapshot, candidates);
  return {
    ASTCT: by(CRS_SCALES.ASTCT),
    Lee2014: by(CRS_SCALES.Lee2014),
    Penn: by(CRS_SCALES.Penn),
    MSKCC: by(CRS_SCALES.MSKCC),
    CARTOX: by(CRS_SCALES.CARTOX),
    CTCAE5: by(CRS_SCALES.CTCAE5),
  };
}

function answerByScale(
  scale: CrsScale,
  snapshot: CrsSnapshot,
  candidates: readonly Candidate[],
): CrsGradeAnswer {
  const { grade, complete, provisional, reasons, flags } = scale.grade(snapshot);
  const next = nextGrades(snapshot, scale, candidates);
  return { grade, complete, provisional, reasons: [...reasons], flags: [...flags], next };
}
