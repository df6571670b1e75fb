import type { LoggedAction } from '#shared/contracts/action.ts';

/**
 * The lines of a log that the course of its last branch is computed from: going back leaves behind
 * whatever had taken effect after the tick that was gone back to. Settings are of the session and
 * not of a branch: those that were changed later hold from where the new branch begins.
 */
export function lastBranch(log: readonly LoggedAction[]): readonly LoggedAction[] {
  let lines: LoggedAction[] = [];
  for (const entry of log) {
    const { action } = entry;
    if (action.type === 'clock.rewind') {
      lines = lines.flatMap((line) => keptOnBranch(line, action.toTick));
    }
    lines.push(entry);
  }
  return lines;
}

function keptOnBranch(line: LoggedAction, toTick: number): readonly LoggedAction[] {
  if (line.tick <= toTick) {
    return [line];
  }
  return line.action.type === 'session.set' ? [{ ...line, tick: toTick + 1 }] : [];
}

/** The log lines that an `undo` has taken back. */
export function undoneSeqs(log: readonly LoggedAction[]): ReadonlySet<number> {
  return new Set(log.flatMap(({ action }) => (action.type === 'undo' ? [action.seq] : [])));
}
