import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createBrowserPace } from '#client/connection/browser.ts';

const PICTURE_MS = 16;

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  jest.useRealTimers();
});

describe('the pace at which a browser shows what came', () => {
  test('is that of its pictures, and at most four times a second', () => {
    const pace = createBrowserPace();
    const startMs = performance.now();
    const ranAtMs: number[] = [];
    const run = () => {
      ranAtMs.push(performance.now() - startMs);
      pace.soon(run);
    };
    pace.soon(run);
    jest.advanceTimersByTime(PICTURE_MS);
    expect(ranAtMs.length).toBe(1);
    jest.advanceTimersByTime(1000);
    expect(ranAtMs.length).toBe(4);
    for (const [index, atMs] of ranAtMs.slice(1).entries()) {
      expect(atMs - (ranAtMs[index] ?? 0)).toBeGreaterThanOrEqual(250);
    }
  });

  test('asks for one picture each time, and for none in between', () => {
    const asked = jest.spyOn(globalThis, 'requestAnimationFrame');
    const pace = createBrowserPace();
    const run = jest.fn(() => pace.soon(run));
    pace.soon(run);
    jest.advanceTimersByTime(10_000);
    expect(run.mock.calls.length).toBeGreaterThan(30);
    expect(asked.mock.calls.length - run.mock.calls.length).toBeLessThanOrEqual(1);
  });
});
