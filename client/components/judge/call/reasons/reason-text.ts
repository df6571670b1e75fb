/** Between two things that a reason says. */
const BETWEEN = '; ';

/** Whether a reason says these words as they stand. */
export function says(reason: string, words: string): boolean {
  return reason.includes(words);
}

/** The reason with these words behind what it says already. */
export function withWords(reason: string, words: string): string {
  const said = reason.trimEnd();
  return said === '' ? words : `${said}${BETWEEN}${words}`;
}

/** The reason without these words, and without the mark that parted them from the rest. */
export function withoutWords(reason: string, words: string): string {
  return reason
    .split(BETWEEN)
    .map((part) => part.replace(words, '').trim())
    .filter((part) => part !== '')
    .join(BETWEEN);
}
