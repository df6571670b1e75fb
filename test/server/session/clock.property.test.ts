import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  afterEntry,
  type Clock,
  clockAt,
  dueTick,
  msToNextFrame,
  passTime,
  secondWithin,
} from '#server/session/clock.ts';
import { SPEEDS } from '#shared/contracts/speed.ts';
import { logged } from '#test/support/log.ts';

const anySpeed = fc.constantFrom(...SPEEDS);
const anyTick = fc.integer({ min: -2880, max: 80_000 });
const anyGap = fc.integer({ min: 0, max: 2000 });

function running(tick: number, speed: (typeof SPEEDS)[number]): Clock {
  return { ...clockAt({ tick, speed, nowMs: 0 }), status: 'running' };
}

describe('for every way through a session', () => {
  test('[CLOCK-1] simulated time is wall time times speed, however often anyone looks', () => {
    fc.assert(
      fc.property(anyTick, anySpeed, fc.array(anyGap, { maxLength: 50 }), (tick, speed, gaps) => {
        let nowMs = 0;
        let clock = running(tick, speed);
        for (const gap of gaps) {
          nowMs += gap;
          clock = passTime(clock, nowMs);
        }
        expect(clock.simulatedMs).toBe(tick * 60_000 + nowMs * speed);
        expect(dueTick(clock)).toBe(tick + Math.floor((nowMs * speed) / 60_000));
      }),
    );
  });

  test('[CLOCK-2] speeds and pauses in any order leave the sum of what ran', () => {
    const change = fc.oneof(
      fc.record({ type: fc.constant('clock.speed' as const), speed: anySpeed }),
      fc.record({ type: fc.constantFrom('clock.start' as const, 'clock.pause' as const) }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(anyGap, change), { maxLength: 40 }), (steps) => {
        let nowMs = 0;
        let expected = 0;
        let clock = running(0, 60);
        for (const [gap, action] of steps) {
          nowMs += gap;
          expected += clock.status === 'running' ? gap * clock.speed : 0;
          clock = passTime(clock, nowMs);
          clock = afterEntry(clock, logged(action, { seq: 1, tick: dueTick(clock) + 1 }));
        }
        expect(clock.simulatedMs).toBe(expected);
      }),
    );
  });

  test('the second is 0-59 and belongs to the tick', () => {
    fc.assert(
      fc.property(anyTick, anySpeed, anyGap, (tick, speed, gap) => {
        const clock = passTime(running(tick, speed), gap);
        const second = secondWithin(clock);
        expect(second).toBeGreaterThanOrEqual(0);
        expect(second).toBeLessThanOrEqual(59);
        expect(Math.floor(clock.simulatedMs / 1000)).toBe(dueTick(clock) * 60 + second);
      }),
    );
  });

  test('[CLOCK-6] after the wait for a frame, a whole frame has passed and no further one', () => {
    fc.assert(
      fc.property(
        anyTick,
        anySpeed,
        anyGap,
        fc.constantFrom(250, 500, 1000),
        (tick, speed, gap, frameMs) => {
          const clock = passTime(running(tick, speed), gap);
          const waitMs = msToNextFrame(clock, frameMs);
          const stride = frameMs * speed;
          const frames = (at: Clock) => Math.floor(at.simulatedMs / stride);
          expect(waitMs).toBeGreaterThanOrEqual(1);
          expect(waitMs).toBeLessThanOrEqual(frameMs);
          expect(frames(passTime(clock, gap + waitMs))).toBe(frames(clock) + 1);
        },
      ),
    );
  });
});
