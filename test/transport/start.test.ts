import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { StoredSession } from '#server/session/session-store.ts';
import { openSqliteStore } from '#server/store/sqlite-store.ts';
import { scenarioListSchema } from '#shared/contracts/rest.ts';
import { clearFolder, newFolder } from '#test/server/support/folder.ts';
import { ROOT } from '#test/support/repository.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession, joinSession, leaveEveryone } from '#test/support/socket.ts';

/** Real processes, sockets and disks, on machines that may be busy. */
jest.setTimeout(60_000);

let folder: string;
let dataDir: string;
let running: ServerProcess | null = null;

beforeEach(async () => {
  folder = await newFolder();
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  await running?.kill();
  running = null;
  await clearFolder(folder);
});

/** What the database holds of a session. */
async function kept(code: string): Promise<StoredSession | null> {
  const opened = await openSqliteStore(join(dataDir, 'beacon.db'));
  if (!opened.ok) {
    throw new Error(opened.error.problem);
  }
  const stored = await opened.value.load(code);
  await opened.value.close();
  return stored;
}

/** Starts a server and keeps what it says. */
function launch(env: Record<string, string>, root = ROOT) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  }
  return { child, closed: once(child, 'close'), said: () => said };
}

/** Starts the server and waits for it to give up. */
async function failure(env: Record<string, string>, root = ROOT) {
  const { closed, said } = launch(env, root);
  const [code] = await closed;
  return { code, said: said() };
}

describe('a start that cannot be', () => {
  test('[STORE-7] a wrong environment: every problem with variable and limit, exit 78', async () => {
    const { code, said } = await failure({ PORT: 'eighty', FRAME_HZ: '0', FACILITATOR_PIN: '1' });
    expect(code).toBe(78);
    expect(said).toBe(
      'Beacon cannot start.\n' +
        '  PORT must be a whole number, 0-65535\n' +
        '  FACILITATOR_PIN must be six digits\n' +
        '  FRAME_HZ must be a whole number, 1-4\n',
    );
  });

  test('[STORE-10] a DATA_DIR that is a file, exit 78', async () => {
    await writeFile(dataDir, 'in the way');
    const { code, said } = await failure({});
    expect(code).toBe(78);
    expect(said).toContain(`DATA_DIR ${dataDir} must be a folder that can be written`);
    expect(await readFile(dataDir, 'utf8')).toBe('in the way');
  });

  test('[STORE-10] a SCENARIO_DIR that is not there, exit 78', async () => {
    const { code, said } = await failure({ SCENARIO_DIR: join(folder, 'none') });
    expect(code).toBe(78);
    expect(said).toContain('SCENARIO_DIR');
    expect(said).toContain(join(folder, 'none'));
  });

  test('[STORE-10] a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, said } = await failure({ PORT: String(port) });
    expect(code).toBe(1);
    expect(said).toContain(`PORT ${port} is in use on 127.0.0.1`);
    other.close();
  });

  test('[STORE-11] a port in use, and the sessions that were running stay as they are', async () => {
    running = await startServer({ dataDir });
    const { code, facilitatorToken } = await createSession(running.url);
    const sam = await joinSession(running.url, { code, token: facilitatorToken });
    await sam.act({ type: 'clock.speed', speed: 3600 });
    await sam.act({ type: 'clock.start' });
    await sam.until(({ to }) => to > 60);
    leaveEveryone();
    const { port } = running;
    await running.kill();
    const before = await kept(code);
    const other = createServer().listen(port, '127.0.0.1');
    await once(other, 'listening');
    const failed = await failure({ PORT: String(port) });
    other.close();
    expect(failed.code).toBe(1);
    expect(before?.progress.status).toBe('running');
    expect(await kept(code)).toEqual(before);
  });

  test('[STORE-10] an address that is not of this machine', async () => {
    const { code, said } = await failure({ HOST: '203.0.113.77' });
    expect(code).toBe(1);
    expect(said).toContain('HOST 203.0.113.77');
  });

  test('[STORE-5] a damaged database, which stays as it is', async () => {
    await mkdir(dataDir);
    const file = join(dataDir, 'beacon.db');
    const damaged = Buffer.alloc(20_000, 'no database');
    await writeFile(file, damaged);
    const { code, said } = await failure({});
    expect(code).toBe(1);
    expect(said).toContain(`The database ${file} cannot be used: the file is not a database`);
    expect(await readFile(file)).toEqual(damaged);
    expect(await readdir(dataDir)).toEqual(['beacon.db']);
  });

  test('[STORE-4] a DATA_DIR that another Beacon uses', async () => {
    running = await startServer({ dataDir });
    const { code, said } = await failure({});
    expect(code).toBe(1);
    expect(said).toContain('in use by another Beacon');
    expect(await running.stop()).toBe(0);
  });

  test('[STORE-9] a broken case of our own, with file, field and limit', async () => {
    const root = join(folder, 'beacon');
    for (const part of ['server', 'shared', 'package.json']) {
      await cp(join(ROOT, part), join(root, part), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
    const broken = { ...builtInScenario(), patient: { ...builtInScenario().patient, weightKg: 0 } };
    await writeFile(join(root, 'shared/scenarios/mild-crs.json'), JSON.stringify(broken));
    const { code, said } = await failure({}, root);
    expect(code).toBe(1);
    expect(said).toContain(
      'The built-in case mild-crs.json is broken: patient.weightKg must be 2-300 kg',
    );
  });
});

describe('a start with broken cases of yours', () => {
  test('[STORE-8] lists them with field and limit, logs the same, and runs the others', async () => {
    const cases = join(dataDir, 'scenarios');
    await mkdir(cases, { recursive: true });
    await writeFile(join(cases, 'mine.json'), JSON.stringify({ ...builtInScenario(), id: 'mine' }));
    await writeFile(join(cases, 'same.json'), JSON.stringify(builtInScenario()));
    await writeFile(join(cases, 'torn.json'), '{');
    running = await startServer({ dataDir });
    const answer = await fetch(`${running.url}/api/scenarios`);
    const { scenarios, problems } = scenarioListSchema.parse(await answer.json());
    expect(scenarios.map(({ id, builtIn }) => [id, builtIn])).toContainEqual(['mine', false]);
    expect(problems.map(({ file, field }) => [file, field])).toEqual([
      ['same.json', 'id'],
      ['torn.json', '(whole)'],
    ]);
    expect(running.output()).toContain('"file":"same.json","field":"id","limit"');
    expect(running.output()).toContain('"file":"torn.json"');
    expect(await running.stop()).toBe(0);
  });
});

describe('a start on a network', () => {
  test('[ACCESS-10] prints addresses, PIN and QR code, and stops when it is asked to', async () => {
    const { child, closed, said } = launch({ HOST: '0.0.0.0', FACILITATOR_PIN: '135790' });
    while (!said().includes('client isolation')) {
      await once(child.stdout, 'data');
    }
    expect(said()).toContain('PIN 135790');
    expect(said()).toMatch(/To join {6}http:\/\/[\d.]+:\d+/);
    expect(said()).toMatch(/[▀▄█]{3}/);
    child.kill('SIGINT');
    expect((await closed)[0]).toBe(0);
  });
});
