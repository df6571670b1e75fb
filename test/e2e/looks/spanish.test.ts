import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { speak } from '#client/words/i18n.ts';
import { type DeviceChoices, launchBrowser, openDevice } from '#test/support/browser.ts';
import { builtInScenario } from '#test/support/scenarios.ts';
import { type ServerProcess, startServer } from '#test/support/server-process.ts';
import { joinSession as lead, leaveEveryone } from '#test/support/socket.ts';
import { createAllWords } from '#test/support/words.ts';
import { consoleDialogs } from './console-dialogs.ts';
import { createEnglishFinder } from './left-in-english.ts';
import { enliven, treat } from './lively-session.ts';
import { openAll } from './looks.ts';
import { listenToTexts, textsOf } from './said-texts.ts';

jest.setTimeout(120_000);

const words = createAllWords();
const { t } = words;
const TITLE = builtInScenario('crs-pressor').title.es ?? '';
const SHEETS = ['cards', 'evaluator', 'handouts', 'report'] as const;
const NOBODY = ['/nowhere', '/host/ABCDEF', '/s/ABCDEF', '/wall/ABCDEF', '/debrief/ABCDEF'];

let dataDir: string;
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  await speak(words, 'es');
  dataDir = mkdtempSync(join(tmpdir(), 'beacon-spanish-'));
  // Behind a proxy the pages ask for the PIN.
  const env = { TRUST_PROXY: '1', FACILITATOR_PIN: '246810' };
  server = await startServer({ dataDir, env });
  browser = await launchBrowser();
});

afterEach(leaveEveryone);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(dataDir, { recursive: true });
});

/** A page of a reader who has chosen Spanish. */
async function spanishPage(choices: DeviceChoices = {}): Promise<Page> {
  const { page } = await openDevice(browser, choices);
  await listenToTexts(page);
  await page.addInitScript("localStorage.setItem('beacon.language', 'es')");
  return page;
}

const englishOf = createEnglishFinder();

/** Whatever pages were left with in English since they were loaded. */
async function leftInEnglish(pages: readonly Page[]): Promise<readonly object[]> {
  const texts = (await Promise.all(pages.map(textsOf))).flat();
  return texts.flatMap(({ text, place }) => {
    const what = englishOf(text);
    return what === null ? [] : [{ text, what, place }];
  });
}

