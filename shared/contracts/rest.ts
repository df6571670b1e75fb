import { z } from 'zod';
import { sessionStatusSchema } from './frame.ts';
import { SCALE_NAMES } from './grade-answer.ts';
import { personNameSchema } from './identity.ts';
import { tickSchema } from './quantities.ts';
import { AUDIENCES } from './scenario.ts';
import { scenarioWords } from './session-facts.ts';
import { settingsChangeSchema } from './settings.ts';
import { codeSchema, tokenSchema } from './wire.ts';

/** Body of `POST /api/sessions`. */
export const createSessionSchema = z.strictObject({
  scenarioId: z.string().max(40),
  seed: z.int().min(0).max(2_147_483_647).optional(),
  ...settingsChangeSchema.shape,
  name: personNameSchema.optional().describe('Name of the facilitator.'),
});

/** Answer of `POST /api/sessions`: the join code and the token of the facilitator. */
export const createdSessionSchema = z.strictObject({
  code: codeSchema,
  facilitatorToken: tokenSchema,
});

/** Body of `POST /api/sessions/:code/tokens`: a further facilitator or an evaluator. */
export const createTokenSchema = z.strictObject({
  role: z.enum(['facilitator', 'evaluator']),
  name: personNameSchema,
});

/** Answer of `GET /api/sessions/:code`. */
export const sessionStateSchema = z.strictObject({
  state: sessionStatusSchema,
  full: z.boolean(),
});

/** The languages in which the text of a case can be written. */
export const CASE_LANGUAGES = ['en', 'es'] as const;

/** See {@link CASE_LANGUAGES}. */
export type CaseLanguage = (typeof CASE_LANGUAGES)[number];

/** A standing grade and the tick from which it holds. */
const arcStepSchema = z.strictObject({
  tick: tickSchema,
  grade: z.int().min(0).max(5),
});

/**
 * How the standing grades of a case rise and fall, as the engine has them by the care rules with the
 * seed of the case: each list begins with what stands at the opening.
 */
export const gradeArcSchema = z.strictObject({
  fromTick: tickSchema,
  toTick: tickSchema,
  /** Hour of the ward's day at tick 0, by which days are counted. */
  infusionHour: z.int().min(0).max(23),
  /** CRS by ASTCT. */
  crs: z.array(arcStepSchema),
  icans: z.array(arcStepSchema),
});

/** See {@link gradeArcSchema}. */
export type GradeArc = z.infer<typeof gradeArcSchema>;

/** What a library card shows; never the course, but for the grades that stand on the way. */
export const scenarioCardSchema = z.strictObject({
  id: z.string(),
  title: scenarioWords(),
  summary: scenarioWords(),
  product: scenarioWords(),
  tags: z.array(z.string()),
  difficulty: z.string(),
  suits: z.array(z.enum(AUDIENCES)),
  /** The languages that have every text of the case. */
  languages: z.array(z.enum(CASE_LANGUAGES)),
  objectives: z.array(scenarioWords()),
  /** The scale by which the peak is stated. */
  scale: z.enum(SCALE_NAMES),
  peakGrade: z.int(),
  peakIcans: z.int(),
  /** Null while the server has not worked it out. */
  arc: gradeArcSchema.nullable(),
  monitoring: z.enum(['continuous', 'spot']),
  durationDays: z.number(),
  suggestedSpeed: z.number(),
  builtIn: z.boolean(),
  review: z.strictObject({
    status: z.string(),
    reviewedOn: z.string().optional(),
    sources: z.array(z.string()),
  }),
});

/** See {@link scenarioCardSchema}. */
export type ScenarioCard = z.infer<typeof scenarioCardSchema>;

/** A scenario file that could not be read: its path inside SCENARIO_DIR, the field, the limit. */
export const scenarioProblemSchema = z.strictObject({
  file: z.string(),
  field: z.string(),
  limit: z.string(),
});

/** See {@link scenarioProblemSchema}. */
export type ScenarioProblem = z.infer<typeof scenarioProblemSchema>;

/** Answer of `GET /api/scenarios`: cards, and the files that could not be read. */
export const scenarioListSchema = z.strictObject({
  scenarios: z.array(scenarioCardSchema),
  problems: z.array(scenarioProblemSchema),
});

/** What the server tells a browser before anyone joins. */
export const serverFactsSchema = z.strictObject({
  version: z.string(),
  engineVersion: z.int(),
  pinRequired: z.boolean(),
  loopbackOnly: z.boolean(),
  joinUrls: z.array(z.string()),
});
