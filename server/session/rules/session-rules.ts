import type { Ledger } from '#server/session/ledger.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import type { SessionOptions, SettingsChange } from '#shared/contracts/settings.ts';
import type { Speed } from '#shared/contracts/speed.ts';
import { lastBranch, undoneSeqs } from '#shared/course/record/branch.ts';
import { touchesCourse } from '#shared/course/record/options.ts';

/** Wall time within which something can be taken back: 10 s, and some for the way there. */
const UNDO_MS = 15_000;

const UNDOABLE: readonly string[] = [
  'inject.add',
  'inject.arm',
  'inject.fire',
  'override.set',
  'message.send',
] satisfies readonly ClientAction['type'][];

/** Why nobody can go back to a tick, or null. */
export function checkRewind(
  toTick: number,
  { ledger, tick, openTick }: { ledger: Ledger; tick: number; openTick: number },
): Refusal | null {
  if (isBefore(ledger)) {
    return refusal('clock-not-running', 'The session has not begun.');
  }
  if (toTick >= openTick && toTick < tick) {
    return null;
  }
  const limit = `must lie in ${openTick} … ${tick - 1}, the course so far`;
  return refusal('rewind-impossible', `toTick: ${limit}`, { field: 'toTick', limit });
}

/** Why settings cannot be changed, or null. */
export function checkSettings(change: SettingsChange, ledger: Ledger): Refusal | null {
  const fixed = touchesCourse(change) && !isBefore(ledger);
  if (fixed) {
    return refusal(
      'settings-fixed',
      'Course and scoring rest on this setting: it is fixed once the session runs.',
      {
        field: 'settings',
        limit: 'scale, grading window, care, orders, monitoring and grade 5 only before',
      },
    );
  }
  return Object.values(change).every((value) => value === undefined)
    ? refusal('action-invalid', 'Nothing to change.', {
        field: 'settings',
        limit: 'must have at least one setting',
      })
    : null;
}

/** Why this speed cannot be chosen here, or null. */
export function checkSpeed(speed: Speed, { speeds }: SessionOptions): Refusal | null {
  const limit = `must be one of ${speeds.join(', ')}`;
  return speeds.includes(speed)
    ? null
    : refusal('action-invalid', `speed: ${limit}`, { field: 'speed', limit });
}

/** Why there is no briefing to open, or null. */
export function checkBrief(ledger: Ledger): Refusal | null {
  return ledger.clock.status === 'lobby'
    ? null
    : refusal('clock-already-running', 'The briefing is before the start.');
}

/** Why the debrief cannot be opened, or null. */
export function checkDebrief({ clock }: Ledger): Refusal | null {
  switch (clock.status) {
    case 'ended':
      return null;
    case 'debrief':
      return refusal('session-ended', 'The debrief is open already.');
    default:
      return refusal('session-not-ended', 'End the session before its debrief.');
  }
}

/** Why a line of the log cannot be taken back, or null. */
export function checkUndo(
  seq: number,
  { ledger, participantId, utcMs }: { ledger: Ledger; participantId: string; utcMs: number },
): Refusal | null {
  const entry = lastBranch(ledger.log).find((line) => line.seq === seq);
  const possible =
    entry !== undefined &&
    entry.actor.id === participantId &&
    UNDOABLE.includes(entry.action.type) &&
    utcMs - entry.atMs <= UNDO_MS &&
    !undoneSeqs(ledger.log).has(seq);
  return possible
    ? null
    : refusal('nothing-to-undo', `Log line ${seq} cannot be taken back.`, {
        field: 'seq',
        limit: 'must be an inject, override or message of your own of the last ten seconds',
      });
}

/** Why a message reaches nobody, or null. */
export function checkMessage(to: string, ledger: Ledger): Refusal | null {
  const isGroup = to === 'all' || to === 'learners' || to === 'wall';
  const person = isGroup ? undefined : ledger.people.find(to);
  return isGroup || (person !== undefined && !person.removed)
    ? null
    : refusal('participant-unknown', 'Nobody in this session has that identity.', {
        field: 'to',
        limit: 'must be all, learners, wall or somebody in this session',
      });
}

/**
 * Why nobody's hand can be put down so, or null. One that is down already stays down: its owner may
 * have been quicker.
 */
export function checkLowered(participantId: string | undefined, ledger: Ledger): Refusal | null {
  const person = participantId === undefined ? undefined : ledger.people.find(participantId);
  return participantId === undefined || (person !== undefined && !person.removed)
    ? null
    : refusal('participant-unknown', 'Nobody in this session has that identity.', {
        field: 'participantId',
        limit: 'must be somebody in this session',
      });
}

/** Whether the session has not begun. */
function isBefore({ clock }: Ledger): boolean {
  return clock.status === 'lobby' || clock.status === 'briefing';
}
