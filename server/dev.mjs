/**
 * `npm run dev`: the server and the pages, each reloaded when its sources change.
 *
 * The pages come from Vite, which passes on what is meant for the server. Ctrl+C stops both, and
 * when one of them ends, so does the other.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { install, ROOT, requireNode, say } from './prepare.mjs';

requireNode();
install();
say('Two processes: the server, and Vite with the pages. Open the address that Vite prints.');

const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
const children = [
  start(['--watch', '--watch-preserve-output', '--import', 'tsx', 'server/main.ts']),
  start([vite, 'dev', '--config', 'client/vite.config.ts', '--clearScreen', 'false']),
];
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => stopAll(signal));
}

function start(args) {
  const { PORT = '3000' } = process.env;
  const env = { ...process.env, BEACON_DEV_SERVER: `http://127.0.0.1:${PORT}` };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'inherit' });
  child.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    stopAll('SIGTERM');
  });
  return child;
}

function stopAll(signal) {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
    }
  }
}
