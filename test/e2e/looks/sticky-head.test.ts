import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openDevice, picture } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession, joinSession as lead, leaveEveryone } from '#test/support/socket.ts';

jest.setTimeout(120_000);

/** Screens on which the page of the bedside scrolls, though they are no phones. */
const SCREENS = [
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'low-window', width: 1366, height: 600 },
] as const;

let dataDir: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-sticky-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
});

afterAll(async () => {
  leaveEveryone();
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** Where an element is in the window, px from its top. */
async function edges(page: Page, selector: string) {
  const box = await page.locator(selector).boundingBox();
  return { top: box?.y ?? Number.NaN, foot: (box?.y ?? Number.NaN) + (box?.height ?? 0) };
}

test.each(SCREENS)(
  '[BED-83] on a $name the alarm stays in sight, and the call above the foot',
  async (screen) => {
    const { code, facilitatorToken } = await createSession(server.url);
    const { act } = await lead(server.url, { code, token: facilitatorToken });
    await act({ type: 'clock.start' });
    const { page, close } = await openDevice(browser);
    await page.setViewportSize({ width: screen.width, height: screen.height });
    await page.goto(`${server.url}/s/${code}`);
    await page.locator('.join-form button[type=submit]').click();
    await page.getByRole('button', { name: 'Call grade' }).click();
    const call = '.call-form__actions button[type=submit]';
    await page.locator(call).scrollIntoViewIfNeeded();
    expect((await edges(page, call)).foot).toBeLessThanOrEqual((await edges(page, 'footer')).top);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await picture(page, `bedside-scrolled-${screen.name}`);
    expect((await edges(page, '.alarm-bar')).top).toBeGreaterThanOrEqual(0);
    expect((await edges(page, '.bedside__strip')).top).toBe(0);
    expect((await edges(page, call)).foot).toBeLessThanOrEqual((await edges(page, 'footer')).top);
    await close();
  },
);
