import { LATER_AREAS, type LaterMessages, type Messages } from './areas.ts';
import { english, laterEnglish } from './english.ts';

/** By how much other languages are longer than English, at most places. */
const LONGER = 0.4;
const STROKE = ' ~~~~';

/** English in brackets and longer: shows what was not translated, and what is cut off. */
export const pseudoEnglish = inBrackets(english);

/** The same for the words that come with the pages that need them. */
export const laterPseudoEnglish = Object.fromEntries(
  LATER_AREAS.map((area) => [
    area,
    async () => ({ default: inBrackets((await laterEnglish[area]()).default) }),
  ]),
) as unknown as LaterMessages;

function inBrackets(messages: Messages): Messages {
  return Object.fromEntries(
    Object.entries(messages).map(([key, message]) => [key, `[${message}${strokes(message)}]`]),
  );
}

/** Around the message and never inside it, so that its values and branches stay as they are. */
function strokes(message: string): string {
  return STROKE.repeat(Math.ceil((message.length * LONGER) / STROKE.length));
}
