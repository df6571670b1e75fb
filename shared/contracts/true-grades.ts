import { z } from 'zod';
import { SCALE_NAMES, type ScaleName } from './grade-answer.ts';
import { tickSchema } from './quantities.ts';
import { reasonSchema } from './truth-view.ts';

/** A point grade with its reasons. */
const gradeViewSchema = z.strictObject({
  grade: z.int().min(0).max(5).nullable(),
  reasons: z.array(reasonSchema),
  flags: z.array(z.string()),
});

/** A standing grade: since when, and the highest so far. */
const stoodSchema = z.strictObject({
  grade: z.int().min(0).max(5),
  sinceTick: tickSchema.nullable(),
  peak: z.int().min(0).max(5),
  episodeOpen: z.boolean(),
});

/** A standing grade with what brought it. */
const standingViewSchema = z.strictObject({
  ...stoodSchema.shape,
  reasons: z.array(reasonSchema),
});

/**
 * The true grades as those may see them whom the policy allows: CRS by the reference scale of the
 * session, which `scale` names, ICANS and NEWS2.
 */
export const truthSchema = z.strictObject({
  scale: z.enum(SCALE_NAMES),
  point: gradeViewSchema,
  standing: standingViewSchema,
  icans: z.strictObject({ point: gradeViewSchema, standing: standingViewSchema }),
  news2: z.strictObject({ total: z.int().nullable(), band: z.string() }),
});

/** See {@link truthSchema}. */
export type TruthView = z.infer<typeof truthSchema>;

const scaleViewSchema = z.strictObject({
  point: z.strictObject({
    grade: z.int().min(0).max(5).nullable(),
    reasons: z.array(reasonSchema),
  }),
  standing: stoodSchema,
});

/**
 * CRS of one tick by every scale, for those who lead: what this minute alone would be given, axis
 * by axis, and what stands.
 */
export const scalesViewSchema = z.strictObject({
  ASTCT: scaleViewSchema,
  Lee2014: scaleViewSchema,
  Penn: scaleViewSchema,
  MSKCC: scaleViewSchema,
  CARTOX: scaleViewSchema,
  CTCAE5: scaleViewSchema,
} satisfies Record<ScaleName, typeof scaleViewSchema>);

/** See {@link scalesViewSchema}. */
export type ScalesView = z.infer<typeof scalesViewSchema>;
