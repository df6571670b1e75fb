import { describe, expect, test } from '@jest/globals';
import { type Decision, Inbox } from '#server/session/inbox.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import { settle } from '#test/server/support/manual-time.ts';
import { logged } from '#test/support/log.ts';

/** An inbox that writes down what happens, and a disk that waits to be released. */
function stage() {
  const happened: string[] = [];
  const commits: { entries: readonly LoggedAction[]; finish: (error?: Error) => void }[] = [];
  const failures: unknown[] = [];
  const inbox = new Inbox({
    before: () => happened.push('hold'),
    commit: (entries) =>
      new Promise((resolve, reject) => {
        happened.push(`write ${entries.map((entry) => entry.seq).join()}`);
        commits.push({ entries, finish: (error) => (error ? reject(error) : resolve()) });
      }),
    after: () => happened.push('go on'),
    failed: (error) => failures.push(error),
  });
  let seq = 0;
  const line = (name: string) => (): Decision<string> => {
    seq += 1;
    happened.push(`decide ${name}`);
    const answer = () => {
      happened.push(`answer ${name}`);
      return name;
    };
    return { entries: [logged({ type: 'clock.start' }, { seq, tick: 1 })], tokens: [], answer };
  };
  const look = (name: string) => (): Decision<string> => ({
    entries: [],
    tokens: [],
    answer: () => {
      happened.push(`look ${name}`);
      return name;
    },
  });
  return { inbox, happened, commits, failures, line, look };
}

describe('the inbox of a session', () => {
  test('[SESSION-1] what is decided is answered when it is durable, and nothing moves before', async () => {
    const { inbox, happened, commits, line } = stage();
    const answer = inbox.post(line('a'));
    await settle();
    expect(happened).toEqual(['hold', 'decide a', 'write 1']);
    commits[0]?.finish();
    expect(await answer).toEqual({ ok: true, value: 'a' });
    expect(happened).toEqual(['hold', 'decide a', 'write 1', 'answer a', 'go on']);
  });

  test('what waits while the disk writes is decided and written together', async () => {
    const { inbox, happened, commits, line } = stage();
    void inbox.post(line('a'));
    void inbox.post(line('b'));
    const last = inbox.post(line('c'));
    await settle();
    commits[0]?.finish();
    await settle();
    commits[1]?.finish();
    await last;
    expect(happened.filter((word) => word.startsWith('write'))).toEqual(['write 1', 'write 2,3']);
  });

  test('[SESSION-2] time gets its turn between two batches, however many wait', async () => {
    const { inbox, happened, commits, line } = stage();
    void inbox.post(line('a'));
    void inbox.post(line('b'));
    await settle();
    commits[0]?.finish();
    await settle();
    expect(happened.slice(3, 6)).toEqual(['answer a', 'go on', 'hold']);
  });

  test('[SESSION-1] a look waits for what was decided before it', async () => {
    const { inbox, happened, commits, line, look } = stage();
    void inbox.post(line('a'));
    const looked = inbox.post(look('x'));
    await settle();
    expect(happened).not.toContain('look x');
    commits[0]?.finish();
    await looked;
    expect(happened.indexOf('answer a')).toBeLessThan(happened.indexOf('look x'));
  });

  test('a look alone needs no disk and is done at once', () => {
    const { inbox, happened, look } = stage();
    void inbox.post(look('x'));
    expect(happened).toEqual(['hold', 'look x', 'go on']);
  });

  test('[SESSION-3] a disk that fails stops the session: everyone waiting is told', async () => {
    const { inbox, commits, failures, line } = stage();
    const answers = [inbox.post(line('a')), inbox.post(line('b'))];
    await settle();
    commits[0]?.finish(new Error('disk full'));
    const told = await Promise.all([...answers, inbox.post(line('c'))]);
    expect(told.map((answer) => (answer.ok ? '' : answer.error.code))).toEqual([
      'session-failed',
      'session-failed',
      'session-failed',
    ]);
    expect(failures).toEqual([new Error('disk full')]);
  });

  test('[SESSION-3] a job that breaks stops the session before anything is written', async () => {
    const { inbox, happened, failures, line } = stage();
    const broken = inbox.post((): Decision<string> => {
      throw new Error('a mistake of ours');
    });
    expect((await broken).ok).toBe(false);
    expect(failures).toHaveLength(1);
    expect((await inbox.post(line('a'))).ok).toBe(false);
    expect(happened).toEqual(['hold']);
  });

  test('closing waits for the write under way and sends the others on', async () => {
    const { inbox, commits, line } = stage();
    const first = inbox.post(line('a'));
    const second = inbox.post(line('b'));
    await settle();
    const closed = inbox.close();
    commits[0]?.finish();
    await closed;
    expect(await first).toEqual({ ok: true, value: 'a' });
    const answer = await second;
    expect(answer.ok ? '' : answer.error.code).toBe('server-draining');
    expect(inbox.closed).toBe(true);
  });

  test('a job posted by an answer is done in its turn', async () => {
    const { inbox, happened, commits, line } = stage();
    const inner: Promise<unknown>[] = [];
    void inbox.post(() => ({
      entries: [],
      tokens: [],
      answer: () => inner.push(inbox.post(line('inner'))),
    }));
    await settle();
    commits[0]?.finish();
    await Promise.all(inner);
    expect(happened).toEqual([
      'hold',
      'go on',
      'hold',
      'decide inner',
      'write 1',
      'answer inner',
      'go on',
    ]);
  });
});
