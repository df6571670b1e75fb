import { CODE_ALPHABET } from '#shared/contracts/wire.ts';

const CODE_LENGTH = 6;

/** Reads what people type or paste as a code: any case, spaces, hyphens, or a whole join link. */
export function normaliseCode(text: string): string {
  const path = /\/(?:s|wall|host)\/([^/?#]+)/.exec(text)?.[1] ?? text;
  return path.toUpperCase().replace(/[\s\u2010-\u2015_-]+/gu, '');
}

/** Whether a text can be a code at all. */
export function isCode(text: string): boolean {
  return text.length === CODE_LENGTH && [...text].every((sign) => CODE_ALPHABET.includes(sign));
}

/** A code as people read it out: `7QK-4XY`. */
export function shownCode(code: string): string {
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}
