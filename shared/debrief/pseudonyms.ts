import type { Action, LoggedAction } from '#shared/contracts/action.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { Replay } from '#shared/contracts/replay.ts';
import { optionsAfter } from '#shared/course/record/options.ts';
import { type Unsealed, writeReplay } from '#shared/course/replay.ts';

const LETTERS = 26;
const FIRST_LETTER = 65;
const WITHHELD = '…';

/** What people are called by others than learners once their names are not told. */
const ROLE_NAMES: Readonly<Record<Exclude<Role, 'learner'>, string>> = {
  facilitator: 'Facilitator',
  evaluator: 'Evaluator',
  observer: 'Wall',
};

/** Somebody who was a learner, if only for a while. */
export interface Learner {
  readonly participantId: string;
  readonly name: string;
  /** By the order of becoming one: A … Z, AA, AB … */
  readonly letter: string;
}

/**
 * Everybody who came as a learner or was made one, in the order in which they became it, under
 * their last name.
 */
export function learnersOf(log: readonly LoggedAction[]): readonly Learner[] {
  const names = new Map<string, string>();
  const learners = new Set<string>();
  for (const { action } of log) {
    if (action.type === 'participant.join' || action.type === 'participant.set') {
      const { participantId, name, role } = action;
      if (name !== undefined) {
        names.set(participantId, name);
      }
      if (role === 'learner') {
        learners.add(participantId);
      }
    }
  }
  return [...learners].map((participantId, index) => ({
    participantId,
    name: names.get(participantId) ?? '',
    letter: letterOf(index),
  }));
}

/** Somebody who takes a record. */
interface Reader {
  readonly participantId: string;
}

/**
 * The record of a session as learners and the wall may have it in the debrief: without names,
 * unless the session tells them, without messages to somebody else alone and without what an
 * evaluator noted of people. Grades and courses computed from it are those of the whole record.
 *
 * @param reader who will have it
 */
export function recordFor(whole: Unsealed, reader: Reader): Replay {
  const { options, log } = whole;
  const shown = log.map((entry) => withoutPrivate(entry, reader.participantId));
  const letters = new Map(
    learnersOf(log).map(({ participantId, letter }) => [participantId, letter]),
  );
  const named =
    optionsAfter(options, log).names === 'names'
      ? shown
      : shown.map((entry) => withoutName(entry, letters));
  return writeReplay({ ...whole, log: named });
}

/** Whether somebody's record has messages to them alone, and so differs from that of others. */
export function hasOwnMessages(log: readonly LoggedAction[], { participantId }: Reader): boolean {
  return log.some(({ action }) => action.type === 'message.send' && action.to === participantId);
}

function withoutPrivate(entry: LoggedAction, participantId: string): LoggedAction {
  const { action } = entry;
  switch (action.type) {
    case 'message.send': {
      const mayRead = GROUPS.includes(action.to) || action.to === participantId;
      return mayRead ? entry : { ...entry, action: { ...action, text: WITHHELD } };
    }
    case 'expectation.mark': {
      const { note: _, responder: __, ...mark } = action;
      return { ...entry, action: mark };
    }
    default:
      return entry;
  }
}

const GROUPS: readonly string[] = ['all', 'learners', 'wall'];

function withoutName(entry: LoggedAction, letters: ReadonlyMap<string, string>): LoggedAction {
  const { actor, action } = entry;
  const name = actor.role === 'system' ? actor.name : pseudonym(actor.id, actor.role, letters);
  return { ...entry, actor: { ...actor, name }, action: actionWithoutName(action, letters) };
}

function actionWithoutName(action: Action, letters: ReadonlyMap<string, string>): Action {
  switch (action.type) {
    case 'participant.join':
      return { ...action, name: pseudonym(action.participantId, action.role, letters) };
    case 'participant.set':
      return action.name === undefined
        ? action
        : { ...action, name: pseudonym(action.participantId, 'learner', letters) };
    default:
      return action;
  }
}

function pseudonym(
  participantId: string,
  role: Role,
  letters: ReadonlyMap<string, string>,
): string {
  const letter = letters.get(participantId);
  if (letter !== undefined) {
    return `Learner ${letter}`;
  }
  return role === 'learner' ? 'Learner' : ROLE_NAMES[role];
}

function letterOf(index: number): string {
  const last = String.fromCharCode(FIRST_LETTER + (index % LETTERS));
  return index < LETTERS ? last : `${letterOf(Math.floor(index / LETTERS) - 1)}${last}`;
}
