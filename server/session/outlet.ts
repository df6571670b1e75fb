import type { z } from 'zod';
import type { closingSchema, Frame, Personal, Snapshot } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';

/** Where snapshots come from. */
export interface SnapshotSource {
  snapshot(you: { participantId: string; token: string }): Snapshot | null;
}

/** Where a session speaks to the people in it. */
export interface SessionOutlet {
  /** To everyone in a role. */
  frame(role: Role, frame: Frame): void;
  /** What everyone may see has changed: each gets a fresh snapshot. */
  everyoneChanged(view: SnapshotSource): void;
  /** Name or role of one participant has changed. */
  personChanged(participantId: string, view: SnapshotSource): void;
  removed(participantId: string): void;
  /** To one participant alone. */
  personal(participantId: string, told: Personal): void;
  closing(reason: z.infer<typeof closingSchema>['reason']): void;
}

/** Speaks to nobody: the outlet of a session that nobody has joined yet. */
export const SILENT_OUTLET: SessionOutlet = {
  frame: () => undefined,
  everyoneChanged: () => undefined,
  personChanged: () => undefined,
  removed: () => undefined,
  personal: () => undefined,
  closing: () => undefined,
};
