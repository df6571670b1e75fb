import type { Role } from '#shared/contracts/action.ts';
import type { Snapshot } from '#shared/contracts/frame.ts';
import { type SessionSource, snapshotFor } from '#shared/course/audience.ts';

/**
 * Makes snapshots, and keeps the last one of each role: when three hundred phones join at once,
 * the trend is drawn up once and not three hundred times.
 */
export class Snapshots {
  readonly #kept = new Map<Role, { readonly key: string; readonly snapshot: Snapshot }>();

  /** `version` changes whenever anything but the passing of wall time has. */
  for(you: Snapshot['you'], source: SessionSource, version: string): Snapshot {
    const key = `${version} ${JSON.stringify(source.upNext)}`;
    const kept = this.#kept.get(you.role);
    if (kept?.key === key) {
      return { ...kept.snapshot, clock: source.clock, you };
    }
    const snapshot = snapshotFor(you, source);
    this.#kept.set(you.role, { key, snapshot });
    return snapshot;
  }
}
