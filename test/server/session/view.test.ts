import { describe, expect, test } from '@jest/globals';
import { ManualTime } from '#test/server/support/manual-time.ts';
import { Stage, shortCase } from '#test/server/support/stage.ts';

describe('snapshots', () => {
  test('[WIRE-15] of one moment are drawn up once for each role, and belong to each person', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const ben = await stage.join({ code, name: 'Ben' });
    const [first, second, lead] = [
      await stage.snapshot(code, ana),
      await stage.snapshot(code, ben),
      await stage.snapshot(code, sam),
    ];
    expect(second.chart).toBe(first.chart);
    expect(lead.chart).not.toBe(first.chart);
    expect([first.you.name, second.you.name]).toEqual(['Ana', 'Ben']);
    expect([first.you.token, second.you.token]).toEqual([ana.token, ben.token]);
    expect(second.you).not.toHaveProperty('act');
  });

  test('[WIRE-15] of a later moment are new: time, orders, people and policy', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const ana = await stage.join({ code, name: 'Ana' });
    const before = await stage.snapshot(code, ana);
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(3000);
    const moved = await stage.snapshot(code, ana);
    expect(moved.clock.tick).toBeGreaterThan(before.clock.tick);
    expect(moved.chart.tick.at(-1)).toBe(moved.clock.tick);
    await sam.act({ type: 'clock.pause' });
    const paused = await stage.snapshot(code, ana);
    await stage.time.pass(400);
    const later = await stage.snapshot(code, ana);
    expect((later.clock.pausedForMs ?? 0) - (paused.clock.pausedForMs ?? 0)).toBe(400);
    await stage.join({ code, name: 'Ben' });
    expect((await stage.snapshot(code, ana)).roster?.learnersPresent).toBe(2);
    await sam.act({ type: 'reveal.set', policy: 'live' });
    expect((await stage.snapshot(code, ana)).truth).toBeDefined();
  });
});

describe('a patient on rounds', () => {
  test('[SESSION-27] has no numerics between two ticks until a monitor comes', async () => {
    const stage = new Stage();
    const { sam } = await stage.open({ options: { monitoring: 'spot' } });
    await sam.act({ type: 'clock.speed', speed: 10 });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(8000);
    const withSecond = () => stage.outlet.frames.filter(({ frame }) => frame.second !== undefined);
    expect(withSecond()).toEqual([]);
    await sam.act({ type: 'order.place', intervention: 'rapid-response' });
    await stage.time.pass(13_000);
    expect(withSecond().length).toBeGreaterThan(5);
  });

  test('[SESSION-27] is on a monitor from the tick of the call for help, and everyone is told', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ options: { monitoring: 'spot' } });
    const ana = await stage.join({ code, name: 'Ana' });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(5000);
    await ana.act({ type: 'order.place', intervention: 'transfer-icu' });
    expect(stage.outlet.said).not.toContain('everyone-changed');
    await stage.time.pass(5000);
    expect(stage.outlet.said.filter((word) => word === 'everyone-changed')).toHaveLength(1);
    const { session, chart, clock } = await stage.snapshot(code, ana);
    expect(session.monitoring.mode).toBe('continuous');
    const ticks = Array.from({ length: clock.tick + 55 }, (_, index) => index - 54);
    expect(chart.tick).toEqual([-60, ...ticks]);
  });
});

describe('what comes next', () => {
  test('[CLOCK-14] is looked for again when it has passed', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: shortCase({ messagesAt: [-55, -50] }) });
    const upNext = async () => (await stage.snapshot(code, sam)).upNext;
    expect(await upNext()).toEqual({ tick: -55, kind: 'message' });
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(5100);
    expect(await upNext()).toEqual({ tick: -50, kind: 'message' });
    await stage.time.pass(6000);
    expect(await upNext()).toEqual({ tick: 540, kind: 'end' });
  });

  test('[CLOCK-14] is looked for again when an order has changed the course', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open();
    const upNext = async () => (await stage.snapshot(code, sam)).upNext;
    expect(await upNext()).toEqual({ tick: 540, kind: 'end' });
    await sam.act({ type: 'order.place', intervention: 'laboratory', tests: ['crp'] });
    expect((await upNext())?.kind).toBe('result');
  });

  test('[CLOCK-14] is found a few milliseconds at a time, and then shown', async () => {
    const time = new ManualTime();
    const stage = new Stage({ time });
    const { code, sam } = await stage.open({ scenario: shortCase({ messagesAt: [530] }) });
    await sam.act({ type: 'order.place', intervention: 'paracetamol' });
    time.costOfLookingMs = 3;
    expect((await stage.snapshot(code, sam)).upNext).toBeNull();
    await stage.time.pass(100);
    time.costOfLookingMs = 0;
    expect((await stage.snapshot(code, sam)).upNext).toEqual({ tick: 530, kind: 'message' });
    await stage.time.pass(300);
    expect(stage.outlet.of('facilitator').at(-1)?.upNext).toEqual({ tick: 530, kind: 'message' });
  });

  test('is null at the end of the course', async () => {
    const stage = new Stage();
    const { code, sam } = await stage.open({ scenario: shortCase({ endTick: 60 }) });
    await sam.act({ type: 'clock.start' });
    await sam.act({ type: 'clock.advance', minutes: 1440 });
    await stage.time.pass(1000);
    expect((await stage.snapshot(code, sam)).upNext).toBeNull();
  });
});
