import { z } from 'zod';
import { loggedActionSchema, participantIdSchema, roleSchema, speedSchema } from './action.ts';
import { SCALE_NAMES } from './grade-answer.ts';
import { INTERVENTIONS, OXYGEN_DEVICES } from './order.ts';
import { fio2Schema, LABS, oxygenFlowSchema, tickSchema, VITALS } from './quantities.ts';
import { SENSORS } from './scenario-teaching.ts';
import { leadFactsSchema, scenarioWords, sessionFactsSchema } from './session-facts.ts';
import { scalesViewSchema, truthSchema } from './true-grades.ts';
import { explainedSchema, hiddenStateSchema, reasonSchema } from './truth-view.ts';

/** Where a session stands. */
export const sessionStatusSchema = z.enum(['lobby', 'running', 'paused', 'ended']);

/** See {@link sessionStatusSchema}. */
export type SessionStatus = z.infer<typeof sessionStatusSchema>;

/** The clock as everyone sees it; `tick` is the last tick stepped. */
export const clockSchema = z.strictObject({
  status: sessionStatusSchema,
  speed: speedSchema,
  tick: tickSchema,
  /** Wall milliseconds since the pause began; null unless paused. */
  pausedForMs: z.int().min(0).nullable(),
});

/** See {@link clockSchema}. */
export type ClockView = z.infer<typeof clockSchema>;

const column = z.array(z.number().nullable());
const vitalColumns = Object.fromEntries(
  Object.keys(VITALS).map((name) => [name, column]),
) as Record<keyof typeof VITALS, typeof column>;

/**
 * Charted vital signs in columns of equal length; null is a gap. `fio2` is the oxygen given at
 * that tick, for the step line beside SpO2.
 */
export const chartColumnsSchema = z.strictObject({
  tick: z.array(tickSchema),
  ...vitalColumns,
  fio2: column,
});

/** See {@link chartColumnsSchema}. */
export type ChartColumns = z.infer<typeof chartColumnsSchema>;

const vitalValues = Object.fromEntries(
  Object.keys(VITALS).map((name) => [name, z.number().nullable()]),
) as Record<keyof typeof VITALS, z.ZodNullable<z.ZodNumber>>;

/**
 * The numerics of one wall second below 60×: what the monitor shows between two ticks. They never
 * feed back into grades or charts.
 */
export const secondNumericsSchema = z.strictObject({
  second: z.int().min(0).max(59),
  values: z.strictObject(vitalValues),
});

/** See {@link secondNumericsSchema}. */
export type SecondNumerics = z.infer<typeof secondNumericsSchema>;

/** Oxygen as it is being given. */
const oxygenSupportSchema = z.strictObject({
  device: z.enum(OXYGEN_DEVICES),
  flowLPerMin: oxygenFlowSchema,
  fio2: fio2Schema,
});

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

/** A laboratory or culture result that has come back into the chart. */
export const labResultSchema = z.strictObject({
  orderSeq: z.int(),
  drawnTick: tickSchema,
  readyTick: tickSchema,
  values: z.strictObject(
    Object.fromEntries(Object.keys(LABS).map((name) => [name, z.number().optional()])) as Record<
      keyof typeof LABS,
      z.ZodOptional<z.ZodNumber>
    >,
  ),
  finding: z.enum(['no-growth', 'growth']).nullable(),
});

/** An order that acts or has acted, as the chart shows it to everyone. */
export const activeOrderSchema = z.strictObject({
  id: z.string(),
  /** The log line that placed it, by which it is stopped; null where the care rules gave it. */
  seq: z.int().min(1).nullable(),
  intervention: z.enum(INTERVENTIONS),
  /** The order in words: dose, unit, route, device. */
  label: z.string(),
  placedTick: tickSchema,
  by: z.string(),
  /** True while it can still be stopped. */
  running: z.boolean(),
});

/** See {@link activeOrderSchema}. */
export type ActiveOrder = z.infer<typeof activeOrderSchema>;

/**
 * The people in the room, as far as this role may see them: a count for learners, initials for the
 * wall, names for those who lead.
 */
export const rosterSchema = z.strictObject({
  learnersPresent: z.int().min(0),
  initials: z.array(z.string()).optional(),
  people: z
    .array(
      z.strictObject({
        participantId: participantIdSchema,
        name: z.string(),
        role: roleSchema,
        present: z.boolean(),
      }),
    )
    .optional(),
});

/** See {@link rosterSchema}. */
export type RosterView = z.infer<typeof rosterSchema>;

/** What the clock will meet next: the tick before which next-event stops, and what kind it is. */
export const upNextSchema = z.strictObject({
  tick: tickSchema,
  kind: z.enum(['message', 'artefact', 'result', 'grade', 'end']),
});

/** See {@link upNextSchema}. */
export type UpNext = z.infer<typeof upNextSchema>;

const frameParts = {
  /** Last log line this frame accounts for; lines hidden from this role are skipped. */
  seq: z.int().min(0),
  clock: clockSchema,
  chart: chartColumnsSchema,
  oxygen: oxygenSupportSchema,
  second: secondNumericsSchema.optional(),
  orders: z.array(activeOrderSchema).optional(),
  events: z.array(sessionEventSchema),
  results: z.array(labResultSchema),
  log: z.array(loggedActionSchema),
  roster: rosterSchema.optional(),
  truth: truthSchema.optional(),
  /** CRS by every scale at this tick, for those who lead. */
  scales: scalesViewSchema.optional(),
  hidden: hiddenStateSchema.optional(),
  /** Where each vital sign comes from at this tick, for those who lead. */
  explained: explainedSchema.optional(),
  /** Hash of the course to `clock.tick`, facilitator only. */
  courseHash: z.string().optional(),
  /** What comes next, for those who lead; null while it is being looked for and at the end. */
  upNext: upNextSchema.nullable().optional(),
};

/**
 * What one role receives since the frame before: every tick from `from` to `to`, and what happened
 * on the way. In a pause `from` is one more than `to` and the columns are empty: the heartbeat.
 */
export const frameSchema = z.strictObject({
  branch: z.int().min(0),
  from: tickSchema,
  to: tickSchema,
  ...frameParts,
});

/** See {@link frameSchema}. */
export type Frame = z.infer<typeof frameSchema>;

/**
 * Everything a client needs to draw the session from nothing: sent on each connect, and again when
 * what a role may see changes. `you.token` resumes this identity.
 */
export const snapshotSchema = z.strictObject({
  protocolVersion: z.int().min(1),
  branch: z.int().min(0),
  session: sessionFactsSchema,
  you: z.strictObject({
    participantId: participantIdSchema,
    role: roleSchema,
    name: z.string(),
    token: z.string(),
  }),
  lead: leadFactsSchema.optional(),
  ...frameParts,
});

/** See {@link snapshotSchema}. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/** For one participant alone: they were removed from the session. */
export const personalSchema = z.strictObject({ kind: z.literal('removed') });

/** The server is about to go; the client reconnects. */
export const closingSchema = z.strictObject({ reason: z.enum(['draining', 'session-failed']) });
