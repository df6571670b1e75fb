import type { LoggedAction } from '#shared/contracts/action.ts';

/**
 * The lines of a log that the course of its last branch is computed from: going back leaves behind
 * whatever had taken effect after the tick that was gone back to.
 */
export function lastBranch(log: readonly LoggedAction[]): readonly LoggedAction[] {
  let lines: LoggedAction[] = [];
  for (const entry of log) {
    const { action } = entry;
    if (action.type === 'clock.rewind') {
      lines = lines.filter(({ tick }) => tick <= action.toTick);
    }
    lines.push(entry);
  }
  return lines;
}

/** The log lines that an `undo` has taken back. */
export function undoneSeqs(log: readonly LoggedAction[]): ReadonlySet<number> {
  return new Set(log.flatMap(({ action }) => (action.type === 'undo' ? [action.seq] : [])));
}
