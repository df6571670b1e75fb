import type { SessionOrigin, SessionStore, SessionWrite } from '#server/session/session-store.ts';

/** A store whose disk can be made slow or broken while everything else is real. */
export class FaultyStore implements SessionStore {
  broken = false;
  readonly #store: SessionStore;
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;

  constructor(store: SessionStore) {
    this.#store = store;
  }

  /** Lets writes wait until {@link resume}. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  resume(): void {
    this.#open();
  }

  create(origin: SessionOrigin, write: SessionWrite) {
    return this.#store.create(origin, write);
  }

  async append(code: string, write: SessionWrite): Promise<void> {
    await this.#gate;
    if (this.broken) {
      throw new Error('the disk is full');
    }
    await this.#store.append(code, write);
  }

  engineVersion(code: string) {
    return this.#store.engineVersion(code);
  }

  load(code: string) {
    return this.#store.load(code);
  }

  list() {
    return this.#store.list();
  }

  remove(code: string) {
    return this.#store.remove(code);
  }

  async check(): Promise<void> {
    if (this.broken) {
      throw new Error('the disk is full');
    }
    await this.#store.check();
  }

  close() {
    return this.#store.close();
  }
}
