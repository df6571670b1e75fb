import type { Role } from '#shared/contracts/identity.ts';
import type { People } from './people.ts';

/** Who is connected right now; one identity may hold several sockets. */
export class Presence {
  readonly #people: People;
  readonly #sockets = new Map<string, number>();
  #version = 0;

  constructor(people: People) {
    this.#people = people;
  }

  /** Rises when somebody comes or goes. */
  get version(): number {
    return this.#version;
  }

  get empty(): boolean {
    return this.#sockets.size === 0;
  }

  has(participantId: string): boolean {
    return this.#sockets.has(participantId);
  }

  count(role: Role): number {
    let count = 0;
    for (const participantId of this.#sockets.keys()) {
      count += this.#people.find(participantId)?.role === role ? 1 : 0;
    }
    return count;
  }

  roles(): ReadonlySet<Role> {
    const roles = new Set<Role>();
    for (const participantId of this.#sockets.keys()) {
      const person = this.#people.find(participantId);
      if (person !== undefined) {
        roles.add(person.role);
      }
    }
    return roles;
  }

  /** Adds a socket; true if it is the first of this identity. */
  enter(participantId: string): boolean {
    const before = this.#sockets.get(participantId) ?? 0;
    this.#sockets.set(participantId, before + 1);
    this.#version += before === 0 ? 1 : 0;
    return before === 0;
  }

  /** Takes a socket away; true if it was the last of this identity. */
  leave(participantId: string): boolean {
    const before = this.#sockets.get(participantId) ?? 0;
    if (before > 1) {
      this.#sockets.set(participantId, before - 1);
      return false;
    }
    this.#version += before;
    return this.#sockets.delete(participantId);
  }
}
