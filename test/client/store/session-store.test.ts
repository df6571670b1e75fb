import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSessionStore } from '#client/store/session-store.ts';
import { assert } from '#shared/contracts/invariant.ts';
import { logged } from '#test/support/log.ts';
import {
  chartOf,
  frameOf,
  sessionStateOf,
  snapshotOf,
  ticksFrom,
} from '#test/support/session-fixtures.ts';

const ON_TIME = { atMs: 5_000, afterBreak: false };
const AFTER_BREAK = { atMs: 90_000, afterBreak: true };

/** A store whose flushes run when the test says so. */
function storeAndPace() {
  const waiting: (() => void)[] = [];
  const store = createSessionStore({ soon: (run) => waiting.push(run) });
  let notified = 0;
  store.subscribe(() => {
    notified += 1;
  });
  return {
    store,
    flush() {
      for (const run of waiting.splice(0)) {
        run();
      }
    },
    asked: () => waiting.length,
    notified: () => notified,
  };
}

function joined() {
  const pace = storeAndPace();
  pace.store.receiveSnapshot(snapshotOf(), ON_TIME);
  return pace;
}

describe('a snapshot', () => {
  test('[CLIENT-2] replaces everything that an earlier one brought', () => {
    const { store } = joined();
    const other = snapshotOf({
      seq: 9,
      clock: { status: 'paused', speed: 10, tick: 300, pausedForMs: 0, pauseReason: 'person' },
      events: [
        { kind: 'message', id: 'm1', tick: 250, atTick: 250, from: 'nurse', text: { en: 'Hi' } },
      ],
    });
    store.receiveSnapshot(other, ON_TIME);
    const state = store.getState();
    expect(state.clock).toEqual(other.clock);
    expect(state.chart).toEqual(other.chart);
    expect(state.events).toEqual(other.events);
    expect(state.truth).toBeNull();
    expect(store.position()).toEqual({ branch: 0, tick: 300, seq: 9 });
  });

  test('[CLIENT-3] after a break marks the gap and counts the events that are new', () => {
    const { store } = joined();
    store.setLink('offline', 5_000);
    const message = {
      kind: 'message' as const,
      tick: 150,
      atTick: 150,
      from: 'nurse',
      text: { en: 'Hi' },
    };
    const events = [
      { ...message, id: 'm1' },
      { ...message, id: 'm2' },
    ];
    const clock = {
      status: 'running' as const,
      speed: 60 as const,
      tick: 230,
      pausedForMs: null,
      pauseReason: null,
    };
    store.receiveSnapshot(snapshotOf({ clock, events }), AFTER_BREAK);
    expect(store.getState().awayGaps).toEqual([{ fromTick: 100, toTick: 230 }]);
    expect(store.getState().back).toEqual({
      atMs: 90_000,
      awayMs: 85_000,
      awayTicks: 130,
      events: 2,
    });
  });

  test('[CLIENT-3] that is only renewed marks no gap', () => {
    const { store } = joined();
    const clock = {
      status: 'running' as const,
      speed: 60 as const,
      tick: 130,
      pausedForMs: null,
      pauseReason: null,
    };
    store.receiveSnapshot(snapshotOf({ clock }), ON_TIME);
    expect(store.getState().awayGaps).toEqual([]);
    expect(store.getState().back).toBeNull();
  });

  test('[CLIENT-3] of a new branch forgets the gaps of the one before', () => {
    const { store } = joined();
    const clock = {
      status: 'running' as const,
      speed: 60 as const,
      tick: 130,
      pausedForMs: null,
      pauseReason: null,
    };
    store.receiveSnapshot(snapshotOf({ clock }), AFTER_BREAK);
    store.receiveSnapshot(snapshotOf({ branch: 1 }), ON_TIME);
    expect(store.getState().awayGaps).toEqual([]);
  });
});

