interface Waiting<Statement> {
  readonly statements: readonly Statement[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Statements that one transaction takes at most, so that no commit keeps the process for long. */
const MOST_STATEMENTS = 500;

/**
 * Gathers writes that arrive together into one transaction: the disk is waited for once for all of
 * them. A write whose transaction fails is tried again alone, so that it fails nobody else.
 */
export class GroupCommit<Statement> {
  readonly #commit: (statements: readonly Statement[]) => Promise<void>;
  #waiting: Waiting<Statement>[] = [];
  #running: Promise<void> | null = null;

  constructor(commit: (statements: readonly Statement[]) => Promise<void>) {
    this.#commit = commit;
  }

  /** Resolves when the statements are durable; they are kept in order, all or none. */
  add(statements: readonly Statement[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ statements, resolve, reject });
      this.#running ??= this.#run();
    });
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.length > 0) {
      await new Promise((resolve) => setImmediate(resolve));
      await this.#commitTogether(this.#takeGroup());
    }
    this.#running = null;
  }

  #takeGroup(): readonly Waiting<Statement>[] {
    let statements = 0;
    let count = 0;
    for (const write of this.#waiting) {
      statements += write.statements.length;
      if (count > 0 && statements > MOST_STATEMENTS) {
        break;
      }
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #commitTogether(group: readonly Waiting<Statement>[]): Promise<void> {
    try {
      await this.#commit(group.flatMap((write) => write.statements));
    } catch (error) {
      await this.#commitOneByOne(group, error);
      return;
    }
    for (const write of group) {
      write.resolve();
    }
  }

  async #commitOneByOne(group: readonly Waiting<Statement>[], cause: unknown): Promise<void> {
    const [only] = group;
    if (group.length === 1 && only !== undefined) {
      only.reject(cause);
      return;
    }
    for (const write of group) {
      try {
        await this.#commit(write.statements);
        write.resolve();
      } catch (error) {
        write.reject(error);
      }
    }
  }
}
