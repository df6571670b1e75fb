/** A number as typed; null while there is none. */
export function typedNumber(value: number | string): number | null {
  const number = typeof value === 'number' ? value : Number.parseFloat(value);
  return Number.isFinite(number) ? number : null;
}
