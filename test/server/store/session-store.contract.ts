import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type {
  Progress,
  SessionOrigin,
  SessionStore,
  SessionWrite,
  StoredToken,
} from '#server/session/session-store.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { logged } from '#test/support/log.ts';
import { builtInScenario, PLAIN_OPTIONS } from '#test/support/scenarios.ts';

/** A store under test: opened anew on the same files, or closed and cleared away. */
export interface StoreUnderTest {
  open(): Promise<SessionStore>;
  /** True if what was written is there again after a close and an open. */
  readonly lasting: boolean;
  clear(): Promise<void>;
}

function origin(code = 'ABC234'): SessionOrigin {
  return {
    code,
    scenario: builtInScenario(),
    seed: 7,
    options: PLAIN_OPTIONS,
    engineVersion: 1,
  };
}

function progress(tick = -60): Progress {
  return { tick, second: 0, status: 'lobby', savedAtMs: 1_700_000_000_000, deleteAtMs: null };
}

function token(name: string): StoredToken {
  return {
    hash: Buffer.from(name).toString('hex').padEnd(64, '0'),
    participantId: 'abcd1234',
    role: 'learner',
    name,
  };
}

function write(entries: readonly LoggedAction[] = [], tokens: readonly StoredToken[] = []) {
  return { entries, tokens, progress: progress() } satisfies SessionWrite;
}

const started = (seq: number) => logged({ type: 'clock.start' }, { seq, tick: -59 });

