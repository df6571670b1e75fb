import { z } from 'zod';
import { loggedActionSchema } from './action.ts';
import { tickSchema } from './quantities.ts';
import { scenarioSchema } from './scenario.ts';
import { sessionOptionsSchema } from './settings.ts';

/** A 64-bit FNV-1a hash in sixteen hexadecimal digits. */
const hashSchema = z.string().regex(/^[0-9a-f]{16}$/, {
  error: 'must be 16 characters of 0-9 and a-f',
});

/**
 * A whole session in one file: the scenario, the seed and the log, and the hashes that a
 * recomputation must meet. `courseHash` covers every state up to `lastTick`; `fileHash` covers the
 * rest of the file, so that damage is told from a different engine.
 */
export const replaySchema = z.strictObject({
  format: z.literal('crs-replay'),
  version: z.literal(1),
  notice: z.string(),
  app: z.string(),
  engineVersion: z.int().min(1),
  scenario: scenarioSchema,
  seed: z.int().min(0).max(2_147_483_647),
  options: sessionOptionsSchema,
  log: z.array(loggedActionSchema),
  lastTick: tickSchema,
  courseHash: hashSchema,
  fileHash: hashSchema,
});

/** See {@link replaySchema}. */
export type Replay = z.infer<typeof replaySchema>;
