import { describe, expect, test } from '@jest/globals';
import { snapshotSchema } from '#shared/contracts/frame.ts';
import { replaySchema } from '#shared/contracts/replay.ts';
import { sessionOptionsSchema } from '#shared/contracts/settings.ts';
import { recompute } from '#shared/course/replay.ts';
import { ManualTime } from '#test/server/support/manual-time.ts';
import { MemoryStore } from '#test/server/support/memory-store.ts';
import { Stage, shortCase } from '#test/server/support/stage.ts';
import { builtInScenario, shippedScenarios } from '#test/support/scenarios.ts';

/** The same store in a new process: nothing of the old memory is left. */
function afterCrash(store: MemoryStore): Stage {
  return new Stage({ store, time: new ManualTime() });
}

/** Time as a busy machine keeps it: callbacks come late, now more and now less. */
class LateTime extends ManualTime {
  #lateMs = 0;

  override after(delayMs: number, callback: () => void): () => void {
    this.#lateMs = (this.#lateMs + 3) % 7;
    return super.after(delayMs + this.#lateMs, callback);
  }
}

describe('after a crash', () => {
  test('[SCALE-6] a session goes on by its scale, and one that names none by ASTCT', async () => {
    const store = new MemoryStore();
    const stage = new Stage({ store });
    const { code, facilitatorToken } = await stage.open({ options: { scale: 'Penn' } });
    const after = afterCrash(store);
    const again = await after.join({ code, token: facilitatorToken });
    expect(await after.snapshot(code, again)).toMatchObject({
      session: { scale: 'Penn' },
      truth: { scale: 'Penn' },
    });
    expect(sessionOptionsSchema.parse({ care: 'none' }).scale).toBe('ASTCT');
  });

  test.each([60, 600, 3600] as const)(
    '[SESSION-16] at %d× what people saw is stored before the second is over',
    async (speed) => {
      const store = new MemoryStore();
      const stage = new Stage({ store, time: new LateTime() });
      const { code, sam } = await stage.open({ scenario: shortCase({ endTick: 2000 }) });
      await sam.act({ type: 'clock.speed', speed });
      await sam.act({ type: 'clock.start' });
      await stage.time.pass(3000);
      const behind: number[] = [];
      for (let look = 0; look < 40; look += 1) {
        await stage.time.pass(130);
        const seen = stage.outlet.of('facilitator').at(-1)?.to ?? 0;
        behind.push(seen - (await stage.stored(code)).progress.tick);
      }
      expect(Math.max(...behind)).toBeLessThan(speed / 60);
    },
  );

  test.each([1, 10] as const)(
    '[SESSION-24] at %d× it goes on within the minute, at most one wall second back',
    async (speed) => {
      const store = new MemoryStore();
      const before = new Stage({ store, time: new LateTime() });
      const { code, sam, facilitatorToken } = await before.open();
      await sam.act({ type: 'clock.speed', speed });
      await sam.act({ type: 'clock.start' });
      await before.time.pass(4700);
      const seen = before.outlet.of('facilitator').at(-1)?.second?.second ?? 0;
      const after = afterCrash(store);
      const back = await after.join({ code, token: facilitatorToken });
      await after.snapshot(code, back);
      await after.time.pass(1);
      const now = after.outlet.of('facilitator').at(-1)?.second?.second ?? 0;
      expect(seen).toBeGreaterThanOrEqual(3 * speed);
      expect(now).toBeGreaterThanOrEqual(seen - speed);
      expect(now).toBeLessThanOrEqual(seen + speed);
    },
  );

  test('[SESSION-16] a session that ran goes on from the tick last stored, by itself', async () => {
    const store = new MemoryStore();
    const before = new Stage({ store });
    const { code, sam, facilitatorToken } = await before.open();
    await sam.act({ type: 'clock.speed', speed: 600 });
    await sam.act({ type: 'clock.start' });
    await before.time.pass(10_000);
    const seen = before.outlet.of('facilitator').at(-1)?.to ?? 0;
    const after = afterCrash(store);
    await after.registry.start();
    await after.time.pass(3000);
    const back = await after.join({ code, token: facilitatorToken });
    const { clock } = await after.snapshot(code, back);
    expect(clock.status).toBe('running');
    expect(clock.speed).toBe(600);
    expect(clock.tick).toBeGreaterThanOrEqual(seen - 10 + 30 - 5);
    expect(clock.tick).toBeLessThanOrEqual(seen + 30 + 5);
  });

  test('[SESSION-16] it never falls behind an action that was acknowledged', async () => {
    const store = new MemoryStore();
    const before = new Stage({ store });
    const { code, sam, facilitatorToken } = await before.open();
    await sam.act({ type: 'clock.speed', speed: 3600 });
    await sam.act({ type: 'clock.start' });
    await before.time.pass(1900);
    const placed = await sam.act({ type: 'order.place', intervention: 'paracetamol' });
    const after = afterCrash(store);
    const back = await after.join({ code, token: facilitatorToken });
    const { log, clock } = await after.snapshot(code, back);
    const line = log.find(({ seq }) => placed.ok && seq === placed.seq);
    expect(line?.action.type).toBe('order.place');
    expect(clock.tick).toBeGreaterThanOrEqual((line?.tick ?? 0) - 1);
  });

  test('[SESSION-16] a pause, a reveal, names and an end are as they were', async () => {
    const store = new MemoryStore();
    const before = new Stage({ store });
    const { code, sam, facilitatorToken } = await before.open();
    const ana = await before.join({ code, name: 'Ana' });
    await sam.act({ type: 'clock.start' });
    await before.time.pass(5000);
    await sam.act({ type: 'clock.pause' });
    await sam.act({ type: 'reveal.set', policy: 'live' });
    await sam.act({ type: 'participant.set', participantId: ana.participantId, name: 'Anna' });
    await before.time.pass(2000);
    const was = await before.snapshot(code, ana);
    const after = afterCrash(store);
    await after.join({ code, token: facilitatorToken });
    const back = await after.join({ code, token: ana.token });
    const is = await after.snapshot(code, back);
    expect(is.you).toMatchObject({ name: 'Anna', participantId: ana.participantId });
    expect(is.session).toEqual(was.session);
    expect(is.truth).toEqual(was.truth);
    expect(is.chart).toEqual(was.chart);
    expect(is.clock).toMatchObject({ status: 'paused', tick: was.clock.tick });
    await (await after.session(code)).abandon();
    const third = afterCrash(store);
    expect((await third.session(code)).status).toBe('ended');
  });

  test('[SESSION-5] a repeated actionId is answered again after a crash', async () => {
    const store = new MemoryStore();
    const before = new Stage({ store });
    const { code, sam, facilitatorToken } = await before.open();
    const first = await sam.act({ type: 'order.place', intervention: 'tocilizumab' }, 'toci-order');
    const after = afterCrash(store);
    const back = await after.join({ code, token: facilitatorToken });
    const again = await back.act(
      { type: 'order.place', intervention: 'tocilizumab' },
      'toci-order',
    );
    expect(again).toEqual(first);
    const { log } = await after.stored(code);
    expect(log.filter(({ action }) => action.type === 'order.place')).toHaveLength(1);
  });

  test('[CLOCK-12] a run to the next event is finished, and stops where it would have', async () => {
    const store = new MemoryStore();
    const time = new ManualTime();
    const before = new Stage({ store, time });
    const scenario = shortCase({ messagesAt: [300] });
    const { code, sam, facilitatorToken } = await before.open({ scenario });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.pause' });
    time.costOfLookingMs = 5;
    void sam.act({ type: 'clock.next-event' });
    await time.pass(40);
    const after = afterCrash(store);
    const back = await after.join({ code, token: facilitatorToken });
    await after.time.pass(2000);
    const seen = await after.snapshot(code, back);
    expect(seen.clock).toMatchObject({ status: 'paused', tick: 299 });
    expect(seen.events).toContainEqual(
      expect.objectContaining({ kind: 'time-passed', tick: -60, minutes: 359 }),
    );
  });

  test('[SESSION-17] a session of another version of the model is not told differently', async () => {
    const store = new MemoryStore();
    const stage = new Stage({ store });
    const { code, facilitatorToken } = await stage.open();
    const stored = await stage.stored(code);
    const other = new MemoryStore();
    await other.create(
      { ...stored.origin, engineVersion: stored.origin.engineVersion + 1 },
      { entries: stored.log, tokens: stored.tokens, progress: stored.progress },
    );
    const answer = await afterCrash(other).admit({ code, token: facilitatorToken });
    expect(answer).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'session-failed' }),
    });
  });
});

