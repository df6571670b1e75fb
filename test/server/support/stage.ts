import { pino } from 'pino';
import type { SessionOutlet, SnapshotSource } from '#server/session/outlet.ts';
import type { Admission } from '#server/session/people/admission.ts';
import { newCode } from '#server/session/people/identity.ts';
import { Registry } from '#server/session/registry.ts';
import type { Session } from '#server/session/session.ts';
import type { SessionStore, StoredSession } from '#server/session/session-store.ts';
import type { ClientAction } from '#shared/contracts/action.ts';
import type { Frame, Personal, Snapshot } from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';
import { type Acknowledgement, type Handshake, handshakeSchema } from '#shared/contracts/wire.ts';
import { builtInScenario, messageEvent, PLAIN_OPTIONS } from '#test/support/scenarios.ts';
import { ManualTime } from './manual-time.ts';
import { MemoryStore } from './memory-store.ts';

/** A short case: ten hours from an hour before the infusion, with messages where a test wants. */
export function shortCase(given: Partial<Scenario> & { messagesAt?: readonly number[] } = {}) {
  const { messagesAt = [], ...rest } = given;
  const events = messagesAt.map((atTick) =>
    messageEvent(`m${atTick + 1000}`, { atTick }, `At ${atTick}.`),
  );
  const scenario = { ...builtInScenario(), endTick: 540, suggestedSpeed: 60, events, ...rest };
  return scenario as Scenario;
}

/** Hears everything that a session says. */
class RecordingOutlet implements SessionOutlet {
  readonly frames: { role: Role; frame: Frame }[] = [];
  readonly said: string[] = [];
  readonly alone: { participantId: string; told: Personal }[] = [];

  frame(role: Role, frame: Frame): void {
    this.frames.push({ role, frame });
  }

  everyoneChanged(_view: SnapshotSource): void {
    this.said.push('everyone-changed');
  }

  personChanged(participantId: string, _view: SnapshotSource): void {
    this.said.push(`changed ${participantId}`);
  }

  removed(participantId: string): void {
    this.said.push(`removed ${participantId}`);
  }

  personal(participantId: string, told: Personal): void {
    this.alone.push({ participantId, told });
  }

  closing(reason: string): void {
    this.said.push(`closing ${reason}`);
  }

  /** The frames of one role so far, oldest first. */
  of(role: Role): Frame[] {
    return this.frames.filter((sent) => sent.role === role).map((sent) => sent.frame);
  }
}

/** A participant, as a test moves them. */
export interface Player extends Admission {
  act(action: ClientAction, actionId?: string): Promise<Acknowledgement>;
}

/** Sessions on a clock and a store that the test holds in its hand. */
export class Stage {
  readonly time: ManualTime;
  readonly store: SessionStore;
  readonly registry: Registry;
  readonly outlet = new RecordingOutlet();
  #actions = 0;

  constructor(
    given: {
      time?: ManualTime;
      store?: SessionStore;
      maxSessions?: number;
      maxLearners?: number;
      framesPerSecond?: number;
      retentionHours?: number;
      newCode?: () => string;
    } = {},
  ) {
    this.time = given.time ?? new ManualTime();
    this.store = given.store ?? new MemoryStore();
    this.registry = new Registry({
      store: this.store,
      time: this.time,
      log: pino({ level: 'silent' }),
      maxSessions: given.maxSessions ?? 10,
      maxLearners: given.maxLearners ?? 10,
      framesPerSecond: given.framesPerSecond ?? 4,
      retentionHours: given.retentionHours ?? 24,
      newCode: given.newCode ?? newCode,
    });
  }

  /** Makes a session and comes in as its facilitator. */
  async open(given: { scenario?: Scenario; options?: Partial<SessionOptions> } = {}) {
    const created = await this.registry.create({
      scenario: given.scenario ?? shortCase(),
      seed: 7,
      options: { ...PLAIN_OPTIONS, ...given.options },
      name: 'Sam',
    });
    if (!created.ok) {
      throw new Error(created.error.message);
    }
    const { code, facilitatorToken } = created.value;
    const sam = await this.join({ code, token: facilitatorToken });
    return { code, facilitatorToken, sam, session: await this.session(code) };
  }

  async session(code: string): Promise<Session> {
    const found = await this.registry.visit(code, (session) => ({ ok: true, value: session }));
    if (!found.ok) {
      throw new Error(found.error.message);
    }
    return found.value;
  }

  /** Tries to come in. */
  admit(asked: Handshake) {
    return this.registry.visit(asked.code, (session) => {
      session.speakThrough(this.outlet);
      return session.admit(handshakeSchema.parse(asked));
    });
  }

  /** Comes in and is let in. */
  async join(asked: Handshake): Promise<Player> {
    const admitted = await this.admit(asked);
    if (!admitted.ok) {
      throw new Error(admitted.error.message);
    }
    const session = await this.session(asked.code);
    const { participantId } = admitted.value;
    return {
      ...admitted.value,
      act: (action, actionId) => {
        this.#actions += 1;
        return session.act(participantId, {
          actionId: actionId ?? `test-action-${this.#actions}`,
          action,
        });
      },
    };
  }

  async snapshot(code: string, player: Admission): Promise<Snapshot> {
    const session = await this.session(code);
    const seen = await session.read((view) => view.snapshot(player));
    if (!seen.ok || seen.value === null) {
      throw new Error('there is no snapshot for this player');
    }
    return seen.value;
  }

  async stored(code: string): Promise<StoredSession> {
    const stored = await this.store.load(code);
    if (stored === null) {
      throw new Error(`no session ${code} in the store`);
    }
    return stored;
  }
}
