import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openDevice } from '#test/support/browser.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createSession, joinSession as lead, leaveEveryone } from '#test/support/socket.ts';
import { openFullClass } from './full-class.ts';
import { expectWhole } from './looks.ts';

jest.setTimeout(120_000);

/** Somebody who has text set to twice its size, and who enlarged a desk to four times its size. */
const READERS = [
  { name: 'text-200', width: 1280, height: 800, textPx: 32, language: 'en' },
  { name: 'narrow-es', width: 320, height: 640, textPx: 16, language: 'es' },
] as const;

let dataDir: string;
let server: ServerProcess;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-reflow-'));
  server = await startServer({ dataDir });
});

afterAll(async () => {
  leaveEveryone();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** Opens everything on a page that opens on demand. */
async function openAll(page: Page): Promise<void> {
  for (const part of await page.locator('main summary').all()) {
    await part.click();
  }
}

describe.each(READERS)('at $width px with text of $textPx px in $language', (reader) => {
  let browser: Browser;
  let page: Page;
  const look = (name: string) => expectWhole(page, `${name}-${reader.name}`);

  beforeAll(async () => {
    browser = await launchBrowser({ textPx: reader.textPx });
    ({ page } = await openDevice(browser));
    await page.setViewportSize({ width: reader.width, height: reader.height });
    await page.addInitScript(`localStorage.setItem('beacon.language', '${reader.language}')`);
  });

  afterAll(() => browser?.close());

  test('[ROOM-11] the pages that are read lose nothing', async () => {
    await page.goto(`${server.url}/`);
    await page.locator('.join-form__code input').fill('7QK4X0');
    await page.locator('.join-form button[type=submit]').click();
    await page.locator('.mantine-InputWrapper-error').waitFor();
    await openAll(page);
    await look('landing');
    await page.goto(`${server.url}/nowhere`);
    await page.locator('.notice-page').waitFor();
    await look('missing');
    await page.goto(`${server.url}/settings`);
    await page.locator('main summary').first().waitFor();
    await openAll(page);
    await look('settings');
    await page.goto(`${server.url}/grade`);
    await page.locator('.grade-form__actions button').first().click();
    await page.getByRole('menuitem').nth(4).press('Enter');
    await page.getByRole('article').first().waitFor();
    await openAll(page);
    await look('grade');
  });

  test('[ROOM-11] the bedside loses nothing', async () => {
    const { code, facilitatorToken } = await createSession(server.url, {
      scenarioId: 'crs-pressor',
    });
    const { act } = await lead(server.url, { code, token: facilitatorToken });
    await page.goto(`${server.url}/s/${code}`);
    await page.locator('.join-form button[type=submit]').click();
    await page.locator('.bedside-lobby').waitFor();
    await look('bedside-lobby');
    await act({ type: 'clock.start' });
    const saturation = { vital: 'spo2Percent', value: 85, rampMinutes: 0 } as const;
    await act({ type: 'override.set', kind: 'physiology', ...saturation });
    await act({ type: 'clock.pause' });
    await act({ type: 'clock.advance', minutes: 12 });
    await page.locator('.alarm-bar__line[data-priority="high"]').waitFor();
    const tabs = page.locator('.bedside-phone__tabs button');
    for (const [index, part] of ['monitor', 'chart', 'brain', 'orders', 'note'].entries()) {
      await tabs.nth(index).click();
      await page.locator(`[data-part="${part}"]`).waitFor();
      await look(`bedside-${part}`);
    }
    await tabs.nth(2).click();
    await openAll(page);
    await page.locator('.asked-item button').first().click();
    await page.locator('.asked-item__reply [lang]').waitFor();
    await page.locator('.asked-item .choice-row__option').nth(2).click();
    await look('bedside-brain-marked');
    await page.locator('.call-dock button').click();
    await page.locator('.call-form').waitFor();
    await look('bedside-call');
  });

  test('[ROOM-11] the console loses nothing under any of its tabs, nor in its dialogs', async () => {
    const code = await openFullClass(server.url);
    await page.goto(`${server.url}/host/${code}`);
    await page.locator('.host-gate__card input').first().fill('Álvaro');
    await look('console-gate');
    await page.locator('.host-gate__card button').click();
    const tabs = page.locator('.host-tabs__bar [role="tab"]');
    await tabs.first().waitFor();
    for (const [index, part] of ['drive', 'patient', 'people', 'guide', 'log'].entries()) {
      await tabs.nth(index).click();
      await openAll(page);
      await look(`console-${part}`);
    }
    const lookInto = async (name: string) => {
      await page.locator('[role="dialog"]').waitFor();
      await look(`console-${name}`);
      await page.keyboard.press('Escape');
      await page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    };
    await page.locator('.host-header__code .mantine-ActionIcon-root').last().click();
    await lookInto('invite');
    await page.locator('.host-header__end .mantine-ActionIcon-root').first().click();
    await lookInto('settings');
    await page.locator('.host-header__end .mantine-Button-root').click();
    await lookInto('end');
    await tabs.nth(0).click();
    await page.locator('.transport__restart + .mantine-Button-root').click();
    await lookInto('rewind');
    await openAll(page);
    await page.locator('.injects__tabs [role="tab"]').nth(1).click();
    await look('console-queue');
    await page.locator('.inject__actions .mantine-ActionIcon-root').last().click();
    await page.getByRole('menuitem').first().waitFor();
    await look('console-inject-menu');
    await page.locator('.inject__actions .mantine-ActionIcon-root').last().press('Escape');
    await page.locator('.injects > .mantine-Button-root').click();
    await lookInto('write-inject');
    await tabs.nth(1).click();
    await page.locator('.override__button').first().click();
    await lookInto('override');
    await page.locator('[data-numeric="temp"]').press('Enter');
    await lookInto('explanation');
    await tabs.nth(2).click();
    for (const [index, name] of ['record', 'rename', undefined, 'remove'].entries()) {
      if (name !== undefined) {
        await page.locator('.roster__actions [aria-haspopup="menu"]').first().click();
        await page.getByRole('menuitem').nth(index).click();
        await lookInto(name);
      }
    }
    await page.locator('.message-form .mantine-Button-root').last().click();
    await lookInto('sent');
  });
});