describe('every shipped case', () => {
  test.each(shippedScenarios())(
    '[SESSION-16] %s is after a crash what it was before',
    async (id) => {
      const store = new MemoryStore();
      const before = new Stage({ store });
      const scenario = builtInScenario(id);
      const { code, sam, session, facilitatorToken } = await before.open({ scenario });
      await sam.act({ type: 'clock.speed', speed: 3600 });
      await sam.act({ type: 'clock.start' });
      await sam.act({ type: 'order.place', intervention: 'norepinephrine' });
      await before.time.pass(3000);
      await sam.act({ type: 'observe', what: 'vitals' });
      await sam.act({ type: 'order.place', intervention: 'antibiotic', everyMinutes: 480 });
      await sam.act({ type: 'clock.advance', minutes: 600 });
      await before.time.pass(1000);
      await sam.act({ type: 'clock.pause' });
      const was = await before.snapshot(code, sam);
      const after = afterCrash(store);
      const back = await after.join({ code, token: facilitatorToken });
      const is = await after.snapshot(code, back);
      expect(snapshotSchema.parse(was)).toEqual(was);
      expect(is.courseHash).toBe(was.courseHash);
      expect({ ...is, you: 0, clock: 0, log: 0, seq: 0 }).toEqual({
        ...was,
        you: 0,
        clock: 0,
        log: 0,
        seq: 0,
      });
      const replay = await session.read((view) => view.replay('beacon test'));
      const file = replaySchema.parse(JSON.parse(JSON.stringify(replay.ok ? replay.value : null)));
      expect(recompute(file)).toEqual({ courseHash: was.courseHash, lastTick: was.clock.tick });
    },
  );
});

describe('the replay of a session', () => {
  test('[SESSION-18] recomputes to the course that was run, and is a valid file', async () => {
    const stage = new Stage();
    const { sam, session, code } = await stage.open({ options: { care: 'rules' } });
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act({ type: 'clock.speed', speed: 3600 });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(1500);
    await ana.act({ type: 'order.place', intervention: 'fluid-bolus' });
    await stage.time.pass(2000);
    await sam.act({ type: 'clock.advance', minutes: 60 });
    await stage.time.pass(1000);
    const replay = await session.read((view) => view.replay('beacon test'));
    const file = replaySchema.parse(JSON.parse(JSON.stringify(replay.ok ? replay.value : null)));
    expect(recompute(file)).toEqual({ courseHash: file.courseHash, lastTick: file.lastTick });
    expect(stage.outlet.of('facilitator').at(-1)?.courseHash).toBe(file.courseHash);
  });
});
