import { z } from 'zod';
import type { DeviceMemory } from '#client/store/device-memory.ts';
import type { Silence } from '#shared/alarms/device.ts';

const silenceSchema = z.object({
  atMs: z.number(),
  known: z.array(z.object({ id: z.string(), priorityTick: z.number() })),
});

/** Keeps the silence of a device for the page that is opened after this one. */
export interface KeptSilence {
  /** What is kept; null where nothing is, or nothing that can be read. */
  read(): Silence | null;
  keep(silence: Silence | null): void;
}

/** See {@link KeptSilence}: it is that of one person, for others may use the device after them. */
export function createKeptSilence(memory: DeviceMemory, participantId: string): KeptSilence {
  const key = `silence.${participantId}`;
  return {
    read() {
      try {
        return silenceSchema.parse(JSON.parse(memory.read(key) ?? 'null'));
      } catch {
        return null;
      }
    },
    keep(silence) {
      if (silence === null) {
        memory.forget(key);
      } else {
        memory.write(key, JSON.stringify(silence));
      }
    },
  };
}
