import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { firstIssue, refusalOf } from '#shared/contracts/refusal.ts';

/** A schema without words of its own, a value that it does not take, and what is said of that. */
const BROKEN: readonly (readonly [z.ZodType, unknown, string])[] = [
  [z.number(), 'x', 'must be a number'],
  [z.number(), undefined, 'is missing; must be a number'],
  [z.int(), 0.5, 'must be a whole number'],
  [z.string(), 5, 'must be a text'],
  [z.boolean(), 'yes', 'must be true or false'],
  [z.array(z.string()), {}, 'must be a list'],
  [z.strictObject({}), [], 'must be an object'],
  [z.record(z.string(), z.string()), null, 'must be an object'],
  [z.null(), 0, 'must be null'],
  [z.undefined(), 0, 'is not valid'],
  [z.number().max(12), 12.5, 'must be at most 12'],
  [z.number().lt(0), 0, 'must be less than 0'],
  [z.int().min(-60), -61, 'must be at least -60'],
  [z.number().gt(0), 0, 'must be more than 0'],
  [z.string().max(400), 'x'.repeat(401), 'must have at most 400 characters'],
  [z.string().min(1), '', 'must have at least 1 character'],
  [z.array(z.int()).max(1), [1, 2], 'must have at most 1 entry'],
  [z.array(z.int()).min(2), [1], 'must have at least 2 entries'],
  [z.literal('vitals'), 'labs', 'must be exactly vitals'],
  [z.enum(['hidden', 'live']), 'shown', 'must be one of hidden, live'],
  [z.union([z.literal(1), z.strictObject({})]), 'x', 'is not valid'],
  [
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('lost') }),
      z.strictObject({ kind: z.literal('offset') }),
    ]),
    { kind: 'gone' },
    'must be one of lost, offset',
  ],
  [z.number().multipleOf(0.5), 0.3, 'must be a multiple of 0.5'],
  [z.iso.date(), '31 March', 'must be a date such as 2026-03-31'],
  [z.string().startsWith('x-'), 'y', 'must start with x-'],
  [z.string().regex(/^[a-z]+$/), '5', 'must follow the pattern /^[a-z]+$/'],
  [z.url(), 'nowhere', 'is not valid'],
];

describe('a limit that a schema has no words for', () => {
  test.each(BROKEN)('[WORDS-20] is told in ours: %#, %p, %s', (schema, value, told) => {
    const parsed = schema.safeParse(value);
    expect(parsed.success ? null : firstIssue(parsed.error).limit).toBe(told);
  });

  test('[WORDS-20] stands beside the name of the field that broke it', () => {
    const parsed = z.object({ minutes: z.int().max(1440) }).safeParse({ minutes: 1441 });
    expect(parsed.success ? null : refusalOf('action-invalid', parsed.error)).toEqual({
      code: 'action-invalid',
      message: 'minutes: must be at most 1440',
      field: 'minutes',
      limit: 'must be at most 1440',
    });
  });

  test('[WORDS-20] blames the first of several fields that nobody knows, and names the others', () => {
    const told = (value: object) => {
      const parsed = z.strictObject({}).safeParse(value);
      return parsed.success ? null : firstIssue(parsed.error);
    };
    expect(told({ stray: 1 })).toEqual({ field: 'stray', limit: 'is not a known field' });
    expect(told({ stray: 1, strange: 2, odd: 3 })).toEqual({
      field: 'stray',
      limit: 'is not a known field, and neither is strange, odd',
    });
  });
});
