import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { ROOT } from './repository.ts';

const READY_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 15_000;

/** A real server in a process of its own. */
export interface ServerProcess {
  /** Where it answers, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** What it wrote so far, both streams together. */
  output(): string;
  /** Asks it to stop, as an operator would; answers with its exit code. */
  stop(): Promise<number | null>;
  /** Ends it between two instructions, as a power cut would. */
  kill(): Promise<void>;
}

/** What a test chooses about its server. */
export interface ServerChoices {
  /** Where it keeps its data; the test removes it. */
  readonly dataDir: string;
  /** The port; a free one unless a server has to come back where it was. */
  readonly port?: number;
  /** Further variables of its environment. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts a server and waits until it says that it is ready. */
export async function startServer({ dataDir, port, env }: ServerChoices): Promise<ServerProcess> {
  const chosenPort = port ?? (await freePort());
  const url = `http://127.0.0.1:${chosenPort}`;
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(chosenPort),
      DATA_DIR: dataDir,
      LOG_FORMAT: 'json',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collect(child);
  const endWithTests = () => child.kill('SIGKILL');
  process.once('exit', endWithTests);
  await untilSaid(child, output, url);
  const ended = once(child, 'exit').then(([code]) => {
    process.off('exit', endWithTests);
    return code as number | null;
  });
  return {
    url,
    port: chosenPort,
    pid: child.pid ?? 0,
    output,
    stop: () => stop(child, ended, output),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** A port that nobody listens on at the moment. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return () => text;
}

async function untilSaid(child: ChildProcess, output: () => string, line: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (reason: string) => {
      child.kill('SIGKILL');
      reject(new Error(`${reason}; it wrote:\n${output()}`));
    };
    const timer = setTimeout(
      () => fail(`The server did not say ${line} within ${READY_LIMIT_MS} ms`),
      READY_LIMIT_MS,
    );
    const ended = (code: number | null) => {
      clearTimeout(timer);
      fail(`The server ended with code ${code}`);
    };
    const look = () => {
      if (output().includes(line)) {
        clearTimeout(timer);
        child.off('exit', ended);
        child.stdout?.off('data', look);
        resolve();
      }
    };
    child.once('exit', ended);
    child.stdout?.on('data', look);
  });
}

async function stop(
  child: ChildProcess,
  ended: Promise<number | null>,
  output: () => string,
): Promise<number | null> {
  child.kill('SIGTERM');
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The server did not stop; it wrote:\n${output()}`));
    }, STOP_LIMIT_MS);
  });
  return Promise.race([ended, late]).finally(() => clearTimeout(timer));
}
