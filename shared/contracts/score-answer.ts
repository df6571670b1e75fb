import { z } from 'zod';

const partsSchema = z.record(z.string(), z.int().min(0).nullable());

/**
 * A screening score: the points of each part, null where it is unknown, and their sum. `positive`
 * from its limit on, also where a part is missing; `negative` only where none is.
 */
export const screenAnswerSchema = z.strictObject({
  total: z.int().min(0).nullable(),
  band: z.enum(['negative', 'positive', 'incomplete', 'not-applicable']),
  parts: partsSchema,
  partialSum: z.int().min(0),
  flags: z.array(z.string()),
  source: z.string(),
});

/** See {@link screenAnswerSchema}. */
export type ScreenAnswer = z.infer<typeof screenAnswerSchema>;

/** A test of thinking: the points of each item, null where it was not tested, and their sum. */
export const testAnswerSchema = z.strictObject({
  total: z.int().min(0).nullable(),
  complete: z.boolean(),
  parts: partsSchema,
  partialSum: z.int().min(0),
  flags: z.array(z.string()),
  source: z.string(),
});

/** See {@link testAnswerSchema}. */
export type TestAnswer = z.infer<typeof testAnswerSchema>;

/** Heart rate over systolic pressure, and what that means at the age. */
export const shockIndexAnswerSchema = z.strictObject({
  index: z.number().min(0).nullable(),
  band: z.enum([
    'below-usual',
    'usual',
    'above-usual',
    'concern',
    'high',
    'incomplete',
    'undefined',
    'not-applicable',
  ]),
  flags: z.array(z.string()),
  source: z.string(),
});

/** See {@link shockIndexAnswerSchema}. */
export type ShockIndexAnswer = z.infer<typeof shockIndexAnswerSchema>;

const ruleAnswerSchema = z.strictObject({
  met: z.boolean().nullable(),
  criteria: z.array(z.strictObject({ finding: z.string(), met: z.boolean().nullable() })),
  source: z.string(),
});

/** A rule with its criteria; null where what is unknown decides. */
export type RuleAnswer = z.infer<typeof ruleAnswerSchema>;

/** The two rules for IEC-HS, of which neither is a diagnosis. */
export const iecHsAnswerSchema = z.strictObject({
  simulator: ruleAnswerSchema,
  cartox: ruleAnswerSchema,
});

/** See {@link iecHsAnswerSchema}. */
export type IecHsAnswer = z.infer<typeof iecHsAnswerSchema>;
