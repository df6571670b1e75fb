import type {
  SessionOrigin,
  SessionStore,
  SessionSummary,
  SessionWrite,
  StoredSession,
} from '#server/session/session-store.ts';

/** A store that forgets when the process ends, and whose disk can be made slow or broken. */
export class MemoryStore implements SessionStore {
  /** Set to make every write fail. */
  broken = false;
  #sessions = new Map<string, StoredSession>();
  #gate: Promise<void> = Promise.resolve();
  #open: () => void = () => undefined;
  #closed = false;

  /** Lets writes wait until {@link resume}. */
  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  resume(): void {
    this.#open();
  }

  async create(origin: SessionOrigin, write: SessionWrite): Promise<'created' | 'code-taken'> {
    await this.#disk();
    if (this.#sessions.has(origin.code)) {
      return 'code-taken';
    }
    const { entries, tokens, progress } = copyOf(write);
    this.#sessions.set(origin.code, { origin: copyOf(origin), log: entries, tokens, progress });
    return 'created';
  }

  async append(code: string, write: SessionWrite): Promise<void> {
    await this.#disk();
    const session = this.#sessions.get(code);
    if (session === undefined) {
      throw new Error(`no session ${code}`);
    }
    const { entries, tokens, progress } = copyOf(write);
    const seqs = [...session.log, ...entries].map((entry) => entry.seq);
    if (new Set(seqs).size !== seqs.length) {
      throw new Error('a seq is there already');
    }
    this.#sessions.set(code, {
      origin: session.origin,
      log: [...session.log, ...entries],
      tokens: [...session.tokens, ...tokens].sort((a, b) => (a.hash < b.hash ? -1 : 1)),
      progress,
    });
  }

  async engineVersion(code: string): Promise<number | null> {
    this.#mustBeOpen();
    return this.#sessions.get(code)?.origin.engineVersion ?? null;
  }

  async load(code: string): Promise<StoredSession | null> {
    this.#mustBeOpen();
    return copyOf(this.#sessions.get(code) ?? null);
  }

  async list(): Promise<readonly SessionSummary[]> {
    this.#mustBeOpen();
    return [...this.#sessions.values()]
      .map(({ origin: { code, engineVersion }, progress }) => ({ code, engineVersion, progress }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
  }

  async remove(code: string): Promise<void> {
    await this.#disk();
    this.#sessions.delete(code);
  }

  async check(): Promise<void> {
    await this.#disk();
  }

  async close(): Promise<void> {
    this.#closed = true;
  }

  async #disk(): Promise<void> {
    this.#mustBeOpen();
    await this.#gate;
    if (this.broken) {
      throw new Error('the disk is full');
    }
  }

  #mustBeOpen(): void {
    if (this.#closed) {
      throw new Error('the store is closed');
    }
  }
}

function copyOf<Value>(value: Value): Value {
  return structuredClone(value);
}
