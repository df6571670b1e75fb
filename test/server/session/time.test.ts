import { describe, expect, test } from '@jest/globals';
import type { Frame } from '#shared/contracts/frame.ts';
import { SPEEDS } from '#shared/contracts/speed.ts';
import { ManualTime } from '#test/server/support/manual-time.ts';
import { Stage, shortCase } from '#test/server/support/stage.ts';

function ticksOf(frames: readonly Frame[]): number[] {
  return frames.flatMap((frame) => frame.chart.tick);
}

describe('frames', () => {
  test.each(SPEEDS)(
    '[CLOCK-7] at %d× every tick comes once, in one to four frames a second',
    async (speed) => {
      const stage = new Stage();
      const { sam } = await stage.open({ scenario: shortCase({ endTick: 20_160 }) });
      await sam.act({ type: 'clock.speed', speed });
      await sam.act({ type: 'clock.start' });
      await stage.time.pass(600);
      stage.outlet.frames.length = 0;
      await stage.time.pass(6000);
      const frames = stage.outlet.of('facilitator');
      expect(frames.length).toBeGreaterThanOrEqual(6);
      expect(frames.length).toBeLessThanOrEqual(24);
      const ticks = ticksOf(frames);
      const first = frames[0]?.from ?? 0;
      expect(ticks).toEqual(ticks.map((_, index) => first + index));
      for (const [index, frame] of frames.entries()) {
        expect(frame.from).toBe((frames[index - 1]?.to ?? frame.from - 1) + 1);
      }
      expect(Math.abs(ticks.length - 6 * (speed / 60))).toBeLessThanOrEqual(speed / 60 + 1);
    },
  );

  test('[CLOCK-8] lobby and pause are heard once a second, without a tick', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    await stage.time.pass(5000);
    expect(stage.outlet.of('facilitator').length).toBeGreaterThanOrEqual(5);
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(2000);
    await sam.act({ type: 'clock.pause' });
    await stage.time.pass(1000);
    stage.outlet.frames.length = 0;
    await stage.time.pass(10_000);
    const frames = stage.outlet.of('facilitator');
    expect(frames.length).toBeGreaterThanOrEqual(10);
    expect(frames.length).toBeLessThanOrEqual(11);
    expect(ticksOf(frames)).toEqual([]);
    expect(frames.every((frame) => frame.from === frame.to + 1)).toBe(true);
    expect(frames.at(-1)?.clock.pausedForMs).toBeGreaterThanOrEqual(10_000);
  });

  test('[CLOCK-9] an action is on every screen within a quarter of a second', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    await stage.time.pass(1400);
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(250);
    expect(stage.outlet.of('facilitator').at(-1)?.clock.status).toBe('running');
  });

  test('never more frames than asked for, whatever people do', async () => {
    const stage = new Stage({ framesPerSecond: 2 });
    const { sam } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(1000);
    stage.outlet.frames.length = 0;
    for (let turn = 0; turn < 40; turn += 1) {
      await sam.act({ type: 'clock.speed', speed: turn % 2 === 0 ? 600 : 3600 });
      await stage.time.pass(100);
    }
    expect(stage.outlet.of('facilitator').length).toBeLessThanOrEqual(8);
    expect(stage.outlet.of('facilitator').length).toBeGreaterThanOrEqual(7);
  });

  test.each([1, 10] as const)(
    '[CLOCK-10] at %d× each second has its own numerics',
    async (speed) => {
      const stage = new Stage();
      const { sam } = await stage.open();
      await sam.act({ type: 'clock.speed', speed });
      await sam.act({ type: 'clock.start' });
      await stage.time.pass(300);
      stage.outlet.frames.length = 0;
      await stage.time.pass(5000);
      const seconds = stage.outlet.of('facilitator').map((frame) => frame.second?.second);
      expect(seconds.length).toBeGreaterThanOrEqual(5);
      expect(seconds).toEqual(seconds.map((_, index) => ((index + 1) * speed) % 60));
    },
  );

  test('from 60× on, and in a pause, there are no numerics between the ticks', async () => {
    const stage = new Stage();
    const { sam } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(3000);
    await sam.act({ type: 'clock.speed', speed: 1 });
    await sam.act({ type: 'clock.pause' });
    await stage.time.pass(3000);
    expect(stage.outlet.frames.some(({ frame }) => frame.second !== undefined)).toBe(false);
  });

  test('the numerics of a second never change the course', async () => {
    const hashes: (string | undefined)[] = [];
    for (const speed of [1, 60] as const) {
      const stage = new Stage();
      const { sam } = await stage.open();
      await sam.act({ type: 'clock.speed', speed });
      await sam.act({ type: 'clock.start' });
      await stage.time.pass((180 / speed) * 1000 + 500);
      const at = stage.outlet.of('facilitator').find((frame) => frame.to === -57);
      hashes.push(at?.courseHash);
    }
    expect(hashes[0]).toBeDefined();
    expect(hashes[0]).toBe(hashes[1]);
  });
});

