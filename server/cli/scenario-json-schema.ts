import { z } from 'zod';
import { scenarioSchema } from '#shared/contracts/scenario.ts';

/**
 * The JSON Schema of scenario files as text, for editors that help while one is being written.
 *
 * Draft 7, as many editors know no later one. Limits between fields do not show in it; the program
 * checks them when it reads the file. Keys that start with `x-` are let through, as there.
 */
export function scenarioJsonSchema(): string {
  const schema = z.toJSONSchema(scenarioSchema, { target: 'draft-7', io: 'input' });
  return `${JSON.stringify({ ...schema, patternProperties: { '^x-': {} } }, null, 2)}\n`;
}
