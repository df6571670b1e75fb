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
} from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import {
  FIRST_MESSAGE,
  joinSession,
  openSession,
  openWall,
  pause,
  pressClock,
  whenShown,
} from './classroom.ts';
import { expectSound as expectSoundPage, withDevice as withDeviceOf } from './looks/looks.ts';

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

function withDevice(choices: DeviceChoices, visit: (device: Device) => Promise<void>) {
  return withDeviceOf(browser, choices, visit);
}

async function expectSound({ page }: Device, look: string): Promise<void> {
  const scheme = await page.locator('html').getAttribute('data-mantine-color-scheme');
  expect(look.endsWith(`-${scheme}`)).toBe(true);
  await expectSoundPage(page, look);
}

/** Opens the orders of the bedside: a tab on a desk, a button for the thumb on a phone. */
async function showOrders(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Orders' });
  await tab.or(page.getByRole('button', { name: 'Orders', exact: true })).click();
}

/** Opens the explanation of the heart rate on the console; on a phone the patient is a tab. */
async function explainHeartRate(page: Page): Promise<void> {
  const tab = page.getByRole('tab', { name: 'Patient' });
  if ((await tab.count()) > 0) {
    await tab.click();
  }
  await page.getByRole('button', { name: 'HR /min explain' }).click();
  await page.getByRole('list', { name: 'What adds up to it' }).waitFor();
}

/** Opens every part of the guide on the console, where nothing lies over it. */
async function openGuide(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  const tab = page.getByRole('tab', { name: 'Guide' });
  if ((await tab.count()) > 0) {
    await tab.click();
  }
  const guide = page.getByRole('region', { name: 'Guide' });
  await guide.locator('summary').first().waitFor();
  for (const part of await guide.locator('summary').all()) {
    await part.click();
  }
}

test('every element with a fault is told, and each of its faults', async () => {
  const { page, close } = await openDevice(browser);
  await page.goto(`${server.url}/`);
  await page.getByRole('button', { name: 'Join' }).waitFor();
  await page.locator('main').evaluate((main) => {
    main.insertAdjacentHTML(
      'beforeend',
      `<p id="pale" style="color: #999; background: #888">Pale</p>
       <p id="paler" style="color: #bbb; background: #aaa">Paler</p>
       <button id="nameless" type="button" tabindex="1"></button>`,
    );
  });
  const told = await accessibilityFaults(page);
  expect(told.map((fault) => fault.replace(/:.*:/, '')).sort()).toEqual([
    'button-name #nameless',
    'color-contrast #pale',
    'color-contrast #paler',
    'tabindex #nameless',
  ]);
  await close();
});

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

    test('[ROOM-5] the calculator has no fault, with an example and all its fields open', async () => {
      await withDevice({ theme, size }, async (device) => {
        const { page } = device;
        await page.goto(`${server.url}/grade`);
        await page.getByRole('button', { name: 'Load an example' }).click();
        await page.getByRole('menuitem', { name: 'One vasopressor at a low dose' }).click();
        await page.getByRole('heading', { name: 'Why, scale by scale' }).waitFor();
        await expectSound(device, `grade-${size}-${theme}`);
        for (const part of await page.locator('main summary').all()) {
          await part.click();
        }
        await expectSound(device, `grade-open-${size}-${theme}`);
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
          await whenShown(learner.page, [FIRST_MESSAGE]);
          await pause(host.page);
          await learner.page.getByText(/^PAUSED/).waitFor();
          await expectSound(learner, `bedside-${size}-${theme}`);
          await showOrders(learner.page);
          await learner.page.getByRole('button', { name: 'Oxygen' }).click();
          await expectSound(learner, `bedside-order-${size}-${theme}`);
          await learner.page.getByRole('button', { name: 'Cancel' }).click();
          await learner.page.getByRole('button', { name: 'Circulation' }).click();
          await expectSound(learner, `bedside-order-groups-${size}-${theme}`);
        });
        await expectSound(host, `host-${size}-${theme}`);
        await explainHeartRate(host.page);
        await expectSound(host, `host-explanation-${size}-${theme}`);
        await openGuide(host.page);
        await expectSound(host, `host-guide-${size}-${theme}`);
      });
    });
  });

  test('[ROOM-5] a bedside that is seen by rounds has no fault', async () => {
    await withDevice({ theme }, async (host) => {
      const title = 'Myeloma: fever, seen by rounds';
      const code = await openSession(host.page, server.url, { title });
      await withDevice({ theme, size: 'phone' }, async (learner) => {
        await joinSession(learner.page, { url: server.url, code, name: 'Ana' });
        await pressClock(host.page, 'Start');
        await learner.page.getByRole('button', { name: 'Take observations now' }).click();
        await learner.page.getByText(/^Measured/).waitFor();
        await pause(host.page);
        await expectSound(learner, `bedside-rounds-phone-${theme}`);
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
        await whenShown(wall.page, [FIRST_MESSAGE]);
        await expectSound(wall, `wall-${theme}`);
      });
    });
  });
});
