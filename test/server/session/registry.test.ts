import { describe, expect, test } from '@jest/globals';
import { newCode, newParticipantId, newToken } from '#server/session/people/identity.ts';
import { participantIdSchema } from '#shared/contracts/identity.ts';
import { CODE_ALPHABET, codeSchema, tokenSchema } from '#shared/contracts/wire.ts';
import { MemoryStore } from '#test/server/support/memory-store.ts';
import { Stage } from '#test/server/support/stage.ts';

const HOURS_13_MS = 13 * 3_600_000;

describe('codes, tokens and identities', () => {
  test('[ACCESS-5] have the form that the protocol promises and do not repeat', () => {
    const codes = Array.from({ length: 2000 }, newCode);
    const tokens = Array.from({ length: 500 }, newToken);
    const ids = Array.from({ length: 500 }, newParticipantId);
    expect(codes.every((code) => codeSchema.safeParse(code).success)).toBe(true);
    expect(tokens.every((token) => tokenSchema.safeParse(token).success)).toBe(true);
    expect(ids.every((id) => participantIdSchema.safeParse(id).success)).toBe(true);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(codes.join('')).size).toBe(CODE_ALPHABET.length);
  });
});

describe('the registry', () => {
  test('[SESSION-19] a code that leads nowhere is unknown', async () => {
    const answer = await new Stage().admit({ code: 'ZZZZZZ' });
    expect(answer).toEqual({
      ok: false,
      error: expect.objectContaining({ code: 'session-unknown', field: 'code' }),
    });
  });

  test('[SESSION-23] a code is never given twice, not even that of a session that has ended', async () => {
    const store = new MemoryStore();
    const codes = ['AAAAAA', 'AAAAAA', 'BBBBBB'];
    const stage = new Stage({ store, newCode: () => codes.shift() ?? 'CCCCCC' });
    const first = await stage.open();
    expect((await stage.open()).code).toBe('BBBBBB');
    await first.sam.act({ type: 'session.end' });
    const again = ['AAAAAA', 'DDDDDD'];
    const restarted = new Stage({
      store,
      maxSessions: 3,
      newCode: () => again.shift() ?? 'EEEEEE',
    });
    await restarted.registry.start();
    expect((await restarted.open()).code).toBe('DDDDDD');
    expect((await restarted.open()).code).toBe('EEEEEE');
    await expect(restarted.open()).rejects.toThrow('3 sessions at most');
  });

  test('a server whose codes are all taken says so', async () => {
    const stage = new Stage({ newCode: () => 'AAAAAA' });
    await stage.open();
    await expect(stage.open()).rejects.toThrow('No free code');
  });

  test('[SESSION-20] beyond MAX_SESSIONS no session is made until one has ended', async () => {
    const stage = new Stage({ maxSessions: 2 });
    const first = await stage.open();
    await stage.open();
    await expect(stage.open()).rejects.toThrow('2 sessions at most');
    await first.sam.act({ type: 'session.end' });
    await expect(stage.open()).resolves.toBeDefined();
  });

  test('[SESSION-20] sessions in the store count after a restart', async () => {
    const store = new MemoryStore();
    await new Stage({ store }).open();
    const restarted = new Stage({ store, maxSessions: 1 });
    await restarted.registry.start();
    await expect(restarted.open()).rejects.toThrow('1 sessions at most');
  });

  test('[SESSION-20] a session of another engine, which cannot be run, takes no place from others', async () => {
    const store = new MemoryStore();
    const stage = new Stage({ store });
    const { code } = await stage.open();
    const { origin, log, tokens, progress } = await stage.stored(code);
    const old = new MemoryStore();
    const engineVersion = origin.engineVersion - 1;
    await old.create({ ...origin, engineVersion }, { entries: log, tokens, progress });
    const updated = new Stage({ store: old, maxSessions: 1 });
    await updated.registry.start();
    await expect(updated.open()).resolves.toBeDefined();
  });

  test('many visitors of a session that is being loaded get the same one', async () => {
    const store = new MemoryStore();
    const { code } = await new Stage({ store }).open();
    const restarted = new Stage({ store });
    const found = await Promise.all(Array.from({ length: 20 }, () => restarted.session(code)));
    expect(new Set(found).size).toBe(1);
  });

  test('[SESSION-11] somebody who comes in the very moment it leaves memory is let in', async () => {
    for (let breaths = 0; breaths < 12; breaths += 1) {
      const stage = new Stage();
      const { code, sam, session, facilitatorToken } = await stage.open();
      await session.leave(sam.participantId);
      await stage.time.pass(59_500);
      const coming = (async () => {
        for (let breath = 0; breath < breaths; breath += 1) {
          await null;
        }
        return stage.admit({ code, token: facilitatorToken });
      })();
      stage.time.passAtOnce(1000);
      const admitted = await coming;
      expect(admitted.ok ? 'let in' : admitted.error.code).toBe('let in');
    }
  });

  test('[SESSION-21] a session that nobody came back to for twelve hours has ended', async () => {
    const stage = new Stage();
    const { code, sam, session } = await stage.open();
    const present = await stage.open();
    await session.leave(sam.participantId);
    await stage.registry.start();
    await stage.time.pass(61_000);
    stage.time.leap(HOURS_13_MS);
    await stage.time.pass(2000);
    const { log, progress } = await stage.stored(code);
    expect(progress.status).toBe('ended');
    expect(log.at(-1)).toMatchObject({
      actor: { id: 'system-abandoned' },
      action: { type: 'session.end' },
    });
    expect(present.session.status).toBe('lobby');
  });

  test('[SESSION-22] a server that is about to go takes nobody in and writes what is left', async () => {
    const store = new MemoryStore();
    const stage = new Stage({ store });
    const { code, sam, facilitatorToken } = await stage.open();
    await sam.act({ type: 'clock.start' });
    await stage.time.pass(2400);
    const shown = stage.outlet.of('facilitator').at(-1)?.to;
    await stage.registry.close();
    expect((await stage.stored(code)).progress).toMatchObject({ tick: shown, status: 'running' });
    const answer = await stage.admit({ code, token: facilitatorToken });
    expect(answer.ok ? '' : answer.error.code).toBe('server-draining');
    await expect(stage.open()).rejects.toThrow('about to stop');
    const acted = await sam.act({ type: 'clock.pause' });
    expect(acted.ok ? '' : acted.error.code).toBe('server-draining');
  });
});
