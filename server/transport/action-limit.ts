import type { WallTime } from '#server/session/wall-time.ts';

/** What one identity may send in a second; unused share is kept for one second. */
const PER_SECOND = 10;

/** Lets each identity send so much a second, over all its sockets together. */
export class ActionLimit {
  readonly #time: WallTime;
  readonly #buckets = new Map<string, { left: number; atMs: number }>();

  constructor(time: WallTime) {
    this.#time = time;
  }

  /** Takes one from the identity's share; false if nothing was left. */
  take(participantId: string): boolean {
    const nowMs = this.#time.monotonicMs();
    const bucket = this.#buckets.get(participantId) ?? { left: PER_SECOND, atMs: nowMs };
    const gained = ((nowMs - bucket.atMs) / 1000) * PER_SECOND;
    bucket.left = Math.min(PER_SECOND, bucket.left + gained);
    bucket.atMs = nowMs;
    this.#buckets.set(participantId, bucket);
    if (bucket.left < 1) {
      return false;
    }
    bucket.left -= 1;
    return true;
  }

  /** Forgets identities that have sent nothing for a while: their share is whole again. */
  tidy(): void {
    const nowMs = this.#time.monotonicMs();
    for (const [participantId, { atMs }] of this.#buckets) {
      if (nowMs - atMs >= 1000) {
        this.#buckets.delete(participantId);
      }
    }
  }
}
