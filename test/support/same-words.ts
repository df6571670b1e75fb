/** Words that Spanish writes as English does: drugs, names, a few others. */
const SAME_WORDS: ReadonlySet<string> = new Set([
  ...['anakinra', 'levetiracetam', 'paracetamol', 'siltuximab', 'tocilizumab'],
  ...['beacon', 'english', 'español', 'lee', 'penn', 'venturi'],
  ...['error', 'hospital', 'monitor', 'no', 'provisional', 'sensor'],
  // Of temperatura too, and of minutos.
  ...['temp', 'min'],
]);

/** An abbreviation has a figure in it, or two capital letters: `ICE`, `SpO2`, `BiPAP`. */
const ABBREVIATION = /\d|\p{Lu}.*\p{Lu}/u;

/** Whether all words of a text are the same in English and Spanish; a single letter is a unit. */
export function isSameInBoth(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}\p{N}₂-]+/gu) ?? [];
  return words.every((word) => ABBREVIATION.test(word) || SAME_WORDS.has(word.toLowerCase()));
}
