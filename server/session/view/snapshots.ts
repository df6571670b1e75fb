import type { Snapshot } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import { ownPart, type SessionSource, snapshotFor } from '#shared/course/audience.ts';

/**
 * Makes snapshots, and keeps the last one of each role: when three hundred phones join at once,
 * the trend is drawn up once and not three hundred times. What is one person's own is added anew.
 */
export class Snapshots {
  readonly #kept = new Map<Role, { readonly key: string; readonly snapshot: Snapshot }>();

  /** `version` changes whenever anything but the passing of wall time has. */
  for(you: Snapshot['you'], source: SessionSource, version: string): Snapshot {
    const key = `${version} ${JSON.stringify(source.upNext)}`;
    const kept = this.#kept.get(you.role);
    if (kept?.key === key) {
      return { ...kept.snapshot, clock: source.clock, you, ...ownPart(you, source) };
    }
    const snapshot = snapshotFor(you, source);
    this.#kept.set(you.role, { key, snapshot });
    return snapshot;
  }
}
