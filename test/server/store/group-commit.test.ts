import { describe, expect, test } from '@jest/globals';
import { GroupCommit } from '#server/store/group-commit.ts';

describe('group commit', () => {
  test('[STORE-6] writes that arrive while a commit runs share the next one', async () => {
    const commits: (readonly string[])[] = [];
    let finish: () => void = () => undefined;
    const commit = new GroupCommit<string>(async (statements) => {
      commits.push(statements);
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
    });
    const first = commit.add(['a']);
    while (commits.length < 1) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    const rest = Promise.all([commit.add(['b', 'c']), commit.add(['d'])]);
    finish();
    await first;
    while (commits.length < 2) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    finish();
    await rest;
    expect(commits).toEqual([['a'], ['b', 'c', 'd']]);
  });

  test('writes of one turn share the first commit', async () => {
    const commits: (readonly number[])[] = [];
    const commit = new GroupCommit<number>(async (statements) => {
      commits.push(statements);
    });
    await Promise.all([commit.add([1]), commit.add([2]), commit.add([3])]);
    expect(commits).toEqual([[1, 2, 3]]);
  });

  test('a commit takes at most five hundred statements, unless one write has more', async () => {
    const sizes: number[] = [];
    const commit = new GroupCommit<number>(async (statements) => {
      sizes.push(statements.length);
    });
    const write = (size: number) => commit.add(Array<number>(size).fill(0));
    await Promise.all([write(300), write(200), write(1), write(600), write(1)]);
    expect(sizes).toEqual([500, 1, 600, 1]);
  });

  test('[STORE-2] a write that fails is refused alone', async () => {
    const kept: number[] = [];
    const commit = new GroupCommit<number>(async (statements) => {
      if (statements.includes(2)) {
        throw new Error('two is refused');
      }
      kept.push(...statements);
    });
    const outcomes = await Promise.allSettled([commit.add([1]), commit.add([2]), commit.add([3])]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(kept).toEqual([1, 3]);
  });

  test('idle resolves after the writes under way', async () => {
    let done = false;
    const commit = new GroupCommit<number>(async () => {
      await new Promise((resolve) => setImmediate(resolve));
      done = true;
    });
    void commit.add([1]);
    await commit.idle();
    expect(done).toBe(true);
  });
});
