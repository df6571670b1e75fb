import type { Client, InStatement, Row } from '@libsql/client/sqlite3';
import { z } from 'zod';
import type {
  Progress,
  SessionOrigin,
  SessionStore,
  SessionSummary,
  SessionWrite,
  StoredSession,
  StoredToken,
} from '#server/session/session-store.ts';
import { loggedActionSchema } from '#shared/contracts/action.ts';
import { sessionStatusSchema } from '#shared/contracts/frame.ts';
import { roleSchema } from '#shared/contracts/identity.ts';
import { tickSchema } from '#shared/contracts/quantities.ts';
import { ok, type Result } from '#shared/contracts/result.ts';
import { scenarioSchema } from '#shared/contracts/scenario.ts';
import { sessionOptionsSchema } from '#shared/contracts/settings.ts';
import { GroupCommit } from './group-commit.ts';
import { type OpenFailure, openDatabase, releaseDatabase } from './open-database.ts';

/** Opens the store in one file, which is made if it is not there. */
export async function openSqliteStore(file: string): Promise<Result<SessionStore, OpenFailure>> {
  const opened = await openDatabase(file);
  return opened.ok ? ok(new SqliteStore(opened.value)) : opened;
}

const originSchema = z.object({
  code: z.string(),
  scenario: z.string().transform((text) => scenarioSchema.parse(JSON.parse(text))),
  seed: z.int(),
  options: z.string().transform((text) => sessionOptionsSchema.parse(JSON.parse(text))),
  engineVersion: z.int(),
});
const summarySchema = originSchema.pick({ code: true, engineVersion: true });
const entrySchema = z
  .object({ entry: z.string() })
  .transform(({ entry }) => loggedActionSchema.parse(JSON.parse(entry)));
const tokenSchema = z.object({
  hash: z.string(),
  participantId: z.string(),
  role: roleSchema,
  name: z.string(),
});
const progressSchema = z.object({
  tick: tickSchema,
  second: z.int().min(0).max(59),
  status: sessionStatusSchema,
  savedAtMs: z.int(),
  deleteAtMs: z.int().nullable(),
});

/** Sessions in one SQLite file. */
class SqliteStore implements SessionStore {
  readonly #client: Client;
  readonly #commits: GroupCommit<InStatement>;

  constructor(client: Client) {
    this.#client = client;
    this.#commits = new GroupCommit(async (statements) => {
      await client.batch([...statements], 'write');
    });
  }

  async create(origin: SessionOrigin, write: SessionWrite): Promise<'created' | 'code-taken'> {
    try {
      await this.#commits.add([
        insertSession(origin, write.progress),
        ...inserts(origin.code, write),
      ]);
      return 'created';
    } catch (error) {
      if ((await this.engineVersion(origin.code)) !== null) {
        return 'code-taken';
      }
      throw error;
    }
  }

  async append(code: string, write: SessionWrite): Promise<void> {
    await this.#commits.add([updateProgress(code, write.progress), ...inserts(code, write)]);
  }

  async engineVersion(code: string): Promise<number | null> {
    const { rows } = await this.#client.execute({
      sql: 'SELECT engine_version AS engineVersion FROM sessions WHERE code = ?',
      args: [code],
    });
    const [row] = rows;
    return row === undefined ? null : originSchema.shape.engineVersion.parse(row.engineVersion);
  }

  async load(code: string): Promise<StoredSession | null> {
    const sessions = await this.#client.execute({
      sql: `SELECT code, scenario, seed, options, engine_version AS engineVersion,
              tick, second, status, saved_at_ms AS savedAtMs, delete_at_ms AS deleteAtMs
              FROM sessions WHERE code = ?`,
      args: [code],
    });
    const [row] = sessions.rows;
    if (row === undefined) {
      return null;
    }
    const log = await this.#client.execute({
      sql: 'SELECT entry FROM actions WHERE code = ? ORDER BY seq',
      args: [code],
    });
    const tokens = await this.#client.execute({
      sql: `SELECT hash, participant_id AS participantId, role, name FROM tokens
              WHERE code = ? ORDER BY hash`,
      args: [code],
    });
    return {
      origin: originSchema.parse(row),
      log: log.rows.map((entry) => entrySchema.parse(entry)),
      tokens: tokens.rows.map((token) => tokenSchema.parse(token)),
      progress: progressSchema.parse(row),
    };
  }

  async list(): Promise<readonly SessionSummary[]> {
    const { rows } = await this.#client.execute(
      `SELECT code, engine_version AS engineVersion,
        tick, second, status, saved_at_ms AS savedAtMs, delete_at_ms AS deleteAtMs
        FROM sessions ORDER BY code`,
    );
    return rows.map(summaryOf);
  }

  async remove(code: string): Promise<void> {
    await this.#commits.add(
      ['actions', 'tokens', 'sessions'].map((table) => ({
        sql: `DELETE FROM ${table} WHERE code = ?`,
        args: [code],
      })),
    );
  }

  async check(): Promise<void> {
    await this.#client.batch(['SELECT count(*) FROM sessions'], 'write');
  }

  async close(): Promise<void> {
    await this.#commits.idle();
    await releaseDatabase(this.#client);
  }
}

function summaryOf(row: Row): SessionSummary {
  const { code, engineVersion } = summarySchema.parse(row);
  return { code, engineVersion, progress: progressSchema.parse(row) };
}

function insertSession(origin: SessionOrigin, progress: Progress): InStatement {
  return {
    sql: `INSERT INTO sessions
      (code, scenario, seed, options, engine_version,
        tick, second, status, saved_at_ms, delete_at_ms)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    args: [
      origin.code,
      JSON.stringify(origin.scenario),
      origin.seed,
      JSON.stringify(origin.options),
      origin.engineVersion,
      progress.tick,
      progress.second,
      progress.status,
      progress.savedAtMs,
      progress.deleteAtMs,
    ],
  };
}

function updateProgress(code: string, progress: Progress): InStatement {
  return {
    sql: `UPDATE sessions SET tick = ?, second = ?, status = ?, saved_at_ms = ?, delete_at_ms = ?
      WHERE code = ?`,
    args: [
      progress.tick,
      progress.second,
      progress.status,
      progress.savedAtMs,
      progress.deleteAtMs,
      code,
    ],
  };
}

function inserts(code: string, write: SessionWrite): InStatement[] {
  return [
    ...write.entries.map((entry) => ({
      sql: 'INSERT INTO actions (code, seq, entry) VALUES (?, ?, ?)',
      args: [code, entry.seq, JSON.stringify(entry)],
    })),
    ...write.tokens.map((token) => insertToken(code, token)),
  ];
}

function insertToken(code: string, token: StoredToken): InStatement {
  return {
    sql: 'INSERT INTO tokens (hash, code, participant_id, role, name) VALUES (?, ?, ?, ?, ?)',
    args: [token.hash, code, token.participantId, token.role, token.name],
  };
}
