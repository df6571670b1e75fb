import { z } from 'zod';
import { alarmLimitsSchema } from './alarm.ts';
import { SCALE_NAMES } from './grade-answer.ts';
import { usualDosesSchema } from './local-practice.ts';
import { tickSchema } from './quantities.ts';
import { EVENT_KINDS, injectSchema, teachingSchema } from './scenario-teaching.ts';
import { NAME_POLICIES, ORDER_MODES, REVEAL_POLICIES, sessionOptionsSchema } from './settings.ts';

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
  /** What the case makes happen at a tick that is known; the rest waits for a condition. */
  planned: z.array(
    z.strictObject({ tick: tickSchema, kind: z.enum(EVENT_KINDS), decision: z.boolean() }),
  ),
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
  /** The doses that orders begin with here, where they are not the usual ones. */
  usualDoses: usualDosesSchema,
  handover: z.strictObject({
    situation: scenarioWords(),
    background: scenarioWords(),
    assessment: scenarioWords(),
    recommendation: scenarioWords(),
  }),
  infusion: z.strictObject({ weekday: z.string(), hour: z.int() }),
  openTick: tickSchema,
  reveal: z.enum(REVEAL_POLICIES),
  /** How long a call can be changed, wall time. */
  callOpenMinutes: z.int(),
  /** The reference scale, by which CRS is graded here. */
  scale: z.enum(SCALE_NAMES),
  /** Which orders act, and whether a call may say grade 5. */
  orders: z.enum(ORDER_MODES),
  gradeFive: z.boolean(),
  joining: z.enum(['open', 'locked']),
  names: z.enum(NAME_POLICIES),
  manualClock: z.boolean(),
  /** How long after its end the record of the session is deleted. */
  retentionHours: z.int(),
  /** The limits at which the monitor alarms. */
  alarmLimits: alarmLimitsSchema,
  /** What the case is about, in the briefing; elsewhere it would tell what is to come. */
  objectives: z.array(scenarioWords()).optional(),
  /** Watched by a monitor, or by rounds at an interval. */
  monitoring: z.strictObject({ mode: z.enum(['continuous', 'spot']), everyMinutes: z.int() }),
});

/** See {@link sessionFactsSchema}. */
export type SessionFacts = z.infer<typeof sessionFactsSchema>;

/** Builds the schema of a text of the case as it is shown: English, and Spanish where there is some. */
export function scenarioWords() {
  return z.strictObject({ en: z.string(), es: z.string().optional() });
}
