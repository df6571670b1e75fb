import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import {
  accessibilityFaults,
  type Device,
  type DeviceChoices,
  launchBrowser,
  openDevice,
  picture,
} from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import {
  expectPlainWords,
  joinSession,
  openSession,
  openWall,
  pause,
  pressClock,
  whenShown,
} from './classroom.ts';

jest.setTimeout(120_000);

const THEMES = ['dark', 'light'] as const;
const SIZES = ['desk', 'phone'] as const;

let dataDir: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-axe-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

async function withDevice(choices: DeviceChoices, visit: (device: Device) => Promise<void>) {
  const device = await openDevice(browser, choices);
  try {
    await visit(device);
    expect(device.complaints).toEqual([]);
  } finally {
    await device.close();
  }
}

async function expectSound({ page }: Device, look: string): Promise<void> {
  await picture(page, look);
  const scheme = await page.locator('html').getAttribute('data-mantine-color-scheme');
  expect(look.endsWith(`-${scheme}`)).toBe(true);
  expect(await accessibilityFaults(page)).toEqual([]);
  await expectPlainWords(page);
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider).toBe(0);
}

/** Opens the orders of the bedside: a tab on a desk, a button for the thumb on a phone. */
async function showOrders(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Orders' });
  await tab.or(page.getByRole('button', { name: 'Orders', exact: true })).click();
}

describe.each(THEMES)('in the %s theme', (theme) => {
  describe.each(SIZES)('on a %s', (size) => {
    test('[ROOM-5] the start page and the library have no fault', async () => {
      await withDevice({ theme, size }, async (device) => {
        const { page } = device;
        await page.goto(`${server.url}/`);
        await page.getByRole('button', { name: 'Join' }).waitFor();
        await expectSound(device, `landing-${size}-${theme}`);
        await page.goto(`${server.url}/scenarios`);
        await page.getByRole('button', { name: /^Run / }).first().waitFor();
        await expectSound(device, `library-${size}-${theme}`);
        await page.getByRole('button', { name: /^Run / }).first().click();
        await page.getByRole('dialog').waitFor();
        await expectSound(device, `run-dialog-${size}-${theme}`);
      });
    });

    test('[ROOM-5] the console and the bedside have no fault, before the start and after', async () => {
      await withDevice({ theme, size }, async (host) => {
        const code = await openSession(host.page, server.url);
        await withDevice({ theme, size }, async (learner) => {
          await joinSession(learner.page, { url: server.url, code, name: 'Ana' });
          await expectSound(learner, `bedside-lobby-${size}-${theme}`);
          await pressClock(host.page, 'Start');
          await pressClock(host.page, 'Next event');
          await whenShown(learner.page, ['I slept all night and I am still tired.']);
          await pause(host.page);
          await learner.page.getByText(/^PAUSED/).waitFor();
          await expectSound(learner, `bedside-${size}-${theme}`);
          await showOrders(learner.page);
          await learner.page.getByRole('button', { name: 'Oxygen' }).click();
          await expectSound(learner, `bedside-order-${size}-${theme}`);
        });
        await expectSound(host, `host-${size}-${theme}`);
      });
    });
  });

  test('[ROOM-5] the wall has no fault, before the start and after', async () => {
    await withDevice({ theme }, async (host) => {
      const code = await openSession(host.page, server.url);
      await withDevice({ theme, size: 'projector' }, async (wall) => {
        await openWall(wall.page, { url: server.url, code });
        await expectSound(wall, `wall-lobby-${theme}`);
        await pressClock(host.page, 'Start');
        await pressClock(host.page, 'Next event');
        await whenShown(wall.page, ['I slept all night and I am still tired.']);
        await expectSound(wall, `wall-${theme}`);
      });
    });
  });
});
