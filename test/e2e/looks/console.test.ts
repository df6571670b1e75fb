import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { accessibilityFaults, launchBrowser } from '#test/support/browser.ts';
import { lookAgain } from '#test/support/look-again.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { createAllWords } from '#test/support/words.ts';
import { joinSession, openSession, pressClock, whenShown } from '../classroom.ts';
import { LIST } from '../drill/list.ts';
import { consoleDialogs, showPart } from './console-dialogs.ts';
import { expectSound, openAll, withDevice } from './looks.ts';

jest.setTimeout(120_000);

const LOOKS = [
  { theme: 'dark', size: 'desk' },
  { theme: 'light', size: 'phone' },
] as const;

const { t } = createAllWords();

const SHEETS = ['Inject cards', 'List for the evaluator', 'Handouts', 'After-action'];

let dataDir: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-looks-'));
  server = await startServer({ dataDir });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** Ends the session and opens the debrief, on the console. */
async function endIntoDebrief(host: Page): Promise<void> {
  await host.getByRole('button', { name: 'End', exact: true }).click();
  await host.getByRole('button', { name: 'End and open debrief' }).click();
  await host.getByRole('table', { name: 'CRS by every scale' }).waitFor();
}

/** By how much what stands in a column of an evaluator's page is wider than the column, px. */
function columnsWiderBy(page: Page): Promise<readonly number[]> {
  const columns = page.locator('.evaluator__column');
  return lookAgain(
    page,
    () => columns.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth)),
    (wider) => wider.length > 0 && wider.every((px) => px === 0),
  );
}

/** Shows sheets as they are on paper, and takes them away again. */
async function onPaper(page: Page, sheet: string, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${sheet}`) }).click();
  const sheets = page.locator('body > .print-sheets');
  await sheets.waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  await look();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await sheets.waitFor({ state: 'detached' });
  await page.emulateMedia({ media: 'screen' });
}

describe.each(LOOKS)('in the $theme theme on a $size', ({ theme, size }) => {
  test('[ROOM-5] no dialog of the console has a fault, nor has the debrief after it', async () => {
    await withDevice(browser, { theme, size }, async ({ page }) => {
      const code = await openSession(page, server.url);
      await withDevice(browser, { theme, size: 'phone' }, async (learner) => {
        await joinSession(learner.page, { url: server.url, code, name: 'Ana' });
        await pressClock(page, 'Start');
        await pressClock(page, 'Go one hour ahead');
        await pressClock(page, 'Pause');
        await showPart(page, t, 'people');
        await page.getByLabel('What to say').fill('Look again.');
        await page.getByRole('button', { name: 'Send', exact: true }).click();
        await whenShown(learner.page, ['Look again.']);
        for (const { name, tab, open } of consoleDialogs(t, 'Ana')) {
          await showPart(page, t, tab);
          await open(page);
          await page.getByRole('dialog').waitFor();
          await expectSound(page, `console-${name}-${size}-${theme}`, '[role="dialog"]');
          await page.keyboard.press('Escape');
          await page.getByRole('dialog').waitFor({ state: 'detached' });
        }
        await endIntoDebrief(page);
        await expectSound(page, `debrief-${size}-${theme}`);
        await learner.page.getByText('You called no grade.').waitFor();
        await expectSound(learner.page, `debrief-learner-phone-${theme}`);
      });
    });
  });

  test('[ROOM-5] the list of a drill has no fault, on paper nor beside an evaluator', async () => {
    await withDevice(browser, { theme, size }, async ({ page }) => {
      const code = await openSession(page, server.url);
      const drill = consoleDialogs(t, 'Ana').find(({ name }) => name === 'import');
      await showPart(page, t, drill?.tab);
      await drill?.open(page);
      await page.getByRole('textbox', { name: 'The list' }).fill(LIST);
      await page.getByRole('button', { name: 'Bring in 8 injects' }).click();
      await showPart(page, t, 'drive');
      await page.getByRole('button', { name: 'Fire 8' }).waitFor();
      await expectSound(page, `drill-${size}-${theme}`);
      for (const sheet of SHEETS) {
        await onPaper(page, sheet, async () => {
          expect(await accessibilityFaults(page, 'body > .print-sheets')).toEqual([]);
        });
      }
      await withDevice(browser, { theme, size }, async (evaluator) => {
        await joinSession(evaluator.page, { url: server.url, code, name: 'Ana' });
        await showPart(page, t, 'people');
        await page.getByRole('button', { name: /^What to do with Ana/ }).click();
        await page.getByRole('menuitem', { name: 'Make evaluator' }).click();
        await evaluator.page.getByRole('heading', { name: 'Evaluator' }).waitFor();
        await expectSound(evaluator.page, `evaluator-${size}-${theme}`);
        await openAll(evaluator.page);
        expect(await columnsWiderBy(evaluator.page)).toEqual([0, 0, 0]);
      });
    });
  });
});
