import { describe, expect, test } from '@jest/globals';
import {
  afterEntry,
  type Clock,
  checkClockAction,
  clockAt,
  dueTick,
  passTime,
  secondWithin,
  standingAt,
  viewOf,
} from '#server/session/clock.ts';
import type { Action, ClientAction } from '#shared/contracts/action.ts';
import { logged } from '#test/support/log.ts';

function clock(given: Partial<Clock> = {}): Clock {
  return { ...clockAt({ tick: 0, speed: 60, nowMs: 0 }), status: 'running', ...given };
}

function changed(from: Clock, action: Action, tick = dueTick(from) + 1): Clock {
  return afterEntry(from, { ...logged(action, { seq: 1, tick }), atMs: 5000 });
}

describe('the clock', () => {
  test('[CLOCK-1] at 60× a wall second is a tick, at 1× a minute is', () => {
    expect(dueTick(passTime(clock(), 999))).toBe(0);
    expect(dueTick(passTime(clock(), 1000))).toBe(1);
    const real = Array.from({ length: 60 }, (_, second) => (second + 1) * 1000).reduce(
      passTime,
      clock({ speed: 1 }),
    );
    expect(dueTick(passTime(real, 59_999))).toBe(1);
    expect(dueTick(real)).toBe(1);
  });

  test('ticks before the infusion count the same way', () => {
    const early = clockAt({ tick: -60, speed: 60, nowMs: 0 });
    expect(dueTick(early)).toBe(-60);
    expect(dueTick(passTime({ ...early, status: 'running' }, 1500))).toBe(-59);
  });

  test.each(['lobby', 'paused', 'ended'] as const)('time stands still in the %s', (status) => {
    expect(dueTick(passTime(clock({ status }), 2000))).toBe(0);
  });

  test('[CLOCK-2] a pause in the middle of a minute loses and gains nothing', () => {
    const half = passTime(clock({ speed: 10 }), 1500);
    const paused = passTime(changed(half, { type: 'clock.pause' }), 900_000);
    const again = passTime(changed(paused, { type: 'clock.start' }), 901_000);
    expect(secondWithin(half)).toBe(15);
    expect(secondWithin(paused)).toBe(15);
    expect(secondWithin(again)).toBe(25);
  });

  test('[CLOCK-21] the first start counts three seconds before time moves', () => {
    const waiting = clock({ status: 'briefing' });
    const begun = changed(waiting, { type: 'clock.start', countIn: true });
    expect(viewOf(begun, { tick: 0, utcMs: 0 })).toMatchObject({
      status: 'running',
      startsInMs: 3000,
    });
    const half = passTime(begun, 1500);
    expect(viewOf(half, { tick: 0, utcMs: 0 }).startsInMs).toBe(1500);
    const moving = passTime(passTime(half, 3000), 4000);
    expect(viewOf(moving, { tick: 0, utcMs: 0 }).startsInMs).toBeUndefined();
    expect(dueTick(moving)).toBe(1);
    expect(secondWithin(moving)).toBe(0);
    expect(dueTick(passTime(changed(waiting, { type: 'clock.start' }), 1000))).toBe(1);
  });

  test.each<Action>([
    { type: 'clock.pause' },
    { type: 'clock.advance', minutes: 60 },
    { type: 'clock.next-event' },
    { type: 'clock.rewind', toTick: 0 },
    { type: 'session.end' },
  ])('[CLOCK-21] $type takes the rest of the count away', (action) => {
    const begun = changed(clock({ status: 'lobby' }), { type: 'clock.start', countIn: true });
    expect(changed(passTime(begun, 1000), action).countInMs).toBe(0);
  });

  test('[CLOCK-21] a change of speed leaves the count, and whoever goes on is not counted in', () => {
    const begun = changed(clock({ status: 'lobby' }), { type: 'clock.start', countIn: true });
    expect(changed(passTime(begun, 1000), { type: 'clock.speed', speed: 10 }).countInMs).toBe(2000);
    const again = changed(clock({ status: 'paused' }), { type: 'clock.start', countIn: true });
    expect(again.countInMs).toBe(0);
    const byHand = clock({ status: 'lobby', manual: true });
    expect(changed(byHand, { type: 'clock.start', countIn: true }).countInMs).toBe(0);
  });

  test('[CLOCK-3] wall time that leaps or runs backwards is not believed', () => {
    expect(dueTick(passTime(clock(), 3_600_000))).toBe(2);
    const back = passTime(passTime(clock(), 1500), 1000);
    expect(back.simulatedMs).toBe(90_000);
    expect(dueTick(passTime(back, 1500))).toBe(2);
  });

  test('a change of speed counts from the moment it is made', () => {
    const fast = passTime(
      changed(passTime(clock(), 1000), { type: 'clock.speed', speed: 600 }),
      2000,
    );
    expect(dueTick(fast)).toBe(11);
    expect(fast.status).toBe('running');
  });

  test('[CLOCK-4] an action holds the clock in the minute before its tick', () => {
    const late = clock({ simulatedMs: 7.5 * 60_000 });
    expect(dueTick(changed(late, { type: 'clock.pause' }, 6))).toBe(5);
    const early = clock({ simulatedMs: 3 * 60_000 });
    expect(changed(early, { type: 'clock.pause' }, 6).simulatedMs).toBe(5 * 60_000);
  });

  test('running ahead remembers where it began and where it is to stop', () => {
    const advance = changed(clock(), { type: 'clock.advance', minutes: 90 }, 11);
    expect(advance.rush).toEqual({ kind: 'advance', fromTick: 10, toTick: 100 });
    const next = changed(clock(), { type: 'clock.next-event' }, 11);
    expect(next.rush).toEqual({ kind: 'next-event', fromTick: 10, toTick: null });
    expect(passTime(next, 1000).simulatedMs).toBe(next.simulatedMs);
  });

  test.each(['clock.start', 'clock.pause', 'session.end'] as const)(
    '%s ends running ahead',
    (type) => {
      const ahead = changed(clock(), { type: 'clock.advance', minutes: 90 }, 11);
      expect(changed(ahead, { type }, 40).rush).toBeNull();
    },
  );

  test('a line that is no clock action changes nothing', () => {
    const before = clock();
    expect(changed(before, { type: 'reveal.set', policy: 'live' })).toBe(before);
  });

  test('the view says how long a pause has lasted, and only in a pause', () => {
    const paused = changed(clock(), { type: 'clock.pause' });
    expect(viewOf(paused, { tick: 0, utcMs: 6500 }).pausedForMs).toBe(1500);
    expect(viewOf(paused, { tick: 0, utcMs: 4000 }).pausedForMs).toBe(0);
    expect(viewOf(clock(), { tick: 0, utcMs: 6500 }).pausedForMs).toBeNull();
  });

  test('a clock put at a tick and a second stands there', () => {
    const put = standingAt(clock({ simulatedMs: 999 }), { tick: 12, second: 30, nowMs: 70 });
    expect(put.simulatedMs).toBe(12 * 60_000 + 30_000);
    expect(dueTick(passTime(put, 70))).toBe(12);
  });
});

