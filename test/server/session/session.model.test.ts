import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ClientAction } from '#shared/contracts/action.ts';
import { frameSchema, snapshotSchema } from '#shared/contracts/frame.ts';
import { recompute } from '#shared/course/replay.ts';
import { ManualTime } from '#test/server/support/manual-time.ts';
import { MemoryStore } from '#test/server/support/memory-store.ts';
import { type Player, Stage, shortCase } from '#test/server/support/stage.ts';

const anyAction: fc.Arbitrary<ClientAction> = fc.constantFrom<ClientAction>(
  { type: 'clock.start' },
  { type: 'clock.pause' },
  { type: 'clock.speed', speed: 60 },
  { type: 'clock.speed', speed: 3600 },
  { type: 'clock.advance', minutes: 45 },
  { type: 'clock.next-event' },
  { type: 'order.place', intervention: 'paracetamol' },
  { type: 'order.place', intervention: 'oxygen', device: 'simple-mask' },
  { type: 'order.place', intervention: 'laboratory', tests: ['crp'] },
  { type: 'order.place', intervention: 'norepinephrine', dose: 0.1 },
  { type: 'order.place', intervention: 'rapid-response' },
  { type: 'observe', what: 'vitals' },
  { type: 'order.stop', seq: 6 },
  { type: 'reveal.set', policy: 'live' },
);

const anyStep = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('act' as const), who: fc.nat(3), action: anyAction }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('repeat' as const), which: fc.nat(30) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.integer({ min: 1, max: 3000 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('drop' as const), who: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('back' as const), who: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const) }) },
);

type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never;

/** A class that acts, drops off the network, comes back, and a server that crashes. */
class Lesson {
  readonly store = new MemoryStore();
  stage = new Stage({ store: this.store });
  code = '';
  players: Player[] = [];
  readonly present = new Set<number>();
  readonly acknowledged: { who: number; actionId: string; action: ClientAction; seq: number }[] =
    [];
  #count = 0;

  async begin(): Promise<void> {
    const opened = await this.stage.open({
      scenario: shortCase({ messagesAt: [20, 90] }),
      options: { monitoring: 'spot' },
    });
    this.code = opened.code;
    this.players = [opened.sam];
    for (const name of ['Ana', 'Ben', 'Cem']) {
      this.players.push(await this.stage.join({ code: this.code, name }));
    }
    for (const who of this.players.keys()) {
      this.present.add(who);
    }
  }

  async take(step: Step): Promise<void> {
    switch (step.do) {
      case 'act':
        return this.act(step.who, step.action);
      case 'repeat':
        return this.repeat(step.which);
      case 'pass':
        return this.stage.time.pass(step.ms);
      case 'drop':
        return this.drop(step.who);
      case 'back':
        return this.back(step.who);
      case 'crash':
        return this.crash();
    }
  }

  async act(who: number, action: ClientAction): Promise<void> {
    if (this.present.has(who)) {
      this.#count += 1;
      const actionId = `lesson-${this.#count}`;
      const answer = await this.players[who]?.act(action, actionId);
      if (answer?.ok === true) {
        this.acknowledged.push({ who, actionId, action, seq: answer.seq });
      }
    }
  }

  async repeat(which: number): Promise<void> {
    const earlier = this.acknowledged[which];
    if (earlier !== undefined && this.present.has(earlier.who)) {
      const answer = await this.players[earlier.who]?.act(earlier.action, earlier.actionId);
      expect(answer).toEqual({ ok: true, seq: earlier.seq });
    }
  }

  async drop(who: number): Promise<void> {
    const player = this.players[who];
    if (player !== undefined && this.present.delete(who)) {
      await (await this.stage.session(this.code)).leave(player.participantId);
    }
  }

  async back(who: number): Promise<void> {
    const player = this.players[who];
    if (player !== undefined && !this.present.has(who)) {
      this.players[who] = await this.stage.join({ code: this.code, token: player.token });
      this.present.add(who);
    }
  }

  async crash(): Promise<void> {
    this.stage = new Stage({ store: this.store, time: new ManualTime() });
    await this.stage.registry.start();
    const all = [...this.present];
    this.present.clear();
    for (const who of all) {
      await this.back(who);
    }
  }
}

describe('under any order of acting, dropping, coming back and crashing', () => {
  test('[SESSION-16] the log has what was acknowledged, once, and computes to what was shown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 40 }), async (steps) => {
        const lesson = new Lesson();
        await lesson.begin();
        for (const step of steps) {
          await lesson.take(step);
        }
        await lesson.stage.time.pass(2500);
        const { log } = await lesson.stage.stored(lesson.code);
        expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
        expect(log.map(({ tick }) => tick)).toEqual(
          log.map(({ tick }) => tick).sort((a, b) => a - b),
        );
        for (const { seq, actionId, action } of lesson.acknowledged) {
          expect(log[seq - 1]).toMatchObject({ actionId, action });
        }
        const keys = log.map(({ actor, actionId }) => `${actor.id} ${actionId}`);
        expect(new Set(keys).size).toBe(keys.length);
        const session = await lesson.stage.session(lesson.code);
        const replay = await session.read((view) => view.replay('beacon test'));
        if (!replay.ok) {
          throw new Error(replay.error.message);
        }
        expect(recompute(replay.value).courseHash).toBe(replay.value.courseHash);
        for (const { frame } of lesson.stage.outlet.frames) {
          expect(frameSchema.safeParse(frame).error).toBeUndefined();
        }
        for (const player of lesson.players) {
          const seen = await lesson.stage.snapshot(lesson.code, player);
          expect(snapshotSchema.safeParse(seen).error).toBeUndefined();
        }
      }),
      { numRuns: 40 },
    );
  }, 60_000);
});
