import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';
import { handsUp } from './record/people-record.ts';

/** Who reads: a role, and who exactly; null where a line is asked for the whole role. */
export interface Reader {
  readonly role: Role;
  readonly participantId: string | null;
}

/** A log, and whether learners' orders act at once or are proposals. */
export interface LogRecord {
  readonly log: readonly LoggedAction[];
  readonly orders: SessionOptions['orders'];
}

/** Lines that everybody may read: what was done at the bedside, and what was done to time. */
const PUBLIC_LINES: readonly Action['type'][] = [
  'order.accept',
  'observe',
  'chart.enter',
  'alarm.acknowledge',
  'alarm.silence',
  'clock.rewind',
  'session.brief',
  'session.end',
  'session.debrief',
];

/** Lines that a learner reads of themselves. */
const OWN_LINES: readonly Action['type'][] = [
  'grade.call',
  'ice.ask',
  'ice.score',
  'capd.score',
  'note.save',
  'hand.raise',
];

/**
 * The lines of a log that somebody may read, from a place on. An order that is a proposal stays with
 * its proposer, and so does its end unless it was accepted: what acts of it stands among the
 * orders. A message goes to whom it is for, and its withdrawal after it; who has a hand lowered reads
 * that; on the wall, which anybody may read, names are initials.
 */
export function linesFor(record: LogRecord, sinceSeq: number, reader: Reader): LoggedAction[] {
  const lines = record.log.filter(
    (entry) => entry.seq > sinceSeq && mayRead(entry, reader, record),
  );
  return reader.role === 'observer' ? lines.map(withInitials) : lines;
}

/** Whether somebody may read a line that their role as a whole may not: theirs, or to them. */
export function isPersonalLine(
  entry: LoggedAction,
  reader: { readonly role: Role; readonly participantId: string },
  record: LogRecord,
): boolean {
  const role = { ...reader, participantId: null };
  return mayRead(entry, reader, record) && !mayRead(entry, role, record);
}

/**
 * A number at the end of a name, which tells Learner 10 from Learner 11. A longer one is no count of
 * people, and might tell who somebody is.
 */
const NUMBER_AT_END = /\(?(?<!\p{N})(\p{N}{1,3})\)?\s*$/u;

/** The first letters of a name, three at most, and the whole of a number at its end. */
export function initialsOf(name: string): string {
  const letters = name
    .replace(NUMBER_AT_END, '')
    .split(/\s+/u)
    .flatMap((word) => /[\p{L}\p{N}]/u.exec(word)?.[0] ?? [...word].slice(0, 1))
    .slice(0, 3)
    .join('');
  return letters + (NUMBER_AT_END.exec(name)?.[1] ?? '');
}

function mayRead(entry: LoggedAction, reader: Reader, record: LogRecord): boolean {
  const { log, orders } = record;
  const { role, participantId } = reader;
  const { action, actor } = entry;
  if (role === 'facilitator' || role === 'evaluator') {
    return true;
  }
  switch (action.type) {
    case 'message.send':
      return isTo(action.to, reader);
    case 'undo': {
      const undone = log[action.seq - 1];
      return undone?.action.type === 'message.send' && isTo(undone.action.to, reader);
    }
    case 'order.place':
      return orders === 'shared' || actor.role !== 'learner' || actor.id === participantId;
    case 'order.stop': {
      const { seq } = action;
      const stopped = log[seq - 1];
      return stopped === undefined || isAccepted(seq, log) || mayRead(stopped, reader, record);
    }
    case 'hand.lower': {
      const lowered = action.participantId ?? participantId;
      // Whose hand was down is not told that others' were up.
      return lowered === participantId && isUp(participantId, log.slice(0, entry.seq - 1));
    }
    default:
      return (
        PUBLIC_LINES.includes(action.type) ||
        (actor.id === participantId && OWN_LINES.includes(action.type))
      );
  }
}

function isUp(participantId: string | null, log: readonly LoggedAction[]): boolean {
  return participantId !== null && handsUp(log).has(participantId);
}

function isAccepted(seq: number, log: readonly LoggedAction[]): boolean {
  return log.some(({ action }) => action.type === 'order.accept' && action.seq === seq);
}

function isTo(to: string, { role, participantId }: Reader): boolean {
  switch (to) {
    case 'all':
      return true;
    case 'learners':
      return role === 'learner';
    case 'wall':
      return role === 'observer';
    default:
      return to === participantId;
  }
}

function withInitials(entry: LoggedAction): LoggedAction {
  return { ...entry, actor: { ...entry.actor, name: initialsOf(entry.actor.name) } };
}
