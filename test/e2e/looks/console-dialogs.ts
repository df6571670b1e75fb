import type { Page } from 'playwright-core';

/** A dialog of the console: the tab that leads to it on a phone, and how it is opened. */
interface ConsoleDialog {
  readonly name: string;
  readonly tab?: 'Drive' | 'Patient' | 'People' | 'Guide';
  open(page: Page): Promise<void>;
}

const press = (name: string | RegExp) => (page: Page) =>
  page.getByRole('button', { name, exact: true }).first().click();

/** Opens a dialog from the menu of a person. */
const ofPerson = (line: string) => async (page: Page) => {
  await page.getByRole('button', { name: /^What to do with Ana/ }).click();
  await page.getByRole('menuitem', { name: line }).click();
};

async function writeAnInject(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Write an inject' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'By itself' }).click();
  await dialog.getByLabel('What it does besides').selectOption({ label: 'The patient changes' });
}

async function armAnInject(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Arm for later' }).click();
}

async function bringInAFaultyList(page: Page): Promise<void> {
  const drill = page.getByRole('tab', { name: 'Drill', exact: true });
  if ((await drill.count()) > 0) {
    await drill.click();
  }
  await page.getByRole('button', { name: 'Bring in a list' }).click();
  await page.getByRole('textbox', { name: 'The list' }).fill('no,from,text\n1,,\n');
  await page.getByRole('table', { name: 'What is wrong with the list' }).waitFor();
}

/** Every dialog that the console has, in an order in which none closes the way to the next. */
export const CONSOLE_DIALOGS: readonly ConsoleDialog[] = [
  { name: 'invite', open: press('Show the QR code and links') },
  { name: 'settings', open: press('Settings of this session') },
  { name: 'end', open: press('End') },
  { name: 'override', tab: 'Patient', open: press(/^Override Heart rate/) },
  { name: 'rewind', tab: 'Drive', open: press('Go one hour back') },
  { name: 'write-inject', tab: 'Drive', open: writeAnInject },
  { name: 'arm-inject', tab: 'Drive', open: armAnInject },
  { name: 'sent', tab: 'People', open: press(/^Sent/) },
  { name: 'record', tab: 'People', open: ofPerson('Calls, notes and tests') },
  { name: 'rename', tab: 'People', open: ofPerson('Rename') },
  { name: 'remove', tab: 'People', open: ofPerson('Remove') },
  { name: 'import', tab: 'Guide', open: bringInAFaultyList },
];

/** Shows a part of the console that is a tab on a phone and always there on a desk. */
export async function showPart(page: Page, tab: ConsoleDialog['tab']): Promise<void> {
  const bar = page.getByRole('tablist', { name: 'Parts of the console' });
  if (tab !== undefined && (await bar.count()) > 0) {
    await bar.getByRole('tab', { name: tab, exact: true }).click();
    const more = page.locator('details:not([open]) > summary', { hasText: 'All injects' });
    if (tab === 'Drive' && (await more.count()) > 0) {
      await more.click();
    }
  }
}
