/** Signs that nobody sees, as within the picture of a nurse; no name of a session has them. */
const UNSEEN = /[\p{Cc}\p{Cf}]/gu;

/** The longest name that somebody can have in a session. */
export const LONGEST_NAME = 40;

/** A name as a session takes it, from what was typed or pasted; empty where nothing is left. */
export function nameFrom(typed: string): string {
  return typed.replace(UNSEEN, '').trim();
}
