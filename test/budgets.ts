import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measuredTable } from '#server/cli/bench/measured.ts';
import { measureChartUpdates } from '#test/budgets/chart-updates.ts';
import { measureClassLoad } from '#test/budgets/class-load.ts';
import { measureLearnerScript } from '#test/budgets/learner-script.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { startServer } from '#test/support/server-process.ts';

/**
 * Measures what the built pages and the server cost in a class, beside their limits. Nothing else
 * should run meanwhile. Fewer updates tell as much of the charts' time and nodes, but little of
 * the heap: what the browser compiles in the first minutes is then most of what grows.
 *
 * Usage: tsx test/budgets.ts [updates of the charts, default 1000; one takes a second]
 */
const [updates = 1000] = process.argv.slice(2).map(Number);

const dataDir = mkdtempSync(join(tmpdir(), 'beacon-budgets-'));
const server = await startServer({ dataDir });
const browser = await launchBrowser();
try {
  const measured = [
    ...(await measureLearnerScript(browser, server.url)),
    ...(await measureClassLoad(server)),
    ...(await measureChartUpdates(browser, server.url, updates)),
  ];
  process.stdout.write(`${measuredTable(measured)}\n`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(dataDir, { recursive: true });
}
