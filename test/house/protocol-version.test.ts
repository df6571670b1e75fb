import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { PROTOCOL_VERSION } from '#shared/contracts/wire.ts';
import { filesUnder, readText } from '#test/support/repository.ts';

const RECORD = 'test/golden/protocol-versions.json';

/** The shape of every schema that shared/contracts exports, as text in which order is fixed. */
async function shapeOfContracts(): Promise<string> {
  const shapes: [string, unknown][] = [];
  for (const path of filesUnder(['shared/contracts'], /\.ts$/)) {
    const contents = (await import(`#${path}`)) as Record<string, unknown>;
    for (const [name, value] of Object.entries(contents)) {
      if (value instanceof z.core.$ZodType) {
        shapes.push([`${path} ${name}`, shapeOf(value)]);
      }
    }
  }
  return canonical(Object.fromEntries(shapes));
}

function shapeOf(schema: z.core.$ZodType): unknown {
  return (['input', 'output'] as const).map((io) =>
    z.toJSONSchema(schema, { io, unrepresentable: 'any' }),
  );
}

/** JSON with sorted keys, and without the words that explain a field. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) {
    return JSON.stringify(value);
  }
  const entries = Object.entries(value)
    .filter(([key, part]) => !(key === 'description' && typeof part === 'string'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`;
}

describe('protocol version', () => {
  const recorded = JSON.parse(readText(RECORD)) as Record<string, string>;

  test('[HOUSE-11] the contracts have the shape recorded for PROTOCOL_VERSION', async () => {
    const fingerprint = createHash('sha256')
      .update(await shapeOfContracts())
      .digest('hex');
    // A difference means: raise PROTOCOL_VERSION and record the new fingerprint under it.
    expect({ [PROTOCOL_VERSION]: fingerprint }).toEqual({
      [PROTOCOL_VERSION]: recorded[PROTOCOL_VERSION],
    });
  });

  test('[HOUSE-11] PROTOCOL_VERSION is the newest that is recorded', () => {
    expect(Math.max(...Object.keys(recorded).map(Number))).toBe(PROTOCOL_VERSION);
  });

  test('[HOUSE-11] a changed limit changes the shape, a changed explanation does not', () => {
    const shape = (limit: number, words: string) =>
      canonical(shapeOf(z.strictObject({ description: z.number().max(limit).describe(words) })));
    expect(shape(9, 'before')).toBe(shape(9, 'after'));
    expect(shape(9, 'before')).not.toBe(shape(10, 'before'));
  });
});
