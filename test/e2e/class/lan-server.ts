import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { ROOT } from '#test/support/repository.ts';

const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

/** A server as an educator starts it: by the command for the local network, in a terminal. */
export interface LanServer {
  /** Everything the terminal shows so far. */
  terminal(): string;
  /** From the command to the line that says it is ready. */
  readonly readyAfterMs: number;
  readonly port: number;
  /** The PIN that the terminal shows. */
  readonly pin: string;
  /** Presses Ctrl+C, and waits until nothing of it is left. */
  stop(): Promise<void>;
}

/** Runs `npm run start:lan` on a free port, and waits until it is ready. */
export async function startForLan(dataDir: string): Promise<LanServer> {
  const { HOST: _host, FACILITATOR_PIN: _pin, ...environment } = process.env;
  const startedAtMs = performance.now();
  // A group of its own: Ctrl+C reaches every process that a command has started.
  const child = spawn('npm', ['run', 'start:lan'], {
    cwd: ROOT,
    detached: true,
    env: { ...environment, PORT: '0', DATA_DIR: dataDir, LOG_FORMAT: 'json' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  const terminal = collect(child);
  const endWithTests = () => signal(child, 'SIGKILL');
  process.once('exit', endWithTests);
  await untilReady(child, terminal);
  const readyAfterMs = performance.now() - startedAtMs;
  return {
    terminal,
    readyAfterMs,
    port: Number(said(terminal(), /^Beacon is ready at http:\/\/[^:]+:(\d+)$/m)),
    pin: said(terminal(), /Facilitator +PIN (\d{6})$/m),
    async stop() {
      signal(child, 'SIGINT');
      const limit = setTimeout(endWithTests, STOP_LIMIT_MS);
      await ended;
      clearTimeout(limit);
      process.off('exit', endWithTests);
    },
  };
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

async function untilReady(child: ChildProcess, terminal: () => string): Promise<void> {
  const limit = AbortSignal.timeout(READY_LIMIT_MS);
  try {
    while (!terminal().includes('"msg":"listening"')) {
      await Promise.race([
        once(child.stdout ?? child, 'data', { signal: limit }),
        once(child.stderr ?? child, 'data', { signal: limit }),
        once(child, 'exit').then(([code]) => Promise.reject(new Error(`It ended: ${code}`))),
      ]);
    }
  } catch (error) {
    signal(child, 'SIGKILL');
    throw new Error(`npm run start:lan was not ready; it wrote:\n${terminal()}`, { cause: error });
  }
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid !== undefined) {
    process.kill(-child.pid, name);
  }
}

function said(text: string, pattern: RegExp): string {
  const [, found] = pattern.exec(text) ?? [];
  if (found === undefined) {
    throw new Error(`The terminal does not show ${pattern}:\n${text}`);
  }
  return found;
}
