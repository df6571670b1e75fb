import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, picture } from '#test/support/browser.ts';
import { lookAgain } from '#test/support/look-again.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession, joinSession as lead, leaveEveryone } from '#test/support/socket.ts';
import { openWall } from '../classroom.ts';
import { widerBy, withDevice } from './looks.ts';

jest.setTimeout(60_000);

const MESSAGE = 'Take a full set of observations now, and test the brain.';
const LARGE = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
] as const;
const SMALL = [
  { width: 390, height: 844 },
  { width: 844, height: 390 },
  { width: 1024, height: 768 },
] as const;

let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let code: string;
let act: Awaited<ReturnType<typeof lead>>['act'];

/** A class at a patient in shock, whose grade and calls everybody sees, in a pause. */
beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-wall-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  const created = await createSession(server.url, { scenarioId: 'crs-pressor' });
  code = created.code;
  ({ act } = await lead(server.url, { code, token: created.facilitatorToken }));
  await act({ type: 'session.set', settings: { histogram: true } });
  await act({ type: 'reveal.set', policy: 'live' });
  await act({ type: 'clock.start' });
  await act({ type: 'clock.pause' });
  const low = { vital: 'mapMmHg', value: 45, kind: 'physiology', rampMinutes: 0 } as const;
  await act({ type: 'override.set', ...low });
  await act({ type: 'clock.advance', minutes: 300 });
});

afterAll(async () => {
  leaveEveryone();
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** Looks at the wall of the class in Spanish, at one size after another. */
async function lookAtEach(
  sizes: readonly { readonly width: number; readonly height: number }[],
  look: (page: Page, name: string, height: number) => Promise<void>,
): Promise<void> {
  await withDevice(browser, { size: 'projector' }, async ({ page }) => {
    await page.addInitScript("localStorage.setItem('beacon.language', 'es')");
    await openWall(page, { url: server.url, code });
    await page.getByText(/^EN PAUSA/).waitFor();
    for (const size of sizes) {
      await page.setViewportSize(size);
      await look(page, `${size.width}x${size.height}`, size.height);
    }
  });
}

test('[WALL-15] no text of a small wall is smaller than 16 px, and it is as wide as its window', async () => {
  await lookAtEach(SMALL, async (page, name) => {
    await page.locator('.wall__plot svg text').first().waitFor();
    await picture(page, `wall-small-${name}`);
    const smallest = await page.evaluate(() => {
      const texts = [...document.querySelectorAll('body *')].filter(
        (element) =>
          element.closest('.visually-hidden') === null &&
          element.checkVisibility() &&
          [...element.childNodes].some(({ nodeType }) => nodeType === Node.TEXT_NODE),
      );
      return Math.min(
        ...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
      );
    });
    expect({ name, wider: await widerBy(page) }).toEqual({ name, wider: 0 });
    expect(smallest).toBeGreaterThanOrEqual(16);
  });
});

test('[WALL-16] an alarm in Spanish keeps to one line', async () => {
  await lookAtEach(LARGE, async (page, name) => {
    const lines = () =>
      page
        .locator('.alarm-bar__what')
        .evaluate((what) =>
          Math.round(
            what.getBoundingClientRect().height /
              Number.parseFloat(getComputedStyle(what).lineHeight),
          ),
        );
    const seen = await lookAgain(page, lines, (count) => count === 1);
    expect({ name, lines: seen }).toEqual({ name, lines: 1 });
  });
});

test('[WALL-17] with a message in a pause very large numerals yield to the trend', async () => {
  await act({ type: 'message.send', to: 'all', text: MESSAGE });
  await lookAtEach(LARGE, async (page, name, height) => {
    await page.getByText(MESSAGE).waitFor();
    // What the legend and the hours beneath leave of it is the plot.
    const shareNow = async () =>
      ((await page.locator('.wall__plot').boundingBox())?.height ?? 0) / height;
    const share = () => lookAgain(page, shareNow, (part) => part > 0.2);
    expect(await share()).toBeGreaterThan(0.2);
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('+');
    }
    await page.locator('.wall[data-large="true"]').waitFor();
    await picture(page, `wall-crowded-${name}`);
    expect(await share()).toBeGreaterThan(0.2);
    const side = await page.locator('.wall__side').boundingBox();
    const all = await page.locator('.wall__main').boundingBox();
    expect((side?.width ?? 0) / (all?.width ?? 1)).toBeGreaterThan(0.45);
    for (let presses = 0; presses < 5; presses += 1) {
      await page.keyboard.press('-');
    }
  });
});
