import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { measureLearnerScript } from '#test/budgets/learner-script.ts';
import { launchBrowser } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';

jest.setTimeout(120_000);

let dataDir: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-script-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

test('[CLIENT-24] a phone has joined after 320 kB of script, and charts come when they are shown', async () => {
  const [joined, charts] = await measureLearnerScript(browser, server.url);
  expect(joined?.value).toBeGreaterThan(100);
  expect(joined?.value).toBeLessThanOrEqual(320);
  expect(charts?.value).toBeGreaterThan(50);
});
