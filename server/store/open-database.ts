import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client/sqlite3';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { APPLICATION_ID, MIGRATIONS } from './migrations.ts';

/** Why the database could not be opened: which file, and what is wrong with it. */
export interface OpenFailure {
  readonly file: string;
  readonly problem: string;
}

/**
 * Opens the database, making it if there is none, and proves that it will keep what it is given.
 *
 * One connection only: settings such as `synchronous` belong to a connection, and the lock that
 * keeps a second server out does too. The file is checked before anything is written to it.
 */
export async function openDatabase(file: string): Promise<Result<Client, OpenFailure>> {
  const fail = (problem: string) => err({ file, problem });
  let client: Client | null = null;
  try {
    client = createClient({ url: pathToFileURL(file).href, concurrency: 1, timeout: 1000 });
    const problem = (await checkFile(client)) ?? (await settle(client));
    if (problem !== null) {
      client.close();
      return fail(problem);
    }
    await migrate(client);
    return ok(client);
  } catch (error) {
    client?.close();
    return fail(wordsFor(error));
  }
}

/**
 * Writes everything into the one file and gives up its lock.
 *
 * Closing alone does not: the driver keeps the connection until its statements are collected as
 * garbage, and the lock with it.
 */
export async function releaseDatabase(client: Client): Promise<void> {
  await client.execute('PRAGMA journal_mode = DELETE');
  await client.execute('PRAGMA locking_mode = NORMAL');
  await client.execute('SELECT count(*) FROM sqlite_schema');
  client.close();
}

/** What is wrong with the file as it stands, or null. */
async function checkFile(client: Client): Promise<string | null> {
  const found = String(await pragma(client, 'quick_check'));
  if (found !== 'ok') {
    return `the file is damaged (${found})`;
  }
  const owner = Number(await pragma(client, 'application_id'));
  const version = Number(await pragma(client, 'user_version'));
  const tables = await client.execute('SELECT count(*) FROM sqlite_schema');
  const empty = Number(tables.rows[0]?.[0]) === 0;
  if (!empty && owner !== APPLICATION_ID) {
    return 'the file is a database of another program';
  }
  if (version > MIGRATIONS.length) {
    return `the file was written by a newer version of Beacon (${version}, this one knows up to ${MIGRATIONS.length})`;
  }
  return null;
}

/** Sets how the connection writes, and reads each setting back; null if all of them hold. */
async function settle(client: Client): Promise<string | null> {
  const wanted = [
    ['locking_mode', 'EXCLUSIVE', 'exclusive'],
    ['journal_mode', 'WAL', 'wal'],
    ['synchronous', 'FULL', '2'],
    ['foreign_keys', 'ON', '1'],
    // What is deleted is overwritten, and not only forgotten.
    ['secure_delete', 'ON', '1'],
  ] as const;
  for (const [name, value, answer] of wanted) {
    await client.execute(`PRAGMA ${name} = ${value}`);
    const found = String(await pragma(client, name));
    if (found !== answer) {
      return `${name} is ${found} where ${answer} is needed; is the folder on a network drive?`;
    }
  }
  return null;
}

async function migrate(client: Client): Promise<void> {
  const from = Number(await pragma(client, 'user_version'));
  for (const [index, statements] of MIGRATIONS.entries()) {
    if (index >= from) {
      await client.batch(
        [
          ...statements,
          `PRAGMA user_version = ${index + 1}`,
          `PRAGMA application_id = ${APPLICATION_ID}`,
        ],
        'write',
      );
    }
  }
}

async function pragma(client: Client, name: string): Promise<unknown> {
  const result = await client.execute(`PRAGMA ${name}`);
  return result.rows[0]?.[0];
}

function wordsFor(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes('SQLITE_NOTADB')) {
    return 'the file is not a database';
  }
  if (message.includes('SQLITE_CORRUPT')) {
    return 'the file is damaged';
  }
  if (message.includes('SQLITE_BUSY') || message.includes('locked')) {
    return 'the file is in use by another Beacon';
  }
  return `the file cannot be opened (${message})`;
}
