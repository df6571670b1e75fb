import { z } from 'zod';
import {
  iecHsAnswerSchema,
  screenAnswerSchema,
  shockIndexAnswerSchema,
  testAnswerSchema,
} from './score-answer.ts';
import { reasonSchema } from './truth-view.ts';

const changeSchema = z.strictObject({ change: z.string(), grade: z.int().min(0).max(5) });

/**
 * A CRS grade by one scale. `complete` is false where something unknown could change it,
 * `provisional` where the support that decides it has not been started, and `next` names the
 * smallest single change of findings that would raise or lower it.
 */
export const crsGradeAnswerSchema = z.strictObject({
  grade: z.int().min(0).max(5).nullable(),
  complete: z.boolean(),
  provisional: z.boolean(),
  reasons: z.array(reasonSchema),
  flags: z.array(z.string()),
  next: z.strictObject({ up: changeSchema.nullable(), down: changeSchema.nullable() }),
});

/** See {@link crsGradeAnswerSchema}. */
export type CrsGradeAnswer = z.infer<typeof crsGradeAnswerSchema>;

/** The CRS scales, by the name under which each answers; a grade means nothing without it. */
export const SCALE_NAMES = ['ASTCT', 'Lee2014', 'Penn', 'MSKCC', 'CARTOX', 'CTCAE5'] as const;

/** See {@link SCALE_NAMES}. */
export type ScaleName = (typeof SCALE_NAMES)[number];

/** One CRS snapshot by every scale. */
export const crsAnswerSchema = z.strictObject({
  ASTCT: crsGradeAnswerSchema,
  Lee2014: crsGradeAnswerSchema,
  Penn: crsGradeAnswerSchema,
  MSKCC: crsGradeAnswerSchema,
  CARTOX: crsGradeAnswerSchema,
  CTCAE5: crsGradeAnswerSchema,
} satisfies Record<ScaleName, typeof crsGradeAnswerSchema>);

/** See {@link crsAnswerSchema}. */
export type CrsAnswer = z.infer<typeof crsAnswerSchema>;

/** A grade and why; `complete` is false where something unknown could change it. */
export const reasonedGradeSchema = z.strictObject({
  grade: z.int().min(0).max(5).nullable(),
  complete: z.boolean(),
  reasons: z.array(reasonSchema),
});

/** See {@link reasonedGradeSchema}. */
export type ReasonedGrade = z.infer<typeof reasonedGradeSchema>;

/** The bands of NEWS2, and what stands there when no total can be given. */
const NEWS2_BANDS = [
  'low-0',
  'low',
  'low-medium',
  'medium',
  'high',
  'incomplete',
  'not-applicable',
] as const;

const pointsSchema = z.int().min(0).max(3).nullable();

/**
 * A NEWS2 answer: the total and its band, the points of each parameter, and the sum of the known
 * ones, which is all there is where a parameter is missing.
 */
export const news2AnswerSchema = z.strictObject({
  total: z.int().min(0).nullable(),
  band: z.enum(NEWS2_BANDS),
  parts: z.strictObject({
    respiratoryRatePerMin: pointsSchema,
    spo2Percent: pointsSchema,
    onOxygen: pointsSchema,
    systolicMmHg: pointsSchema,
    heartRatePerMin: pointsSchema,
    acvpu: pointsSchema,
    temperatureC: pointsSchema,
  }),
  partialSum: z.int().min(0).nullable(),
});

/** See {@link news2AnswerSchema}. */
export type News2Answer = z.infer<typeof news2AnswerSchema>;

/** A haematotoxicity of the first month and of the time after it, each graded apart. */
export const spellsAnswerSchema = z.strictObject({
  early: reasonedGradeSchema,
  late: reasonedGradeSchema,
});

/** See {@link spellsAnswerSchema}. */
export type SpellsAnswer = z.infer<typeof spellsAnswerSchema>;

/** Answer of `POST /api/grade`: what was asked; arrays in the order of the request. */
export const gradeAnswerSchema = z.strictObject({
  crs: oneOrMany(crsAnswerSchema),
  icans: oneOrMany(reasonedGradeSchema),
  news2: oneOrMany(news2AnswerSchema),
  qsofa: oneOrMany(screenAnswerSchema),
  sirs: oneOrMany(screenAnswerSchema),
  shockIndex: oneOrMany(shockIndexAnswerSchema),
  mews: oneOrMany(screenAnswerSchema),
  ctcaeFever: oneOrMany(reasonedGradeSchema),
  ice: oneOrMany(testAnswerSchema),
  cartox10: oneOrMany(testAnswerSchema),
  cres: oneOrMany(reasonedGradeSchema),
  capd: oneOrMany(screenAnswerSchema),
  iecHs: oneOrMany(iecHsAnswerSchema),
  icaht: oneOrMany(spellsAnswerSchema),
  tIcaht: oneOrMany(spellsAnswerSchema),
});

/** See {@link gradeAnswerSchema}. */
export type GradeAnswer = z.infer<typeof gradeAnswerSchema>;

function oneOrMany<Answer extends z.ZodType>(answer: Answer) {
  return z.union([answer, z.array(answer)]).optional();
}
