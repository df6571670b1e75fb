import type { DeviceMemory } from './device-memory.ts';
import type { LastSeen } from './missed.ts';

const KEEP_EVERY_MS = 5_000;

/** Remembers on the device how far its page was seen. */
export interface SeenMemory {
  read(): LastSeen | null;
  /** Writes it down, at most every five seconds. */
  keep(seen: LastSeen): void;
}

/** See {@link SeenMemory}: a phone that was locked may have dropped the page with all it knew. */
export function createSeenMemory(memory: DeviceMemory, code: string): SeenMemory {
  const key = `seen.${code}`;
  let keptAtMs = Number.NEGATIVE_INFINITY;
  return {
    read() {
      try {
        const stored = JSON.parse(memory.read(key) ?? 'null') as Partial<LastSeen> | null;
        const isSeen =
          typeof stored?.tick === 'number' &&
          typeof stored.atMs === 'number' &&
          Array.isArray(stored.gaps);
        return isSeen ? (stored as LastSeen) : null;
      } catch {
        return null;
      }
    },
    keep(seen) {
      if (seen.atMs >= keptAtMs + KEEP_EVERY_MS) {
        keptAtMs = seen.atMs;
        memory.write(key, JSON.stringify(seen));
      }
    },
  };
}
