/** A number as typed, with a point or a comma; null while there is none. */
export function typedNumber(typed: number | string): number | null {
  const number = typeof typed === 'string' ? Number(typed.trim().replace(',', '.')) : typed;
  return String(typed).trim() !== '' && Number.isFinite(number) ? number : null;
}
