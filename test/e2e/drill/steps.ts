import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from 'playwright-core';

/** Opens the case from the library with a clock that is moved by hand; answers with the code. */
export async function openByHand(host: Page, title: string, pin: string): Promise<string> {
  await host.getByRole('link', { name: 'Host a session' }).click();
  await host.getByRole('button', { name: `Run ${title}` }).click();
  const dialog = host.getByRole('dialog');
  await dialog.getByText('More settings').click();
  await dialog.getByRole('switch', { name: 'Clock by hand' }).check();
  await dialog.getByLabel('Facilitator PIN').fill(pin);
  await dialog.getByRole('button', { name: 'Open the session' }).click();
  await host.waitForURL(/\/host\/[2-9A-Z]{6}$/);
  await host.getByRole('toolbar', { name: 'Clock' }).waitFor();
  return host.url().slice(-6);
}

/** The list of the drill on a page. */
export function drillList(page: Page): Locator {
  return page.getByRole('region', { name: 'Drill list' });
}

/** The row of the drill with a number. */
export function drillRow(page: Page, no: string): Locator {
  const number = page.locator('strong').getByText(no, { exact: true });
  return drillList(page).getByRole('listitem').filter({ has: number });
}

/** Waits until a row of the drill stands so. */
export async function rowStands(page: Page, no: string, standing: string): Promise<void> {
  await drillRow(page, no).getByText(standing, { exact: true }).waitFor();
}

/** Brings a row of the drill in. */
export async function fire(host: Page, no: string): Promise<void> {
  await drillList(host)
    .getByRole('button', { name: `Fire ${no}`, exact: true })
    .click();
}

/** Chooses a file with a list in the open dialog. */
export async function chooseList(host: Page, name: string, list: string): Promise<void> {
  const [chooser] = await Promise.all([
    host.waitForEvent('filechooser'),
    host.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(list) });
}

/** The cells of the table in the open dialog, row by row. */
export async function tableOf(host: Page, caption: string): Promise<readonly string[][]> {
  const rows = host.getByRole('table', { name: caption }).locator('tbody tr');
  await rows.first().waitFor();
  return Promise.all((await rows.all()).map((row) => row.getByRole('cell').allInnerTexts()));
}

/** Says of an inject whether the expected was done, with a note if there is one. */
export async function mark(evaluator: Page, no: string, said: { result: string; note?: string }) {
  const row = drillRow(evaluator, no);
  if (said.note !== undefined) {
    await row.getByRole('textbox', { name: 'Note' }).fill(said.note);
  }
  await row.getByRole('radio', { name: said.result }).click();
  await row.getByText(/^Marked at .* by Eva$/).waitFor();
}

/** Says something to a group or to one person. */
export async function say(host: Page, to: string, text: string): Promise<void> {
  await host.getByLabel('To', { exact: true }).selectOption({ label: to });
  await host.getByLabel('What to say').fill(text);
  await host.getByRole('button', { name: 'Send', exact: true }).click();
}

/** What is printed by a line of the menu, as the reader of the paper sees it. */
export async function printed(host: Page, what: string): Promise<readonly string[]> {
  await host.evaluate(() => {
    window.print = () => undefined;
  });
  await drillList(host).getByRole('button', { name: 'Print' }).click();
  await host.getByRole('menuitem', { name: what }).click();
  const sheets = host.locator('body > .print-sheets');
  await sheets.waitFor({ state: 'attached' });
  await host.emulateMedia({ media: 'print' });
  const texts = await sheets.locator('> *').allInnerTexts();
  await host.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await sheets.waitFor({ state: 'detached' });
  await host.emulateMedia({ media: 'screen' });
  return texts;
}

/** Saves what a button downloads; answers with its name and its text. */
export async function saved(host: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([host.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: await textOf(download) };
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

/** Everything that was said to a learner, from the list on a phone. */
export async function messagesOf(phone: Page): Promise<string> {
  const parts = phone.getByRole('navigation', { name: 'Parts of the bedside' });
  await parts.getByRole('button', { name: /^More/ }).tap();
  await phone
    .getByRole('main')
    .getByRole('button', { name: /^Messages/ })
    .tap();
  const list = phone.getByRole('main').getByRole('list');
  await list.waitFor();
  return list.innerText();
}
