import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openDevice } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession, joinSession as lead, leaveEveryone } from '#test/support/socket.ts';
import { joinSession, openWall } from '../classroom.ts';
import { expectSound, withDevice } from './looks.ts';

jest.setTimeout(120_000);

const LOOKS = [
  { theme: 'dark', size: 'phone' },
  { theme: 'light', size: 'desk' },
  { theme: 'contrast', size: 'desk' },
] as const;

let dataDir: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-looks-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
});

afterEach(leaveEveryone);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** A session that somebody leads without a page, and how its patient is brought to alarm. */
async function openSession() {
  const { code, facilitatorToken } = await createSession(server.url, { scenarioId: 'crs-pressor' });
  const { act } = await lead(server.url, { code, token: facilitatorToken });
  const suffocate = async () => {
    const saturation = { vital: 'spo2Percent', value: 85, rampMinutes: 0 } as const;
    await act({ type: 'override.set', kind: 'physiology', ...saturation });
    await act({ type: 'clock.pause' });
    await act({ type: 'clock.advance', minutes: 12 });
  };
  return { code, act, suffocate };
}

/** Opens a part of the bedside: a tab on a desk, at the foot on a phone. */
async function showPart(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name });
  await tab.or(page.getByRole('button', { name, exact: true })).click();
}

describe.each(LOOKS)('in the $theme theme on a $size', ({ theme, size }) => {
  const choices = { theme, size };
  const named = (look: string) => `${look}-${size}-${theme}`;

  test('[ROOM-10] the settings and the pages that say what is wrong have no fault', async () => {
    await withDevice(browser, choices, async ({ page }) => {
      await page.goto(`${server.url}/settings`);
      await page.getByRole('heading', { name: 'Settings of this device' }).waitFor();
      for (const part of await page.locator('main summary').all()) {
        await part.click();
      }
      await expectSound(page, named('settings'));
      await page.goto(`${server.url}/`);
      await page.getByLabel('Code').fill('7QK4X0');
      await page.getByRole('button', { name: 'Join' }).click();
      await page
        .getByText(/^This is not a code/)
        .first()
        .waitFor();
      await expectSound(page, named('landing-wrong'));
    });
    // The browser complains that there is nothing at the address, and is right.
    const { page, close } = await openDevice(browser, choices);
    await page.goto(`${server.url}/nowhere`);
    await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
    await expectSound(page, named('missing'));
    await close();
  });

  test('[ROOM-10] what is opened on the bedside has no fault, nor has it after the end', async () => {
    const { code, act, suffocate } = await openSession();
    await withDevice(browser, choices, async ({ page }) => {
      await joinSession(page, { url: server.url, code, name: 'Ana' });
      await act({ type: 'clock.start' });
      await page.getByRole('button', { name: /^Call grade/ }).click();
      const form = page.getByRole('form', { name: 'Call the grade' });
      await form.getByRole('button', { name: 'Call it' }).click();
      await form.getByRole('alert').waitFor();
      await expectSound(page, named('bedside-call'));
      await form.getByRole('button', { name: 'Cancel' }).click();
      await showPart(page, 'ICE');
      await page
        .getByRole('button', { name: /^Ask\b/ })
        .first()
        .click();
      await page.getByRole('radio', { name: 'Not correct' }).waitFor();
      await expectSound(page, named('bedside-ice'));
      await showPart(page, 'Note');
      await page.getByLabel('Situation').fill('Short of breath.');
      await page.getByText('Saved', { exact: true }).waitFor();
      await expectSound(page, named('bedside-note'));
      await suffocate();
      await page
        .getByText(/^SpO₂ \d+ %/)
        .first()
        .waitFor();
      await act({ type: 'session.end' });
      await page.getByText('The session has ended').waitFor();
      await expectSound(page, named('bedside-ended'));
    });
  });

  test('[ROOM-10] the wall has no fault with an alarm, in a pause and after the end', async () => {
    const { code, act, suffocate } = await openSession();
    await withDevice(browser, { theme, size: 'projector' }, async ({ page }) => {
      await openWall(page, { url: server.url, code });
      await act({ type: 'session.set', settings: { histogram: true } });
      await act({ type: 'clock.start' });
      await suffocate();
      await page.getByText(/^PAUSED/).waitFor();
      await expectSound(page, `wall-paused-${theme}`);
      await act({ type: 'clock.start' });
      await page.getByText(/^SpO₂ \d+ %, below 88/).waitFor();
      await expectSound(page, `wall-alarm-${theme}`);
      await act({ type: 'session.end' });
      await page.getByText('Thank you').waitFor();
      await expectSound(page, `wall-ended-${theme}`);
    });
  });
});

test('[ROOM-12] grades are told apart where a device takes all colours away', async () => {
  await withDevice(browser, {}, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto(`${server.url}/settings`);
    const chips = page.locator('.vision').first().locator('.grade-chip');
    await chips.first().waitFor();
    const fills = await chips.evaluateAll((all) =>
      all.map((chip) => getComputedStyle(chip).background),
    );
    expect(new Set(fills).size).toBe(1);
    const shapes: string[] = [];
    for (const shape of await chips.locator('.grade-chip__shape').all()) {
      shapes.push((await shape.screenshot()).toString('base64'));
    }
    expect(shapes).toHaveLength(6);
    expect(new Set(shapes).size).toBe(6);
    expect(new Set(await chips.allInnerTexts()).size).toBe(6);
  });
});

test('[ROOM-10] bedside and wall have no fault without a line', async () => {
  const { code, act } = await openSession();
  const bedside = await openDevice(browser, { size: 'phone', theme: 'light' });
  const wall = await openDevice(browser, { size: 'projector', theme: 'dark' });
  for (const { page } of [bedside, wall]) {
    await page.clock.install();
  }
  await joinSession(bedside.page, { url: server.url, code, name: 'Ana' });
  await openWall(wall.page, { url: server.url, code });
  await act({ type: 'clock.start' });
  await bedside.page.getByRole('button', { name: /^Call grade/ }).waitFor();
  await wall.page.getByRole('heading', { name: 'Ms Rowan' }).waitFor();
  for (const { page } of [bedside, wall]) {
    await page.context().setOffline(true);
    await page.clock.fastForward('00:40');
    await page.getByText('No connection', { exact: true }).waitFor();
  }
  await expectSound(bedside.page, 'bedside-offline-phone-light');
  await expectSound(wall.page, 'wall-offline-dark');
  await bedside.close();
  await wall.close();
});
