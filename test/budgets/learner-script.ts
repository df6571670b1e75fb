import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import type { Measured } from '#server/cli/bench/measured.ts';
import { openDevice } from '#test/support/browser.ts';
import { createSession } from '#test/support/socket.ts';

/** The part that draws the charts, by the name of its file. It is fetched when one is shown. */
const CHARTS = /\/trend-charts-/;
const LIMIT_KB = 320;

/**
 * The scripts that a phone fetches from its first visit until its owner has joined, in kilobytes
 * of 1,000 bytes, compressed as the server sends them to a browser that takes gzip alone.
 */
export async function measureLearnerScript(browser: Browser, url: string): Promise<Measured[]> {
  const { code } = await createSession(url);
  const device = await openDevice(browser, { size: 'phone' });
  const fetched = new Map<string, Promise<number>>();
  device.page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      fetched.set(response.url(), response.body().then(compressedBytes));
    }
  });
  await device.page.goto(`${url}/s/${code}`);
  await device.page.getByLabel('Your name').fill('Ana');
  await device.page.getByRole('button', { name: 'Join' }).click();
  await device.page.getByTitle('Simulated patient').waitFor();
  await device.page.waitForLoadState('networkidle');
  let own = 0;
  let charts = 0;
  for (const [address, bytes] of fetched) {
    if (CHARTS.test(address)) {
      charts += await bytes;
    } else {
      own += await bytes;
    }
  }
  await device.close();
  return [
    { name: 'learner script', value: own / 1000, unit: 'kB gzip', goal: { atMost: LIMIT_KB } },
    { name: 'charts, fetched later', value: charts / 1000, unit: 'kB gzip', goal: null },
  ];
}

function compressedBytes(body: Buffer): number {
  return gzipSync(body, { level: 9 }).length;
}
