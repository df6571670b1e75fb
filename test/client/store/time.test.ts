import { describe, expect, test } from '@jest/globals';
import {
  elapsedLabel,
  spanLabel,
  stopwatchLabel,
  waitLabel,
  wardLabel,
} from '#client/store/time.ts';

const MONDAY_ELEVEN = { weekday: 'mon', hour: 11 };

describe('time in words', () => {
  test('[CLIENT-10] simulated time counts days and minutes since the infusion', () => {
    expect(elapsedLabel(0)).toBe('T+0d 00:00');
    expect(elapsedLabel(3270)).toBe('T+2d 06:30');
    expect(elapsedLabel(20_160)).toBe('T+14d 00:00');
  });

  test('[CLIENT-10] time before the infusion carries a minus', () => {
    expect(elapsedLabel(-45)).toBe('T-0d 00:45');
    expect(elapsedLabel(-1500)).toBe('T-1d 01:00');
  });

  test('[CLIENT-11] the ward clock stands at the hour of the infusion at tick 0', () => {
    expect(wardLabel(0, MONDAY_ELEVEN)).toBe('Mon 11:00');
    expect(wardLabel(3270, MONDAY_ELEVEN)).toBe('Wed 17:30');
  });

  test('[CLIENT-11] the ward clock changes its day at midnight, also backwards', () => {
    expect(wardLabel(779, MONDAY_ELEVEN)).toBe('Mon 23:59');
    expect(wardLabel(780, MONDAY_ELEVEN)).toBe('Tue 00:00');
    expect(wardLabel(-660, MONDAY_ELEVEN)).toBe('Mon 00:00');
    expect(wardLabel(-661, MONDAY_ELEVEN)).toBe('Sun 23:59');
    expect(wardLabel(1440, { weekday: 'sun', hour: 0 })).toBe('Mon 00:00');
  });

  test('wall time reads like a stopwatch', () => {
    expect(stopwatchLabel(0)).toBe('0:00');
    expect(stopwatchLabel(42_900)).toBe('0:42');
    expect(stopwatchLabel(725_000)).toBe('12:05');
    expect(stopwatchLabel(3_725_000)).toBe('1:02:05');
  });

  test('a stretch of simulated time is told in its two largest units', () => {
    expect(spanLabel(45)).toBe('45 min');
    expect(spanLabel(390)).toBe('6 h 30 min');
    expect(spanLabel(3120)).toBe('2 d 4 h');
  });

  test('what is none of a stretch is not told, unless all of it is none', () => {
    expect(spanLabel(60)).toBe('1 h');
    expect(spanLabel(2880)).toBe('2 d');
    expect(spanLabel(0)).toBe('0 min');
  });

  test('a wait is told in words, and never as none', () => {
    expect(waitLabel(400)).toBe('1 s');
    expect(waitLabel(10_500)).toBe('11 s');
    expect(waitLabel(150_000)).toBe('2 min 30 s');
    expect(waitLabel(120_000)).toBe('2 min');
    expect(waitLabel(3_900_000)).toBe('1 h 5 min');
  });
});
