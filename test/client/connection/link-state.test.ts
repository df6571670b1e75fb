import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type LinkFacts, linkState } from '#client/connection/link-state.ts';

const START_MS = 1_000_000;

function facts(given: Partial<LinkFacts> = {}): LinkFacts {
  return {
    nowMs: START_MS,
    startedAtMs: START_MS,
    lastFrameAtMs: START_MS,
    visibleSinceMs: START_MS,
    hidden: false,
    awaitingSnapshot: false,
    ...given,
  };
}

const afterSilence = (ms: number) => linkState(facts({ nowMs: START_MS + ms }));

describe('the state of the link', () => {
  test('[LINK-1] is live below 3 s, grace below 10 s, stale below 30 s, then offline', () => {
    expect(afterSilence(0)).toBe('live');
    expect(afterSilence(2_999)).toBe('live');
    expect(afterSilence(3_000)).toBe('grace');
    expect(afterSilence(9_999)).toBe('grace');
    expect(afterSilence(10_000)).toBe('stale');
    expect(afterSilence(29_999)).toBe('stale');
    expect(afterSilence(30_000)).toBe('offline');
  });

  test('[LINK-2] never warns while the page is hidden', () => {
    const day = 86_400_000;
    expect(linkState(facts({ nowMs: START_MS + day, hidden: true }))).toBe('live');
    const waiting = { nowMs: START_MS + day, hidden: true, lastFrameAtMs: null };
    expect(linkState(facts(waiting))).toBe('connecting');
  });

  test('[LINK-3] begins a fresh grace when the page is brought to the front', () => {
    const woken = { nowMs: START_MS + 60_000, visibleSinceMs: START_MS + 59_000 };
    expect(linkState(facts(woken))).toBe('live');
    expect(linkState(facts({ ...woken, nowMs: START_MS + 62_000 }))).toBe('grace');
  });

  test('[LINK-4] is catching-up from the reconnection to its snapshot', () => {
    const reconnected = { nowMs: START_MS + 40_000, awaitingSnapshot: true };
    expect(linkState(facts(reconnected))).toBe('catching-up');
  });

  test('[LINK-5] is offline when a first connection takes 10 s, connecting before', () => {
    const never = { lastFrameAtMs: null };
    expect(linkState(facts({ ...never, nowMs: START_MS + 9_999 }))).toBe('connecting');
    expect(linkState(facts({ ...never, nowMs: START_MS + 10_000 }))).toBe('offline');
  });

  test('[LINK-1] only gets worse with silence', () => {
    const order = ['live', 'grace', 'stale', 'offline'];
    const silence = fc.integer({ min: 0, max: 120_000 });
    fc.assert(
      fc.property(silence, silence, (one, other) => {
        const [shorter, longer] = one < other ? [one, other] : [other, one];
        expect(order.indexOf(afterSilence(shorter))).toBeLessThanOrEqual(
          order.indexOf(afterSilence(longer)),
        );
      }),
    );
  });
});
