import { z } from 'zod';
import { loggedActionSchema } from './action.ts';
import { alarmSchema } from './alarm.ts';
import { participantIdSchema, roleSchema } from './identity.ts';
import { injectViewSchema, overrideViewSchema } from './inject.ts';
import { CAPD_ITEMS } from './judgement.ts';
import { INTERVENTIONS, OXYGEN_DEVICES } from './order.ts';
import { fio2Schema, LABS, oxygenFlowSchema, tickSchema, VITALS } from './quantities.ts';
import { sessionEventSchema } from './session-event.ts';
import { leadFactsSchema, scenarioWords, sessionFactsSchema } from './session-facts.ts';
import { speedSchema } from './speed.ts';
import { scalesViewSchema, truthSchema } from './true-grades.ts';
import {
  explainedSchema,
  hiddenStateSchema,
  ICE_ITEMS,
  iceExaminationSchema,
} from './truth-view.ts';

/** Where a session stands; once ended it may be looked back upon in a debrief. */
export const sessionStatusSchema = z.enum([
  'lobby',
  'briefing',
  'running',
  'paused',
  'ended',
  'debrief',
]);

/** See {@link sessionStatusSchema}. */
export type SessionStatus = z.infer<typeof sessionStatusSchema>;

/** Whether a session has ended: nothing of it moves any more. */
export function isOver(status: SessionStatus | undefined): boolean {
  return status === 'ended' || status === 'debrief';
}

/**
 * Why a session stands still: somebody paused it, it holds at a decision point, its course is at
 * its end, nothing more was found within the time for looking, or everybody had left.
 */
export const PAUSE_REASONS = ['person', 'decision', 'finished', 'limit', 'left-by-all'] as const;

/** See {@link PAUSE_REASONS}. */
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** The clock as everyone sees it; `tick` is the last tick stepped. */
export const clockSchema = z.strictObject({
  status: sessionStatusSchema,
  speed: speedSchema,
  tick: tickSchema,
  /** Wall milliseconds since the pause began; null unless paused. */
  pausedForMs: z.int().min(0).nullable(),
  /** Why it is paused; null unless it is. */
  pauseReason: z.enum(PAUSE_REASONS).nullable(),
  /** Wall milliseconds until time moves, while everybody is counted in. */
  startsInMs: z.int().min(1).optional(),
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
  /** The interval at which it is given again, min; absent from what is given once or runs on. */
  everyMinutes: z.int().optional(),
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
  kind: z.enum(['message', 'artefact', 'inject', 'result', 'grade', 'end']),
});

/** See {@link upNextSchema}. */
export type UpNext = z.infer<typeof upNextSchema>;

/** How many learners' standing calls say which grade: `counts[g]` say grade g. */
export const histogramSchema = z.strictObject({
  counts: z.array(z.int().min(0)).length(6),
  /** Learners who are there. */
  present: z.int().min(0),
});

/** See {@link histogramSchema}. */
export type Histogram = z.infer<typeof histogramSchema>;

const frameParts = {
  /** Last log line this frame accounts for; lines hidden from this role are skipped. */
  seq: z.int().min(0),
  clock: clockSchema,
  chart: chartColumnsSchema,
  oxygen: oxygenSupportSchema,
  second: secondNumericsSchema.optional(),
  orders: z.array(activeOrderSchema).optional(),
  /** The alarms that are on, and those high ones that were; sent whenever they change. */
  alarms: z.array(alarmSchema).optional(),
  /** What can be brought in and what was, for those who lead; sent whenever it changes. */
  injects: z.array(injectViewSchema).optional(),
  /** The overrides that hold, for those who lead; sent whenever they change. */
  overrides: z.array(overrideViewSchema).optional(),
  /** What the class calls, for those who lead, and for the wall where the session allows it. */
  histogram: histogramSchema.optional(),
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
  /** The minute that the facilitator looks at in the debrief, for the wall, which follows. */
  lookedAtTick: tickSchema.optional(),
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

/** What the patient answered to an item of the ICE test, or how a child was on one of the CAPD. */
export const askedReplySchema = z.strictObject({
  /** The log line of the question. */
  seq: z.int().min(1),
  item: z.enum([...ICE_ITEMS, ...CAPD_ITEMS]),
  tick: tickSchema,
  text: scenarioWords(),
  /** The sentence as it was written; the text then tells how legible it is. */
  handwriting: iceExaminationSchema.shape.handwriting.optional(),
});

/** See {@link askedReplySchema}. */
export type AskedReply = z.infer<typeof askedReplySchema>;

/** The truth as of a learner's own call, told once it can no longer be changed. */
export const verdictSchema = z.strictObject({
  /** The log line of the call. */
  callSeq: z.int().min(1),
  tick: tickSchema,
  truth: truthSchema,
});

/** See {@link verdictSchema}. */
export type Verdict = z.infer<typeof verdictSchema>;

/** What only this participant receives: replies to what they asked, and truth after their calls. */
const ownSchema = z.strictObject({
  replies: z.array(askedReplySchema),
  verdicts: z.array(verdictSchema),
});

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
  own: ownSchema,
  ...frameParts,
});

/** See {@link snapshotSchema}. */
export type Snapshot = z.infer<typeof snapshotSchema>;

/**
 * For one participant alone: they were removed; lines of the log that only they may read, which are
 * their own and messages to them; the reply to what they asked; the truth after their call.
 */
export const personalSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('removed') }),
  z.strictObject({ kind: z.literal('log'), entries: z.array(loggedActionSchema) }),
  z.strictObject({ kind: z.literal('reply'), reply: askedReplySchema }),
  z.strictObject({ kind: z.literal('verdict'), verdict: verdictSchema }),
]);

/** See {@link personalSchema}. */
export type Personal = z.infer<typeof personalSchema>;

/** The server is about to go; the client reconnects. */
export const closingSchema = z.strictObject({
  reason: z.enum(['draining', 'session-failed', 'deleted']),
});
