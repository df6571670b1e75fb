import { z } from 'zod';

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

/** Number of a line of the log. */
export const seqSchema = z.int().min(1);
