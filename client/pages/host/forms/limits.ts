/** What a number may be. */
export interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}

/** Whether a number lies within its limits; one that is missing breaks none. */
export function isWithin(value: number | null, { minimum, maximum }: Limits): boolean {
  return value === null || (value >= minimum && value <= maximum);
}
