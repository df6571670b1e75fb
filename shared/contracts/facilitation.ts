import { z } from 'zod';
import { participantIdSchema, seqSchema } from './identity.ts';
import { tickSchema } from './quantities.ts';
import { slug } from './scenario-words.ts';
import { settingsChangeSchema } from './settings.ts';

/** Goes back: everything after `toTick` is left behind on its branch, and a new one begins there. */
export const clockRewindSchema = z.strictObject({
  type: z.literal('clock.rewind'),
  toTick: tickSchema,
});

/** Takes an inject, an override or a message back, from the next tick on. */
export const undoSchema = z.strictObject({ type: z.literal('undo'), seq: seqSchema });

/** Changes settings of the session; those that course or scoring rest on only before it runs. */
export const sessionSetSchema = z.strictObject({
  type: z.literal('session.set'),
  settings: settingsChangeSchema,
});

/** Opens the briefing: learners see the objectives and what they can do. */
export const sessionBriefSchema = z.strictObject({ type: z.literal('session.brief') });

/** A message to everybody, to the learners, to the wall, or to one participant. */
export const messageSendSchema = z.strictObject({
  type: z.literal('message.send'),
  to: z.union([z.enum(['all', 'learners', 'wall']), participantIdSchema], {
    error: 'must be all, learners, wall or the identity of a participant',
  }),
  text: z
    .string()
    .trim()
    .min(1, { error: 'must have 1-500 characters' })
    .max(500, { error: 'must have 1-500 characters' }),
});

/** Puts the hand of a learner down for them, or, without one, every hand that is up. */
export const handLowerSchema = z.strictObject({
  type: z.literal('hand.lower'),
  participantId: participantIdSchema.optional(),
});

/** Lets a proposed order act, from now on. */
export const orderAcceptSchema = z.strictObject({
  type: z.literal('order.accept'),
  seq: seqSchema,
});

/** Marks this moment for the debrief. */
export const bookmarkAddSchema = z.strictObject({
  type: z.literal('bookmark.add'),
  label: z.string().trim().max(100, { error: 'must have at most 100 characters' }).default(''),
});

/**
 * Says whether an expected action was done; the latest mark of each stands. `unmarked` takes it back:
 * then it counts as if nobody had marked it, and the log still has who did what.
 */
export const expectationMarkSchema = z.strictObject({
  type: z.literal('expectation.mark'),
  /** The expected action of the case, or the inject whose expected action it is. */
  expectationId: slug,
  result: z.enum(['done', 'late', 'missed', 'unmarked']),
  /** Who responded: somebody of the session, or nobody; left out where that is not known. */
  responder: z
    .union([z.literal('nobody'), participantIdSchema], {
      error: 'must be nobody or the identity of a participant',
    })
    .optional(),
  note: z.string().trim().max(400, { error: 'must have at most 400 characters' }).optional(),
});
