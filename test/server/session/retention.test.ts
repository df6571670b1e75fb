import { describe, expect, test } from '@jest/globals';
import type { SettingsChange } from '#shared/contracts/settings.ts';
import { MemoryStore } from '#test/server/support/memory-store.ts';
import { Stage } from '#test/server/support/stage.ts';

const HOUR_MS = 3_600_000;
/** Longer than the server waits between two looks. */
const A_LOOK_MS = 610_000;

const set = (settings: SettingsChange) => ({ type: 'session.set', settings }) as const;

/** A session that has ended, on a server that looks after its records. */
async function ended(given: { readonly retentionHours?: number } = {}) {
  const store = new MemoryStore();
  const stage = new Stage({ store });
  const { code, sam, session } = await stage.open({ options: given });
  const ana = await stage.join({ code, name: 'Ana' });
  await sam.act({ type: 'session.end' });
  await stage.registry.start();
  const isKept = async () => (await store.load(code)) !== null;
  const wait = async (hours: number) => {
    stage.time.leap(hours * HOUR_MS);
    await stage.time.pass(A_LOOK_MS);
  };
  return { stage, store, code, sam, ana, session, isKept, wait };
}

describe('the record of a session', () => {
  test('[SESSION-28] is deleted a day after the end, and whoever is there is told', async () => {
    const { stage, code, sam, isKept, wait } = await ended();
    const other = await stage.open();
    await wait(23);
    expect(await isKept()).toBe(true);
    expect(stage.outlet.said).not.toContain('closing deleted');
    await wait(1);
    expect(await isKept()).toBe(false);
    expect(stage.outlet.said.filter((said) => said === 'closing deleted')).toHaveLength(1);
    const unknown = { ok: false, error: { code: 'session-unknown' } };
    expect(await stage.admit({ code, token: sam.token })).toMatchObject(unknown);
    expect((await sam.act({ type: 'bookmark.add', label: '' })).ok).toBe(false);
    expect(await stage.store.load(other.code)).not.toBeNull();
  });

  test('[SESSION-28] is deleted by a server that was off when its time came', async () => {
    const { stage, store, isKept } = await ended();
    await stage.registry.close();
    stage.time.leap(25 * HOUR_MS);
    const restarted = new Stage({ store, time: stage.time });
    await restarted.registry.start();
    expect(await isKept()).toBe(false);
  });

  test('[SESSION-28] is for nobody any more while it is being deleted', async () => {
    const { stage, store, code, ana, wait } = await ended();
    stage.time.leap(25 * HOUR_MS);
    store.hold();
    const waiting = wait(0);
    await stage.time.pass(A_LOOK_MS);
    expect(await stage.admit({ code, token: ana.token })).toMatchObject({
      ok: false,
      error: { code: 'session-unknown' },
    });
    store.resume();
    await waiting;
  });

  test('[SESSION-28] looking at it after the end does not keep it for longer', async () => {
    const { stage, code, sam, ana, session, isKept, wait } = await ended();
    await session.leave(sam.participantId);
    await session.leave(ana.participantId);
    await wait(20);
    await stage.session(code);
    await wait(4);
    expect(await isKept()).toBe(false);
  });

  test('[SESSION-28] of a session that nobody ended goes a day after it counts as ended', async () => {
    const stage = new Stage();
    const { code, sam, session } = await stage.open();
    await session.leave(sam.participantId);
    await stage.registry.start();
    await stage.time.pass(61_000);
    const passed = async (hours: number) => {
      stage.time.leap(hours * HOUR_MS);
      await stage.time.pass(A_LOOK_MS);
      return stage.store.load(code);
    };
    expect((await passed(13))?.progress.status).toBe('ended');
    expect(await passed(23)).not.toBeNull();
    expect(await passed(1)).toBeNull();
  });

  test('[SESSION-29] is kept for as long as the settings say, which may change after the end', async () => {
    const { sam, ana, stage, code, isKept, wait } = await ended({ retentionHours: 2 });
    expect((await sam.act(set({ retentionHours: 48 }))).ok).toBe(true);
    expect((await stage.snapshot(code, ana)).session.retentionHours).toBe(48);
    await wait(47);
    expect(await isKept()).toBe(true);
    expect((await sam.act(set({ retentionHours: 1 }))).ok).toBe(true);
    await wait(0);
    expect(await isKept()).toBe(false);
  });

  test('[SESSION-29] nothing else can be set after the end, and nobody else sets it', async () => {
    const { sam, ana } = await ended();
    const isOver = { ok: false, error: { code: 'session-ended' } };
    expect(await sam.act(set({ names: 'names' }))).toMatchObject(isOver);
    expect(await sam.act(set({ names: 'names', retentionHours: 48 }))).toMatchObject(isOver);
    expect(await ana.act(set({ retentionHours: 48 }))).toMatchObject({
      ok: false,
      error: { code: 'role-forbidden' },
    });
  });

  test('[SESSION-29] is kept from an hour to a year', async () => {
    const { sam } = await ended();
    const answers = [];
    for (const retentionHours of [0, 1, 1.5, 8760, 8761]) {
      answers.push((await sam.act(set({ retentionHours }))).ok);
    }
    expect(answers).toEqual([false, true, false, true, false]);
  });

  test('[SESSION-29] of a session of another engine goes by the usual time', async () => {
    const { origin, log, tokens, progress } = await (async () => {
      const stage = new Stage();
      return stage.stored((await stage.open()).code);
    })();
    const store = new MemoryStore();
    const engineVersion = origin.engineVersion - 1;
    await store.create({ ...origin, engineVersion }, { entries: log, tokens, progress });
    const stage = new Stage({ store, retentionHours: 48 });
    await stage.registry.start();
    const passed = async (hours: number) => {
      stage.time.leap(hours * HOUR_MS);
      await stage.time.pass(A_LOOK_MS);
      return (await store.load(origin.code)) !== null;
    };
    expect(await passed(59)).toBe(true);
    expect(await passed(1)).toBe(false);
  });
});