describe('what the clock declines', () => {
  const rush = { kind: 'advance', fromTick: 0, toTick: 5 } as const;
  const start: ClientAction = { type: 'clock.start' };
  const pause: ClientAction = { type: 'clock.pause' };
  const advance: ClientAction = { type: 'clock.advance', minutes: 5 };
  const next: ClientAction = { type: 'clock.next-event' };

  test.each([
    ['starting a clock that runs', clock(), start, false, 'clock-already-running'],
    [
      'starting at the end of the course',
      clock({ status: 'paused' }),
      start,
      true,
      'course-finished',
    ],
    ['pausing in the lobby', clock({ status: 'lobby' }), pause, false, 'clock-not-running'],
    ['pausing twice', clock({ status: 'paused' }), pause, false, 'clock-not-running'],
    ['moving on in the lobby', clock({ status: 'lobby' }), advance, false, 'clock-not-running'],
    ['next event in the lobby', clock({ status: 'lobby' }), next, false, 'clock-not-running'],
    ['moving on at the end', clock({ status: 'paused' }), advance, true, 'course-finished'],
    ['moving on twice at once', clock({ rush }), next, false, 'clock-already-running'],
  ] as const)('[CLOCK-5] %s is refused', (_, from, action, finished, code) => {
    expect(checkClockAction(from, action, finished)?.code).toBe(code);
  });

  test.each([
    ['starting in the lobby', clock({ status: 'lobby' }), start],
    ['starting after a pause', clock({ status: 'paused' }), start],
    ['starting while it runs ahead from a pause', clock({ status: 'paused', rush }), start],
    ['pausing while it runs', clock(), pause],
    ['pausing while it runs ahead from a pause', clock({ status: 'paused', rush }), pause],
    ['a speed in the lobby', clock({ status: 'lobby' }), { type: 'clock.speed', speed: 600 }],
    ['moving on in a pause', clock({ status: 'paused' }), advance],
    ['next event while it runs', clock(), next],
  ] as const)('%s is taken', (_, from, action) => {
    expect(checkClockAction(from, action, false)).toBeNull();
  });
});
