import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import {
  accessibilityFaults,
  type Device,
  launchBrowser,
  openDevice,
  picture,
} from '#test/support/browser.ts';
import { lookAgain } from '#test/support/look-again.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { callGrade } from './class/steps.ts';
import {
  expectPlainWords,
  joinSession,
  openSession,
  openWall,
  pause,
  pressClock,
  shownTick,
  whenTickPasses,
} from './classroom.ts';
import { widerBy } from './looks/looks.ts';

jest.setTimeout(120_000);

let dataDir: string;
let server: ServerProcess;
let browser: Browser;
let host: Device;
let ana: Device;
let ben: Device;
let wall: Device;
let code: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-debrief-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
  host = await openDevice(browser);
  ana = await openDevice(browser, { size: 'phone', touch: true });
  ben = await openDevice(browser, { size: 'phone', touch: true });
  wall = await openDevice(browser, { size: 'projector' });
  code = await openSession(host.page, server.url);
  await joinSession(ana.page, { url: server.url, code, name: 'Ana Ruiz' });
  await joinSession(ben.page, { url: server.url, code, name: 'Ben Okafor' });
  await openWall(wall.page, { url: server.url, code });
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

async function expectSound(device: Device, look: string): Promise<void> {
  await expectNoWider(device, look);
  expect(await accessibilityFaults(device.page)).toEqual([]);
  await expectPlainWords(device.page);
}

async function expectNoWider({ page }: Device, look: string): Promise<void> {
  await picture(page, look);
  expect(await widerBy(page)).toBe(0);
}

describe('the debrief', () => {
  test('[DEB-13] bedsides and the wall follow by themselves once it is opened', async () => {
    const { page } = host;
    await pressClock(page, 'Start');
    await pause(page);
    await callGrade(ana.page, { fever: '≥ 38.0 °C', grade: 1 });
    await callGrade(ben.page, { fever: '≥ 38.0 °C', grade: 2 });
    const before = await shownTick(page);
    await pressClock(page, 'Go one hour ahead');
    await whenTickPasses(page, before + 59);
    await page.getByRole('button', { name: 'End', exact: true }).click();
    await page.getByRole('button', { name: 'End and open debrief' }).click();
    await page.waitForURL(`${server.url}/debrief/${code}?as=host`);
    await ana.page.waitForURL(`${server.url}/debrief/${code}?as=learner`);
    await wall.page.waitForURL(`${server.url}/debrief/${code}?as=wall`);
    await wall.page.getByText('All six scales stand at 0.').waitFor();
    await picture(wall.page, 'debrief-wall');
  });

  test('[DEB-17] on a projector lanes and sentence stand above the foot, and nothing scrolls', async () => {
    const { page } = wall;
    const beyond = () =>
      page.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        return scrollHeight - clientHeight;
      });
    expect(await lookAgain(page, beyond, (px) => px === 0)).toBe(0);
    const bottomOf = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return (box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0);
    };
    const foot = (await page.locator('.footer').boundingBox())?.y ?? 0;
    expect(await bottomOf('.moment__afar')).toBeLessThan(foot);
    expect(await bottomOf('.lanes__slider')).toBeLessThan(foot);
  });

  test('[DEB-18] the wall goes to the minute that the facilitator looks at, also after a reload', async () => {
    const sliderOf = ({ page }: Device) =>
      page.getByRole('slider', { name: 'Minute of the course' });
    const minuteOf = (device: Device) => sliderOf(device).getAttribute('aria-valuetext');
    await sliderOf(host).fill('-30');
    const minute = (await minuteOf(host)) ?? 'no minute';
    const shown = wall.page.locator('.moment__afar').getByText(minute);
    await shown.waitFor();
    expect(await minuteOf(ana)).not.toBe(minute);
    await wall.page.reload();
    await shown.waitFor();
    expect(await minuteOf(wall)).toBe(minute);
  });

  test('[DEB-9] a learner reads the own calls beside what stood, and the axes of a scale', async () => {
    const { page } = ana;
    const calls = page.getByRole('table', { name: 'Your calls beside the truth' });
    await calls.getByText('1 grade above the standing grade').waitFor();
    expect(await calls.getByRole('row').count()).toBe(2);
    await page.getByRole('button', { name: 'Penn' }).tap();
    await page.getByRole('table', { name: 'Axes of Penn' }).waitFor();
    await page.getByText('Learner B').first().waitFor();
  });

  test('[DEB-3] nothing that learners or the wall received names anybody else', () => {
    expect(host.received.join('\n')).toContain('Ben Okafor');
    const others = [
      [ana, 'Ben Okafor'],
      [ben, 'Ana Ruiz'],
      [wall, 'Ana Ruiz'],
      [wall, 'Ben Okafor'],
    ] as const;
    for (const [device, name] of others) {
      const received = device.received.join('\n');
      expect(received).toContain('crs-replay');
      expect(received.includes(name)).toBe(false);
    }
  });

  test('[DEB-9] a facilitator shows names on the own screen only', async () => {
    const { page } = host;
    await page.getByText('Learner B').first().waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Ben Okafor');
    await page.getByRole('switch', { name: 'Show names on this screen' }).click();
    await page.getByText('Ben Okafor').first().waitFor();
    await picture(page, 'debrief-host');
    for (const device of [ana, wall]) {
      expect(await device.page.locator('body').innerText()).not.toContain('Ben Okafor');
    }
  });

  test('[DEB-8] it is sound in both themes and comes back after a reload', async () => {
    for (const theme of ['light', 'dark']) {
      for (const [name, { page }] of Object.entries({ ana, host })) {
        await page.evaluate((chosen) => localStorage.setItem('beacon.theme', chosen), theme);
        await page.reload();
        await page.getByRole('table', { name: 'CRS by every scale' }).waitFor();
        const scheme = page.locator(`html[data-mantine-color-scheme="${theme}"]`);
        await scheme.waitFor({ state: 'attached' });
        await expectSound(name === 'ana' ? ana : host, `debrief-${name}-${theme}`);
      }
    }
    await ana.page.getByRole('table', { name: 'Your calls beside the truth' }).waitFor();
    expect(await host.page.locator('body').innerText()).not.toContain('Ben Okafor');
  });

  test('[DEB-8] it fits on 320 px', async () => {
    await ana.page.setViewportSize({ width: 320, height: 640 });
    await expectNoWider(ana, 'debrief-320');
  });

  test('the browsers complain about nothing', () => {
    expect([host, ana, ben, wall].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
