import { z } from 'zod';
import {
  bookmarkAddSchema,
  clockRewindSchema,
  expectationMarkSchema,
  handLowerSchema,
  messageSendSchema,
  orderAcceptSchema,
  sessionBriefSchema,
  sessionSetSchema,
  undoSchema,
} from './facilitation.ts';
import {
  actionIdSchema,
  participantIdSchema,
  personNameSchema,
  ROLES,
  type Role,
  roleSchema,
  seqSchema,
} from './identity.ts';
import {
  injectAddSchema,
  injectArmSchema,
  injectFireSchema,
  injectSkipSchema,
  overrideClearSchema,
  overrideSetSchema,
} from './inject.ts';
import {
  alarmAcknowledgeSchema,
  alarmSilenceSchema,
  capdScoreSchema,
  chartEnterSchema,
  gradeCallSchema,
  handRaiseSchema,
  iceAskSchema,
  iceScoreSchema,
  noteSaveSchema,
} from './judgement.ts';
import { orderPlaceSchema } from './order.ts';
import { quantity, tickSchema } from './quantities.ts';
import { REVEAL_POLICIES, sessionOptionsSchema } from './settings.ts';
import { speedSchema } from './speed.ts';

const clockStart = z.strictObject({
  type: z.literal('clock.start'),
  /** Everybody is counted in first, 3 s; only where the clock has not run before. */
  countIn: z.literal(true).optional(),
});
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
const sessionDebrief = z
  .strictObject({ type: z.literal('session.debrief') })
  .describe('Opens the debrief of a session that has ended: everyone may see the truth.');
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
  clockRewindSchema,
  injectAddSchema,
  injectArmSchema,
  injectFireSchema,
  injectSkipSchema,
  overrideSetSchema,
  overrideClearSchema,
  undoSchema,
  sessionSetSchema,
  sessionBriefSchema,
  sessionEnd,
  sessionDebrief,
  revealSet,
  participantSet,
  messageSendSchema,
  orderPlaceSchema,
  orderStop,
  orderAcceptSchema,
  observe,
  chartEnterSchema,
  gradeCallSchema,
  iceAskSchema,
  iceScoreSchema,
  capdScoreSchema,
  noteSaveSchema,
  alarmAcknowledgeSchema,
  alarmSilenceSchema,
  handRaiseSchema,
  handLowerSchema,
  bookmarkAddSchema,
  expectationMarkSchema,
]);

/** See {@link clientActionSchema}. */
export type ClientAction = z.infer<typeof clientActionSchema>;

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

const LEADER: readonly Role[] = ['facilitator'];
const WATCHERS: readonly Role[] = ['facilitator', 'evaluator'];
const HANDS: readonly Role[] = ['facilitator', 'learner'];
const LEARNER: readonly Role[] = ['learner'];

/**
 * Which roles may send which action; the server enforces it, the pages hide what is not allowed.
 */
export const ACTION_ROLES: Readonly<Record<ClientAction['type'], readonly Role[]>> = {
  'clock.start': LEADER,
  'clock.pause': LEADER,
  'clock.speed': LEADER,
  'clock.advance': LEADER,
  'clock.next-event': LEADER,
  'clock.rewind': LEADER,
  'inject.add': LEADER,
  'inject.arm': LEADER,
  'inject.fire': LEADER,
  'inject.skip': LEADER,
  'override.set': LEADER,
  'override.clear': LEADER,
  undo: LEADER,
  'session.set': LEADER,
  'session.brief': LEADER,
  'session.end': LEADER,
  'session.debrief': LEADER,
  'reveal.set': LEADER,
  'participant.set': LEADER,
  'message.send': LEADER,
  'order.place': HANDS,
  'order.stop': HANDS,
  'order.accept': LEADER,
  observe: HANDS,
  'chart.enter': LEARNER,
  'grade.call': LEARNER,
  'ice.ask': LEARNER,
  'ice.score': LEARNER,
  'capd.score': LEARNER,
  'note.save': LEARNER,
  'alarm.acknowledge': LEARNER,
  'alarm.silence': LEARNER,
  'hand.raise': LEARNER,
  'hand.lower': LEADER,
  'bookmark.add': WATCHERS,
  'expectation.mark': WATCHERS,
};

/**
 * Actions that the protocol names and this version does not carry out; each is refused by name, so
 * that a newer client learns why.
 */
export const PLANNED_ACTIONS = ['fork.save', 'debrief.show', 'hint.ask'] as const;

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
