/**
 * `npm start`: installs what is missing, builds what is stale and runs the server in this process.
 *
 * `--lan` opens it to the local network; every other setting comes from the environment.
 */
import { build, install, requireNode, stop } from './prepare.mjs';

requireNode();
const unknown = process.argv.slice(2).find((argument) => argument !== '--lan');
if (unknown !== undefined) {
  stop(
    `"${unknown}" is not an argument of Beacon. It takes --lan; README.md lists the settings that it reads from the environment.`,
  );
}
if (process.argv.includes('--lan')) {
  process.env.HOST ||= '0.0.0.0';
}
install();
build();
await import('tsx');
await import('./main.ts');
