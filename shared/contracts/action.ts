import { z } from 'zod';
import { SCALE_NAMES } from './grade-answer.ts';
import { orderPlaceSchema } from './order.ts';
import { quantity, tickSchema } from './quantities.ts';

/** The speeds a session can run at, simulated seconds per wall second. */
export const SPEEDS = [1, 10, 60, 300, 600, 1800, 3600] as const;

/** Simulated seconds per wall second; see {@link SPEEDS}. */
export const speedSchema = z.literal(SPEEDS, { error: `must be one of ${SPEEDS.join(', ')}` });

/** See {@link speedSchema}. */
export type Speed = z.infer<typeof speedSchema>;

/** What people can be in a session; the observer is the wall. */
export const ROLES = ['facilitator', 'evaluator', 'learner', 'observer'] as const;

/** See {@link ROLES}. */
export const roleSchema = z.enum(ROLES);

/** See {@link ROLES}. */
export type Role = z.infer<typeof roleSchema>;

/** A person's name as shown to others: 1-40 characters, no control characters. */
export const personNameSchema = z
  .string()
  .trim()
  .min(1, { error: 'must have 1-40 characters' })
  .max(40, { error: 'must have 1-40 characters' })
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, { error: 'must not have control characters' });

/** Identity of a participant in one session. */
export const participantIdSchema = z.string().regex(/^[a-z0-9]{8,32}$/, {
  error: 'must be 8-32 characters of a-z and 0-9',
});

/** Identity of one action, chosen by the sender; the same one is applied once. */
export const actionIdSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/, {
  error: 'must be 8-64 characters of A-Z, a-z, 0-9 and -',
});

/** When learners and the wall get to see the true grade. */
export const REVEAL_POLICIES = ['hidden', 'live'] as const;

/** See {@link REVEAL_POLICIES}. */
export type RevealPolicy = (typeof REVEAL_POLICIES)[number];

const seqSchema = z.int().min(1);

const clockStart = z.strictObject({ type: z.literal('clock.start') });
const clockPause = z.strictObject({ type: z.literal('clock.pause') });
const clockSpeed = z.strictObject({ type: z.literal('clock.speed'), speed: speedSchema });
const clockAdvance = z.strictObject({
  type: z.literal('clock.advance'),
  minutes: quantity({ unit: 'min', minimum: 1, maximum: 1440 }).int(),
});
const clockNextEvent = z.strictObject({ type: z.literal('clock.next-event') });

const orderStop = z.strictObject({ type: z.literal('order.stop'), seq: seqSchema });

const observe = z
  .strictObject({ type: z.literal('observe'), what: z.literal('vitals') })
  .describe('Takes a set of observations now; with spot monitoring they enter the chart.');

const revealSet = z.strictObject({
  type: z.literal('reveal.set'),
  policy: z.enum(REVEAL_POLICIES),
});
const sessionEnd = z.strictObject({ type: z.literal('session.end') });
const participantSet = z.strictObject({
  type: z.literal('participant.set'),
  participantId: participantIdSchema,
  name: personNameSchema.optional(),
  role: z.enum(['evaluator', 'learner']).optional(),
  removed: z.literal(true).optional(),
});

/** What a client may send: one union, discriminated by `type`. */
export const clientActionSchema = z.discriminatedUnion('type', [
  clockStart,
  clockPause,
  clockSpeed,
  clockAdvance,
  clockNextEvent,
  orderPlaceSchema,
  orderStop,
  observe,
  revealSet,
  sessionEnd,
  participantSet,
]);

/** See {@link clientActionSchema}. */
export type ClientAction = z.infer<typeof clientActionSchema>;

/** Whose hands treat: people alone, or the care rules of the model as well. */
export const CARE_MODES = ['none', 'rules'] as const;

/** See {@link CARE_MODES}. */
export type CareMode = (typeof CARE_MODES)[number];

/** How the patient is watched: as the case says, by a monitor, or by rounds at an interval. */
export const MONITORING_CHOICES = ['case', 'continuous', 'spot'] as const;

/** See {@link MONITORING_CHOICES}. */
export type MonitoringChoice = (typeof MONITORING_CHOICES)[number];