/** The laws that every store keeps; `SessionStore` says them in words. */
export function describeSessionStore(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps sessions`, () => {
    let under: StoreUnderTest;
    let store: SessionStore;

    beforeEach(async () => {
      under = await make();
      store = await under.open();
    });

    afterEach(async () => {
      await store.close();
      await under.clear();
    });

    test('[STORE-1] what was written is read back the same', async () => {
      const first = write([started(1)], [token('Sam')]);
      expect(await store.create(origin(), first)).toBe('created');
      const order = logged(
        { type: 'order.place', intervention: 'tocilizumab', dose: 544, unit: 'mg' },
        { seq: 2, tick: 12, name: 'Ana “Zoë” 王' },
      );
      await store.append('ABC234', {
        entries: [order],
        tokens: [token('Ana')],
        progress: { tick: 11, second: 7, status: 'running', savedAtMs: 5, deleteAtMs: null },
      });
      expect(await store.load('ABC234')).toEqual({
        origin: origin(),
        log: [started(1), order],
        tokens: [token('Ana'), token('Sam')],
        progress: { tick: 11, second: 7, status: 'running', savedAtMs: 5, deleteAtMs: null },
      });
    });

    test('an unknown code reads as null', async () => {
      expect(await store.load('ZZZZZZ')).toBeNull();
      expect(await store.engineVersion('ZZZZZZ')).toBeNull();
    });

    test('the engine of a session is known without reading the session', async () => {
      await store.create({ ...origin(), engineVersion: 7 }, write([started(1)]));
      expect(await store.engineVersion('ABC234')).toBe(7);
    });

    test('a code that is taken keeps its first session', async () => {
      await store.create(origin(), write([started(1)]));
      const second = { ...origin(), seed: 8 };
      expect(await store.create(second, write([started(1)]))).toBe('code-taken');
      expect((await store.load('ABC234'))?.origin.seed).toBe(7);
    });

    test('[STORE-2] of a write that fails nothing is kept', async () => {
      await store.create(origin(), write([started(1)]));
      const doubled = {
        entries: [started(2), started(1)],
        tokens: [token('Ana')],
        progress: progress(99),
      };
      await expect(store.append('ABC234', doubled)).rejects.toThrow();
      const kept = await store.load('ABC234');
      expect(kept?.log).toEqual([started(1)]);
      expect(kept?.tokens).toEqual([]);
      expect(kept?.progress).toEqual(progress());
    });

    test('[STORE-2] a write that fails takes nobody else with it', async () => {
      await store.create(origin(), write([started(1)]));
      await store.create(origin('DEF234'), write([started(1)]));
      const outcomes = await Promise.allSettled([
        store.append('ABC234', write([started(2)])),
        store.append('ABC234', write([started(1)])),
        store.append('DEF234', write([started(2)])),
      ]);
      expect(outcomes.map((outcome) => outcome.status)).toEqual([
        'fulfilled',
        'rejected',
        'fulfilled',
      ]);
      expect((await store.load('ABC234'))?.log).toHaveLength(2);
      expect((await store.load('DEF234'))?.log).toHaveLength(2);
    });

    test('when a record is to be deleted is read back', async () => {
      await store.create(origin(), write([started(1)]));
      const over = { ...progress(9), status: 'ended', deleteAtMs: 1_700_086_400_000 } as const;
      await store.append('ABC234', { entries: [], tokens: [], progress: over });
      expect((await store.load('ABC234'))?.progress).toEqual(over);
      expect((await store.list()).map(({ progress: read }) => read)).toEqual([over]);
    });

    test('[STORE-12] of a session that is removed nothing is left, others stay', async () => {
      await store.create(origin(), write([started(1), started(2)], [token('Ana')]));
      await store.create(origin('DEF234'), write([started(1)], [token('Ben')]));
      await store.remove('ABC234');
      expect(await store.load('ABC234')).toBeNull();
      expect(await store.engineVersion('ABC234')).toBeNull();
      expect((await store.list()).map(({ code }) => code)).toEqual(['DEF234']);
      expect((await store.load('DEF234'))?.tokens).toEqual([token('Ben')]);
      await store.create(origin(), write([started(1)]));
      const anew = await store.load('ABC234');
      expect([anew?.log, anew?.tokens]).toEqual([[started(1)], []]);
    });

    test('[STORE-12] to remove what is not there is no fault', async () => {
      await expect(store.remove('ZZZZZZ')).resolves.toBeUndefined();
    });

    test('log lines for a session that is not there are refused', async () => {
      await expect(store.append('ZZZZZZ', write([started(1)]))).rejects.toThrow();
    });

    test('the list has every session with how far it came', async () => {
      await store.create(origin('DEF234'), write([started(1)]));
      await store.create(origin('ABC234'), write([started(1)]));
      const later: Progress = {
        tick: 40,
        second: 59,
        status: 'paused',
        savedAtMs: 9,
        deleteAtMs: null,
      };
      await store.append('DEF234', { entries: [], tokens: [], progress: later });
      expect(await store.list()).toEqual([
        { code: 'ABC234', engineVersion: 1, progress: progress() },
        { code: 'DEF234', engineVersion: 1, progress: later },
      ]);
    });

    test('writes that come together are kept in their order', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom('A', 'B', 'C'), { maxLength: 40 }),
          async (to) => {
            const fresh = await make();
            const opened = await fresh.open();
            const seqs: Record<string, number> = { A: 1, B: 1, C: 1 };
            for (const letter of Object.keys(seqs)) {
              await opened.create(origin(`${letter}23456`), write([started(1)]));
            }
            await Promise.all(
              to.map((letter) => {
                seqs[letter] = (seqs[letter] ?? 0) + 1;
                return opened.append(`${letter}23456`, write([started(seqs[letter] ?? 0)]));
              }),
            );
            for (const [letter, last] of Object.entries(seqs)) {
              const log = (await opened.load(`${letter}23456`))?.log ?? [];
              expect(log.map((entry) => entry.seq)).toEqual(
                Array.from({ length: last }, (_, index) => index + 1),
              );
            }
            await opened.close();
            await fresh.clear();
          },
        ),
        { numRuns: 15 },
      );
    });

    test('a store that works passes its check, a closed one does not', async () => {
      await expect(store.check()).resolves.toBeUndefined();
      const other = await make();
      const opened = await other.open();
      await opened.close();
      await expect(opened.check()).rejects.toThrow();
      await other.clear();
    });

    test('[STORE-1] what was written is there after a close', async () => {
      await store.create(origin(), write([started(1)], [token('Sam')]));
      void store.append('ABC234', write([started(2)]));
      await store.close();
      if (under.lasting) {
        store = await under.open();
        expect((await store.load('ABC234'))?.log).toHaveLength(2);
      } else {
        await expect(store.load('ABC234')).rejects.toThrow();
        store = await under.open();
      }
    });
  });
}
