import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import type { Measured } from '#server/cli/bench/measured.ts';
import { openDevice } from '#test/support/browser.ts';
import { createSession, joinSession, leaveEveryone } from '#test/support/socket.ts';

const LIMIT_KB = 320;

/**
 * The scripts that a phone fetches from its first visit until its owner has joined, and those for
 * its first chart, in kilobytes of 1,000 bytes, compressed as the server sends them to a browser
 * that takes gzip alone.
 */
export async function measureLearnerScript(browser: Browser, url: string): Promise<Measured[]> {
  const { code, facilitatorToken } = await createSession(url);
  const lead = await joinSession(url, { code, token: facilitatorToken });
  const { page, close } = await openDevice(browser, { size: 'phone' });
  const fetchedBytes = countScripts(page);
  await page.goto(`${url}/s/${code}`);
  await page.getByLabel('Your name').fill('Ana');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.getByTitle('Simulated patient').waitFor();
  await page.waitForLoadState('networkidle');
  const joined = await fetchedBytes();
  await lead.act({ type: 'clock.start' });
  await page.getByRole('button', { name: 'Chart' }).click();
  await page.locator('.trend-marks').waitFor();
  const charted = await fetchedBytes();
  await lead.act({ type: 'session.end' });
  await close();
  leaveEveryone();
  return [
    { name: 'learner script', value: joined / 1000, unit: 'kB gzip', goal: { atMost: LIMIT_KB } },
    {
      name: 'charts, fetched later',
      value: (charted - joined) / 1000,
      unit: 'kB gzip',
      goal: null,
    },
  ];
}

/** How many bytes of script a page has fetched so far, each file once. */
function countScripts(page: Page): () => Promise<number> {
  const fetched = new Map<string, Promise<number>>();
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      fetched.set(response.url(), response.body().then(compressedBytes));
    }
  });
  return async () => (await Promise.all(fetched.values())).reduce((sum, bytes) => sum + bytes, 0);
}

function compressedBytes(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length;
}
