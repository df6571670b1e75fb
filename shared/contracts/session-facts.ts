import { z } from 'zod';
import { REVEAL_POLICIES, sessionOptionsSchema } from './action.ts';
import { SCALE_NAMES } from './grade-answer.ts';
import { tickSchema } from './quantities.ts';
import { injectSchema, teachingSchema } from './scenario-teaching.ts';

/** What only a facilitator or evaluator learns about the session. */
export const leadFactsSchema = z.strictObject({
  scenarioId: z.string(),
  title: scenarioWords(),
  summary: scenarioWords(),
  objectives: z.array(scenarioWords()),
  product: scenarioWords(),
  seed: z.int(),
  engineVersion: z.int(),
  endTick: tickSchema,
  options: sessionOptionsSchema,
  teaching: teachingSchema,
  injects: z.array(injectSchema),
});

/** The facts of a session that do not change from tick to tick. */
export const sessionFactsSchema = z.strictObject({
  code: z.string(),
  patient: z.strictObject({
    label: scenarioWords(),
    ageYears: z.number(),
    sex: z.enum(['female', 'male']),
    weightKg: z.number(),
  }),
  handover: z.strictObject({
    situation: scenarioWords(),
    background: scenarioWords(),
    assessment: scenarioWords(),
    recommendation: scenarioWords(),
  }),
  infusion: z.strictObject({ weekday: z.string(), hour: z.int() }),
  openTick: tickSchema,
  reveal: z.enum(REVEAL_POLICIES),
  /** The reference scale, by which CRS is graded here. */
  scale: z.enum(SCALE_NAMES),
  /** Watched by a monitor, or by rounds at an interval. */
  monitoring: z.strictObject({ mode: z.enum(['continuous', 'spot']), everyMinutes: z.int() }),
});

/** See {@link sessionFactsSchema}. */
export type SessionFacts = z.infer<typeof sessionFactsSchema>;

/** Builds the schema of a text of the case as it is shown: English, and Spanish where there is some. */
export function scenarioWords() {
  return z.strictObject({ en: z.string(), es: z.string().optional() });
}
