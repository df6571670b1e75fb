import { z } from 'zod';
import { SCALE_NAMES } from './grade-answer.ts';
import { tickSchema } from './quantities.ts';
import { SENSORS } from './scenario-teaching.ts';
import { scenarioWords } from './session-facts.ts';
import { reasonSchema } from './truth-view.ts';

const feverEvent = z.strictObject({
  kind: z.literal('fever'),
  id: z.string(),
  /** First of the ten ticks at or above 38.0 °C. */
  tick: tickSchema,
  /** Tick at which the tenth was charted and the mark was made. */
  atTick: tickSchema,
  temperatureC: z.number(),
});
const messageEvent = z.strictObject({
  kind: z.literal('message'),
  id: z.string(),
  tick: tickSchema,
  atTick: tickSchema,
  from: z.string(),
  /** Whom it is meant for, where an inject says so. */
  to: z.string().optional(),
  text: scenarioWords(),
});
const gradeEvent = z.strictObject({
  kind: z.literal('grade'),
  id: z.string(),
  /** The reference scale of the session, or ICANS. */
  scale: z.enum([...SCALE_NAMES, 'ICANS']),
  /** Tick the change is dated from. */
  tick: tickSchema,
  /** Tick at which it became known. */
  atTick: tickSchema,
  grade: z.int().min(0).max(5),
  previous: z.int().min(0).max(5),
  reasons: z.array(reasonSchema),
});
const artefactEvent = z.strictObject({
  kind: z.literal('artefact'),
  id: z.string(),
  tick: tickSchema,
  atTick: tickSchema,
  sensor: z.enum(SENSORS),
  /** What the sensor adds to its reading; null where it reads nothing. */
  offset: z.number().nullable(),
  minutes: z.int().min(1),
});
const timePassedEvent = z.strictObject({
  kind: z.literal('time-passed'),
  id: z.string(),
  tick: tickSchema,
  atTick: tickSchema,
  minutes: z.int().min(1),
});

/**
 * What happened, for the event list. Grade events are truth: they leave the server only for those
 * who may see the grade. Artefact events are for those who lead.
 */
export const sessionEventSchema = z.discriminatedUnion('kind', [
  feverEvent,
  messageEvent,
  gradeEvent,
  artefactEvent,
  timePassedEvent,
]);

/** See {@link sessionEventSchema}. */
export type SessionEvent = z.infer<typeof sessionEventSchema>;
