import type { Logger } from 'pino';
import { hashOf, newParticipantId, newToken } from '#server/session/people/identity.ts';
import { isOver } from '#shared/contracts/frame.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import { ABANDONED_AFTER_MS, isDue } from './retention.ts';
import { Session } from './session.ts';
import type { SessionStore, SessionSummary, StoredSession } from './session-store.ts';
import { recover } from './state.ts';
import { systemActor } from './system-actor.ts';
import type { WallTime } from './wall-time.ts';

const SWEEP_EVERY_MS = 600_000;
const CODE_ATTEMPTS = 20;

/** What the registry works with. */
export interface RegistryParts {
  readonly store: SessionStore;
  readonly time: WallTime;
  readonly log: Logger;
  readonly maxSessions: number;
  readonly maxLearners: number;
  readonly framesPerSecond: number;
  /** How long records are usually kept after the end of a session. */
  readonly retentionHours: number;
  /** A join code at random; the registry asks again while it gets one that is taken. */
  readonly newCode: () => string;
}

/** What a session is made from. */
export interface NewSession {
  readonly scenario: Scenario;
  readonly seed: number;
  readonly options: SessionOptions;
  /** Name of the facilitator who holds the first token. */
  readonly name: string;
}

/** A session just made, and the token that leads it. */
export interface CreatedSession {
  readonly code: string;
  readonly facilitatorToken: string;
}

const UNKNOWN = refusal('session-unknown', 'There is no session with this code.', {
  field: 'code',
  limit: 'must be the code of a session on this server',
});
const FAILED = refusal('session-failed', 'This session had to stop. Its log is kept.');
const DRAINING = refusal('server-draining', 'The server is about to stop. Connect again.');

/** All sessions of this process: those in memory, and the way to those in the store. */
export class Registry {
  readonly #parts: RegistryParts;
  readonly #inMemory = new Map<string, Promise<Result<Session, Refusal>>>();
  readonly #failed = new Set<string>();
  /** Codes of sessions that are being deleted. */
  readonly #going = new Set<string>();
  /** Codes of all sessions that have not ended. */
  readonly #open = new Set<string>();
  #draining = false;
  #cancelSweep: () => void = () => undefined;

  constructor(parts: RegistryParts) {
    this.#parts = parts;
  }

  /**
   * Learns which sessions there are and lets those go on that were running: their time must not
   * wait for somebody to come back first.
   */
  async start(): Promise<void> {
    await this.#sweep();
    this.#sweepLater();
    for (const { code, progress } of await this.#runnable()) {
      if (progress.status === 'running') {
        void this.#find(code);
      }
    }
  }

  /**
   * Does something with a session, from memory or the store. The visitor has to begin its work at
   * once: between the look-up and its first word nothing else happens.
   */
  async visit<Value>(
    code: string,
    visitor: (session: Session) => Promise<Result<Value, Refusal>> | Result<Value, Refusal>,
  ): Promise<Result<Value, Refusal>> {
    for (;;) {
      if (this.#draining) {
        return err(DRAINING);
      }
      const found = await this.#find(code);
      if (!found.ok) {
        return found;
      }
      if (!found.value.closed) {
        return visitor(found.value);
      }
    }
  }

  /** Makes a session in its lobby, unless there are too many. */
  async create(wanted: NewSession): Promise<Result<CreatedSession, Refusal>> {
    if (this.#draining) {
      return err(DRAINING);
    }
    const { maxSessions, store } = this.#parts;
    if (this.#open.size >= maxSessions) {
      return err(
        refusal('session-limit', `This server runs ${maxSessions} sessions at most.`, {
          field: 'MAX_SESSIONS',
          limit: `at most ${maxSessions} sessions at a time`,
        }),
      );
    }
    const facilitatorToken = newToken();
    for (let attempt = 0; attempt < CODE_ATTEMPTS; attempt += 1) {
      const { origin, log, tokens, progress } = this.#firstRecord(wanted, facilitatorToken);
      const { code } = origin;
      if (this.#open.has(code)) {
        continue;
      }
      this.#open.add(code);
      const outcome = await store.create(origin, { entries: log, tokens, progress });
      if (outcome === 'created') {
        return ok({ code, facilitatorToken });
      }
      this.#open.delete(code);
    }
    return err(refusal('session-limit', 'No free code was found.'));
  }

