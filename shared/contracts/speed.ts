import { z } from 'zod';

/** The speeds a session can run at, simulated seconds per wall second. */
export const SPEEDS = [1, 10, 60, 300, 600, 1800, 3600] as const;

/** Simulated seconds per wall second; see {@link SPEEDS}. */
export const speedSchema = z.literal(SPEEDS, { error: `must be one of ${SPEEDS.join(', ')}` });

/** See {@link speedSchema}. */
export type Speed = z.infer<typeof speedSchema>;