/** What a session is made with, besides the scenario and the seed. */
export const sessionOptionsSchema = z.strictObject({
  /** The reference scale: the one by which CRS is graded, told and scored. */
  scale: z.enum(SCALE_NAMES).default('ASTCT'),
  care: z.enum(CARE_MODES).default('none'),
  /** Which order acts: any learner's, at once. */
  orders: z.literal('shared').default('shared'),
  reveal: z.enum(REVEAL_POLICIES).default('hidden'),
  monitoring: z.enum(MONITORING_CHOICES).default('case'),
});

/** See {@link sessionOptionsSchema}. */
export type SessionOptions = z.infer<typeof sessionOptionsSchema>;

const sessionCreate = z.strictObject({
  type: z.literal('session.create'),
  scenarioId: z.string(),
  seed: z.int().min(0).max(2_147_483_647),
  engineVersion: z.int().min(1),
  options: sessionOptionsSchema,
});
const participantJoin = z.strictObject({
  type: z.literal('participant.join'),
  participantId: participantIdSchema,
  name: personNameSchema,
  role: roleSchema,
});
const participantLeave = z.strictObject({
  type: z.literal('participant.leave'),
  participantId: participantIdSchema,
});

/** Every action that a log can hold: what clients send and what the server adds itself. */
export const actionSchema = z.discriminatedUnion('type', [
  ...clientActionSchema.options,
  sessionCreate,
  participantJoin,
  participantLeave,
]);

/** See {@link actionSchema}. */
export type Action = z.infer<typeof actionSchema>;

/** The name of an action. */
export type ActionType = Action['type'];

/**
 * Which roles may send which action; the server enforces it, the pages hide what is not allowed.
 */
export const ACTION_ROLES: Readonly<Record<ClientAction['type'], readonly Role[]>> = {
  'clock.start': ['facilitator'],
  'clock.pause': ['facilitator'],
  'clock.speed': ['facilitator'],
  'clock.advance': ['facilitator'],
  'clock.next-event': ['facilitator'],
  'order.place': ['facilitator', 'learner'],
  'order.stop': ['facilitator', 'learner'],
  observe: ['facilitator', 'learner'],
  'reveal.set': ['facilitator'],
  'session.end': ['facilitator'],
  'participant.set': ['facilitator'],
};

/**
 * Actions that the protocol names and this version does not carry out; each is refused by name, so
 * that a newer client learns why.
 */
export const PLANNED_ACTIONS = [
  'clock.rewind',
  'inject.add',
  'inject.arm',
  'inject.fire',
  'inject.skip',
  'override.set',
  'override.clear',
  'undo',
  'session.set',
  'session.brief',
  'session.debrief',
  'message.send',
  'order.accept',
  'fork.save',
  'debrief.show',
  'bookmark.add',
  'expectation.mark',
  'grade.call',
  'ice.ask',
  'ice.score',
  'capd.score',
  'hint.ask',
  'note.save',
  'alarm.acknowledge',
  'alarm.silence',
  'hand.raise',
  'chart.enter',
] as const;

/** Who did it: a participant, or `system` for what the session does by itself. */
export const actorSchema = z.strictObject({
  id: z.string(),
  role: z.enum([...ROLES, 'system']),
  name: z.string(),
});

/** See {@link actorSchema}. */
export type Actor = z.infer<typeof actorSchema>;

/**
 * One line of the action log. The log, the scenario and the seed are the whole record of a
 * session.
 *
 * `seq` orders the log; `tick` is the step in which the action takes effect (the first one not yet
 * stepped when it came); `atMs` is wall time; `speed` the speed of the clock at that moment.
 */
export const loggedActionSchema = z.strictObject({
  seq: seqSchema,
  branch: z.int().min(0),
  actionId: actionIdSchema,
  tick: tickSchema,
  atMs: z.int().min(0),
  speed: speedSchema,
  actor: actorSchema,
  action: actionSchema,
});

/** See {@link loggedActionSchema}. */
export type LoggedAction = z.infer<typeof loggedActionSchema>;
