import { createHash, randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET } from '#shared/contracts/wire.ts';

const CODE_LENGTH = 6;

/** A join code nobody can guess from another. */
export function newCode(): string {
  return Array.from(
    { length: CODE_LENGTH },
    () => CODE_ALPHABET[randomInt(CODE_ALPHABET.length)] ?? '',
  ).join('');
}

/** An identity inside one session. */
export function newParticipantId(): string {
  return randomBytes(8).toString('hex');
}

/** A token of 128 random bits: whoever holds it is this participant. */
export function newToken(): string {
  return randomBytes(16).toString('hex');
}

/** What is kept of a token. Its 128 bits are beyond guessing, so one round of SHA-256 suffices. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
