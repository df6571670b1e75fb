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

/** Body temperature, °C, 25-45: what a thermometer can show of a patient, alive or dying. */
export const temperatureSchema = quantity({ unit: '°C', minimum: 25, maximum: 45 });

/** Systolic pressure, mmHg, 0-300. */
export const systolicSchema = whole({ unit: 'mmHg', minimum: 0, maximum: 300 });

/** Heart rate, /min, 0-350. */
export const heartRateSchema = whole({ unit: '/min', minimum: 0, maximum: 350 });

/** Respiratory rate, /min, 0-120. */
export const respiratoryRateSchema = whole({ unit: '/min', minimum: 0, maximum: 120 });

/** One of some names. */
export function oneOf<const Names extends readonly string[]>(names: Names) {
  return z.enum(names, { error: `must be one of ${names.join(', ')}` });
}

/** What was measured or examined; left out it is unknown, as null is. */
export const measured = <Value extends z.ZodType>(value: Value) => value.nullable().default(null);

/** A finding that somebody looked for; left out it is unknown, as null is. */
export const found = () => measured(z.boolean({ error: 'must be true, false or null' }));

/** A finding that is absent unless said; null is unknown. */
export const unless = () =>
  z.boolean({ error: 'must be true, false or null' }).nullable().default(false);
