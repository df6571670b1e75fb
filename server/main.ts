import { access, constants, mkdir, readFile, stat } from 'node:fs/promises';
import type { Server } from 'node:http';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';
import type { CourseFold } from '#shared/course/fold.ts';
import { type App, createApp } from './app.ts';
import { type Config, readConfig } from './config.ts';
import { findArcs, takeKeptArcs } from './scenarios/arcs.ts';
import { loadLibrary, type ScenarioLibrary } from './scenarios/library.ts';
import { newCode } from './session/people/identity.ts';
import { Registry } from './session/registry.ts';
import { systemTime } from './session/runner.ts';
import type { SessionStore } from './session/session-store.ts';
import { advanceInTurns } from './session/view/look-ahead.ts';
import { openSqliteStore } from './store/sqlite-store.ts';
import { announcementOf } from './transport/announce.ts';

/** Exit code for a configuration that cannot be used (EX_CONFIG of sysexits.h). */
const EXIT_CONFIG = 78;
/** Wall milliseconds after which the process ends even if something hangs. */
const DRAIN_LIMIT_MS = 9000;

const ROOT = fileURLToPath(new URL('..', import.meta.url));

await main();

async function main(): Promise<void> {
  const config = configOrStop();
  await prepareFolders(config);
  const log = loggerOf(config);
  const library = await libraryOrStop(config, log);
  const store = await storeOrStop(config);
  const version = await readVersion();
  const registry = new Registry({ ...config, store, time: systemTime, log, newCode });
  const app = createApp({
    settings: config,
    registry,
    cases: library,
    checkStorage: () => store.check(),
    time: systemTime,
    log,
    version,
    clientDir: join(ROOT, 'dist', 'client'),
    networkAddresses,
  });
  const problem = await listen(app.httpServer, config);
  if (problem !== null) {
    await store.close();
    stop(1, [problem]);
  }
  await registry.start();
  drainOnSignal({ app, store, log });
  const { loopbackOnly, facilitatorPin } = config;
  process.stdout.write(
    await announcementOf({ urls: app.joinUrls(), loopbackOnly, facilitatorPin }),
  );
  log.info({ version, scenarios: library.cards.length }, 'listening');
  const advance = (fold: CourseFold, toTick: number) => advanceInTurns(fold, toTick, systemTime);
  await findArcs(library, { advance, log });
}

function configOrStop(): Config {
  const config = readConfig();
  return config.ok ? config.value : stop(EXIT_CONFIG, config.error);
}

async function prepareFolders(config: Config): Promise<void> {
  try {
    await mkdir(config.dataDir, { recursive: true, mode: 0o700 });
    await access(config.dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    stop(EXIT_CONFIG, [
      `DATA_DIR ${config.dataDir} must be a folder that can be written (${messageOf(error)})`,
    ]);
  }
  const own = await stat(config.scenarioDir).catch(() => null);
  if (config.scenarioDirRequired && own?.isDirectory() !== true) {
    stop(EXIT_CONFIG, [`SCENARIO_DIR ${config.scenarioDir} must be a folder that can be read`]);
  }
}

function loggerOf(config: Config): Logger {
  const options = { level: config.logLevel, base: null };
  return config.logFormat === 'pretty'
    ? pino(options, pretty({ destination: 2, sync: true, ignore: 'pid,hostname' }))
    : pino(options, pino.destination({ dest: 2, sync: true }));
}

async function libraryOrStop(config: Config, log: Logger): Promise<ScenarioLibrary> {
  const builtInDir = join(ROOT, 'shared', 'scenarios');
  const loaded = await loadLibrary({ builtInDir, ownDir: config.scenarioDir });
  if (!loaded.ok) {
    const { file, field, limit } = loaded.error;
    return stop(1, [`The built-in case ${file} is broken: ${field} ${limit}`]);
  }
  for (const problem of loaded.value.problems) {
    log.warn(problem, 'a file of SCENARIO_DIR was left out');
  }
  await takeKeptArcs(loaded.value);
  return loaded.value;
}

async function storeOrStop(config: Config): Promise<SessionStore> {
  const opened = await openSqliteStore(join(config.dataDir, 'beacon.db'));
  return opened.ok
    ? opened.value
    : stop(1, [`The database ${opened.error.file} cannot be used: ${opened.error.problem}`]);
}

/** Listens; answers with what is wrong if it cannot. */
function listen(server: Server, { host, port }: Config): Promise<string | null> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const words =
        error.code === 'EADDRINUSE'
          ? `PORT ${port} is in use on ${host}; set PORT to another one, 0-65535`
          : `HOST ${host} and PORT ${port} cannot be listened on (${error.message})`;
      resolve(words);
    });
    server.listen(port, host, () => resolve(null));
  });
}

function drainOnSignal(parts: { app: App; store: SessionStore; log: Logger }): void {
  const { app, store, log } = parts;
  const drain = async (): Promise<void> => {
    log.info('draining');
    await app.drain();
    await store.close();
    process.exit(0);
  };
  let asked = false;
  const onSignal = () => {
    if (asked) {
      process.exit(1);
    }
    asked = true;
    setTimeout(() => process.exit(1), DRAIN_LIMIT_MS).unref();
    drain().catch((error: unknown) => {
      log.error({ err: error }, 'draining failed');
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

async function readVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  return String(version);
}

function networkAddresses(): string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
}

/** Ends the process with one message on what is wrong. */
function stop(exitCode: number, problems: readonly string[]): never {
  process.stderr.write(`Beacon cannot start.\n${problems.map((line) => `  ${line}\n`).join('')}`);
  process.exit(exitCode);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
