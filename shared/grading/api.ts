import {
  type CrsSnapshot,
  type GradeRequest,
  gradeRequestSchema,
} from '#shared/contracts/grade.ts';
import type { CrsAnswer, CrsGradeAnswer, GradeAnswer } from '#shared/contracts/grade-answer.ts';
import { type Refusal, refusal, refusalOf } from '#shared/contracts/refusal.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { gradeIcaht } from './blood/icaht.ts';
import { flagIecHs } from './blood/iec-hs.ts';
import { gradeTIcaht } from './blood/t-icaht.ts';
import { type Candidate, candidatesOf } from './crs/candidates.ts';
import { nextGrades } from './crs/next.ts';
import type { CrsScale } from './crs/scale.ts';
import { CRS_SCALES } from './crs/scales.ts';
import { gradeCtcaeFever } from './early-warning/ctcae-fever.ts';
import { scoreMews } from './early-warning/mews.ts';
import { scoreQsofa } from './early-warning/qsofa.ts';
import { shockIndexOf } from './early-warning/shock-index.ts';
import { scoreSirs } from './early-warning/sirs.ts';
import { gradeIcans } from './icans/icans.ts';
import { scoreCapd } from './neuro/capd.ts';
import { gradeCres } from './neuro/cres.ts';
import { scoreCartox10, scoreIce } from './neuro/ice.ts';
import { scoreNews2 } from './news2.ts';

/**
 * Answers `POST /api/grade`: parses the body, grades each CRS snapshot by every scale, each
 * neurological examination by ICANS, each set of vital signs by NEWS2, and the scores beside them,
 * and keeps the form and order of what was asked.
 *
 * CTCAE version 4.03 is not among the scales: it grades infusion reactions by how they went on and
 * what they needed, which no snapshot tells (R-CTC403).
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
  const asked = parsed.data;
  if (Object.values(asked).every((part) => part === undefined)) {
    const field = '(whole)';
    const limit = `must have one of ${Object.keys(gradeRequestSchema.shape).join(', ')}`;
    return err(refusal('request-invalid', `${field}: ${limit}`, { field, limit }));
  }
  return ok({
    ...(asked.crs === undefined ? {} : { crs: each(asked.crs, answerCrs) }),
    ...(asked.icans === undefined ? {} : { icans: each(asked.icans, gradeIcans) }),
    ...(asked.news2 === undefined ? {} : { news2: each(asked.news2, scoreNews2) }),
    ...answerScores(asked),
    ...answerNeuro(asked),
    ...answerBlood(asked),
  });
}

function answerScores({ qsofa, sirs, shockIndex, mews, ctcaeFever }: GradeRequest): GradeAnswer {
  return {
    ...(qsofa === undefined ? {} : { qsofa: each(qsofa, scoreQsofa) }),
    ...(sirs === undefined ? {} : { sirs: each(sirs, scoreSirs) }),
    ...(shockIndex === undefined ? {} : { shockIndex: each(shockIndex, shockIndexOf) }),
    ...(mews === undefined ? {} : { mews: each(mews, scoreMews) }),
    ...(ctcaeFever === undefined ? {} : { ctcaeFever: each(ctcaeFever, gradeCtcaeFever) }),
  };
}

function answerNeuro({ ice, cartox10, cres, capd }: GradeRequest): GradeAnswer {
  return {
    ...(ice === undefined ? {} : { ice: each(ice, scoreIce) }),
    ...(cartox10 === undefined ? {} : { cartox10: each(cartox10, scoreCartox10) }),
    ...(cres === undefined ? {} : { cres: each(cres, gradeCres) }),
    ...(capd === undefined ? {} : { capd: each(capd, scoreCapd) }),
  };
}

function answerBlood({ iecHs, icaht, tIcaht }: GradeRequest): GradeAnswer {
  return {
    ...(iecHs === undefined ? {} : { iecHs: each(iecHs, flagIecHs) }),
    ...(icaht === undefined ? {} : { icaht: each(icaht, gradeIcaht) }),
    ...(tIcaht === undefined ? {} : { tIcaht: each(tIcaht, gradeTIcaht) }),
  };
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