  /** Lets every session finish what it is doing, and takes no further work. */
  async close(): Promise<void> {
    this.#draining = true;
    this.#cancelSweep();
    const sessions = await Promise.all(this.#inMemory.values());
    await Promise.all(sessions.map((found) => (found.ok ? found.value.close() : undefined)));
  }

  #firstRecord(wanted: NewSession, facilitatorToken: string): StoredSession {
    const { scenario, seed, options, name } = wanted;
    const atMs = Math.round(this.#parts.time.utcMs());
    const openTick = scenario.openTick ?? -scenario.leadMinutes;
    const engineVersion = ENGINE_VERSION;
    return {
      origin: { code: this.#parts.newCode(), scenario, seed, options, engineVersion },
      log: [
        {
          seq: 1,
          branch: 0,
          actionId: 'system-1',
          tick: openTick + 1,
          atMs,
          speed: scenario.suggestedSpeed,
          actor: systemActor('created'),
          action: { type: 'session.create', scenarioId: scenario.id, seed, engineVersion, options },
        },
      ],
      tokens: [
        {
          hash: hashOf(facilitatorToken),
          participantId: newParticipantId(),
          role: 'facilitator',
          name,
        },
      ],
      progress: { tick: openTick, second: 0, status: 'lobby', savedAtMs: atMs, deleteAtMs: null },
    };
  }

  #find(code: string): Promise<Result<Session, Refusal>> {
    const present = this.#inMemory.get(code);
    if (present !== undefined) {
      return present;
    }
    if (this.#going.has(code)) {
      return Promise.resolve(err(UNKNOWN));
    }
    if (this.#failed.has(code)) {
      return Promise.resolve(err(FAILED));
    }
    const opening = this.#load(code);
    this.#inMemory.set(code, opening);
    void opening.then((found) => {
      if (!found.ok) {
        this.#inMemory.delete(code);
      }
    });
    return opening;
  }

  async #load(code: string): Promise<Result<Session, Refusal>> {
    const { store, time, log, maxLearners, framesPerSecond } = this.#parts;
    try {
      const engineVersion = await store.engineVersion(code);
      if (engineVersion !== null && engineVersion !== ENGINE_VERSION) {
        log.warn({ engineVersion, ours: ENGINE_VERSION }, 'a session of another engine version');
        return err(otherEngine(engineVersion));
      }
      const stored = await store.load(code);
      if (stored === null) {
        return err(UNKNOWN);
      }
      const session = new Session(
        {
          store,
          time,
          log,
          maxLearners,
          framesPerSecond,
          left: () => this.#inMemory.delete(code),
          ended: () => this.#open.delete(code),
          failed: () => this.#giveUp(code),
        },
        await recover(stored, time),
      );
      session.start();
      return ok(session);
    } catch (error) {
      log.error({ err: error }, 'a session could not be rebuilt; its log is kept');
      this.#giveUp(code);
      return err(FAILED);
    }
  }

  #giveUp(code: string): void {
    this.#failed.add(code);
    this.#open.delete(code);
    this.#inMemory.delete(code);
  }

  async #sweep(): Promise<void> {
    await this.#deleteDue();
    const latestMs = this.#parts.time.utcMs() - ABANDONED_AFTER_MS;
    for (const { code, progress } of await this.#runnable()) {
      if (isOver(progress.status) || this.#failed.has(code)) {
        continue;
      }
      this.#open.add(code);
      if (progress.savedAtMs < latestMs && !this.#inMemory.has(code)) {
        await this.visit(code, async (session) => ok(await session.abandon()));
      }
    }
  }

  /** Deletes the records that have been kept for as long as they were to be. */
  async #deleteDue(): Promise<void> {
    const { store, time, retentionHours: usualHours } = this.#parts;
    const now = { utcMs: time.utcMs(), usualHours, failed: this.#failed };
    for (const summary of await store.list()) {
      if (isDue(summary, now)) {
        await this.#delete(summary.code);
      }
    }
  }

  async #delete(code: string): Promise<void> {
    this.#going.add(code);
    const present = await this.#inMemory.get(code);
    this.#inMemory.delete(code);
    if (present?.ok === true) {
      await present.value.discard();
    }
    await this.#parts.store.remove(code);
    this.#failed.delete(code);
    this.#going.delete(code);
    this.#parts.log.info({ code }, 'the record of a session was deleted');
  }

  /** The sessions of this engine; those of another are kept, and take no place from others. */
  async #runnable(): Promise<readonly SessionSummary[]> {
    const summaries = await this.#parts.store.list();
    return summaries.filter(({ engineVersion }) => engineVersion === ENGINE_VERSION);
  }

  #sweepLater(): void {
    const { time, log } = this.#parts;
    this.#cancelSweep = time.after(SWEEP_EVERY_MS, () => {
      this.#sweepLater();
      this.#sweep().catch((error: unknown) => log.error({ err: error }, 'sweeping failed'));
    });
  }
}

function otherEngine(engineVersion: number): Refusal {
  return refusal(
    'session-failed',
    `This session was made with version ${engineVersion} of the patient model; this server has ` +
      `version ${ENGINE_VERSION} and would tell its past differently.`,
  );
}
