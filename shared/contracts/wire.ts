import { z } from 'zod';
import type { closingSchema, Frame, personalSchema, Snapshot } from './frame.ts';
import { actionIdSchema, personNameSchema } from './identity.ts';
import { tickSchema } from './quantities.ts';
import type { Refusal } from './refusal.ts';

/**
 * The version of everything that crosses the wire; a test pins it to the shape of the schemas.
 * Raise it with any change of a contract.
 */
export const PROTOCOL_VERSION = 12;

/** Characters of a join code: no 0/O, 1/I/L, U. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A join code: six characters that cannot be mistaken for one another. */
export const codeSchema = z.string().regex(/^[2-9A-HJKMNP-TV-Z]{6}$/, {
  error: 'must be 6 characters of 2-9 and A-Z; codes never have 0, O, 1, I, L or U',
});

/** The token that resumes an identity: 128 random bits in hexadecimal. */
export const tokenSchema = z.string().regex(/^[0-9a-f]{32}$/, {
  error: 'must be 32 characters of 0-9 and a-f',
});

/**
 * What a socket says when it connects. The code alone makes a learner, or with `role` an observer;
 * a facilitator or evaluator comes with a token. `roleWord` is what the page calls such a person in
 * its language: whoever gives no name is named by it, with a number.
 */
export const handshakeSchema = z.strictObject({
  code: codeSchema,
  token: tokenSchema.optional(),
  name: personNameSchema.optional(),
  roleWord: personNameSchema.optional(),
  role: z.enum(['learner', 'observer']).optional(),
});

/** See {@link handshakeSchema}. */
export type Handshake = z.infer<typeof handshakeSchema>;

/** The envelope of an action; the action itself is parsed by its type. */
export const actSchema = z.strictObject({
  actionId: actionIdSchema,
  action: z.looseObject({ type: z.string().max(40) }),
});

/** Where a client stands that missed something: its last tick and log line. */
export const resyncSchema = z.strictObject({ tick: tickSchema, seq: z.int().min(0) });

/** The minute of the debrief that a facilitator looks at. */
export const pointSchema = z.strictObject({ tick: tickSchema });

/** The answer to an action: its place in the log, or why it was declined. */
export type Acknowledgement =
  | { readonly ok: true; readonly seq: number }
  | { readonly ok: false; readonly error: Refusal };

/** Socket.IO events from the server, typed. */
export interface ServerToClient {
  snapshot: (snapshot: Snapshot) => void;
  frame: (frame: Frame) => void;
  personal: (message: z.infer<typeof personalSchema>) => void;
  closing: (message: z.infer<typeof closingSchema>) => void;
}

/** Socket.IO events from the client, typed. */
export interface ClientToServer {
  act: (
    request: { actionId: string; action: unknown },
    acknowledge: (answer: Acknowledgement) => void,
  ) => void;
  resync: (request: z.infer<typeof resyncSchema>) => void;
  point: (request: z.infer<typeof pointSchema>) => void;
}
