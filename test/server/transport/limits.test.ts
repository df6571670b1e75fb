import { describe, expect, test } from '@jest/globals';
import { ActionLimit } from '#server/transport/action-limit.ts';
import { FailureLimit } from '#server/transport/failure-limit.ts';
import { ManualTime } from '#test/server/support/manual-time.ts';

describe('failures per address', () => {
  test('[ACCESS-7] so many a minute, then none until the minute is over', () => {
    const time = new ManualTime();
    const limit = new FailureLimit(3, time);
    for (let failure = 0; failure < 3; failure += 1) {
      expect(limit.waitSeconds('a')).toBe(0);
      limit.count('a');
      time.leap(10_000);
    }
    expect(limit.waitSeconds('a')).toBe(30);
    expect(limit.waitSeconds('b')).toBe(0);
    time.leap(29_999);
    expect(limit.waitSeconds('a')).toBe(1);
    time.leap(1);
    expect(limit.waitSeconds('a')).toBe(0);
  });

  test('trying on while barred makes the wait no longer', () => {
    const time = new ManualTime();
    const limit = new FailureLimit(1, time);
    limit.count('a');
    time.leap(50_000);
    limit.count('a');
    time.leap(10_000);
    expect(limit.waitSeconds('a')).toBe(0);
  });

  test('the memory for addresses has an end: the oldest is forgotten', () => {
    const limit = new FailureLimit(1, new ManualTime());
    for (let address = 0; address <= 10_000; address += 1) {
      limit.count(`address-${address}`);
    }
    expect(limit.waitSeconds('address-0')).toBe(0);
    expect(limit.waitSeconds('address-1')).toBeGreaterThan(0);
  });
});

describe('actions per identity', () => {
  test('[ACCESS-8] ten at once, then ten a second', () => {
    const time = new ManualTime();
    const limit = new ActionLimit(time);
    const taken = (count: number) =>
      Array.from({ length: count }, () => limit.take('ana')).filter(Boolean).length;
    expect(taken(15)).toBe(10);
    time.leap(500);
    expect(taken(15)).toBe(5);
    time.leap(60_000);
    expect(taken(15)).toBe(10);
    expect(limit.take('ben')).toBe(true);
  });

  test('tidying forgets only shares that are whole again', () => {
    const time = new ManualTime();
    const limit = new ActionLimit(time);
    for (let action = 0; action < 10; action += 1) {
      limit.take('ana');
    }
    time.leap(50);
    limit.tidy();
    expect(limit.take('ana')).toBe(false);
    time.leap(1000);
    limit.tidy();
    expect(limit.take('ana')).toBe(true);
  });
});
