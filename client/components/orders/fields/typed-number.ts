/** A number as typed, with a point or a comma; null while there is none. */
export function typedNumber(typed: number | string): number | null {
  const number = typeof typed === 'string' ? Number(typed.trim().replace(',', '.')) : typed;
  return String(typed).trim() !== '' && Number.isFinite(number) ? number : null;
}

/**
 * A dose as typed on a page of a language. With the mark of thousands where thousands have it, it
 * is a thousand, `1,000` in English and `1.000` in Spanish: read as one it would be another dose.
 * No dose from one on has three decimals.
 */
export function typedDose(typed: string, language: string): number | null {
  const mark = language.startsWith('es') ? '.' : ',';
  const [first = '', ...thousands] = typed.trim().split(mark);
  const isGrouped =
    /^[1-9]\d{0,2}$/.test(first) &&
    thousands.length > 0 &&
    thousands.every((digits) => /^\d{3}$/.test(digits));
  return typedNumber(isGrouped ? [first, ...thousands].join('') : typed);
}