describe('frames', () => {
  test('[CLIENT-4] are published together, however many came between two flushes', () => {
    const { store, flush, asked, notified } = joined();
    const before = notified();
    store.receiveFrame(frameOf({ from: 101, to: 110 }), 6_000);
    store.receiveFrame(frameOf({ from: 111, to: 120 }), 6_000);
    expect(asked()).toBe(1);
    expect(store.getState().clock?.tick).toBe(100);
    flush();
    expect(notified()).toBe(before + 1);
    expect(store.getState().clock?.tick).toBe(120);
    expect(store.getState().chart.tick).toEqual(ticksFrom(90, 120));
  });

  test('[CLIENT-4] leave the chart that was handed out unchanged', () => {
    const { store, flush } = joined();
    const handedOut = store.getState().chart;
    store.receiveFrame(frameOf({ from: 101, to: 101 }), 6_000);
    flush();
    expect(handedOut.tick).toEqual(ticksFrom(90, 100));
    expect(store.getState().chart).not.toBe(handedOut);
  });

  test('[CLIENT-4] without new ticks keep the chart the same object', () => {
    const { store, flush } = joined();
    const { chart } = store.getState();
    store.receiveFrame(frameOf({ from: 101, to: 100 }), 6_000);
    flush();
    expect(store.getState().chart).toBe(chart);
  });

  test('[CLIENT-21] say how far the server’s clock is ahead, when they bring a line as it was written', () => {
    const { store, flush } = joined();
    const line = logged({ type: 'clock.pause' }, { seq: 4, tick: 101 });
    store.receiveFrame(frameOf({ from: 101, to: 101 }, { log: [{ ...line, atMs: 9_000 }] }), 6_000);
    store.receiveFrame(frameOf({ from: 102, to: 102 }), 90_000);
    flush();
    expect(store.getState().serverAheadMs).toBe(3_000);
    const own = { ...line, seq: 5, atMs: 2_000 };
    store.receivePersonal({ kind: 'log', entries: [own] }, 6_000);
    store.receiveSnapshot(snapshotOf({ log: [line, own] }), AFTER_BREAK);
    expect(store.getState().serverAheadMs).toBe(-4_000);
  });

  test('[CLIENT-5] that leave a gap are not taken in', () => {
    const { store } = joined();
    expect(store.receiveFrame(frameOf({ from: 102, to: 103 }), 6_000)).toBe(false);
    expect(store.position()).toEqual({ branch: 0, tick: 100, seq: 3 });
    expect(store.receiveFrame(frameOf({ from: 101, to: 103 }), 6_000)).toBe(true);
  });

  test('[CLIENT-5] of another branch are not taken in', () => {
    const { store } = joined();
    expect(store.receiveFrame(frameOf({ from: 101, to: 102 }, { branch: 1 }), 6_000)).toBe(false);
  });

  test('[CLIENT-6] show the numerics of the second where they bring them', () => {
    const { store, flush } = joined();
    const { latest } = sessionStateOf();
    assert(latest !== null, 'the fixture has numerics');
    const second = { second: 30, values: { ...latest.values, heartRatePerMin: 81 } };
    store.receiveFrame(frameOf({ from: 101, to: 100 }, { second }), 6_000);
    flush();
    expect(store.getState().latest?.values.heartRatePerMin).toBe(81);
    expect(store.getState().chart.heartRatePerMin.at(-1)).toBe(78);
  });

  test('[CLIENT-7] in any pieces, overlapping or repeated, give the same chart and log', () => {
    const pieces = fc.array(
      fc.record({ back: fc.integer({ min: 0, max: 8 }), length: fc.integer({ min: 0, max: 9 }) }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(pieces, (cuts) => {
        const { store, flush } = joined();
        let last = 100;
        for (const { back, length } of cuts) {
          const to = last + length;
          const from = Math.max(101, last + 1 - back);
          const temperatureC = ticksFrom(from, to).map((tick) => tick / 100);
          store.receiveFrame(
            frameOf({ from, to }, { chart: chartOf(ticksFrom(from, to), { temperatureC }) }),
            6_000,
          );
          last = to;
        }
        flush();
        const { chart } = store.getState();
        expect(chart.tick).toEqual(ticksFrom(90, last));
        expect(chart.temperatureC.slice(11)).toEqual(
          ticksFrom(101, last).map((tick) => tick / 100),
        );
      }),
    );
  });
});

describe('the link and the queue', () => {
  test('show at once, without waiting for the next flush', () => {
    const { store, notified } = joined();
    const before = notified();
    store.setLink('stale', 5_000);
    expect(store.getState().link).toBe('stale');
    expect(notified()).toBe(before + 1);
  });

  test('say nothing when nothing changed', () => {
    const { store, asked, notified } = joined();
    store.setLink('live', 5_000);
    const before = notified();
    store.setLink('live', 5_000);
    expect(notified()).toBe(before);
    expect(asked()).toBe(0);
  });

  test('[CLIENT-2] a problem is gone with the next snapshot', () => {
    const { store } = joined();
    store.setProblem({ code: 'session-full', message: 'Full.' });
    store.receiveSnapshot(snapshotOf(), ON_TIME);
    expect(store.getState().problem).toBeNull();
  });
});
