import type { Replay } from '#shared/contracts/replay.ts';
import type { Unsealed } from '#shared/course/replay.ts';
import { hasOwnMessages, recordFor } from '#shared/debrief/pseudonyms.ts';

/**
 * Makes the records that a class takes in the debrief, and keeps the one that is the same for all
 * to whom no message was sent alone: three hundred phones take it in the same second.
 */
export class Records {
  #kept: { readonly key: string; readonly record: Replay } | null = null;

  for(whole: Unsealed, reader: { readonly participantId: string }): Replay {
    if (hasOwnMessages(whole.log, reader)) {
      return recordFor(whole, reader);
    }
    const key = `${whole.app} ${whole.log.length} ${whole.lastTick}`;
    if (this.#kept?.key !== key) {
      this.#kept = { key, record: recordFor(whole, reader) };
    }
    return this.#kept.record;
  }
}
