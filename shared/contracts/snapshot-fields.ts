import { z } from 'zod';
import { quantity } from './quantities.ts';

const NOT_A_FIELD = 'is not a field of this request';

/** An object without fields of its own making; a refusal names the field that does not belong. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? NOT_A_FIELD : 'must be an object'),
  });
}

/** A whole number inside its range. */
export function whole(info: { unit: string; minimum: number; maximum: number }) {
  return quantity(info).int({ error: `must be a whole number, ${info.minimum}-${info.maximum}` });
}

/** One of some names. */
export function oneOf<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, { error: `must be one of ${names.join(', ')}` });
}

/** A finding that is absent unless said; null is unknown. */
export const unless = () =>
  z.boolean({ error: 'must be true, false or null' }).nullable().default(false);
