import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Role } from '#shared/contracts/identity.ts';

/** Somebody who is or was in the session, as the log has it. */
export interface Person {
  readonly participantId: string;
  readonly name: string;
  readonly role: Role;
  readonly removed: boolean;
}

const NAME_LIMIT = 40;

/** The people of a session, folded from its log. */
export class People {
  readonly #byId = new Map<string, Person>();
  #version = 0;

  /** Rises with every change, so that others can tell whether there was one. */
  get version(): number {
    return this.#version;
  }

  get all(): readonly Person[] {
    return [...this.#byId.values()].filter((person) => !person.removed);
  }

  find(participantId: string): Person | undefined {
    return this.#byId.get(participantId);
  }

  accept(entry: LoggedAction): void {
    const { action } = entry;
    if (action.type === 'participant.join') {
      const { participantId, name, role } = action;
      this.#set({ participantId, name, role, removed: false });
    }
    const person =
      action.type === 'participant.set' ? this.#byId.get(action.participantId) : undefined;
    if (action.type === 'participant.set' && person !== undefined) {
      this.#set({
        ...person,
        name: action.name ?? person.name,
        role: action.role ?? person.role,
        removed: action.removed ?? false,
      });
    }
  }

  /** The name with a number behind it if somebody else has it already. */
  freeName(wanted: string, participantId: string | null = null): string {
    const taken = new Set(
      this.all
        .filter((person) => person.participantId !== participantId)
        .map((person) => sameName(person.name)),
    );
    for (let count = 1; ; count += 1) {
      const suffix = count === 1 ? '' : ` (${count})`;
      const name = `${shortened(wanted, NAME_LIMIT - suffix.length)}${suffix}`;
      if (!taken.has(sameName(name))) {
        return name;
      }
    }
  }

  /** A name for somebody who gave none: the first number that is free. */
  numberedName(word: string): string {
    const taken = new Set(this.all.map((person) => sameName(person.name)));
    for (let number = 1; ; number += 1) {
      const suffix = ` ${number}`;
      const name = `${shortened(word, NAME_LIMIT - suffix.length)}${suffix}`;
      if (!taken.has(sameName(name))) {
        return name;
      }
    }
  }

  #set(person: Person): void {
    this.#byId.set(person.participantId, person);
    this.#version += 1;
  }
}

/** The beginning of a text, with no character cut in half. */
function shortened(text: string, length: number): string {
  return text
    .slice(0, length)
    .replace(/\p{Cs}$/u, '')
    .trimEnd();
}

function sameName(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
