/**
 * What has to be there before anything can run: the right Node.js, the packages and the pages.
 *
 * Every command enters here on machines where nothing is installed yet, so this file has no
 * dependencies, and nothing that older versions of Node.js could not load.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const LOCK = join(ROOT, 'package-lock.json');
const INSTALLED = join(ROOT, 'node_modules', '.package-lock.json');
const VITE = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const DIST = join(ROOT, 'dist');
const PAGE = join(DIST, 'client', 'index.html');
const STAMP = join(DIST, 'client.sha256');
const PAGE_SOURCES = ['client', 'shared', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Says one short line to the person at the terminal. */
export function say(line) {
  console.log(line);
}

/** Ends this process with one sentence on what is wrong and what to do. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Whether a Node.js version, as `process.versions.node` gives it, is one that Beacon runs on. */
export function runsOn(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/** Stops with one sentence unless this Node.js is one that Beacon runs on. */
export function requireNode() {
  const version = process.versions.node;
  if (!runsOn(version)) {
    stop(
      `Beacon needs Node.js 20.19 or newer (of the 22 series 22.12 or newer); this is ${version}. Get one from https://nodejs.org and try again.`,
    );
  }
}

/** The program and the arguments that run npm with `args`, on every platform. */
export function npmCommand(args) {
  const beside = dirname(process.execPath);
  const npm = [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((path) => path !== undefined && basename(path) === 'npm-cli.js' && existsSync(path));
  return npm === undefined
    ? { program: 'npm', args, shell: process.platform === 'win32' }
    : { program: process.execPath, args: [npm, ...args], shell: false };
}

/**
 * Whether the packages that npm recorded as installed are those of the lock file.
 *
 * npm writes that record when an installation is complete. An optional package counts as needed
 * when it is built for this machine, so a folder carried over from another one is noticed.
 *
 * @param lock the lock file, parsed
 * @param record the record inside node_modules, parsed
 * @param machine `process.platform` and `process.arch`
 */
export function isInstalled(lock, record, machine) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '' || (wanted.optional === true && !isFor(wanted, machine))) {
      return true;
    }
    const found = record.packages[path];
    return (
      found !== undefined &&
      found.version === wanted.version &&
      found.integrity === wanted.integrity
    );
  });
}

function isFor({ os, cpu, libc }, { platform, arch }) {
  const knows = os !== undefined && cpu !== undefined && libc === undefined;
  return knows && os.includes(platform) && cpu.includes(arch);
}

/** Installs the packages of the lock file, unless they are there. */
export function install() {
  if (existsSync(INSTALLED) && isInstalled(readJson(LOCK), readJson(INSTALLED), process)) {
    return;
  }
  say('Installing the packages (once, about a minute) …');
  const { program, args, shell } = npmCommand([
    'ci',
    '--include=dev',
    '--include=optional',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const stdio = ['ignore', 'ignore', 'inherit'];
  const { status } = spawnSync(program, args, { cwd: ROOT, shell, stdio });
  if (status !== 0) {
    stop(
      'The packages could not be installed; what npm said is above. It needs the npm registry once.',
    );
  }
}

/** Builds the pages into dist/client, unless they were built from the sources as they are now. */
export function build() {
  const fingerprint = fingerprintOf(ROOT, PAGE_SOURCES);
  if (existsSync(PAGE) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint) {
    return;
  }
  say('Building the pages …');
  rmSync(STAMP, { force: true });
  const args = [VITE, 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    stop('The pages could not be built; what Vite said is above.');
  }
  mkdirSync(DIST, { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

/**
 * A hash over the names and the contents of files: it changes when one of them does.
 *
 * @param root the folder that the paths start from
 * @param paths files, and folders with all that is in them but dot files
 */
export function fingerprintOf(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap((start) => filesUnder(root, start))) {
    const content = readFileSync(join(root, path));
    hash.update(`${path}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

function filesUnder(root, path) {
  const entries = isFolder(join(root, path)) ? readdirSync(join(root, path)).sort() : undefined;
  return entries === undefined
    ? [path]
    : entries
        .filter((name) => !name.startsWith('.'))
        .flatMap((name) => filesUnder(root, `${path}/${name}`));
}

function isFolder(path) {
  return statSync(path).isDirectory();
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
