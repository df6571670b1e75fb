import type { LoggedAction } from '#shared/contracts/action.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import type { StoredToken } from './session-store.ts';

/** What a job decided: what has to be durable before its answer may be known. */
export interface Decision<Value> {
  readonly entries: readonly LoggedAction[];
  readonly tokens: readonly StoredToken[];
  /** Called once everything decided before it is durable. */
  readonly answer: () => Value;
}

/** What the inbox needs from the session around it. */
export interface InboxHooks {
  /** Before jobs decide: time is brought up to date, then held. */
  readonly before: () => void;
  readonly commit: (
    entries: readonly LoggedAction[],
    tokens: readonly StoredToken[],
  ) => Promise<void>;
  /** After the answers are given: time goes on. */
  readonly after: () => void;
  /** A job or the store failed: the session cannot go on. */
  readonly failed: (error: unknown) => void;
}

interface Job {
  readonly decide: () => Decision<() => void>;
  readonly refuse: (reason: Refusal) => void;
}

const FAILED = refusal('session-failed', 'This session had to stop. Its log is kept.');
const CLOSED = refusal('server-draining', 'The session is moving. Connect again.');

/**
 * Does the work of one session one job after another.
 *
 * A job decides at once, on a state that has the decisions before it. Jobs that wait while the
 * store is writing are decided and written together. Nothing that follows from a decision, neither
 * its answer nor a frame nor a step of the patient, happens before it is durable.
 */
export class Inbox {
  readonly #hooks: InboxHooks;
  #jobs: Job[] = [];
  #busy = false;
  #working: Promise<void> = Promise.resolve();
  #stopped: Refusal | null = null;

  constructor(hooks: InboxHooks) {
    this.#hooks = hooks;
  }

  get closed(): boolean {
    return this.#stopped !== null;
  }

  /** Queues a job; resolves with its answer, or with the reason for which it was never done. */
  post<Value>(decide: () => Decision<Value>): Promise<Result<Value, Refusal>> {
    const stopped = this.#stopped;
    if (stopped !== null) {
      return Promise.resolve(err(stopped));
    }
    return new Promise((resolve) => {
      this.#jobs.push({
        decide: () => {
          const decision = decide();
          return { ...decision, answer: () => () => resolve(ok(decision.answer())) };
        },
        refuse: (reason) => resolve(err(reason)),
      });
      if (!this.#busy) {
        this.#working = this.#work();
      }
    });
  }

  /** Takes no further jobs and resolves when those under way are done. */
  async close(): Promise<void> {
    this.#stop(CLOSED);
    await this.#working;
  }

  /** Takes no further jobs; those that wait are refused. */
  fail(): void {
    this.#stop(FAILED);
  }

  async #work(): Promise<void> {
    this.#busy = true;
    while (this.#jobs.length > 0) {
      const batch = this.#jobs;
      this.#jobs = [];
      try {
        await this.#do(batch);
      } catch (error) {
        this.#stop(FAILED);
        for (const job of batch) {
          job.refuse(FAILED);
        }
        this.#hooks.failed(error);
      }
    }
    this.#busy = false;
  }

  async #do(batch: readonly Job[]): Promise<void> {
    this.#hooks.before();
    const decisions = batch.map((job) => job.decide());
    const entries = decisions.flatMap((decision) => decision.entries);
    const tokens = decisions.flatMap((decision) => decision.tokens);
    if (entries.length > 0 || tokens.length > 0) {
      await this.#hooks.commit(entries, tokens);
    }
    for (const decision of decisions) {
      decision.answer()();
    }
    this.#hooks.after();
  }

  #stop(reason: Refusal): void {
    this.#stopped ??= reason;
    const waiting = this.#jobs;
    this.#jobs = [];
    for (const job of waiting) {
      job.refuse(reason);
    }
  }
}
