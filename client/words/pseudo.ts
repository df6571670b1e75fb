import { english } from './english.ts';

/** By how much other languages are longer than English, at most places. */
const LONGER = 0.4;
const STROKE = ' ~~~~';

/** English in brackets and longer: shows what was not translated, and what is cut off. */
export function pseudoEnglish(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(english).map(([key, message]) => [key, `[${message}${strokes(message)}]`]),
  );
}

/** Around the message and never inside it, so that its values and branches stay as they are. */
function strokes(message: string): string {
  return STROKE.repeat(Math.ceil((message.length * LONGER) / STROKE.length));
}
