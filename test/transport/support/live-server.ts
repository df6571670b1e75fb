import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '#server/app.ts';
import { ScenarioLibrary } from '#server/scenarios/library.ts';
import { newCode } from '#server/session/people/identity.ts';
import { Registry } from '#server/session/registry.ts';
import { systemTime } from '#server/session/runner.ts';
import type { SessionStore } from '#server/session/session-store.ts';
import type { WallTime } from '#server/session/wall-time.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import type { ScenarioProblem } from '#shared/contracts/rest.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import { clearFolder, newFolder } from '#test/server/support/folder.ts';
import { builtInScenario } from '#test/support/scenarios.ts';

/** A real server in this process: real sockets, real database, real time unless it is given. */
export interface LiveServer {
  readonly url: string;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Makes a session; answers with its code and the facilitator's token. */
  session(given?: { scenarioId?: string; [option: string]: unknown }): Promise<LiveSession>;
  /** Starts to go, as after SIGTERM. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

/** A session made over HTTP. */
export interface LiveSession {
  readonly code: string;
  readonly facilitatorToken: string;
}

/** The PIN of every server of these tests. */
export const PIN = '246810';

/** Starts a server on a free port. */
export async function startLiveServer(
  given: {
    scenarios?: readonly Scenario[];
    problems?: readonly ScenarioProblem[];
    loopbackOnly?: boolean;
    retentionHours?: number;
    maxLearners?: number;
    maxSessions?: number;
    trustedProxies?: number;
    /** Time that the test turns by hand. */
    time?: WallTime;
    /** Puts something between the sessions and their database. */
    wrap?: (store: SessionStore) => SessionStore;
    /** Built pages, by their path inside the folder they are served from. */
    pages?: Readonly<Record<string, string | Buffer>>;
  } = {},
): Promise<LiveServer> {
  const folder = await newFolder();
  const store = await openSqliteStore(join(folder, 'beacon.db'));
  if (!store.ok) {
    throw new Error(store.error.problem);
  }
  const log = pino({ level: 'silent' });
  const sessions = given.wrap?.(store.value) ?? store.value;
  const time = given.time ?? systemTime;
  const registry = new Registry({
    store: sessions,
    time,
    log,
    maxSessions: given.maxSessions ?? 200,
    maxLearners: given.maxLearners ?? 400,
    framesPerSecond: 4,
    retentionHours: 24,
    newCode,
  });
  const scenarios = given.scenarios ?? [builtInScenario()];
  const entries = scenarios.map((scenario) => {
    const file = `${scenario.id}.json`;
    return [scenario.id, { scenario, file, builtIn: true }] as const;
  });
  const clientDir = join(folder, 'client');
  for (const [path, content] of Object.entries(given.pages ?? {})) {
    await mkdir(dirname(join(clientDir, path)), { recursive: true });
    await writeFile(join(clientDir, path), content);
  }
  const app = createApp({
    settings: {
      facilitatorPin: PIN,
      loopbackOnly: given.loopbackOnly ?? true,
      publicUrl: null,
      trustedProxies: given.trustedProxies ?? 0,
      host: '127.0.0.1',
      retentionHours: given.retentionHours ?? 24,
    },
    registry,
    cases: new ScenarioLibrary(new Map(entries), given.problems ?? []),
    checkStorage: () => sessions.check(),
    time,
    log,
    version: '0.0.0-test',
    clientDir,
    networkAddresses: () => [],
  });
  app.httpServer.listen(0, '127.0.0.1');
  await once(app.httpServer, 'listening');
  await registry.start();
  const { port } = app.httpServer.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  let drained: Promise<void> | null = null;
  const drain = () => {
    drained ??= app.drain();
    return drained;
  };
  const post: LiveServer['post'] = (path, body, headers = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  return {
    url,
    post,
    get: (path, headers = {}) => fetch(`${url}${path}`, { headers }),
    async session(options = {}) {
      const body = { scenarioId: scenarios[0]?.id ?? '', ...options };
      const answer = await post('/api/sessions', body, { 'x-pin': PIN });
      if (answer.status !== 201) {
        throw new Error(`no session: ${await answer.text()}`);
      }
      return (await answer.json()) as LiveSession;
    },
    drain,
    async close() {
      await drain();
      await store.value.close();
      await clearFolder(folder);
    },
  };
}