test('[WORDS-19] what was left in English is told from what is the same in Spanish', () => {
  expect(englishOf(t('host.end.action'))).toBeNull();
  expect(englishOf('End')).toBe('host.end.action');
  expect(englishOf('What to do with Estudiante 1')).not.toBeNull();
  expect(englishOf('1 min')).toBeNull();
  expect(englishOf('SpO2 is below 90 % on room air: start oxygen.')).not.toBeNull();
  expect(englishOf('CPAP, FiO2 0,50')).toBeNull();
  expect(englishOf('Ms Rowan')).toMatch(/\.json$/);
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function seeLanding(page: Page): Promise<void> {
  for (const typed of ['7QK4X0', 'ABCDEF']) {
    await page.getByLabel(t('landing.code.label'), { exact: true }).fill(typed);
    await page.locator('.join-form button[type=submit]').click();
    await page.locator('.mantine-InputWrapper-error').waitFor();
  }
  await openAll(page);
  await button(page, t('shell.footer.help')).click();
  await page.getByRole('dialog').waitFor();
}

async function seeGrade(page: Page): Promise<void> {
  await button(page, t('grade.example.action')).click();
  await page.getByRole('menuitem', { name: t('grade.example.bipap') }).click();
  await page.getByRole('article').first().waitFor();
  await openAll(page);
  await page.getByLabel(t('grade.field.temperatureC'), { exact: true }).fill('99');
  await page.getByRole('alert').waitFor();
}

async function seeLibrary(page: Page): Promise<void> {
  await page.getByRole('switch', { name: t('library.spoiler.label') }).check();
  await button(page, t('library.card.run-named', { title: TITLE })).click();
  await page.getByRole('dialog').waitFor();
  await openAll(page);
  await page.getByLabel(t('library.run.pin'), { exact: true }).fill('000000');
  await button(page, t('library.run.start')).click();
  await page.getByText(t('problem.pin-wrong.body')).first().waitFor();
}

test('[WORDS-19] the pages that are read have nothing left in English', async () => {
  const page = await spanishPage();
  const left: object[] = [];
  const visit = async (path: string, see: () => Promise<unknown>) => {
    await page.goto(`${server.url}${path}`);
    await page.locator('footer').waitFor();
    await see();
    expect(await page.getAttribute('html', 'lang')).toBe('es');
    left.push(...(await leftInEnglish([page])));
  };
  await visit('/', () => seeLanding(page));
  for (const path of NOBODY) {
    await visit(path, () => page.locator('.notice-page, .join-form').first().waitFor());
  }
  await visit('/settings', () => page.getByRole('heading', { level: 1 }).waitFor());
  await visit('/grade', () => seeGrade(page));
  await visit('/scenarios', () => seeLibrary(page));
  await visit('/scenarios/crs-pressor/guide', async () => {
    await page.getByLabel(t('library.run.pin'), { exact: true }).fill('246810');
    await button(page, t('library.guide.open')).click();
    await page.getByText(t('library.guide.prebrief')).waitFor();
  });
  expect(left).toEqual([]);
});

/** Opens a session from the library; answers with its code and the token that leads it. */
async function openSession(host: Page): Promise<{ code: string; token: string }> {
  await host.goto(`${server.url}/scenarios`);
  await host.getByRole('switch', { name: t('library.spoiler.label') }).check();
  await button(host, t('library.card.run-named', { title: TITLE })).click();
  await host.getByLabel(t('library.run.pin'), { exact: true }).fill('246810');
  await button(host, t('library.run.start')).click();
  await host.waitForURL(/\/host\/[2-9A-Z]{6}$/);
  await host.getByRole('toolbar', { name: t('host.transport.label') }).waitFor();
  const code = host.url().slice(-6);
  const key = `beacon.token.host.${code}`;
  const token = await host.evaluate((name) => localStorage.getItem(name) ?? '', key);
  return { code, token };
}

/** Joins by the code alone; answers with the name that the session gave. */
async function joinNameless(page: Page, code: string): Promise<string> {
  await page.goto(`${server.url}/s/${code}`);
  await page.locator('.join-form button[type=submit]').click();
  const you = page.getByText(t('bedside.lobby.you', { name: '' }).trim()).first();
  return (await you.innerText()).replace(t('bedside.lobby.you', { name: '' }), '');
}

async function seeBedside(phone: Page): Promise<void> {
  const tabs = phone.locator('.bedside-phone__tabs button');
  for (const tab of await tabs.all()) {
    await tab.click();
    await openAll(phone);
  }
  for (const index of (await phone.locator('.bedside-phone__more button').all()).keys()) {
    await tabs.last().click();
    await phone.locator('.bedside-phone__more button').nth(index).click();
  }
  await phone.locator('.call-dock button').first().click();
  await phone.locator('.call-form button[type=submit]').click();
  await phone.locator('.call-form').getByRole('alert').waitFor();
}

async function seeConsole(host: Page, learner: string): Promise<void> {
  for (const { open } of consoleDialogs(t, learner)) {
    await open(host);
    await host.getByRole('dialog').waitFor();
    await openAll(host);
    await host.keyboard.press('Escape');
    await host.getByRole('dialog').waitFor({ state: 'detached' });
  }
  for (const side of [t('host.left.label'), t('host.right.label')]) {
    const tabs = host.getByRole('tablist', { name: side }).getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      await openAll(host);
    }
  }
}

async function seeSheets(host: Page): Promise<void> {
  await host.getByRole('tab', { name: t('host.left.drill'), exact: true }).click();
  await host.evaluate(() => {
    window.print = () => undefined;
  });
  for (const sheet of SHEETS) {
    await button(host, t('drill.print.action')).click();
    await host.getByRole('menuitem', { name: t(`drill.print.${sheet}`) }).click();
    const sheets = host.locator('body > .print-sheets');
    await sheets.waitFor({ state: 'attached' });
    await host.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await sheets.waitFor({ state: 'detached' });
  }
}

test('[WORDS-19] nor has a session, from its opening to its debrief', async () => {
  const host = await spanishPage();
  const phone = await spanishPage({ size: 'phone' });
  const evaluator = await spanishPage();
  const wall = await spanishPage({ size: 'projector' });
  const pages = [host, phone, evaluator, wall];
  const { code, token } = await openSession(host);
  const left = [...(await leftInEnglish([host]))];
  await wall.goto(`${server.url}/wall/${code}`);
  const learner = await joinNameless(phone, code);
  expect([learner, await joinNameless(evaluator, code)]).toEqual(['Estudiante 1', 'Estudiante 2']);
  const { act } = await lead(server.url, { code, token });
  const nurse = await lead(server.url, { code, name: 'Sol' });
  await host.getByRole('button', { name: t('host.roster.menu', { name: 'Estudiante 2' }) }).click();
  await host.getByRole('menuitem', { name: t('host.roster.make-evaluator') }).click();
  await evaluator.locator('.evaluator').waitFor();
  await act({ type: 'session.set', settings: { reveal: 'live', histogram: true } });
  await act({ type: 'session.brief' });
  await phone.getByText(t('bedside.briefing.title')).waitFor();
  await act({ type: 'clock.start' });
  await enliven(act);
  await treat(nurse.act);
  await act({ type: 'clock.pause' });
  await act({ type: 'clock.advance', minutes: 240 });
  await seeBedside(phone);
  await seeConsole(host, learner);
  await seeSheets(host);
  await button(host, t('host.end.action')).click();
  await button(host, t('host.end.debrief')).click();
  for (const page of [host, phone, wall]) {
    await page.getByRole('heading', { level: 1, name: t('debrief.title.label') }).waitFor();
    await openAll(page);
  }
  expect([...left, ...(await leftInEnglish(pages))]).toEqual([]);
});
