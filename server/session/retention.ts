import { isOver } from '#shared/contracts/frame.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import type { Ledger } from './ledger.ts';
import type { SessionSummary } from './session-store.ts';

const HOUR_MS = 3_600_000;

/** How long nobody may be there before a session counts as ended. */
export const ABANDONED_AFTER_MS = 12 * HOUR_MS;

/** When the record of a session is to be deleted, UTC; null while it has not ended. */
export function deleteAtMs({ clock, log, options }: Ledger): number | null {
  const ended = isOver(clock.status)
    ? log.findLast(({ action }) => action.type === 'session.end')
    : undefined;
  return ended === undefined ? null : ended.atMs + options.retentionHours * HOUR_MS;
}

/** Whether a session can be run here: made by this engine, and not broken. */
function isRunnable({ code, engineVersion }: SessionSummary, failed: ReadonlySet<string>): boolean {
  return engineVersion === ENGINE_VERSION && !failed.has(code);
}

/**
 * Whether the record of a session has been kept for as long as it was to be. One that ended before
 * that was written down goes by the server's usual time; so does one that nobody can end any more
 * because it cannot be run, from when it would have counted as ended.
 */
export function isDue(
  summary: SessionSummary,
  now: {
    readonly utcMs: number;
    readonly usualHours: number;
    readonly failed: ReadonlySet<string>;
  },
): boolean {
  const { status, savedAtMs, deleteAtMs: told } = summary.progress;
  const usualMs = savedAtMs + now.usualHours * HOUR_MS;
  if (isOver(status)) {
    return now.utcMs >= (told ?? usualMs);
  }
  return !isRunnable(summary, now.failed) && now.utcMs >= usualMs + ABANDONED_AFTER_MS;
}
