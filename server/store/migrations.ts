/** The number in the file's header by which we know our own files: "BCN1". */
export const APPLICATION_ID = 0x42434e31;

/**
 * How the tables came to be: migration n takes a file from version n to version n + 1. A migration
 * that has been released is never edited.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE sessions (
      code TEXT PRIMARY KEY,
      scenario TEXT NOT NULL,
      seed INTEGER NOT NULL,
      options TEXT NOT NULL,
      engine_version INTEGER NOT NULL,
      tick INTEGER NOT NULL,
      second INTEGER NOT NULL,
      status TEXT NOT NULL,
      saved_at_ms INTEGER NOT NULL
    ) STRICT`,
    `CREATE TABLE actions (
      code TEXT NOT NULL REFERENCES sessions (code),
      seq INTEGER NOT NULL,
      entry TEXT NOT NULL,
      PRIMARY KEY (code, seq)
    ) STRICT, WITHOUT ROWID`,
    `CREATE TABLE tokens (
      hash TEXT PRIMARY KEY,
      code TEXT NOT NULL REFERENCES sessions (code),
      participant_id TEXT NOT NULL,
      role TEXT NOT NULL,
      name TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`,
    'CREATE INDEX tokens_by_session ON tokens (code)',
  ],
  ['ALTER TABLE sessions ADD COLUMN delete_at_ms INTEGER'],
];
