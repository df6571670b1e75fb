import type { TFunction } from 'i18next';
import type { Page } from 'playwright-core';

type Tab = 'drive' | 'patient' | 'people' | 'guide';

/** A dialog of the console: the tab that leads to it on a phone, and how it is opened. */
interface ConsoleDialog {
  readonly name: string;
  readonly tab?: Tab;
  open(page: Page): Promise<void>;
}

/**
 * Every dialog that the console has, in an order in which none closes the way to the next.
 *
 * @param t the words of the page
 * @param person the name of a learner who is there
 */
export function consoleDialogs(t: TFunction, person: string): readonly ConsoleDialog[] {
  const press = (name: string) => (page: Page) =>
    page.getByRole('button', { name, exact: true }).first().click();
  const ofPerson = (line: string) => async (page: Page) => {
    await page.getByRole('button', { name: t('host.roster.menu', { name: person }) }).click();
    await page.getByRole('menuitem', { name: line }).click();
  };
  const ofHeart = t('inject.override.open', { name: t('inject.vital.heartRatePerMin') });
  return [
    { name: 'invite', open: press(t('host.code.show')) },
    { name: 'settings', open: press(t('host.settings.title')) },
    { name: 'end', open: press(t('host.end.action')) },
    { name: 'override', tab: 'patient', open: press(ofHeart) },
    { name: 'rewind', tab: 'drive', open: press(t('host.transport.back-label')) },
    { name: 'write-inject', tab: 'drive', open: (page) => writeAnInject(page, t) },
    { name: 'arm-inject', tab: 'drive', open: (page) => armAnInject(page, t) },
    { name: 'sent', tab: 'people', open: press(t('host.message.sent', { count: 1 })) },
    { name: 'record', tab: 'people', open: ofPerson(t('host.roster.record')) },
    { name: 'rename', tab: 'people', open: ofPerson(t('host.roster.rename')) },
    { name: 'remove', tab: 'people', open: ofPerson(t('host.roster.remove')) },
    { name: 'import', tab: 'guide', open: (page) => bringInAFaultyList(page, t) },
  ];
}

async function writeAnInject(page: Page, t: TFunction): Promise<void> {
  await page.getByRole('button', { name: t('inject.add.action') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: t('inject.start.armed') }).click();
  const effect = dialog.getByLabel(t('inject.effect.label'));
  await effect.selectOption({ label: t('inject.effect.physiology') });
}

async function armAnInject(page: Page, t: TFunction): Promise<void> {
  const label = t('inject.menu.label', { text: '' }).trim();
  await page.getByRole('button', { name: label }).first().click();
  await page.getByRole('menuitem', { name: t('inject.arm.action') }).click();
}

async function bringInAFaultyList(page: Page, t: TFunction): Promise<void> {
  const drill = page.getByRole('tab', { name: t('host.left.drill'), exact: true });
  if ((await drill.count()) > 0) {
    await drill.click();
  }
  await page.getByRole('button', { name: t('drill.import.action') }).click();
  await page.getByRole('textbox', { name: t('drill.import.list') }).fill('no,from,text\n1,,\n');
  await page.getByRole('table', { name: t('drill.problem.caption') }).waitFor();
}

/** Shows a part of the console that is a tab on a phone and always there on a desk. */
export async function showPart(page: Page, t: TFunction, tab: Tab | undefined): Promise<void> {
  const bar = page.getByRole('tablist', { name: t('host.tabs.label') });
  if (tab !== undefined && (await bar.count()) > 0) {
    await bar.getByRole('tab', { name: t(`host.tabs.${tab}`), exact: true }).click();
    const all = t('inject.favourites.all');
    const more = page.locator('details:not([open]) > summary', { hasText: all });
    if (tab === 'drive' && (await more.count()) > 0) {
      await more.click();
    }
  }
}
