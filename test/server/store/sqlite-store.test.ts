import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createClient } from '@libsql/client/sqlite3';
import { APPLICATION_ID, MIGRATIONS } from '#server/store/migrations.ts';
import { openDatabase, releaseDatabase } from '#server/store/open-database.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import { sessionOptionsSchema } from '#shared/contracts/settings.ts';
import { clearFolder, newFolder } from '#test/server/support/folder.ts';
import { logged } from '#test/support/log.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { describeSessionStore } from './session-store.contract.ts';

async function opened(file: string) {
  const store = await openSqliteStore(file);
  if (!store.ok) {
    throw new Error(store.error.problem);
  }
  return store.value;
}

describeSessionStore('SQLite', async () => {
  const folder = await newFolder();
  return {
    open: () => opened(join(folder, 'beacon.db')),
    lasting: true,
    clear: () => clearFolder(folder),
  };
});

describe('the SQLite file', () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await newFolder();
    file = join(folder, 'beacon.db');
  });

  afterEach(() => clearFolder(folder));

  test('[STORE-3] every commit waits for the disk, in a write-ahead log, on one connection', async () => {
    const database = await openDatabase(file);
    if (!database.ok) {
      throw new Error(database.error.problem);
    }
    const client = database.value;
    await client.batch(['CREATE TABLE probe (x INTEGER)', 'INSERT INTO probe VALUES (1)'], 'write');
    await expect(client.batch(['INSERT INTO nowhere VALUES (1)'], 'write')).rejects.toThrow();
    await client.batch(['INSERT INTO probe VALUES (2)'], 'write');
    const setting = async (name: string) => (await client.execute(`PRAGMA ${name}`)).rows[0]?.[0];
    expect(await setting('journal_mode')).toBe('wal');
    expect(await setting('synchronous')).toBe(2);
    expect(await setting('locking_mode')).toBe('exclusive');
    expect(await setting('foreign_keys')).toBe(1);
    expect(await setting('secure_delete')).toBe(1);
    await releaseDatabase(client);
  });

  test('[STORE-1] what a crash leaves behind has everything that was promised', async () => {
    const store = await opened(file);
    const progress = {
      tick: -60,
      second: 0,
      status: 'lobby',
      savedAtMs: 1,
      deleteAtMs: null,
    } as const;
    const write = (seq: number) => ({
      entries: [logged({ type: 'clock.start' }, { seq, tick: -59 })],
      tokens: [],
      progress,
    });
    const origin = {
      code: 'ABC234',
      scenario: builtInScenario(),
      seed: 7,
      options: sessionOptionsSchema.parse({}),
      engineVersion: 1,
    };
    await store.create(origin, write(1));
    await store.append('ABC234', write(2));
    const left = join(folder, 'left');
    await mkdir(left);
    for (const name of await readdir(folder)) {
      if (name.startsWith('beacon.db')) {
        await copyFile(join(folder, name), join(left, name));
      }
    }
    await store.close();
    const recovered = await opened(join(left, 'beacon.db'));
    expect((await recovered.load('ABC234'))?.log.map(({ seq }) => seq)).toEqual([1, 2]);
    await recovered.close();
  });

  test('[SESSION-17] a session whose case has the form of an earlier version still tells its engine', async () => {
    const store = await opened(file);
    const origin = {
      code: 'ABC234',
      scenario: builtInScenario(),
      seed: 7,
      options: sessionOptionsSchema.parse({}),
      engineVersion: 1,
    };
    const progress = {
      tick: -60,
      second: 0,
      status: 'running',
      savedAtMs: 1,
      deleteAtMs: null,
    } as const;
    const write = { entries: [], tokens: [], progress };
    await store.create(origin, write);
    await store.close();
    const client = createClient({ url: pathToFileURL(file).href });
    await client.execute(`UPDATE sessions SET scenario = '{"form":"of old"}'`);
    client.close();
    const later = await opened(file);
    expect(await later.engineVersion('ABC234')).toBe(1);
    await expect(later.load('ABC234')).rejects.toThrow();
    expect(await later.create(origin, write)).toBe('code-taken');
    expect(await later.list()).toEqual([{ code: 'ABC234', engineVersion: 1, progress }]);
    await later.close();
  });

  test('[STORE-12] of a name that was deleted not a byte is left in the file', async () => {
    const store = await opened(file);
    const scenario = builtInScenario();
    const options = sessionOptionsSchema.parse({});
    const origin = { code: 'ABC234', scenario, seed: 7, options, engineVersion: 1 };
    const at = { tick: -60, second: 0, status: 'lobby', savedAtMs: 1, deleteAtMs: null } as const;
    const joined = logged(
      { type: 'participant.join', participantId: 'ana00000', name: 'NAME-OF-ANA', role: 'learner' },
      { seq: 1, tick: -59 },
    );
    await store.create(origin, { entries: [joined], tokens: [], progress: at });
    await store.remove('ABC234');
    await store.close();
    const left = await Promise.all(
      (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1')),
    );
    expect(left.join('')).not.toContain('NAME-OF-ANA');
  });

  test('a file of the first version is opened, and its sessions have no time to go', async () => {
    const client = createClient({ url: pathToFileURL(file).href });
    await client.batch(
      [
        ...(MIGRATIONS[0] ?? []),
        'PRAGMA user_version = 1',
        `PRAGMA application_id = ${APPLICATION_ID}`,
        `INSERT INTO sessions VALUES ('ABC234', '{}', 7, '{}', 1, 5, 0, 'ended', 9)`,
      ],
      'write',
    );
    client.close();
    const store = await opened(file);
    expect(await store.list()).toEqual([
      {
        code: 'ABC234',
        engineVersion: 1,
        progress: { tick: 5, second: 0, status: 'ended', savedAtMs: 9, deleteAtMs: null },
      },
    ]);
    await store.close();
  });

  test('[STORE-4] a second server is kept out of the file', async () => {
    const first = await opened(file);
    const second = await openSqliteStore(file);
    expect(second).toEqual({
      ok: false,
      error: { file, problem: 'the file is in use by another Beacon' },
    });
    await first.close();
    const third = await opened(file);
    await third.close();
  });

  test.each([
    ['is not a database', Buffer.from('not a database at all, but long enough'.repeat(200))],
    ['is cut short', null],
  ])('[STORE-5] a file that %s is reported and left as it is', async (_, content) => {
    if (content === null) {
      const store = await opened(file);
      await store.close();
      await writeFile(file, (await readFile(file)).subarray(0, 6000));
    } else {
      await writeFile(file, content);
    }
    const before = await readFile(file);
    const store = await openSqliteStore(file);
    expect(store.ok).toBe(false);
    expect(store.ok ? '' : store.error.problem).toMatch(/damaged|not a database/);
    expect(store.ok ? '' : store.error.file).toBe(file);
    expect(await readFile(file)).toEqual(before);
  });

  test('[STORE-5] a page that was overwritten is noticed when the file is opened', async () => {
    const store = await opened(file);
    await store.close();
    const bytes = await readFile(file);
    bytes.fill(7, 4096, 8192);
    await writeFile(file, bytes);
    const damaged = await openSqliteStore(file);
    expect(damaged.ok ? '' : damaged.error.problem).toMatch(/damaged/);
    expect(await readFile(file)).toEqual(bytes);
  });

  test('[STORE-5] a database of another program is left alone', async () => {
    const other = createClient({ url: pathToFileURL(file).href });
    await other.execute('CREATE TABLE recipes (name TEXT)');
    other.close();
    const store = await openSqliteStore(file);
    expect(store.ok ? '' : store.error.problem).toBe('the file is a database of another program');
  });

  test('[STORE-5] a file of a newer version is left alone', async () => {
    await (await opened(file)).close();
    const client = createClient({ url: pathToFileURL(file).href });
    await client.execute(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    client.close();
    const store = await openSqliteStore(file);
    expect(store.ok ? '' : store.error.problem).toMatch(/newer version of Beacon/);
  });

  test('a folder that is not there is reported', async () => {
    const store = await openSqliteStore(join(folder, 'nowhere', 'beacon.db'));
    expect(store.ok ? '' : store.error.problem).toMatch(/cannot be opened/);
  });
});
