import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openDevice, picture } from '#test/support/browser.ts';
import { lookAgain } from '#test/support/look-again.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession, joinSession as lead, leaveEveryone } from '#test/support/socket.ts';

jest.setTimeout(120_000);

/** Screens on which the page of the bedside scrolls, though they are no phones. */
const SCREENS = [
  { name: 'tablet', width: 820, height: 1180 },
  { name: 'low-window', width: 1366, height: 600 },
] as const;

const CALL = '.call-form__actions button[type=submit]';

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

/** Where things are in the window, px from its top; charts that come late may still move them. */
function edges(page: Page) {
  return page.evaluate((call) => {
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    return {
      callAboveFoot: (boxOf('footer')?.top ?? 0) - (boxOf(call)?.bottom ?? 0),
      alarm: boxOf('.alarm-bar')?.top ?? Number.NaN,
      strip: boxOf('.bedside__strip')?.top ?? Number.NaN,
    };
  }, CALL);
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
    const atTheCall = async () => {
      await page.locator(CALL).scrollIntoViewIfNeeded();
      return edges(page);
    };
    const isAbove = ({ callAboveFoot }: { callAboveFoot: number }) => callAboveFoot >= 0;
    expect((await lookAgain(page, atTheCall, isAbove)).callAboveFoot).toBeGreaterThanOrEqual(0);
    const atTheEnd = async () => {
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      return edges(page);
    };
    const seen = await lookAgain(page, atTheEnd, (at) => isAbove(at) && at.strip === 0);
    await picture(page, `bedside-scrolled-${screen.name}`);
    expect(seen.alarm).toBeGreaterThanOrEqual(0);
    expect(seen.strip).toBe(0);
    expect(seen.callAboveFoot).toBeGreaterThanOrEqual(0);
    await close();
  },
);
