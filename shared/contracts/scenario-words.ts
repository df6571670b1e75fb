import { z } from 'zod';

/** A short name in addresses and files: 2-40 characters of a-z, 0-9 and -. */
export const slug = z
  .string()
  .regex(/^[a-z][a-z0-9-]{1,39}$/, {
    error: 'must be 2-40 characters of a-z, 0-9 and -, starting with a letter',
  })
  .describe('Short name in addresses and files; never shown to learners.');

/** A text of a case: English, and Spanish where there is some. */
export function words(meaning: string, maximum = 400) {
  return z
    .strictObject({
      en: z.string().min(1).max(maximum),
      es: z.string().min(1).max(maximum).optional(),
    })
    .describe(meaning);
}