describe('a machine that slept', () => {
  test('[CLOCK-3] does not throw the patient ahead', async () => {
    const stage = new Stage();
    const { sam } = await stage.open({ scenario: shortCase({ endTick: 20_160 }) });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(5000);
    stage.time.leap(3_600_000);
    await stage.time.pass(1000);
    expect(stage.outlet.of('facilitator').at(-1)?.to).toBeLessThanOrEqual(-60 + 5 + 2 + 2);
  });
});

describe('running ahead', () => {
  test('[CLOCK-11] clock.advance jumps at once and says how much time passed', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(1300);
    stage.outlet.frames.length = 0;
    await sam.act({ type: 'clock.advance', minutes: 130 });
    await stage.time.pass(250);
    const frame = stage.outlet.of('learner')[0];
    expect(frame?.chart.tick.length).toBeGreaterThanOrEqual(130);
    expect(frame?.events).toContainEqual(
      expect.objectContaining({ kind: 'time-passed', minutes: 130 }),
    );
    const seen = await stage.snapshot(code, ana);
    expect(seen.events.map((event) => event.kind)).toContain('time-passed');
    expect(seen.clock).toMatchObject({ status: 'running', speed: 60 });
    const { log } = await stage.stored(code);
    expect(log.at(-1)).toMatchObject({
      actor: { id: 'system-arrived', role: 'system' },
      action: { type: 'clock.start' },
    });
    const asked = log.find(({ action }) => action.type === 'clock.advance');
    expect((log.at(-1)?.tick ?? 0) - (asked?.tick ?? 0)).toBe(130);
  });

  test('[CLOCK-11] from a pause it goes back to the pause', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.pause' });
    await sam.act({ type: 'clock.advance', minutes: 60 });
    await stage.time.pass(3000);
    expect((await stage.stored(code)).log.at(-1)?.action.type).toBe('clock.pause');
    expect(stage.outlet.of('facilitator').at(-1)?.clock).toMatchObject({
      status: 'paused',
      tick: 0,
    });
  });

  test('[CLOCK-12] next event stops one tick before it, and goes on at the speed it had', async () => {
    const stage = new Stage();
    const { sam } = await stage.open({ scenario: shortCase({ messagesAt: [30, 200] }) });
    await sam.act({ type: 'clock.speed', speed: 10 });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.next-event' });
    await stage.time.pass(300);
    const last = stage.outlet.of('facilitator').at(-1);
    expect(last?.clock).toEqual({
      status: 'running',
      speed: 10,
      tick: 29,
      pausedForMs: null,
      pauseReason: null,
    });
    expect(last?.upNext).toEqual({ tick: 30, kind: 'message' });
  });

  test('[CLOCK-12] asked again in front of an event, it goes past it to the next', async () => {
    const stage = new Stage();
    const { sam } = await stage.open({ scenario: shortCase({ messagesAt: [30, 31, 200] }) });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.pause' });
    const stops: (number | undefined)[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await sam.act({ type: 'clock.next-event' });
      await stage.time.pass(1000);
      stops.push(stage.outlet.of('facilitator').at(-1)?.clock.tick);
    }
    expect(stops).toEqual([29, 30, 199, 539]);
  });

  test('[CLOCK-12] after the last event it runs to the end, one tick before', async () => {
    const stage = new Stage();
    const { sam } = await stage.open({ scenario: shortCase({ endTick: 100 }) });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.pause' });
    await sam.act({ type: 'clock.next-event' });
    await stage.time.pass(1000);
    expect(stage.outlet.of('facilitator').at(-1)?.clock.tick).toBe(99);
  });

  test('advancing beyond the end stops at the end, paused', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: shortCase({ endTick: 60 }) });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.advance', minutes: 1440 });
    await stage.time.pass(1000);
    expect(stage.outlet.of('facilitator').at(-1)?.clock).toMatchObject({
      status: 'paused',
      tick: 60,
    });
    const { log } = await stage.stored(code);
    expect(log.slice(-2).map(({ actor, action }) => [actor.id, action.type])).toEqual([
      [sam.participantId, 'clock.advance'],
      ['system-arrived', 'clock.pause'],
    ]);
  });

  test('[CLOCK-13] it stops where it is after two seconds, and says that nothing came', async () => {
    const time = new ManualTime();
    const stage = new Stage({ time });
    const { code, sam } = await stage.open({ scenario: shortCase({ endTick: 20_160 }) });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(1000);
    time.costOfLookingMs = 7;
    await sam.act({ type: 'clock.next-event' });
    await stage.time.pass(4000);
    time.costOfLookingMs = 0;
    await stage.time.pass(1000);
    const last = (await stage.stored(code)).log.at(-1);
    expect(last).toMatchObject({ actor: { id: 'system-limit' }, action: { type: 'clock.pause' } });
    const frames = stage.outlet.of('facilitator');
    expect(frames.at(-1)?.clock.status).toBe('paused');
    expect(frames.at(-1)?.clock.tick).toBeGreaterThan(0);
    expect(frames.flatMap((frame) => frame.events)).toContainEqual(
      expect.objectContaining({ kind: 'message', from: 'system' }),
    );
  });

  test('an order given while it runs ahead takes effect on the way', async () => {
    const time = new ManualTime();
    const stage = new Stage({ time });
    const { code, sam } = await stage.open();
    await sam.act({ type: 'clock.start' });
    time.costOfLookingMs = 5;
    void sam.act({ type: 'clock.advance', minutes: 500 });
    await stage.time.pass(30);
    await sam.act({ type: 'order.place', intervention: 'paracetamol' });
    time.costOfLookingMs = 0;
    await stage.time.pass(1000);
    const { log } = await stage.stored(code);
    const order = log.find(({ action }) => action.type === 'order.place');
    expect(order?.tick).toBeGreaterThan(-59);
    expect(order?.tick).toBeLessThan(441);
    expect(log.at(-1)?.tick).toBe(441);
  });

  test('a pause breaks it off where it is', async () => {
    const time = new ManualTime();
    const stage = new Stage({ time });
    const { code, sam } = await stage.open();
    await sam.act({ type: 'clock.start' });
    time.costOfLookingMs = 5;
    void sam.act({ type: 'clock.advance', minutes: 500 });
    await stage.time.pass(30);
    await sam.act({ type: 'clock.pause' });
    time.costOfLookingMs = 0;
    await stage.time.pass(2000);
    const { log } = await stage.stored(code);
    expect(log.at(-1)).toMatchObject({ actor: { name: 'Sam' }, action: { type: 'clock.pause' } });
    const last = stage.outlet.of('facilitator').at(-1);
    expect(last?.clock).toMatchObject({ status: 'paused', tick: (log.at(-1)?.tick ?? 0) - 1 });
  });
});
